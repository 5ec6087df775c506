package casebook.site;

import casebook.diagnostic.Nearest;
import casebook.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds files that notebooks link to; none outside the project's folder, symbolic links followed. */
final class ProjectFiles {
    /** What became of looking for a file. */
    sealed interface Lookup {}

    /**
     * It is there.
     *
     * @param path relative to the project's folder
     */
    record Found(Path file, String path) implements Lookup {}

    record Missing(Optional<String> hint) implements Lookup {}

    record Outside() implements Lookup {}

    /** What nobody means by the name of a picture or a file to download. */
    private static final String OF_CASEBOOK = "\\..*|.*\\.md|casebook\\.yml";

    private final Path root;
    private final Path notebooks;

    ProjectFiles(Project project) {
        this.root = project.root();
        this.notebooks = project.notebookFolder();
    }

    /**
     * Looks for a file.
     *
     * @param folder the notebook's folder, relative to the notebooks
     * @param path as the notebook writes it
     */
    Lookup find(String folder, String path) {
        try {
            Path file = notebooks.resolve(folder).resolve(path).normalize();
            if (!file.startsWith(root)) {
                return new Outside();
            }
            if (!Files.isRegularFile(file)) {
                return new Missing(nearest(file));
            }
            return file.toRealPath().startsWith(root.toRealPath())
                    ? new Found(file, root.relativize(file).toString().replace('\\', '/')) : new Outside();
        } catch (InvalidPathException impossible) {
            return new Missing(Optional.empty());
        } catch (IOException unreadable) {
            return new Missing(Optional.of("it can't be read: " + unreadable.getMessage()));
        }
    }

    /** The name of a part or page file that exists without being one of the site's pages. */
    boolean hasNotebook(String name) {
        return Files.isRegularFile(notebooks.resolve(name + ".md"));
    }

    private static Optional<String> nearest(Path missing) throws IOException {
        Path folder = missing.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return Optional.of("its folder isn't there either");
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.filter(Files::isRegularFile).map(file -> file.getFileName().toString())
                    .filter(name -> !name.matches(OF_CASEBOOK)).toList();
            return Nearest.hint(missing.getFileName().toString(), names);
        }
    }
}
