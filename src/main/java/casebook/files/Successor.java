package casebook.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A folder that is to take the place of another. A file that is the same in both gets a second name instead of being written again:
 * that takes no room, and it is deleting the replaced folder's files, not names, that takes a file system its time. So nothing may
 * write into a file that is there. Safe for use by several threads.
 */
public final class Successor {
    private final Path folder;
    private final Path last;
    private final Set<Path> made = ConcurrentHashMap.newKeySet();

    /** @param last the folder that is to be replaced; need not be there */
    public Successor(Path folder, Path last) {
        this.folder = folder;
        this.last = last;
    }

    /** @throws FileAlreadyExistsException if there is such a file */
    public void put(Path file, byte[] content) throws IOException {
        Path twin = begin(file);
        if (!holds(twin, content) || !isLinked(twin, file)) {
            Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }
    }

    /**
     * Copies a file from elsewhere.
     *
     * @throws FileAlreadyExistsException if there is such a file
     */
    public void copy(Path from, Path file) throws IOException {
        Path twin = begin(file);
        if (!Files.isRegularFile(twin) || Files.mismatch(from, twin) >= 0 || !isLinked(twin, file)) {
            Files.copy(from, file);
        }
    }

    /**
     * Takes a file over that will not be written any more.
     *
     * @throws FileAlreadyExistsException if there is such a file
     */
    public void take(Path from, Path file) throws IOException {
        begin(file);
        if (!isLinked(from, file)) {
            Files.copy(from, file);
        }
    }

    /** Makes the folder of a file, and tells where the file was in the last one. */
    private Path begin(Path file) throws IOException {
        if (made.add(file.getParent())) {
            Files.createDirectories(file.getParent());
        }
        return last.resolve(folder.relativize(file));
    }

    private static boolean holds(Path file, byte[] content) {
        try {
            return Files.isRegularFile(file) && Files.size(file) == content.length && Arrays.equals(Files.readAllBytes(file), content);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Where the system knows no second names, or allows none here, there is none. */
    private static boolean isLinked(Path from, Path file) throws IOException {
        try {
            Files.createLink(file, from);
            return true;
        } catch (FileAlreadyExistsException twice) {
            throw twice;
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }
}
