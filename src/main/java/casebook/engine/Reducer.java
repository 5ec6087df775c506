package casebook.engine;

import casebook.result.Column;
import casebook.result.Reduced;
import casebook.result.Reduction;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reduces rows where they are, so that only what a picture can show leaves the database. */
final class Reducer {
    private final Session session;
    private final RowReader rows;

    Reducer(Session session, RowReader rows) {
        this.session = session;
        this.rows = rows;
    }

    /**
     * A table or view to reduce.
     *
     * @param name in SQL
     * @param inOrder whether its rows stand in an order that SQL can ask for by {@code rowid}
     */
    record Source(String name, List<Column> columns, boolean inOrder) {
        Column column(String wanted) {
            return columns.stream().filter(column -> column.name().equalsIgnoreCase(wanted)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no column " + wanted));
        }

        Measured measured(String wanted) {
            return new Measured(column(wanted));
        }
    }

    /** The ends of a column's places, and how many rows have one. */
    record Ends(double least, double largest, long count) {}

    /** Nothing if there are too many series or groups, or nothing to show. */
    Optional<? extends Reduced> reduce(Source source, Reduction reduction) throws SQLException {
        long total = session.count("SELECT count(*) FROM " + source.name());
        return switch (reduction) {
            case Reduction.Lines lines -> new LineReducer(this, rows).reduce(source, lines, total);
            case Reduction.Density density -> new DensityReducer(this, session, rows).reduce(source, density, total);
            case Reduction.Histogram histogram -> new BinReducer(this, session).reduce(source, histogram, total);
            case Reduction.Boxes boxes -> new BoxReducer(this, rows).reduce(source, boxes, total);
        };
    }

    /** @param place a DOUBLE in SQL, NULL where there is none */
    Ends ends(String table, String place) throws SQLException {
        return session.query("SELECT min(p), max(p), count(p) FROM (SELECT " + place + " AS p FROM " + table + ")", found -> {
            found.next();
            return new Ends(found.getDouble(1), found.getDouble(2), found.getLong(3));
        });
    }

    /** Whether a column has at most so many different values, NULL being one. */
    boolean hasAtMost(int most, Source source, String column) throws SQLException {
        return session.count("SELECT count(*) FROM (SELECT DISTINCT " + Quote.name(column) + " FROM " + source.name() + " LIMIT "
                + (most + 1) + ")") <= most;
    }
}
