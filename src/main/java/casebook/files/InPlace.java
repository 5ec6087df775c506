package casebook.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Puts a file in its place in one step: whoever looks sees the last one whole, or the new one. */
public final class InPlace {
    private InPlace() {}

    /** Makes a file. */
    @FunctionalInterface
    public interface Making {
        void at(Path path) throws IOException;
    }

    /**
     * Makes a file beside its place, and moves it there. If either fails, nothing is left of it.
     *
     * @param path what stands there is replaced
     */
    public static void put(Path path, Making making) throws IOException {
        Path beside = path.resolveSibling("." + path.getFileName() + ".casebook-new");
        try {
            making.at(beside);
            Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            deleteQuietly(beside);
            throw failed;
        }
    }

    private static void deleteQuietly(Path half) {
        try {
            Files.deleteIfExists(half);
        } catch (IOException later) {
            // The next run writes it anew.
        }
    }
}
