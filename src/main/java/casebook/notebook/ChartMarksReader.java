package casebook.notebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.notebook.ChartMarks.Annotation;
import casebook.notebook.ChartMarks.Axis;
import casebook.notebook.ChartMarks.Reference;
import casebook.notebook.ChartMarks.Trend;
import casebook.yaml.Fields;
import casebook.yaml.Shapes;
import casebook.yaml.Yaml;
import casebook.yaml.YamlList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code lines}, {@code bands}, {@code annotate} and {@code trend} of a chart. */
final class ChartMarksReader {
    private final DisplayReader displays;
    private final Diagnostics diagnostics;

    ChartMarksReader(DisplayReader displays, Diagnostics diagnostics) {
        this.displays = displays;
        this.diagnostics = diagnostics;
    }

    /** The marks of a chart, as far as its type takes them. */
    ChartMarks read(ChartType type, Fields fields) {
        Stream<Reference> lines = items(type, fields, "lines").flatMap(line -> line(line).stream());
        Stream<Reference> bands = items(type, fields, "bands").flatMap(band -> band(band).stream());
        List<Annotation> notes = items(type, fields, "annotate").flatMap(note -> note(note).stream()).toList();
        return new ChartMarks(Stream.concat(lines, bands).toList(), notes,
                type.takes("trend") ? fields.choice("trend", Trend.class) : Optional.empty());
    }

    private static Stream<Yaml> items(ChartType type, Fields fields, String key) {
        return type.takes(key) ? fields.list(key).stream() : Stream.empty();
    }

    /** {@code {y: 0.5, text: Target}}. */
    private Optional<Reference> line(Yaml yaml) {
        return fields(yaml, "line").flatMap(fields -> {
            Optional<Name> x = DisplayReader.name(fields, "x");
            Optional<Name> y = DisplayReader.name(fields, "y");
            Optional<Phrase> text = displays.phrase(fields, "text");
            fields.done();
            if (x.isPresent() == y.isPresent()) {
                return oneAxis(yaml, "line", "y: 0.5");
            }
            return Optional.of(new Reference(yaml.span(), x.isPresent() ? Axis.X : Axis.Y, x.or(() -> y).orElseThrow(),
                    Optional.empty(), text));
        });
    }

    /** {@code {x: [2024-07, 2024-08], text: Summer}}. */
    private Optional<Reference> band(Yaml yaml) {
        return fields(yaml, "band").flatMap(fields -> {
            List<Name> x = ends(fields, "x");
            List<Name> y = ends(fields, "y");
            Optional<Phrase> text = displays.phrase(fields, "text");
            fields.done();
            if (fields.has("x") == fields.has("y")) {
                return oneAxis(yaml, "band", "y: [0.2, 0.4]");
            }
            List<Name> ends = x.isEmpty() ? y : x;
            return ends.isEmpty() ? Optional.empty() : Optional.of(new Reference(yaml.span(),
                    x.isEmpty() ? Axis.Y : Axis.X, ends.getFirst(), Optional.of(ends.getLast()), text));
        });
    }

    private Optional<Reference> oneAxis(Yaml yaml, String what, String example) {
        diagnostics.add(Diagnostic.invalid(yaml.span(), "a " + what + " stands at `x` or at `y`: one of them")
                .withHint("write `{" + example + ", text: …}`"));
        return Optional.empty();
    }

    private List<Name> ends(Fields fields, String key) {
        Optional<Yaml> written = fields.any(key);
        if (written.isEmpty()) {
            return List.of();
        }
        if (!(written.get() instanceof YamlList list) || list.items().size() != 2) {
            diagnostics.add(Diagnostic.invalid(written.get().span(), "`" + key + "` of a band is its two ends")
                    .withHint("write `" + key + ": [FROM, TO]`"));
            return List.of();
        }
        return DisplayReader.names(fields, key);
    }

    /** {@code {x: 2024-09, text: …}}. */
    private Optional<Annotation> note(Yaml yaml) {
        return fields(yaml, "note").flatMap(fields -> {
            fields.require("x");
            fields.require("text");
            Optional<Name> x = DisplayReader.name(fields, "x");
            Optional<Phrase> text = displays.phrase(fields, "text");
            Optional<Name> y = DisplayReader.name(fields, "y");
            Optional<Name> series = DisplayReader.name(fields, "series");
            fields.done();
            return x.isPresent() && text.isPresent()
                    ? Optional.of(new Annotation(yaml.span(), x.get(), y, series, text.get())) : Optional.empty();
        });
    }

    private Optional<Fields> fields(Yaml yaml, String what) {
        return Shapes.map(yaml, "a " + what, diagnostics).map(map -> new Fields(map, "key of a " + what, diagnostics));
    }
}
