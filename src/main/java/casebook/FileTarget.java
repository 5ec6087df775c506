package casebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.ReportException;
import casebook.diagnostic.Span;
import casebook.files.InPlace;
import casebook.files.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that an export writes.
 *
 * @param path absolute
 * @param mark what stands near the start of such a file, so that no other file is written over
 */
record FileTarget(Path path, String mark) {
    private static final int START = 4096;

    /** @throws ReportException if something else stands there, or there is no such folder */
    void refuseForeign() {
        Span place = Span.file(path.toString());
        if (Files.isDirectory(path)) {
            throw new ReportException(Diagnostic.invalid(place, "this is a folder, and the export is one file").withHint("name a file in it"));
        }
        if (!Files.isDirectory(path.getParent())) {
            throw new ReportException(Diagnostic.invalid(place, "there is no folder for this file")
                    .withHint("make the folder, or name a file in one that exists"));
        }
        if (Files.exists(path) && !isOurs()) {
            throw new ReportException(Diagnostic.invalid(place, "something stands here that no export made")
                    .withHint("name a file that doesn't exist yet"));
        }
    }

    private boolean isOurs() {
        try (InputStream content = Files.newInputStream(path)) {
            return new String(content.readNBytes(START), StandardCharsets.ISO_8859_1).contains(mark);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Puts a finished content in its place, in one step. */
    void write(byte[] content) {
        try {
            InPlace.put(path, beside -> Files.write(beside, content));
        } catch (IOException failed) {
            throw new ReportException(Diagnostic.io(Span.file(path.toString()), "this file can't be written: " + Trouble.why(failed))
                    .withHint(Trouble.hint(failed)));
        }
    }
}
