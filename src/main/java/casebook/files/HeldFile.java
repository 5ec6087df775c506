package casebook.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A file that one process holds, by a lock of the operating system's: it ends with the process, however that ends, and
 * holds between containers and users, where the number of a process tells nothing. {@link #close} deletes the file.
 */
public final class HeldFile implements AutoCloseable {
    /**
     * What this process holds, with its signature. Such a file is never opened again here: POSIX lets go of all of a
     * process's locks on a file as soon as it closes any handle to it.
     */
    private static final Map<Path, String> HELD = new ConcurrentHashMap<>();
    private static final int LONGEST_MARK = 1 << 16;
    /** The signature stands before it, so that it can be read also where locks are mandatory. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path file;
    private final FileChannel channel;

    private HeldFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes a file, and makes it if it isn't there; what stood in it is gone.
     *
     * @param file absolute
     * @return empty if another process, or another part of this one, holds it
     */
    public static Optional<HeldFile> take(Path file) throws IOException {
        String signature = Holder.here();
        if (HELD.putIfAbsent(file, signature) != null) {
            return Optional.empty();
        }
        Optional<HeldFile> held = Optional.empty();
        try {
            held = lock(file);
            if (held.isPresent()) {
                held.get().sign(signature);
            }
            return held;
        } finally {
            if (held.isEmpty()) {
                HELD.remove(file);
            }
        }
    }

    /** Who holds a file, as in "process 12 of ana on ws-3"; empty where nothing tells. */
    public static Optional<String> holder(Path file) {
        String own = HELD.get(file);
        if (own != null) {
            return Optional.of(own);
        }
        try {
            return Optional.of(Files.readString(file).strip()).filter(Holder::isOne);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static Optional<HeldFile> lock(Path file) throws IOException {
        while (true) {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
                    channel.close();
                    return Optional.empty();
                }
                // The last holder deletes the file: whoever waited for a deleted one holds nothing.
                if (stands(file, channel)) {
                    return Optional.of(new HeldFile(file, channel));
                }
            } catch (IOException | RuntimeException failed) {
                channel.close();
                throw failed;
            }
            channel.close();
        }
    }

    /** Whether the path still leads to the open file; told by a random size, since opening it again would let go of the lock. */
    private static boolean stands(Path file, FileChannel channel) throws IOException {
        int size = ThreadLocalRandom.current().nextInt(1, LONGEST_MARK);
        channel.truncate(0);
        channel.write(ByteBuffer.allocate(1), size - 1L);
        try {
            return Files.size(file) == size;
        } catch (NoSuchFileException deleted) {
            return false;
        }
    }

    private void sign(String signature) throws IOException {
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(signature.getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException failed) {
            close();
            throw failed;
        }
    }

    /** Lets go; a second time does nothing. */
    @Override
    public void close() throws IOException {
        if (!channel.isOpen()) {
            return;
        }
        try (channel) {
            Files.deleteIfExists(file);
        } finally {
            HELD.remove(file);
        }
    }
}
