package casebook.engine;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.ReportException;
import casebook.diagnostic.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Files that are packed by gzip, as their names tell. Some unpack to far more than they hold: two megabytes to two gigabytes. */
final class PackedFile {
    /** Tables that people pack get some 5 to 50 times smaller; gzip ends at 1,032 times. */
    private static final int MOST_TIMES = 200;
    /** What unpacks to less does no harm, however small it is. */
    private static final long HARMLESS = 128L << 20;

    private PackedFile() {}

    static boolean isPacked(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    /** What is in a file, unpacked if it is packed. */
    static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return isPacked(file) ? new GZIPInputStream(in, 1 << 16) : in;
    }

    /**
     * Unpacks a packed file, and forgets what it held: what its end says of its size could be a lie.
     *
     * @throws ReportException if it holds more than 128 MB, and more than 200 times its size
     */
    static void refuseBomb(Path file, String shown) throws IOException {
        if (!isPacked(file)) {
            return;
        }
        long most = Math.max(HARMLESS, Files.size(file) * MOST_TIMES);
        try (InputStream in = open(file)) {
            if (!endsWithin(in, most)) {
                throw new ReportException(Diagnostic.io(Span.file(shown), "this file unpacks to more than " + MOST_TIMES + " times its size")
                        .withHint("if that is how your data are, unpack it yourself, and keep it as it is then"));
            }
        }
    }

    private static boolean endsWithin(InputStream in, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = most;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            left -= read;
            if (left < 0) {
                return false;
            }
        }
        return true;
    }
}
