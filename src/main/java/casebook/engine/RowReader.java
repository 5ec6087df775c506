package casebook.engine;

import casebook.result.Column;
import casebook.result.Table;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads rows as {@link casebook.result.Type} promises. Where the driver's own values are wrong (24:00, dates before
 * Christ, infinite dates, zones), DuckDB writes them as text, which is read here. Columns are addressed by position,
 * since names may repeat.
 */
final class RowReader {
    private final Session session;

    RowReader(Session session) {
        this.session = session;
    }

    /**
     * The first rows of a table, with the number of all.
     *
     * @param order an ORDER BY clause, or nothing
     */
    Table table(String name, List<Column> columns, String order, int limit) throws SQLException {
        var ranks = new Ranks(columns);
        List<List<Object>> read = session.query("SELECT " + projection(columns) + ranks.projection() + " FROM "
                + ranks.numbered(first(name, columns, order, limit)), rows -> rows(rows, columns, 1, ranks));
        long total = read.size() < limit ? read.size() : session.count("SELECT count(*) FROM " + name);
        return new Table(columns, read, total, ranks.found());
    }

    /**
     * The first rows of a query.
     *
     * @param total how many rows it has, counted before
     */
    Table first(String query, List<Column> columns, String order, int limit, long total) throws SQLException {
        return session.query("SELECT " + projection(columns) + " FROM " + first("(" + query + ")", columns, order, limit),
                rows -> new Table(columns, rows(rows, columns, 1, Ranks.NONE), total));
    }

    /**
     * The same for a query, which runs once.
     *
     * @param before goes before the query in {@link #once}
     */
    Table once(String statement, List<Column> columns) throws SQLException {
        var ranks = new Ranks(columns);
        return session.query(statement, rows -> {
            long[] total = {0};
            List<List<Object>> read = new ArrayList<>();
            while (rows.next()) {
                total[0] = rows.getLong(1);
                read.add(row(rows, columns, 2));
                ranks.read(rows, 2 + columns.size());
            }
            return new Table(columns, read, total[0], ranks.found());
        });
    }

    /** The one row of a query; NULL is null. */
    List<Object> row(String query, List<Column> columns) throws SQLException {
        return session.query("SELECT " + projection(columns) + " FROM (" + query + ") AS t(" + names(columns) + ")", rows -> {
            rows.next();
            return row(rows, columns, 1);
        });
    }

    /** What stands before a query so that {@link #once} can read it; {@link #onceAfter} stands behind it. */
    static String onceBefore() {
        return "WITH everything AS MATERIALIZED (";
    }

    static String onceAfter(List<Column> columns, String order, int limit) {
        var ranks = new Ranks(columns);
        return ") SELECT (SELECT count(*) FROM everything), " + projection(columns) + ranks.projection()
                + " FROM " + ranks.numbered(first("everything", columns, order, limit));
    }

    private static String first(String name, List<Column> columns, String order, int limit) {
        return "(SELECT * FROM " + name + order + " LIMIT " + limit + ") AS t(" + names(columns) + ")";
    }

    private static String names(List<Column> columns) {
        return IntStream.range(0, columns.size()).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
    }

    private static String projection(List<Column> columns) {
        return IntStream.range(0, columns.size()).mapToObj(i -> expression("c" + i, columns.get(i)))
                .collect(Collectors.joining(", "));
    }

    private static String expression(String name, Column column) {
        return switch (column.type()) {
            case BOOLEAN, DECIMAL, DOUBLE -> name;
            case INTEGER -> switch (column.sqlType()) {
                case "UBIGINT", "HUGEINT", "UHUGEINT", "BIGNUM" -> name + "::VARCHAR";
                default -> name + "::BIGINT";
            };
            // Near the ends of its range a moment has no local time, and stays the text of a moment.
            case TIMESTAMP -> column.sqlType().endsWith("TIME ZONE")
                    ? "coalesce(TRY_CAST(" + name + " AS TIMESTAMP)::VARCHAR, " + name + "::VARCHAR)" : name + "::VARCHAR";
            case INTERVAL -> "epoch_us(" + name + ")";
            case DATE, TEXT, OTHER -> name + "::VARCHAR";
        };
    }

    private static List<List<Object>> rows(ResultSet rows, List<Column> columns, int from, Ranks ranks) throws SQLException {
        List<List<Object>> read = new ArrayList<>();
        while (rows.next()) {
            read.add(row(rows, columns, from));
            ranks.read(rows, from + columns.size());
        }
        return read;
    }

    private static List<Object> row(ResultSet rows, List<Column> columns, int from) throws SQLException {
        var row = new ArrayList<Object>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            row.add(value(rows, from + i, columns.get(i)));
        }
        return row;
    }

    private static Object value(ResultSet rows, int index, Column column) throws SQLException {
        if (rows.getObject(index) == null) {
            return null;
        }
        return switch (column.type()) {
            case BOOLEAN -> rows.getBoolean(index);
            case INTEGER -> integer(rows.getString(index));
            case DECIMAL -> rows.getBigDecimal(index);
            // By way of text a FLOAT of 0.1 stays 0.1.
            case DOUBLE -> column.sqlType().equals("FLOAT")
                    ? Double.parseDouble(Float.toString(rows.getFloat(index))) : rows.getDouble(index);
            case DATE -> Instants.date(rows.getString(index));
            case TIMESTAMP -> Instants.timestamp(rows.getString(index));
            case INTERVAL -> Duration.of(rows.getLong(index), ChronoUnit.MICROS);
            case TEXT, OTHER -> rows.getString(index);
        };
    }

    /** A {@link Long}, or a {@link BigInteger} beyond its range. */
    static Object integer(String digits) {
        var number = new BigInteger(digits);
        return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
    }
}
