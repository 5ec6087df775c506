package casebook.chart;

import casebook.chart.Legend.Entry;
import casebook.chart.Legend.Sample;
import casebook.notebook.ChartSpec;
import casebook.notebook.Name;
import casebook.result.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The series of a chart by name: for their colours, the legend, and when there are too many. */
final class SeriesKeys {
    private SeriesKeys() {}

    /** The columns that are series, or the values of the column that splits the rows. */
    static List<String> of(ChartSpec spec, Table table) {
        if (spec.encoding().series().isPresent()) {
            return valuesOf(spec.encoding().series().get(), table);
        }
        return Stream.concat(spec.encoding().y().stream(), spec.encoding().y2().stream()).map(Name::text).toList();
    }

    /** The distinct values of a column, in the order of the rows; none if it is missing. */
    static List<String> valuesOf(Name column, Table table) {
        return table.column(column.text()).stream()
                .boxed().flatMap(index -> table.rows().stream().map(row -> Values.key(row.get(index)))).distinct().toList();
    }

    static void refuseTooMany(Figure figure, Grid grid) {
        refuseTooMany(figure, grid.all().count());
    }

    static void refuseTooMany(Figure figure, long count) {
        if (count > Theme.size()) {
            Name at = figure.encoding().series().orElseGet(() -> figure.encoding().y().get(Theme.size() - 1));
            throw Figure.refuse(at, count + " series are too many to tell apart by colour: at most " + Theme.size(),
                    "keep the largest in SQL and call the rest `Others`");
        }
    }

    /** A legend, unless there is only one series. */
    static Legend legend(Figure figure, Grid grid, Sample sample) {
        List<Entry> entries = new ArrayList<>();
        grid.series().forEach(series -> entries.add(new Entry(series.label(), figure.colors().of(series.key()), sample)));
        grid.second().forEach(series -> entries.add(new Entry(series.label() + " (" + figure.words().raw("chart.rightAxis") + ")",
                figure.colors().of(series.key()), Sample.LINE)));
        return entries.size() > 1 ? new Legend(List.copyOf(entries)) : Legend.NONE;
    }
}
