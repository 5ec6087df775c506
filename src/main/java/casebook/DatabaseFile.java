package casebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.ReportException;
import casebook.diagnostic.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where the finished database goes when the user wants to keep it.
 *
 * @param path absolute
 * @param shown as the user wrote it
 */
record DatabaseFile(Path path, String shown) {
    /** What stands at this offset of every DuckDB file. */
    private static final byte[] MAGIC = "DUCK".getBytes(StandardCharsets.US_ASCII);
    private static final int MAGIC_OFFSET = 8;

    /** @throws ReportException if something stands there that is no DuckDB database, or there is no such folder */
    void refuseForeign() {
        if (!Files.isDirectory(path.getParent())) {
            throw new ReportException(Diagnostic.invalid(Span.file(shown), "there is no folder for this database")
                    .withHint("make the folder, or name a file in one that exists"));
        }
        if (Files.exists(path) && !isDatabase()) {
            throw new ReportException(Diagnostic.invalid(Span.file(shown), "something stands here that is no DuckDB database")
                    .withHint("name a file that doesn't exist yet"));
        }
    }

    private boolean isDatabase() {
        try (InputStream file = Files.newInputStream(path)) {
            byte[] head = file.readNBytes(MAGIC_OFFSET + MAGIC.length);
            return head.length == MAGIC_OFFSET + MAGIC.length
                    && new String(head, MAGIC_OFFSET, MAGIC.length, StandardCharsets.US_ASCII).equals("DUCK");
        } catch (IOException e) {
            return false;
        }
    }

    /** Puts a finished database in its place, in one step. */
    void take(Path finished) {
        Path beside = path.resolveSibling("." + path.getFileName() + ".casebook-new");
        try {
            Files.move(finished, beside, StandardCopyOption.REPLACE_EXISTING);
            Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ReportException(Diagnostic.io(Span.file(shown), "the database can't be written here"));
        }
    }
}
