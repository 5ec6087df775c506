package casebook.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Notes in a run's work folder which cells are running, a file for each connection. Where DuckDB, or the system for want of
 * memory, ends the process, nobody is left to say what ran: the next run reads it here.
 */
public final class RunningCells {
    private static final String PREFIX = "running-";
    private static final int LONGEST = 4096;

    private final Path folder;
    private final AtomicInteger notes = new AtomicInteger();
    private final AtomicLong statements = new AtomicLong();

    /** @param folder the run's work folder */
    RunningCells(Path folder) {
        this.folder = folder;
    }

    /** A note for one connection; where none can be written, one that does nothing. */
    Note note() {
        try {
            Path file = folder.resolve(PREFIX + notes.incrementAndGet());
            return new Note(Optional.of(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)), statements);
        } catch (IOException refused) {
            return new Note(Optional.empty(), statements);
        }
    }

    /** How many statements were run on all connections. */
    long statements() {
        return statements.get();
    }

    /**
     * What was running when a process died.
     *
     * @param folder its work folder
     * @return sentences such as "`total` ran (notebooks/index.md:12:4)"; none if it died at other work
     */
    public static List<String> left(Path folder) {
        var left = new ArrayList<String>();
        try (DirectoryStream<Path> notes = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (Path note : notes) {
                read(note).ifPresent(left::add);
            }
        } catch (IOException gone) {
            // Then there is nothing to tell.
        }
        left.sort(Comparator.naturalOrder());
        return left;
    }

    private static Optional<String> read(Path note) throws IOException {
        if (!Files.isRegularFile(note) || Files.size(note) > LONGEST) {
            return Optional.empty();
        }
        String text = new String(Files.readAllBytes(note), StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        return end <= 0 ? Optional.empty() : Optional.of(text.substring(0, end));
    }

    /** The file of one connection: its first line counts. */
    static final class Note implements AutoCloseable {
        static final Note NONE = new Note(Optional.empty(), new AtomicLong());

        private final Optional<FileChannel> file;
        private final AtomicLong statements;

        private Note(Optional<FileChannel> file, AtomicLong statements) {
            this.file = file;
            this.statements = statements;
        }

        /** Counts a statement that begins. */
        void begins() {
            statements.incrementAndGet();
        }

        /** One write, which a process that dies doesn't take back. */
        void write(Optional<Running> running) {
            try {
                if (file.isPresent()) {
                    String line = running.map(Running::told).orElse("");
                    byte[] bytes = (line.substring(0, Math.min(line.length(), LONGEST / 8)) + "\n").getBytes(StandardCharsets.UTF_8);
                    file.get().write(ByteBuffer.wrap(bytes), 0);
                }
            } catch (IOException full) {
                // A disk without room for this has none for the site either, which tells.
            }
        }

        @Override
        public void close() {
            try {
                if (file.isPresent()) {
                    write(Optional.empty());
                    file.get().close();
                }
            } catch (IOException ignored) {
                // It is deleted with its folder.
            }
        }
    }
}
