package casebook.project;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.project.Permissions.Extension;
import casebook.project.Permissions.Readable;
import casebook.yaml.Fields;
import casebook.yaml.YamlScalar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Reads {@code read}, {@code network} and {@code extensions} of {@code casebook.yml}. */
final class PermissionsReader {
    private static final Pattern EXTENSION = Pattern.compile("[a-z][a-z0-9_]*");

    private final Path root;
    private final Diagnostics diagnostics;

    /** @param root the project's folder */
    PermissionsReader(Path root, Diagnostics diagnostics) {
        this.root = root;
        this.diagnostics = diagnostics;
    }

    Permissions read(Fields fields) {
        List<Readable> read = fields.names("read").stream().flatMap(path -> readable(path).stream()).distinct().toList();
        boolean network = fields.flag("network").orElse(false);
        List<Extension> extensions = fields.names("extensions").stream().flatMap(name -> extension(name).stream()).toList();
        return read.isEmpty() && !network && extensions.isEmpty() ? Permissions.NONE
                : new Permissions(real(root).orElse(root), read, network, extensions);
    }

    private Optional<Readable> readable(YamlScalar written) {
        Optional<Path> relative = relative(written.text());
        if (relative.isEmpty()) {
            return refuse(Diagnostic.invalid(written.span(), "`" + written.text() + "` is not a path within the project")
                    .withHint("name a folder or a file from the project's folder on, as in `data/`"));
        }
        Path path = root.resolve(relative.get());
        if (!Files.exists(path)) {
            return refuse(Diagnostic.invalid(written.span(), "there is no folder or file `" + written.text() + "` in the project"));
        }
        Optional<Path> real = real(path).filter(found -> real(root).filter(found::startsWith).isPresent());
        if (real.isEmpty()) {
            return refuse(Diagnostic.invalid(written.span(), "`" + written.text() + "` leads out of the project by a link")
                    .withHint("put a copy in its place"));
        }
        String shown = relative.get().toString().replace('\\', '/');
        return Optional.of(new Readable(Files.isDirectory(path) ? (shown.isEmpty() ? "." : shown) + "/" : shown, real.get()));
    }

    /** A path that stays below where it starts. */
    private static Optional<Path> relative(String written) {
        try {
            Path path = Path.of(written);
            boolean up = StreamSupport.stream(path.spliterator(), false).anyMatch(name -> name.toString().equals(".."));
            return written.isBlank() || path.isAbsolute() || up || written.startsWith("~") ? Optional.empty() : Optional.of(path.normalize());
        } catch (InvalidPathException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<Path> real(Path path) {
        try {
            return Optional.of(path.toRealPath());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private Optional<Extension> extension(YamlScalar name) {
        return EXTENSION.matcher(name.text()).matches() ? Optional.of(new Extension(name.text(), name.span()))
                : refuse(Diagnostic.invalid(name.span(), "`" + name.text() + "` can't be the name of an extension")
                        .withHint("write the name that DuckDB gives it, as in `httpfs`"));
    }

    private <T> Optional<T> refuse(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
        return Optional.empty();
    }
}
