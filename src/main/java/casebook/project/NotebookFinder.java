package casebook.project;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds every {@code .md} below {@code notebooks/}. */
final class NotebookFinder {
    private static final String ENDING = ".md";

    private final Folder folder;
    private final Diagnostics diagnostics;

    NotebookFinder(Folder folder, Diagnostics diagnostics) {
        this.folder = folder;
        this.diagnostics = diagnostics;
    }

    /** Sorted by path, as {@link Folder#display} writes it. */
    List<Path> find() {
        var found = new ArrayList<Path>();
        collect(folder.root().resolve("notebooks"), found);
        found.sort(Comparator.comparing(folder::display));
        return found;
    }

    private void collect(Path parent, List<Path> found) {
        for (Path child : folder.children(parent)) {
            boolean notebook = child.getFileName().toString().endsWith(ENDING);
            if (Files.isDirectory(child)) {
                collectFolder(child, found);
            } else if (notebook) {
                found.add(child);
            } else if (child.getFileName().toString().matches("(?i).*schema.*\\.ya?ml")) {
                diagnostics.add(Diagnostic.warning(folder.place(child), "this file is not read")
                        .withHint("descriptions and tests of seeds and models stand in `seeds/schema.yml`"));
            }
        }
    }

    /** A link to a folder could lead in circles. */
    private void collectFolder(Path child, List<Path> found) {
        if (Files.isSymbolicLink(child)) {
            diagnostics.add(Diagnostic.warning(folder.place(child), "links to folders are not followed; no notebook in it is read"));
        } else {
            collect(child, found);
        }
    }
}
