package casebook.site;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.ReportException;
import casebook.diagnostic.Span;
import casebook.files.Folders;
import casebook.files.HeldFile;
import casebook.files.Successor;
import casebook.files.Swap;
import casebook.files.Trouble;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

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
 * <p>The site is replaced in one step where the system can exchange two folders (Linux and macOS, on the usual file
 * systems). Elsewhere it takes two renames; a process that dies between them leaves the last site beside the output, and
 * the next {@link #create} puts it back. Another thread may {@link #close} it at any time, as an interruption does: then
 * nothing is published, or the whole site is.
 *
 * <p>This is about processes that die. Nothing waits for the disk: where the power fails, a file system may have kept the
 * new folder and not all that was written into it in the last seconds. The next build makes all of it anew.
 */
public final class Staging implements AutoCloseable {
    private static final String DRAFTS = ".drafts";
    private static final int ATTEMPTS = 100;

    private final OutputFolder output;
    private final Path folder;
    private final HeldFile lock;
    private final Successor files;
    private CompletableFuture<Void> clearing = CompletableFuture.completedFuture(null);
    private volatile boolean closed;

    private Staging(OutputFolder output, Path folder, HeldFile lock) {
        this.output = output;
        this.folder = folder;
        this.lock = lock;
        this.files = new Successor(folder, output.path());
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
        HeldFile lock = HeldFile.take(output.lock()).orElseThrow(() -> busy(output));
        try {
            output.recover();
            output.refuseForeign();
            if (Files.exists(output.path())) {
                CompletableFuture.runAsync(Swap::warmUp);
            }
            return new Staging(output, output.begin(), lock);
        } catch (IOException | RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    /** @throws ReportException if another build is at work on an output */
    public static void refuseBusy(Path output) {
        var folder = new OutputFolder(output);
        if (Files.exists(folder.lock())) {
            try (HeldFile _ = HeldFile.take(folder.lock()).orElseThrow(() -> busy(folder))) {
                // A killed build left it.
            } catch (IOException untold) {
                // Creating says why.
            }
        }
    }

    private static ReportException busy(OutputFolder output) {
        String holder = HeldFile.holder(output.lock()).map(who -> ": " + who).orElse("");
        return new ReportException(Diagnostic.io(Span.file(output.path().toString()), "another build is at work on this output" + holder)
                .withHint("wait until it is done, or stop it; `-o` names another output"));
    }

    /** Whether a build is at work on an output, or was killed there and left something. */
    public static boolean isBegun(Path output) {
        var folder = new OutputFolder(output);
        return Files.exists(folder.next()) || Files.exists(folder.last());
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
        if (closed) {
            throw new CancellationException();
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

    private void write(OutputFile file, Path target) throws IOException {
        switch (file) {
            case OutputFile.Bytes bytes -> files.put(target, bytes.content());
            case OutputFile.Copy copy -> files.copy(copy.from(), target);
            case OutputFile.Stored stored -> files.put(target, stored.from().bytes());
            case OutputFile.Made made -> files.take(made.from(), target);
        }
    }

    /** Puts a file into {@link #folder}, or in the place of one that was made there, while others are made. */
    public void put(Path file, byte[] content) throws IOException {
        Files.deleteIfExists(file);
        files.put(file, content);
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
            Folders.delete(drafts());
            output.replace();
            clearing = CompletableFuture.runAsync(this::clearAhead);
        } catch (AtomicMoveNotSupportedException mounted) {
            throw new ReportException(Diagnostic.io(Span.file(output.path().toString()),
                    "this folder can't be replaced, since it is a disk of its own").withHint("name a folder inside it"));
        } catch (IOException failed) {
            throw failure(output.path(), "can't replace the output", failed);
        }
    }

    /** What was replaced may be many files. What is left of them, {@link #close} takes away. */
    private void clearAhead() {
        try {
            output.clear();
        } catch (IOException later) {
            // Closing tries again.
        }
    }

    /** Takes away what is not published, or was replaced, and lets other builds work. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lock) {
            clearing.exceptionally(_ -> null).join();
            clear();
        } catch (IOException later) {
            // The next build clears what is left.
        }
    }

    /** An interruption comes while others still write: they stop at their next file. */
    private void clear() throws IOException {
        for (int attempt = 1; Files.exists(folder) || attempt == 1; attempt++) {
            try {
                output.clear();
            } catch (IOException written) {
                if (attempt == ATTEMPTS) {
                    throw written;
                }
            }
        }
    }

    private static ReportException failure(Path path, String what, IOException failed) {
        return new ReportException(Diagnostic.io(Span.file(path.toString()), what + ": " + Trouble.why(failed)).withHint(Trouble.hint(failed)));
    }
}
