package casebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.ReportException;
import casebook.diagnostic.Span;
import casebook.files.TemporaryFolder;
import casebook.files.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A private folder for the time of a run. Where a run was killed, the next one deletes its folder. */
record WorkFolder(TemporaryFolder folder) implements AutoCloseable {
    /** @throws ReportException if the system refuses */
    static WorkFolder create() {
        try {
            TemporaryFolder folder = TemporaryFolder.create();
            folder.clear();
            return new WorkFolder(folder);
        } catch (IOException failed) {
            throw failure(System.getProperty("java.io.tmpdir"), failed);
        }
    }

    Path path() {
        return folder.path();
    }

    /** A folder in it, made if it isn't there. */
    Path folder(String name) {
        try {
            return Files.createDirectories(path().resolve(name));
        } catch (IOException failed) {
            throw failure(path().toString(), failed);
        }
    }

    private static ReportException failure(String place, IOException failed) {
        String why = Trouble.why(failed);
        return new ReportException(Diagnostic.io(Span.file(place), "temporary files can't be written here: " + why)
                .withHint("make room here or let this user write, or name another folder: JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=DIR"));
    }

    @Override
    public void close() {
        folder.close();
    }
}
