package casebook;

import casebook.cache.Hash;
import casebook.cache.Out;
import casebook.cache.Recipe;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The program itself with its libraries: what another version of it made is not to be taken for this one's. */
final class Tool {
    private static final String OWN = "casebook/Main.class";

    private Tool() {}

    /** Its hash; nothing if it can't be told where the program comes from. */
    static Optional<Hash> hash() {
        var recipe = new Recipe("tool").with("java", Runtime.version() + " " + System.getProperty("java.vendor"))
                .with("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        try {
            boolean known = false;
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                Path path = Path.of(entry);
                if (Files.isDirectory(path)) {
                    recipe.with("folder", folder(path));
                    known |= Files.exists(path.resolve(OWN));
                } else if (Files.isRegularFile(path)) {
                    recipe.with("file", new Out().text(path.toRealPath().toString()).number(Files.size(path)).number(Files.getLastModifiedTime(path).toMillis()));
                    known = true;
                }
            }
            return known ? Optional.of(recipe.hash()) : Optional.empty();
        } catch (IOException | UncheckedIOException changing) {
            return Optional.empty();
        }
    }

    private static Out folder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
            var out = new Out();
            for (Path file : sorted) {
                out.text(folder.relativize(file).toString()).number(Files.size(file)).number(Files.getLastModifiedTime(file).toMillis());
            }
            return out;
        }
    }
}
