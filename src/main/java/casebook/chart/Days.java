package casebook.chart;

import casebook.notebook.Name;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Reads rows as days with a number each; NaN for a day whose number is missing. */
final class Days {
    private static final int MOST_YEARS = 10;

    private Days() {}

    /** @throws casebook.diagnostic.ReportException for rows that are no day, share one, or span too many years */
    static NavigableMap<LocalDate, Double> read(Figure figure) {
        Name x = figure.encoding().x().orElseThrow();
        int at = figure.index(x);
        int value = figure.index(CellChart.value(figure));
        var days = new TreeMap<LocalDate, Double>();
        for (List<Object> row : figure.table().rows()) {
            LocalDate day = Values.time(row.get(at)).orElseThrow(() -> GridReader.noPlace(figure, x, row.get(at))).toLocalDate();
            if (days.put(day, Values.number(row.get(value))) != null) {
                throw Figure.refuse(x, "two rows lie on " + figure.formats().format(day, "date"),
                        "add them up in SQL: `GROUP BY " + x.text() + "::DATE`");
            }
        }
        if (!days.isEmpty() && days.lastKey().getYear() - days.firstKey().getYear() >= MOST_YEARS) {
            throw Figure.refuse(x, "a calendar shows at most " + MOST_YEARS + " years, not from " + days.firstKey().getYear() + " to "
                    + days.lastKey().getYear(), "add the days up by month in SQL, and show those with `chart: heatmap`");
        }
        return days;
    }
}
