package casebook.engine;

import casebook.result.Column;
import casebook.result.Reduced;
import casebook.result.Reduction;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Counts points by the fields of a grid. */
final class DensityReducer {
    private final Reducer reducer;
    private final Session session;
    private final RowReader rows;

    DensityReducer(Reducer reducer, Session session, RowReader rows) {
        this.reducer = reducer;
        this.session = session;
        this.rows = rows;
    }

    Optional<Reduced.Density> reduce(Reducer.Source source, Reduction.Density density, long total) throws SQLException {
        Measured x = source.measured(density.x());
        Measured y = source.measured(density.y());
        String points = "(SELECT " + x.name() + " AS a, " + y.name() + " AS b, " + x.place() + " AS x, " + y.place() + " AS y FROM " + source.name()
                + " WHERE " + x.place() + " IS NOT NULL AND " + y.place() + " IS NOT NULL)";
        Reducer.Ends across = reducer.ends(points, "x");
        Reducer.Ends up = reducer.ends(points, "y");
        if (across.count() == 0) {
            return Optional.empty();
        }
        List<Column> columns = List.of(x.column(), x.column(), y.column(), y.column());
        List<Object> ends = rows.row("SELECT min(a), max(a), min(b), max(b) FROM " + points, columns);
        Long[][] counts = new Long[density.rows()][density.columns()];
        Arrays.stream(counts).forEach(row -> Arrays.fill(row, 0L));
        session.query("SELECT " + Measured.strip("y", up.least(), up.largest(), density.rows()) + " AS r, "
                + Measured.strip("x", across.least(), across.largest(), density.columns()) + " AS c, count(*) FROM " + points + " GROUP BY r, c",
                found -> {
                    while (found.next()) {
                        counts[found.getInt(1)][found.getInt(2)] = found.getLong(3);
                    }
                    return null;
                });
        return Optional.of(new Reduced.Density(new Reduced.Extent(ends.get(0), ends.get(1)), new Reduced.Extent(ends.get(2), ends.get(3)),
                Arrays.stream(counts).map(List::of).toList(), total));
    }
}
