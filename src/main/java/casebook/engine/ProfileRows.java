package casebook.engine;

import casebook.plan.Relation;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rows that a profile looks at. A view is computed once, into a table of its own. Of a large table a sample is looked
 * at, the same in every run: rows are picked by a hash of their place, or of their values where no place is fixed. The hash
 * is taken twice, since data may itself be made or split by one.
 */
final class ProfileRows implements AutoCloseable {
    private static final String COPY = "temp.\"casebook copy\"";
    private static final String SAMPLE = "temp.\"casebook sample\"";
    /** A sample may miss its size by so much, or by so many standard deviations. */
    private static final double TOLERANCE = 0.01;
    private static final double DEVIATIONS = 5;
    /** Rows picked by their values come all or none of those that are alike, so few may be. */
    private static final long MOST_ALIKE = 100;

    private final Session session;
    private final String columns;
    private String all;
    private String looked;
    private long count;
    private OptionalLong sample = OptionalLong.empty();

    private ProfileRows(Session session, int columns) {
        this.session = session;
        this.columns = IntStream.range(0, columns).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
    }

    /**
     * @param columns how many the relation has
     * @param exact up to how many rows all are looked at
     */
    static ProfileRows of(Relation relation, int columns, long exact, Session session, Contents contents, Reading reading)
            throws SQLException {
        var rows = new ProfileRows(session, columns);
        try {
            rows.all = reading.name(relation);
            if (contents.isView(relation)) {
                session.execute("CREATE OR REPLACE TEMP TABLE " + COPY + " AS FROM " + rows.all);
                rows.all = COPY;
            }
            rows.count = session.count("SELECT count(*) FROM " + rows.all);
            rows.looked = rows.all;
            if (rows.count > exact) {
                rows.pick(contents.hasFixedOrder(relation), Math.ceilDiv(rows.count, exact));
            }
            return rows;
        } catch (SQLException | RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    /** All rows, as SQL that follows FROM; the columns are {@code c0}, {@code c1} … */
    String all() {
        return named(all);
    }

    /** The sample, or all rows where there is none, likewise. */
    String looked() {
        return named(looked);
    }

    long count() {
        return count;
    }

    OptionalLong sample() {
        return sample;
    }

    private String named(String table) {
        return table + " AS t(" + columns + ")";
    }

    /** Picks one of so many rows. */
    private void pick(boolean fixedOrder, long oneOf) throws SQLException {
        String key = fixedOrder ? "rowid" : columns;
        session.execute("CREATE OR REPLACE TEMP TABLE " + SAMPLE + " AS SELECT * FROM " + all() + " WHERE hash(hash(" + key
                + ")) % " + oneOf + " = 0");
        long picked = session.count("SELECT count(*) FROM " + SAMPLE);
        if (fixedOrder || isFair(picked, (double) count / oneOf)) {
            looked = SAMPLE;
            sample = OptionalLong.of(picked);
        }
    }

    /** Whether values are a fair choice; if not, many rows are alike, and then looking at all of them is cheap. */
    private boolean isFair(long picked, double expected) throws SQLException {
        double tolerance = Math.max(TOLERANCE, DEVIATIONS / Math.sqrt(expected));
        return Math.abs(picked - expected) <= tolerance * expected
                && session.count("SELECT count(DISTINCT hash(" + columns + ")) FROM " + named(SAMPLE)) * MOST_ALIKE >= picked;
    }

    @Override
    public void close() throws SQLException {
        session.execute("DROP TABLE IF EXISTS " + COPY);
        session.execute("DROP TABLE IF EXISTS " + SAMPLE);
    }
}
