package casebook.yaml;

import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/** Reads YAML 1.2 from pieces of a source, keeping positions. */
public final class YamlReader {
    private YamlReader() {}

    /**
     * Reads one document from consecutive lines of one source; each span is one line's content without its
     * line end, and need not start at the line's first column (leading {@code --|} marks are left out so).
     *
     * @return nothing if the lines hold no value or can't be read; what is wrong is added to {@code diagnostics}
     */
    public static Optional<Yaml> read(List<Span> lines, Diagnostics diagnostics) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** Reads one document from a region of a source. */
    public static Optional<Yaml> read(Span region, Diagnostics diagnostics) {
        throw new UnsupportedOperationException("not written yet");
    }
}
