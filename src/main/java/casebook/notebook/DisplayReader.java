package casebook.notebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Span;
import casebook.yaml.Fields;
import casebook.yaml.Shapes;
import casebook.yaml.Yaml;
import casebook.yaml.YamlMap;
import casebook.yaml.YamlReader;
import casebook.yaml.YamlScalar;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads how something is shown: a query cell's options, or a display block. */
final class DisplayReader {
    /** The second words of {@code yaml …} blocks. */
    static final List<String> KINDS = List.of("chart", "table", "kpi", "tests", "columns", "lineage", "filter");

    private final Diagnostics diagnostics;

    DisplayReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The display that a query cell's options name: a chart if there is {@code chart:}, else a table. */
    Display cell(Name cell, Span span, Fields fields) {
        if (fields.any("chart").isEmpty()) {
            return new TableReader(this, diagnostics).read(span, cell, fields);
        }
        return new ChartReader(this, diagnostics).read(span, cell, fields)
                .<Display>map(chart -> chart).orElseGet(() -> new TableReader(this, diagnostics).read(span, cell, fields));
    }

    /** A display block. */
    Optional<Placed> block(Name kind, Span span, List<Span> lines) {
        Optional<Yaml> yaml = YamlReader.read(lines, diagnostics);
        return switch (kind.text()) {
            case "tests" -> alone(overview(kind, span, yaml, TestsSpec::new));
            case "lineage" -> alone(overview(kind, span, yaml, LineageSpec::new));
            case "columns" -> alone(overview(kind, span, yaml, ColumnsSpec::new));
            default -> ofResults(kind, span, lines, yaml);
        };
    }

    private Optional<Display> overview(Name kind, Span span, Optional<Yaml> yaml, OverviewReader.Maker maker) {
        return new OverviewReader(this, diagnostics).read(kind, span, yaml, maker);
    }

    private static Optional<Placed> alone(Optional<Display> display) {
        return display.map(found -> new Placed(found, Optional.empty()));
    }

    private Optional<Placed> ofResults(Name kind, Span span, List<Span> lines, Optional<Yaml> yaml) {
        if (lines.stream().allMatch(line -> line.text().isBlank() || line.text().strip().startsWith("#"))) {
            diagnostics.add(Diagnostic.invalid(kind.span(), "this block is empty").withHint(
                    example(kind)));
        }
        if (yaml.isEmpty()) {
            return Optional.empty();
        }
        return switch (kind.text()) {
            case "kpi" -> Optional.of(new KpiReader(this, diagnostics).placed(span, yaml.get()));
            case "filter" -> alone(new FilterReader(diagnostics).read(kind, span, yaml.get()));
            case "chart" -> one(kind, yaml.get(), (fields, data) -> new ChartReader(this, diagnostics).read(span, data, fields));
            default -> one(kind, yaml.get(),
                    (fields, data) -> Optional.of(new TableReader(this, diagnostics).read(span, data, fields)));
        };
    }

    private static String example(Name kind) {
        return switch (kind.text()) {
            case "kpi" -> "write `label: …` and `value: cell.column`";
            case "filter" -> "write `name: region` and `values: [North, South]`";
            default -> "write `data: NAME` with the name of a cell or a seed";
        };
    }

    private Optional<Placed> one(Name kind, Yaml yaml, BiFunction<Fields, Name, Optional<? extends Display>> reader) {
        return Shapes.map(yaml, "a " + kind.text() + " block", diagnostics).flatMap(map -> one(kind, map, reader));
    }

    private Optional<Placed> one(Name kind, YamlMap map, BiFunction<Fields, Name, Optional<? extends Display>> reader) {
        var fields = new Fields(map, "key of a " + kind.text() + " block", diagnostics);
        Optional<Name> data = name(fields, "data");
        Optional<Integer> share = Placed.share(fields);
        Optional<Display> display = Optional.empty();
        if (data.isEmpty()) {
            diagnostics.add(Diagnostic.invalid(kind.span(), "this block doesn't say which result it shows")
                    .withHint("write `data: NAME` with the name of a cell or a seed"));
            reader.apply(fields, new Name("", kind.span()));
        } else {
            display = reader.apply(fields, data.get()).map(found -> found);
        }
        fields.done();
        return display.map(found -> new Placed(found, share));
    }

    Captions captions(Fields fields) {
        return new Captions(phrase(fields, "title"), phrase(fields, "subtitle"), phrase(fields, "caption"),
                phrase(fields, "alt"));
    }

    Optional<Phrase> phrase(Fields fields, String key) {
        return fields.scalar(key).map(scalar -> PhraseReader.read(scalar, diagnostics));
    }

    static Optional<Name> name(Fields fields, String key) {
        return fields.scalar(key).map(DisplayReader::name);
    }

    static List<Name> names(Fields fields, String key) {
        return fields.names(key).stream().map(DisplayReader::name).toList();
    }

    /** A map from columns to scalars: {@code {revenue: eur0k}}. */
    Map<Name, YamlScalar> byColumn(Fields fields, String key) {
        var found = new LinkedHashMap<Name, YamlScalar>();
        for (YamlMap.Entry entry : fields.map(key).map(YamlMap::entries).orElse(List.of())) {
            Shapes.scalar(entry.value(), "`" + entry.key() + "` under `" + key + "`", diagnostics)
                    .ifPresent(scalar -> found.put(new Name(entry.key(), entry.keySpan()), scalar));
        }
        return Collections.unmodifiableMap(found);
    }

    Map<Name, Name> formats(Fields fields) {
        var formats = new LinkedHashMap<Name, Name>();
        byColumn(fields, "format").forEach((column, scalar) -> formats.put(column, name(scalar)));
        return Collections.unmodifiableMap(formats);
    }

    private static Name name(YamlScalar scalar) {
        return new Name(scalar.text(), scalar.span());
    }
}
