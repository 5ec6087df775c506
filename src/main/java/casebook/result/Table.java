package casebook.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A result, or the first rows of one.
 *
 * @param rows each as long as {@code columns}; NULL is null; classes as {@link Type} says
 * @param total how many rows the whole result has; at least {@code rows.size()}
 * @param ranks by the index of a column: where each row's value stands among the others, for values whose text doesn't tell
 *     their order (enums, times with a zone, blobs, lists …); other columns have none
 */
public record Table(List<Column> columns, List<List<Object>> rows, long total, Map<Integer, List<Long>> ranks) {
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(row -> Collections.unmodifiableList(new ArrayList<>(row))).toList();
        ranks = Map.copyOf(ranks);
    }

    public Table(List<Column> columns, List<List<Object>> rows, long total) {
        this(columns, rows, total, Map.of());
    }

    /** A table that holds its whole result. */
    public static Table of(List<Column> columns, List<List<Object>> rows) {
        return new Table(columns, rows, rows.size());
    }

    public Object value(int row, int column) {
        return rows.get(row).get(column);
    }

    /** Where a value stands among those of its column, if its text doesn't tell. */
    public Optional<Long> rank(int row, int column) {
        return Optional.ofNullable(ranks.get(column)).map(found -> found.get(row));
    }

    /** The index of the first column of a name, compared without regard to case as SQL does. */
    public OptionalInt column(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equalsIgnoreCase(name)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** Whether rows were left out. */
    public boolean isCut() {
        return total > rows.size();
    }
}
