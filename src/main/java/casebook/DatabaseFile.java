package casebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.ReportException;
import casebook.diagnostic.Span;
import casebook.engine.Engine;
import casebook.files.InPlace;
import casebook.files.Trouble;
import java.io.IOException;
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
    /**
     * @param output where the site goes, which is replaced as a whole
     * @throws ReportException if something stands there that Casebook didn't make, or there is no such folder
     */
    void refuseForeign(Path output) {
        if (path.startsWith(output)) {
            throw new ReportException(Diagnostic.invalid(Span.file(shown), "the output folder is replaced as a whole, and this file with it")
                    .withHint("name a file outside of it"));
        }
        if (!Files.isDirectory(path.getParent())) {
            throw new ReportException(Diagnostic.invalid(Span.file(shown), "there is no folder for this database")
                    .withHint("make the folder, or name a file in one that exists"));
        }
        if (Files.exists(path) && !Engine.isOurs(path)) {
            throw new ReportException(Diagnostic.invalid(Span.file(shown), "something stands here that Casebook didn't make")
                    .withHint("name a file that doesn't exist yet: a kept database is replaced as a whole"));
        }
    }

    /** Puts a finished database in its place, in one step. */
    void take(Path finished) {
        try {
            InPlace.put(path, beside -> Files.move(finished, beside, StandardCopyOption.REPLACE_EXISTING));
        } catch (IOException failed) {
            throw new ReportException(Diagnostic.io(Span.file(shown), "the database can't be written here: " + Trouble.why(failed))
                    .withHint(Trouble.hint(failed)));
        }
    }
}
