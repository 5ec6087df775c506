package casebook.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * A hash of what is in a file. Large files get two checksums and their length instead of a SHA-256 of every byte: without the JVM's
 * second compiler that one takes ten seconds for a gigabyte, and checksums little more than reading it. Together they miss one
 * accident in 2⁶⁴. They don't withstand forgers, nor need they: whoever can write a project's files has no need to fake their hashes.
 */
final class FileContent {
    /** In bytes; a file that fits into one piece is small. */
    private static final int PIECE = 1 << 16;

    private FileContent() {}

    static Hash hash(Path file) throws IOException {
        try (FileChannel in = FileChannel.open(file)) {
            // Memory outside of the heap, which the system reads into without a copy.
            ByteBuffer piece = ByteBuffer.allocateDirect(PIECE);
            while (piece.hasRemaining() && in.read(piece) >= 0) {
                // Until it is full, or the file is read.
            }
            return piece.hasRemaining() ? small(piece.flip()) : large(in, piece);
        }
    }

    private static Hash small(ByteBuffer piece) {
        var digest = Hash.digest();
        digest.update(piece);
        return Hash.read(digest.digest());
    }

    /** @param piece full of the file's first bytes */
    private static Hash large(FileChannel in, ByteBuffer piece) throws IOException {
        var one = new CRC32();
        var other = new CRC32C();
        long length = 0;
        do {
            length += piece.flip().remaining();
            one.update(piece);
            other.update(piece.rewind());
        } while (in.read(piece.clear()) >= 0);
        return new Recipe("a large file").with("length", length).with("CRC-32", one.getValue()).with("CRC-32C", other.getValue()).hash();
    }
}
