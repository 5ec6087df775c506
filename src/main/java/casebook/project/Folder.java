package casebook.project;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.ReportException;
import casebook.diagnostic.Source;
import casebook.diagnostic.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The project's folder, for those who look for files in it: sorted, without hidden ones, and never leaving it by a link.
 *
 * @param root an absolute path
 */
record Folder(Path root, Diagnostics diagnostics) {
    /** A file's path as messages show it: relative to the root, with forward slashes. */
    String display(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    Span place(Path file) {
        return Span.file(display(file));
    }

    /** What is in a folder, sorted by name; nothing if there is no such folder. */
    List<Path> children(Path folder) {
        if (!Files.isDirectory(folder) || !isInside(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> !child.getFileName().toString().startsWith("."))
                    .sorted((a, b) -> a.getFileName().toString().compareTo(b.getFileName().toString()))
                    .filter(this::isInside).toList();
        } catch (IOException e) {
            diagnostics.add(Diagnostic.io(place(folder), "this folder can't be read: " + e.getMessage()));
            return List.of();
        }
    }

    /** Whether no link on the way to a file leads out of the project, or nowhere; the first that does is reported. */
    private boolean isInside(Path file) {
        Path way = root.relativize(file);
        return IntStream.rangeClosed(1, way.getNameCount()).mapToObj(names -> root.resolve(way.subpath(0, names)))
                .filter(Files::isSymbolicLink).allMatch(this::staysInside);
    }

    private boolean staysInside(Path link) {
        try {
            if (link.toRealPath().startsWith(root.toRealPath())) {
                return true;
            }
            diagnostics.add(Diagnostic.invalid(place(link), "this link leads out of the project").withHint("put a copy in its place"));
        } catch (IOException e) {
            diagnostics.add(Diagnostic.io(place(link), "this link leads nowhere"));
        }
        return false;
    }

    /** A text file, if it is there. */
    Optional<Source> source(Path file) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS) || !isInside(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(SourceReader.read(file, display(file)));
        } catch (ReportException e) {
            diagnostics.addAll(e.diagnostics());
            return Optional.empty();
        }
    }
}
