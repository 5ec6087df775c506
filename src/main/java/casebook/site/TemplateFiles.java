package casebook.site;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.ReportException;
import casebook.diagnostic.Source;
import casebook.diagnostic.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds templates, styles, scripts and words: the project's own file first, else the built-in of the same name. None outside
 * the project, symbolic links followed.
 */
final class TemplateFiles {
    private static final String BUILT_IN = "/templates/";

    private final Path folder;

    /** @param folder the project's templates, in its root; need not exist */
    TemplateFiles(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** A file's content; nothing if there is none of that name. */
    Optional<byte[]> find(String name) {
        return own(name).or(() -> builtIn(name));
    }

    /** The project's own file. */
    Optional<byte[]> own(String name) {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            if (!file.toRealPath().startsWith(folder.getParent().toRealPath())) {
                throw new ReportException(Diagnostic.invalid(Span.file(path(name)), "a link leads out of the project to this file")
                        .withHint("put a copy in its place"));
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new ReportException(Diagnostic.io(Span.file(path(name)), "can't read this file: " + unreadable.getMessage()));
        }
    }

    /** The file that comes with Casebook. */
    Optional<byte[]> builtIn(String name) {
        try (InputStream stream = TemplateFiles.class.getResourceAsStream(BUILT_IN + name)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException("the program's own file " + name + " can't be read", broken);
        }
    }

    /** A built-in file that the program can't do without. */
    byte[] required(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("templates/" + name + " is not on the class path"));
    }

    /** A template's text, for messages. */
    Source source(String name) {
        return find(name).map(bytes -> new Source(path(name), new String(bytes, StandardCharsets.UTF_8)))
                .orElseGet(() -> Source.opaque(path(name)));
    }

    private String path(String name) {
        boolean own = Files.isRegularFile(folder.resolve(name));
        return "templates/" + name + (own ? "" : " (built in)");
    }
}
