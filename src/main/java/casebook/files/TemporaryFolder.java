package casebook.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A private folder among the system's temporary files. A file in it is held as long as the process lives: where that is
 * killed, {@link #clear} of another run tells by this that the folder is nobody's any more.
 *
 * @param path for the owner alone to read
 */
public record TemporaryFolder(Path path, HeldFile held) implements AutoCloseable {
    private static final String PREFIX = "casebook-run-";
    private static final String HELD = "held";

    public static TemporaryFolder create() throws IOException {
        while (true) {
            Path path = Files.createTempDirectory(PREFIX).toAbsolutePath();
            try {
                Optional<HeldFile> held = HeldFile.take(path.resolve(HELD));
                if (held.isPresent()) {
                    return new TemporaryFolder(path, held.get());
                }
            } catch (NoSuchFileException cleared) {
                // Another run took it for an abandoned one before it was held.
            } catch (IOException failed) {
                Folders.delete(path);
                throw failed;
            }
        }
    }

    /** Whether there are any: of runs that go on, or were killed. */
    public static boolean areThere() {
        String[] found = Path.of(System.getProperty("java.io.tmpdir")).toFile().list((_, name) -> name.startsWith(PREFIX));
        return found != null && found.length > 0;
    }

    /**
     * Deletes the folders of this user's runs that were killed. What can't be judged, or deleted, stays.
     *
     * @param last gets each, to look into it before
     */
    public void clear(Consumer<Path> last) {
        try (DirectoryStream<Path> siblings = Files.newDirectoryStream(path.getParent(), PREFIX + "*")) {
            UserPrincipal owner = Files.getOwner(path);
            for (Path sibling : siblings) {
                if (!sibling.equals(path) && Files.isDirectory(sibling, LinkOption.NOFOLLOW_LINKS)
                        && Files.getOwner(sibling, LinkOption.NOFOLLOW_LINKS).equals(owner)) {
                    clear(sibling, last);
                }
            }
        } catch (IOException e) {
            // The next run tries again.
        }
    }

    /** Whoever makes a folder holds its file before anything else lies there: one without such a file is nobody's either. */
    private static void clear(Path abandoned, Consumer<Path> last) {
        try (HeldFile held = HeldFile.take(abandoned.resolve(HELD)).orElse(null)) {
            if (held != null) {
                last.accept(abandoned);
                new TemporaryFolder(abandoned, held).close();
            }
        } catch (IOException e) {
            // Somebody is at work on it, or the system refuses.
        }
    }

    /** Deletes it. */
    @Override
    public void close() {
        try {
            Folders.deleteInside(path, path.resolve(HELD));
            held.close();
            // Where the process is being stopped, another thread may have written a file meanwhile.
            Folders.delete(path);
        } catch (IOException e) {
            // The next run clears it.
        }
    }
}
