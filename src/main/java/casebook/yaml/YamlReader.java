package casebook.yaml;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads YAML 1.2 from pieces of a source, keeping positions. */
public final class YamlReader {
    private static final int LONGEST = 2_000_000;

    private YamlReader() {}

    /**
     * Reads one document from consecutive lines of one source; each span is one line's content without its
     * line end, and need not start at the line's first column (leading {@code --|} marks are left out so).
     *
     * @return nothing if the lines hold no value or can't be read; what is wrong is added to {@code diagnostics}
     */
    public static Optional<Yaml> read(List<Span> lines, Diagnostics diagnostics) {
        return lines.isEmpty() ? Optional.empty() : read(new JoinedLines(lines), diagnostics);
    }

    /** Reads one document from a region of a source; a byte order mark at its start is passed over. */
    public static Optional<Yaml> read(Span region, Diagnostics diagnostics) {
        return read(JoinedLines.of(region), diagnostics);
    }

    /**
     * Reads one document that must be a map.
     *
     * @param what what is read, for messages: "the front matter", "the options" …
     */
    public static Optional<YamlMap> readMap(List<Span> lines, String what, Diagnostics diagnostics) {
        return read(lines, diagnostics).flatMap(value -> Shapes.map(value, what, diagnostics));
    }

    /** Reads one document that must be a map. */
    public static Optional<YamlMap> readMap(Span region, String what, Diagnostics diagnostics) {
        return read(region, diagnostics).flatMap(value -> Shapes.map(value, what, diagnostics));
    }

    private static Optional<Yaml> read(JoinedLines lines, Diagnostics diagnostics) {
        try {
            refuse(lines);
            return new TreeBuilder(lines, parser(lines.text()).iterator(), diagnostics).document();
        } catch (Unreadable unreadable) {
            diagnostics.add(unreadable.diagnostic());
        } catch (YamlEngineException mistake) {
            diagnostics.add(new Mistakes(lines).explain(mistake));
        }
        return Optional.empty();
    }

    /** The events of a text; they come as they are asked for, and so do their errors. */
    private static Iterable<Event> parser(String text) {
        return new Parse(LoadSettings.builder().setUseMarks(true).setCodePointLimit(LONGEST).build()).parseString(text);
    }

    /** What the library would refuse without a usable position. */
    private static void refuse(JoinedLines lines) {
        String text = lines.text();
        if (text.length() > LONGEST) {
            throw new Unreadable(Diagnostic.invalid(lines.span(0, 0), "this YAML is longer than two million characters"));
        }
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int c = text.codePointAt(at);
            if (!StreamReader.isPrintable(c)) {
                throw new Unreadable(Diagnostic.invalid(lines.exactly(at, at + Character.charCount(c)),
                        "the control character U+%04X can't stand in YAML".formatted(c)).withHint("delete it"));
            }
        }
    }
}
