package casebook.chart;

import casebook.notebook.Channel;
import casebook.notebook.Name;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads rows of a result as cells: categories in the order of the rows, times and numbers in their own. */
final class CellReader {
    private static final int MOST_COLUMNS = 200;
    private static final int MOST_ROWS = 100;

    private CellReader() {}

    /** @throws casebook.diagnostic.ReportException for rows that have no place or share one, and for too many cells */
    static Cells read(Figure figure) {
        Name x = figure.encoding().x().orElseThrow();
        Name y = figure.encoding().y().getFirst();
        Name value = figure.encoding().one(Channel.VALUE).orElseThrow();
        Map<Object, Integer> columnOf = new LinkedHashMap<>();
        Map<Object, Integer> rowOf = new LinkedHashMap<>();
        Places columns = places(figure, x, columnOf, MOST_COLUMNS);
        Places rows = places(figure, y, rowOf, MOST_ROWS);
        double[][] values = new double[rows.size()][columns.size()];
        Arrays.stream(values).forEach(row -> Arrays.fill(row, Double.NaN));
        var taken = new HashSet<List<Integer>>();
        for (List<Object> row : figure.table().rows()) {
            int at = rowOf.get(row.get(figure.index(y)));
            int column = columnOf.get(row.get(figure.index(x)));
            if (!taken.add(List.of(at, column))) {
                throw Figure.refuse(x, "two rows have `" + x.text() + "` = " + columns.name(column) + " and `" + y.text() + "` = "
                        + rows.name(at), "add them up in SQL with GROUP BY");
            }
            values[at][column] = Values.number(row.get(figure.index(value)));
        }
        return new Cells(rows, columns, values, figure.text(value));
    }

    private static Places places(Figure figure, Name column, Map<Object, Integer> placeOf, int most) {
        List<Object> keys = figure.table().rows().stream().map(row -> row.get(figure.index(column))).distinct().toList();
        if (keys.isEmpty()) {
            return new Places.Names(List.of(), false);
        }
        Places places = GridReader.places(figure, column, keys, placeOf);
        if (places.size() > most) {
            throw Figure.refuse(column, places.size() + " values of `" + column.text() + "` are too many cells to tell apart: at most " + most,
                    "put them together in SQL: `date_trunc('month', …)`, or `floor(" + column.text() + " / 10) * 10`");
        }
        return places;
    }
}
