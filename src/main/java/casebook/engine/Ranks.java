package casebook.engine;

import casebook.result.Column;
import casebook.result.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Asks DuckDB where values stand among one another whose text doesn't tell: enums go by their declaration, times with a zone
 * by the moment, lists and structs part by part. Only the rows that are read are ranked.
 */
final class Ranks {
    static final Ranks NONE = new Ranks(List.of());

    private final List<Integer> ranked;
    private final Map<Integer, List<Long>> found = new HashMap<>();

    Ranks(List<Column> columns) {
        ranked = IntStream.range(0, columns.size()).filter(i -> isRanked(columns.get(i))).boxed().toList();
    }

    private static boolean isRanked(Column column) {
        return column.type() == Type.OTHER || column.sqlType().startsWith("ENUM(");
    }

    /** What to select behind the columns {@code c0}, {@code c1} … */
    String projection() {
        return ranked.stream().map(i -> ", dense_rank() OVER (ORDER BY c%d NULLS LAST)".formatted(i)).collect(Collectors.joining());
    }

    /** Keeps the rows in their order, which ranking would lose. */
    String numbered(String rows) {
        return ranked.isEmpty() ? rows : "(SELECT *, row_number() OVER () AS place FROM " + rows + ") ORDER BY place";
    }

    /** @param from where in the row the ranks begin */
    void read(ResultSet row, int from) throws SQLException {
        for (int i = 0; i < ranked.size(); i++) {
            found.computeIfAbsent(ranked.get(i), _ -> new ArrayList<>()).add(row.getLong(from + i));
        }
    }

    Map<Integer, List<Long>> found() {
        return found;
    }
}
