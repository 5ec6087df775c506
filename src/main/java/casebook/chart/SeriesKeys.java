package casebook.chart;

import casebook.chart.Legend.Entry;
import casebook.chart.Legend.Sample;
import casebook.notebook.ChartMarks;
import casebook.notebook.ChartSpec;
import casebook.notebook.Name;
import casebook.result.Table;
import casebook.result.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The series of a chart by name: for their colours, the legend, and when there are too many. */
final class SeriesKeys {
    /** So many grey lines are still lines. */
    private static final int MOST_GREY = 200;

    private SeriesKeys() {}

    /** The columns that are series, or the values of the column that splits the rows; of highlighted ones, only those. */
    static List<String> of(ChartSpec spec, Table table) {
        List<String> all = all(spec, table);
        List<String> highlighted = all.stream()
                .filter(key -> spec.rows().highlight().stream().anyMatch(name -> name.text().equals(key))).toList();
        return highlighted.isEmpty() ? all : highlighted;
    }

    private static List<String> all(ChartSpec spec, Table table) {
        if (spec.encoding().series().isPresent()) {
            return kept(spec, spec.encoding().series().get(), table);
        }
        return Stream.concat(spec.encoding().y().stream(), spec.encoding().y2().stream()).map(Name::text).toList();
    }

    /** Where {@code limit} keeps the largest series, the others need no colour. */
    private static List<String> kept(ChartSpec spec, Name by, Table table) {
        List<String> keys = valuesOf(by, table);
        boolean limited = spec.rows().limit().isPresent() && spec.encoding().x().flatMap(x -> table.column(x.text()).stream().boxed()
                .findFirst()).map(x -> table.columns().get(x).type()).filter(type -> type.isTime() || type.isNumber()).isPresent();
        if (!limited || keys.isEmpty() || spec.encoding().y().stream().anyMatch(y -> table.column(y.text()).isEmpty())) {
            return keys;
        }
        int column = table.column(by.text()).orElseThrow();
        List<Object> values = table.rows().stream().map(row -> row.get(column)).distinct().toList();
        return Arrangement.of(spec, table, by, values, Values::key, Arrangement.other(spec, Words.of(Locale.ENGLISH))).kept().stream()
                .map(Values::key).toList();
    }

    /** The distinct values of a column, in the order of the rows; none if it is missing. */
    static List<String> valuesOf(Name column, Table table) {
        return table.column(column.text()).stream()
                .boxed().flatMap(index -> table.rows().stream().map(row -> Values.key(row.get(index)))).distinct().toList();
    }

    static void refuseTooMany(Figure figure, Grid grid) {
        refuseTooMany(figure, grid.all().filter(series -> !series.isRest()).count());
    }

    static void refuseTooMany(Figure figure, long count) {
        boolean grey = !figure.spec().rows().highlight().isEmpty();
        if (count > (grey ? MOST_GREY : Theme.size())) {
            Name at = figure.encoding().series().orElseGet(() -> figure.encoding().y().get(Theme.size() - 1));
            throw Figure.refuse(at, count + (grey ? " series are too many: at most " + MOST_GREY
                    : " series are too many to tell apart by colour: at most " + Theme.size()), wayOut(figure, grey));
        }
    }

    private static String wayOut(Figure figure, boolean grey) {
        return (figure.spec().type().takes("highlight") && !grey ? "name the ones that matter with `highlight: [NAME]`, or " : "")
                + "keep the largest in SQL and call the rest `Others`";
    }

    /** What a trend is, if there is one. */
    static Legend trend(Figure figure, Ink ink) {
        return figure.spec().marks().trend().map(kind -> new Legend(List.of(
                new Entry((kind == ChartMarks.Trend.LINEAR ? Sentence.LINEAR : Sentence.LOESS).in(figure.words()), ink, Sample.DASHES))))
                .orElse(Legend.NONE);
    }

    /** A legend, unless there is only one series; what is grey because others matter is not named. */
    static Legend legend(Figure figure, Grid grid, Sample sample) {
        Inks inks = Inks.of(figure, grid);
        List<Entry> entries = new ArrayList<>();
        grid.series().stream().filter(series -> !inks.isGrey(series) || series.isRest())
                .forEach(series -> entries.add(new Entry(series.label(), inks.of(series), sample)));
        grid.second().stream().filter(series -> !inks.isGrey(series)).forEach(series -> entries.add(new Entry(
                series.label() + " (" + figure.words().raw("chart.rightAxis") + ")", inks.of(series), Sample.LINE)));
        Legend trend = trend(figure, grid.series().size() == 1 ? inks.of(grid.series().getFirst()) : Theme.MUTED);
        entries.addAll(trend.entries());
        return grid.all().count() > 1 || !trend.isEmpty() ? new Legend(List.copyOf(entries)) : Legend.NONE;
    }
}
