package casebook.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * Finds lines that are larger than what DuckDB reads at once, 32 MB: it passes over those without a word, and reads the rest. Lines of
 * more than 2 MB that fit into it, it refuses itself.
 */
final class GiantRow {
    /** A line of twice that length, wherever it begins, fills one such piece of the file. */
    private static final int PIECE = 8 << 20;
    /** Enough for nearly all lines, so that little of a large file is read. */
    private static final int GLANCE = 1 << 14;

    private GiantRow() {}

    /** Whether a CSV file that DuckDB is to read, packed or not, holds a line of more than 16 MB. */
    static boolean isIn(Path file) throws IOException {
        if (PackedFile.isPacked(file)) {
            try (InputStream in = PackedFile.open(file)) {
                return isIn(in);
            }
        }
        try (FileChannel channel = FileChannel.open(file)) {
            for (long start = 0; start + PIECE <= channel.size(); start += PIECE) {
                if (!endsLine(channel, start)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean endsLine(FileChannel channel, long start) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(GLANCE);
        for (int at = 0; at < PIECE; at += GLANCE) {
            int read = channel.read(bytes.clear(), start + at);
            if (lastEnd(bytes.array(), read) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(InputStream in) throws IOException {
        byte[] bytes = new byte[1 << 16];
        long length = 0;
        for (int read = in.read(bytes); read >= 0 && length <= 2L * PIECE; read = in.read(bytes)) {
            int end = lastEnd(bytes, read);
            length = end < 0 ? length + read : read - end;
        }
        return length > 2L * PIECE;
    }

    private static int lastEnd(byte[] bytes, int length) {
        int at = length - 1;
        while (at >= 0 && bytes[at] != '\n' && bytes[at] != '\r') {
            at--;
        }
        return at;
    }
}
