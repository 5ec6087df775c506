package casebook.engine;

import casebook.result.Column;
import casebook.result.ColumnProfile.Count;
import casebook.result.ColumnProfile.Frequent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds the values that occur most often in each of some columns, with one query. */
final class FrequentValues {
    private static final int MOST = 5;

    private final Session session;

    FrequentValues(Session session) {
        this.session = session;
    }

    Map<ProfiledColumn, Frequent> of(ProfileRows rows, List<ProfiledColumn> columns) throws SQLException {
        var found = new HashMap<ProfiledColumn, Frequent>();
        if (!columns.isEmpty()) {
            Map<Integer, List<Count>> counts = counts(rows, columns);
            columns.forEach(it -> found.put(it, new Frequent(counts.getOrDefault(it.index(), List.of()))));
        }
        return found;
    }

    private Map<Integer, List<Count>> counts(ProfileRows rows, List<ProfiledColumn> columns) throws SQLException {
        Map<Integer, Column> byIndex = columns.stream().collect(Collectors.toMap(ProfiledColumn::index, ProfiledColumn::column));
        String query = columns.stream().map(it -> query(rows, it)).collect(Collectors.joining(" UNION ALL "));
        return session.query(query + " ORDER BY place, rank", read -> {
            var counts = new HashMap<Integer, List<Count>>();
            while (read.next()) {
                int place = read.getInt(1);
                counts.computeIfAbsent(place, _ -> new ArrayList<>())
                        .add(new Count(value(read, byIndex.get(place)), read.getLong(4)));
            }
            return counts;
        });
    }

    /** Equally frequent values stand in their own order, which is not always that of their texts. */
    private static String query(ProfileRows rows, ProfiledColumn it) {
        String counted = "SELECT " + it.value() + ", count(*) AS n FROM " + rows.looked() + " WHERE " + it.value()
                + " IS NOT NULL GROUP BY " + it.value() + " ORDER BY n DESC, " + it.value() + " LIMIT " + MOST;
        return "(SELECT " + it.index() + " AS place, row_number() OVER (ORDER BY n DESC, " + it.value() + ") AS rank, "
                + it.cut(it.value()) + "::VARCHAR AS text, n FROM (" + counted + "))";
    }

    private static Object value(ResultSet rows, Column column) throws SQLException {
        String text = rows.getString(3);
        return switch (column.type()) {
            case BOOLEAN -> Boolean.valueOf(text);
            case INTEGER -> RowReader.integer(text);
            default -> text;
        };
    }
}
