package casebook.site;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.ReportException;
import casebook.diagnostic.Span;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * A folder beside the output in which a site is made, and which then takes the output's place as a whole. Until then the
 * last site stays as it is; whatever goes wrong, {@link #close} takes the folder away. One build at a time.
 *
 * <pre>{@code
 * try (Staging staging = Staging.create(output)) {
 *     … COPY into staging.folder() …
 *     staging.write(site.files());
 *     staging.publish();
 * }
 * }</pre>
 *
 * <p>The site is replaced by two renames of folders; a process that dies between them leaves the last site beside the
 * output, and the next {@link #create} puts it back. Another thread may {@link #close} it at any time, as an interruption
 * does: then nothing is published, or the whole site is.
 */
public final class Staging implements AutoCloseable {
    private static final String DRAFTS = ".drafts";

    private final OutputFolder output;
    private final Path folder;
    private final OutputLock lock;
    private boolean closed;

    private Staging(OutputFolder output, Path folder, OutputLock lock) {
        this.output = output;
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Makes an empty folder for a new site.
     *
     * @param output where the site shall stand; symbolic links are followed
     * @throws ReportException if another build is at work on it, if it is no folder that Casebook made, or if the system
     *     refuses
     */
    public static Staging create(Path output) {
        Path wanted = output.toAbsolutePath().normalize();
        try {
            Path target = Files.exists(wanted) ? wanted.toRealPath() : wanted;
            if (target.getParent() == null) {
                throw new ReportException(Diagnostic.invalid(Span.file(target.toString()), "the root of a disk can't be the output"));
            }
            Files.createDirectories(target.getParent());
            return create(new OutputFolder(target));
        } catch (IOException failed) {
            throw failure(wanted, "can't make a folder beside the output", failed);
        }
    }

    private static Staging create(OutputFolder output) throws IOException {
        OutputLock lock = OutputLock.take(output.lock());
        try {
            output.recover();
            output.refuseForeign();
            return new Staging(output, output.begin(), lock);
        } catch (IOException | RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    /** The folder to write into; its place changes with {@link #publish}. */
    public Path folder() {
        return folder;
    }

    /** A folder for what is made before it is known where it belongs; it is no part of the site. */
    public Path drafts() {
        return folder.resolve(DRAFTS);
    }

    /**
     * Writes files, several at once.
     *
     * @throws ReportException if a file is there already, or the system refuses: the first of such files tells
     */
    public void write(List<OutputFile> files) {
        // Nobody writes any more when this returns, whatever went wrong.
        List<ReportException> failures = files.parallelStream().flatMap(file -> failure(file).stream()).toList();
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    private Optional<ReportException> failure(OutputFile file) {
        Path target = folder.resolve(file.path()).normalize();
        if (!target.startsWith(folder)) {
            throw new IllegalArgumentException(file.path() + " leads out of the site");
        }
        try {
            write(file, target);
            return Optional.empty();
        } catch (FileAlreadyExistsException twice) {
            return Optional.of(new ReportException(Diagnostic.invalid(Span.file(file.path()), "two files of the site would both be " + file.path())
                    .withHint("rename one of the notebooks or cells")));
        } catch (IOException failed) {
            return Optional.of(failure(target, "can't write this file", failed));
        }
    }

    private static void write(OutputFile file, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        switch (file) {
            case OutputFile.Bytes bytes -> Files.write(target, bytes.content(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            case OutputFile.Copy copy -> Files.copy(copy.from(), target);
            case OutputFile.Stored stored -> Files.write(target, stored.from().bytes(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            case OutputFile.Made made -> link(made.from(), target);
        }
    }

    /** A second name for the file takes neither time nor room; where the system knows none, a copy does. */
    private static void link(Path from, Path target) throws IOException {
        try {
            Files.createLink(target, from);
        } catch (FileAlreadyExistsException twice) {
            throw twice;
        } catch (IOException | UnsupportedOperationException unknown) {
            Files.copy(from, target);
        }
    }

    /**
     * Puts the new site in the place of the old one.
     *
     * @throws ReportException if the system refuses; then the old site stands as it was
     */
    public synchronized void publish() {
        if (closed) {
            throw new IllegalStateException("this staging folder is closed");
        }
        try {
            OutputFolder.delete(drafts());
            output.replace();
        } catch (AtomicMoveNotSupportedException mounted) {
            throw new ReportException(Diagnostic.io(Span.file(output.path().toString()),
                    "this folder can't be replaced, since it is a disk of its own").withHint("name a folder inside it"));
        } catch (IOException failed) {
            throw failure(output.path(), "can't replace the output", failed);
        }
        try {
            OutputFolder.delete(output.last());
        } catch (IOException later) {
            // The new site stands; what can't be deleted of the old one, the next build deletes.
        }
    }

    /** Takes away what is not published, and lets other builds work. */
    @Override
    public synchronized void close() {
        closed = true;
        try (lock) {
            OutputFolder.delete(folder);
        } catch (IOException later) {
            // The next build clears what is left.
        }
    }

    private static ReportException failure(Path path, String what, IOException failed) {
        String reason = failed instanceof FileSystemException system && system.getReason() != null ? system.getReason()
                : failed.getClass().getSimpleName() + (failed.getMessage() == null ? "" : ": " + failed.getMessage());
        return new ReportException(Diagnostic.io(Span.file(path.toString()), what + ": " + reason));
    }
}
