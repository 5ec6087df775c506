package casebook.engine;

import casebook.result.Reduced;
import casebook.result.Reduction;
import casebook.result.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds the rows that a line needs (M4). Where values of a strip are equal, the first of the lowest and the last of the highest is
 * taken, so that the same rows come of any number of threads. A strip without a value keeps one row, which is a gap.
 */
final class LineReducer {
    private final Reducer reducer;
    private final RowReader rows;

    LineReducer(Reducer reducer, RowReader rows) {
        this.reducer = reducer;
        this.rows = rows;
    }

    Optional<Reduced.Rows> reduce(Reducer.Source source, Reduction.Lines lines, long total) throws SQLException {
        if (lines.series().isPresent() && !reducer.hasAtMost(lines.mostSeries(), source, lines.series().get())) {
            return Optional.empty();
        }
        Measured x = source.measured(lines.x());
        Reducer.Ends ends = reducer.ends(source.name(), x.place());
        String series = lines.series().map(Quote::name).orElse("NULL");
        String keys = lines.y().stream().map(y -> keys(source, x, source.measured(y), series, Measured.strip("p", ends.least(), ends.largest(),
                lines.strips()))).collect(Collectors.joining(" UNION "));
        String on = "t." + x.name() + " = k.x" + lines.series().map(name -> " AND t." + Quote.name(name) + " IS NOT DISTINCT FROM k.s").orElse("");
        String order = source.inOrder() ? "t.rowid" : "t." + x.name() + lines.series().map(name -> ", t." + Quote.name(name)).orElse("");
        // More rows than keys means that two share a place, which whoever draws them says; one more is enough to see it.
        String query = "WITH k AS MATERIALIZED (" + keys + ") SELECT t.* FROM " + source.name() + " AS t SEMI JOIN k ON " + on + " ORDER BY "
                + order + " LIMIT (SELECT count(*) + 1 FROM k)";
        Table kept = rows.first(query, source.columns(), "", Integer.MAX_VALUE, 0);
        Table found = Table.of(kept.columns(), kept.rows());
        return Optional.of(new Reduced.Rows(ends.count() == total ? found : withOneThatHasNoPlace(source, x, found), total));
    }

    /** A row without a place can't be drawn; whoever draws the others says so. */
    private Table withOneThatHasNoPlace(Reducer.Source source, Measured x, Table found) throws SQLException {
        var all = new ArrayList<>(found.rows());
        all.addAll(rows.first("SELECT * FROM " + source.name() + " WHERE " + x.place() + " IS NULL", source.columns(), " ORDER BY ALL", 1, 0).rows());
        return Table.of(found.columns(), all);
    }

    /** The places of the rows to keep for one column of values. */
    private static String keys(Reducer.Source source, Measured x, Measured y, String series, String strip) {
        String values = "SELECT " + series + " AS s, " + x.name() + " AS x, " + x.place() + " AS p, " + y.place() + " AS v FROM " + source.name();
        return "SELECT s, unnest(CASE WHEN count(v) = 0 THEN [min(x)] ELSE [min(x) FILTER (v IS NOT NULL), max(x) FILTER (v IS NOT NULL), "
                + "min({'v': v, 'x': x}) FILTER (v IS NOT NULL).x, max({'v': v, 'x': x}) FILTER (v IS NOT NULL).x] END) AS x "
                + "FROM (" + values + ") WHERE p IS NOT NULL GROUP BY s, " + strip;
    }
}
