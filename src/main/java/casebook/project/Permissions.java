package casebook.project;

import casebook.diagnostic.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What {@code casebook.yml} lets SQL reach besides seeds and cells; nothing by default.
 *
 * @param root the project's folder by its real path; paths in SQL count from it
 * @param read files, and folders with all beneath them
 * @param network whether SQL may read from {@code http://} and {@code https://}, and extensions may be fetched
 * @param extensions of DuckDB, to be loaded
 */
public record Permissions(Path root, List<Readable> read, boolean network, List<Extension> extensions) {
    public static final Permissions NONE = new Permissions(Path.of(""), List.of(), false, List.of());

    /**
     * A folder or file that SQL may read.
     *
     * @param written as in {@code casebook.yml}; folders end with a slash
     * @param path its real path
     */
    public record Readable(String written, Path path) {
        public boolean isFolder() {
            return written.endsWith("/");
        }
    }

    /** An extension, and where it is named. */
    public record Extension(String name, Span span) {}

    public Permissions {
        read = List.copyOf(read);
        extensions = List.copyOf(extensions);
    }

    public boolean isNone() {
        return read.isEmpty() && !network && extensions.isEmpty();
    }

    public boolean hasExtension(String name) {
        return extensions.stream().anyMatch(extension -> extension.name().equals(name));
    }

    /** What was granted, as texts: {@code data/, prices.csv}. */
    public String readNames() {
        return read.stream().map(Readable::written).collect(Collectors.joining(", "));
    }

    public String extensionNames() {
        return extensions.stream().map(Extension::name).collect(Collectors.joining(", "));
    }

    /** A sentence for the terminal; there must be something granted. */
    public String told() {
        var parts = new ArrayList<String>();
        if (!read.isEmpty()) {
            parts.add("read " + readNames());
        }
        if (network) {
            parts.add("use the network");
        }
        if (!extensions.isEmpty()) {
            parts.add("use the extension" + (extensions.size() > 1 ? "s " : " ") + extensionNames());
        }
        return "SQL may " + String.join(", ", parts) + " (granted in casebook.yml)";
    }
}
