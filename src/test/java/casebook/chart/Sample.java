package casebook.chart;

import casebook.diagnostic.Source;
import casebook.diagnostic.Span;
import casebook.notebook.Captions;
import casebook.notebook.Channel;
import casebook.notebook.ChartMarks;
import casebook.notebook.ChartRows;
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
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A chart and its rows, put together for a test. */
final class Sample {
    private static final Span NOWHERE = new Source("notebooks/test.md", "test").whole();

    private final ChartType type;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Object>> rows = new ArrayList<>();
    private final Map<Name, Name> formats = new LinkedHashMap<>();
    private final Map<Channel, List<Name>> channels = new EnumMap<>(Channel.class);
    private ChartSpec.Axes axes = ChartSpec.Axes.UNTITLED;
    private ChartRows limits = ChartRows.AS_THEY_ARE;
    private ChartMarks marks = ChartMarks.NONE;
    private Optional<Integer> bins = Optional.empty();
    private ChartSpec.Stack stack = ChartSpec.Stack.NONE;
    private boolean labels;
    private Set<ChartMarks.Axis> logarithmic = Set.of();
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

    Sample show(Channel channel, String... names) {
        channels.put(channel, Arrays.stream(names).map(Sample::name).toList());
        return this;
    }

    Sample x(String name) {
        return show(Channel.X, name);
    }

    Sample y(String... names) {
        return show(Channel.Y, names);
    }

    Sample y2(String... names) {
        return show(Channel.Y2, names);
    }

    Sample series(String name) {
        return show(Channel.SERIES, name);
    }

    Sample flow(String from, String to, String amount) {
        return show(Channel.SOURCE, from).show(Channel.TARGET, to).show(Channel.VALUE, amount);
    }

    Sample rows(ChartRows how) {
        limits = how;
        return this;
    }

    Sample marks(ChartMarks over) {
        marks = over;
        return this;
    }

    Sample bins(int number) {
        bins = Optional.of(number);
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

    Sample log(ChartMarks.Axis... axes) {
        logarithmic = Set.of(axes);
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
                new ChartSpec.Encoding(channels), formats, axes, limits, marks,
                new ChartSpec.Look(stack, labels, bins, height, ChartSpec.FileType.PNG, logarithmic));
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
        return Drawings.draw(figure(ChartRenderer.NARROW_WIDTH));
    }

    Scene scene() {
        return Drawings.draw(figure());
    }

    private static Name name(String text) {
        return new Name(text, NOWHERE);
    }

    private static Optional<Phrase> phrase(String text) {
        return Optional.ofNullable(text).map(some -> Phrase.literal(NOWHERE, some));
    }
}
