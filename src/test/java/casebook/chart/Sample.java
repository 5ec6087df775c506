package casebook.chart;

import casebook.diagnostic.Source;
import casebook.diagnostic.Span;
import casebook.notebook.Captions;
import casebook.notebook.ChartSpec;
import casebook.notebook.ChartType;
import casebook.notebook.Name;
import casebook.notebook.Phrase;
import casebook.result.Column;
import casebook.result.Formats;
import casebook.result.Table;
import casebook.result.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A chart and its rows, put together for a test. */
final class Sample {
    private static final Span NOWHERE = new Source("notebooks/test.md", "test").whole();

    private final ChartType type;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Object>> rows = new ArrayList<>();
    private final Map<Name, Name> formats = new LinkedHashMap<>();
    private Optional<Name> x = Optional.empty();
    private List<Name> y = List.of();
    private List<Name> y2 = List.of();
    private Optional<Name> series = Optional.empty();
    private Optional<Name> source = Optional.empty();
    private Optional<Name> target = Optional.empty();
    private Optional<Name> value = Optional.empty();
    private ChartSpec.Axes axes = new ChartSpec.Axes(Optional.empty(), Optional.empty(), Optional.empty());
    private ChartSpec.Stack stack = ChartSpec.Stack.NONE;
    private boolean labels;
    private Optional<Integer> height = Optional.empty();
    private Locale locale = Locale.ENGLISH;
    private Map<String, String> fixed = Map.of();

    private Sample(ChartType type) {
        this.type = type;
    }

    static Sample of(ChartType type) {
        return new Sample(type);
    }

    Sample column(String name, Type columnType) {
        columns.add(new Column(name, columnType, columnType.name()));
        return this;
    }

    Sample row(Object... values) {
        rows.add(Arrays.asList(values));
        return this;
    }

    Sample x(String name) {
        x = Optional.of(name(name));
        return this;
    }

    Sample y(String... names) {
        y = Arrays.stream(names).map(Sample::name).toList();
        return this;
    }

    Sample y2(String... names) {
        y2 = Arrays.stream(names).map(Sample::name).toList();
        return this;
    }

    Sample series(String name) {
        series = Optional.of(name(name));
        return this;
    }

    Sample flow(String from, String to, String amount) {
        source = Optional.of(name(from));
        target = Optional.of(name(to));
        value = Optional.of(name(amount));
        return this;
    }

    Sample format(String column, String format) {
        formats.put(name(column), name(format));
        return this;
    }

    Sample titles(String xTitle, String yTitle, String y2Title) {
        axes = new ChartSpec.Axes(phrase(xTitle), phrase(yTitle), phrase(y2Title));
        return this;
    }

    Sample stack(ChartSpec.Stack how) {
        stack = how;
        return this;
    }

    Sample labels() {
        labels = true;
        return this;
    }

    Sample height(int pixels) {
        height = Optional.of(pixels);
        return this;
    }

    Sample in(Locale language) {
        locale = language;
        return this;
    }

    Sample colors(Map<String, String> colors) {
        fixed = colors;
        return this;
    }

    ChartSpec spec() {
        return new ChartSpec(NOWHERE, type, name("result"), Captions.NONE,
                new ChartSpec.Encoding(x, y, y2, series, source, target, value), formats, axes, stack, labels, height);
    }

    Table table() {
        return Table.of(columns, rows);
    }

    SeriesColors assigned() {
        return SeriesColors.assign(List.of(new SeriesColors.Shown(spec(), table())), fixed);
    }

    Figure figure() {
        return figure(ChartRenderer.WIDTH);
    }

    private Figure figure(int width) {
        return new Figure(spec(), table(), assigned(), new Formats(locale, Map.of()), width);
    }

    /** As phones show it. */
    Scene narrow() {
        return Drawings.of(type).draw(figure(ChartRenderer.NARROW_WIDTH));
    }

    Scene scene() {
        return Drawings.of(type).draw(figure());
    }

    private static Name name(String text) {
        return new Name(text, NOWHERE);
    }

    private static Optional<Phrase> phrase(String text) {
        return Optional.ofNullable(text).map(some -> Phrase.literal(NOWHERE, some));
    }
}
