package casebook.engine;

import casebook.result.Column;
import casebook.result.Reduced;
import casebook.result.Reduced.Spread;
import casebook.result.Reduction;
import casebook.result.Type;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds quartiles (R-7, which is DuckDB's {@code quantile_cont}), whiskers and outliers of groups. */
final class BoxReducer {
    private static final String NOTHING = "[]";

    private final Reducer reducer;
    private final RowReader rows;

    BoxReducer(Reducer reducer, RowReader rows) {
        this.reducer = reducer;
        this.rows = rows;
    }

    Optional<Reduced.Boxes> reduce(Reducer.Source source, Reduction.Boxes boxes, long total) throws SQLException {
        if (!reducer.hasAtMost(boxes.mostGroups(), source, boxes.x())) {
            return Optional.empty();
        }
        Column group = source.column(boxes.x());
        Measured y = source.measured(boxes.y());
        List<Column> columns = new ArrayList<>(List.of(group));
        IntStream.range(0, 5).forEach(i -> columns.add(new Column("q" + i, Type.DOUBLE, "DOUBLE")));
        columns.add(new Column("outliers", Type.TEXT, "VARCHAR"));
        columns.add(new Column("beyond", Type.INTEGER, "BIGINT"));
        columns.add(new Column("count", Type.INTEGER, "BIGINT"));
        List<Spread> spreads = rows.first(query(source, group, y, reducer.ends(source.name(), y.place())), columns, "", Integer.MAX_VALUE, 0)
                .rows().stream().map(BoxReducer::spread).toList();
        return spreads.isEmpty() ? Optional.empty() : Optional.of(new Reduced.Boxes(spreads, total));
    }

    private static String query(Reducer.Source source, Column group, Measured y, Reducer.Ends ends) {
        String values = "SELECT " + Quote.name(group.name()) + " AS g, " + y.place() + " AS v, " + (source.inOrder() ? "rowid" : "0") + " AS i FROM "
                + source.name();
        String beyond = "(v < q[1] - " + Spread.REACH + " * (q[3] - q[1]) OR v > q[3] + " + Spread.REACH + " * (q[3] - q[1]))";
        String strip = Measured.strip("v", ends.least(), ends.largest(), Spread.MOST_OUTLIERS);
        return "WITH v AS (SELECT * FROM (" + values + ") WHERE v IS NOT NULL), "
                + "q AS MATERIALIZED (SELECT g, quantile_cont(v, [0.25, 0.5, 0.75]) AS q FROM v GROUP BY g), "
                + "b AS (SELECT v.*, q FROM v JOIN q ON v.g IS NOT DISTINCT FROM q.g), "
                + "o AS (SELECT g, list(v ORDER BY v) AS o FROM (SELECT g, min(v) AS v FROM b WHERE " + beyond + " GROUP BY g, " + strip + ") GROUP BY g), "
                + "s AS (SELECT g, min(i) AS i, min(v) FILTER (NOT " + beyond + ") AS low, any_value(q) AS q, max(v) FILTER (NOT " + beyond + ") AS high, "
                + "count(*) FILTER (" + beyond + ") AS beyond, count(*) AS n FROM b GROUP BY g) "
                + "SELECT s.g, low, q[1], q[2], q[3], high, coalesce(o, [])::VARCHAR, beyond, n FROM s LEFT JOIN o ON s.g IS NOT DISTINCT FROM o.g "
                + "ORDER BY s.i, s.g";
    }

    private static Spread spread(List<Object> row) {
        String outliers = (String) row.get(6);
        List<Double> values = outliers.equals(NOTHING) ? List.of()
                : Stream.of(outliers.substring(1, outliers.length() - 1).split(", ")).map(Double::valueOf).toList();
        return new Spread(row.get(0), (Double) row.get(1), (Double) row.get(2), (Double) row.get(3), (Double) row.get(4), (Double) row.get(5),
                values, (Long) row.get(7), (Long) row.get(8));
    }
}
