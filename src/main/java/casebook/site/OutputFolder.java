package casebook.site;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.ReportException;
import casebook.diagnostic.Span;
import casebook.files.Folders;
import casebook.files.Swap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.stream.Stream;

/** The folder where a site stands, and what Casebook keeps beside it while it works. */
record OutputFolder(Path path) {
    /** Says that Casebook made a folder, and may replace it. */
    private static final String MARKER = ".casebook";
    private static final String MARKER_TEXT = "Casebook made this folder, and replaces it as a whole when it builds again.\n";

    /** The file that lets one build at a time work. */
    Path lock() {
        return beside("lock");
    }

    /** Where the next site is made. */
    Path next() {
        return beside("new");
    }

    /** Where the last site stands while the next takes its place. */
    Path last() {
        return beside("old");
    }

    private Path beside(String role) {
        return path.resolveSibling("." + path.getFileName() + ".casebook-" + role);
    }

    /** Puts a site back that a build had moved aside when it was killed. */
    void recover() throws IOException {
        if (isOurs(last()) && !Files.exists(path)) {
            Files.move(last(), path, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** @throws ReportException if there is anything that Casebook didn't make */
    void refuseForeign() throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        if (Files.isDirectory(path) && !Files.isWritable(path)) {
            throw new ReportException(Diagnostic.io(Span.file(path.toString()), "this folder is read-only, and the output would replace it")
                    .withHint("let this user write there, or name another folder by `-o`"));
        }
        if (isOurs(path)) {
            return;
        }
        if (!Files.isDirectory(path)) {
            throw new ReportException(Diagnostic.invalid(Span.file(path.toString()), "the output is a file, not a folder")
                    .withHint("name a folder that doesn't exist yet"));
        }
        try (Stream<Path> inside = Files.list(path)) {
            if (inside.findAny().isPresent()) {
                throw new ReportException(Diagnostic.invalid(Span.file(path.toString()),
                        "this folder isn't empty, and Casebook didn't make it")
                        .withHint("name an empty folder or one that doesn't exist yet: the output is replaced as a whole"));
            }
        }
    }

    private static boolean isOurs(Path folder) {
        return Files.isRegularFile(folder.resolve(MARKER));
    }

    /** Makes the folder for the next site. To be called under the lock: what bears its names then, a killed build left. */
    Path begin() throws IOException {
        clear();
        Files.createDirectory(next());
        keepPermissions();
        Files.writeString(next().resolve(MARKER), MARKER_TEXT);
        return next();
    }

    /** A folder that only some may read is not opened to all by being replaced. */
    private void keepPermissions() throws IOException {
        if (Files.isDirectory(path) && Files.getFileStore(path).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(next(), Files.getPosixFilePermissions(path));
        }
    }

    /**
     * Puts the next site in the place of the last, in one step where the system can; if it refuses, the last stands as it
     * was. {@link #clear} deletes what was replaced.
     */
    void replace() throws IOException {
        if (!Files.exists(path)) {
            Files.move(next(), path, StandardCopyOption.ATOMIC_MOVE);
        } else if (!Swap.exchange(next(), path)) {
            replaceInTwoSteps();
        }
    }

    /** A process that dies between the two leaves no site; the next run puts the last one back. */
    void replaceInTwoSteps() throws IOException {
        Files.move(path, last(), StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(next(), path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            Files.move(last(), path, StandardCopyOption.ATOMIC_MOVE);
            throw failed;
        }
    }

    /** Deletes all that stands beside the output: what was replaced, or what never will be published. */
    void clear() throws IOException {
        Folders.delete(next());
        Folders.delete(last());
    }
}
