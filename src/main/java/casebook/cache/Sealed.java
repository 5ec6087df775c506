package casebook.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;

/** Small files with a checksum at their end, replaced as a whole. */
final class Sealed {
    private Sealed() {}

    /** What is in one; nothing if there is none, or it is damaged. */
    static Optional<byte[]> read(Path file) {
        try {
            byte[] all = Files.readAllBytes(file);
            int end = all.length - Integer.BYTES;
            boolean sound = end >= 0 && Pack.checksum(ByteBuffer.wrap(all, 0, end)) == ByteBuffer.wrap(all).getInt(end);
            return sound ? Optional.of(Arrays.copyOf(all, end)) : Optional.empty();
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    /** What can't be written is lost, which costs nothing but time. */
    static void write(Path file, byte[] content) {
        Path beside = file.resolveSibling(file.getFileName() + "." + Unique.name() + ".new");
        try {
            Files.write(beside, ByteBuffer.allocate(content.length + Integer.BYTES).put(content).putInt(Pack.checksum(ByteBuffer.wrap(content))).array());
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            try {
                Files.deleteIfExists(beside);
            } catch (IOException gone) {
                // Then it is not there.
            }
        }
    }
}
