package casebook.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/**
 * A result, or the first rows of one.
 *
 * @param rows each as long as {@code columns}; NULL is null; classes as {@link Type} says
 * @param total how many rows the whole result has; at least {@code rows.size()}
 */
public record Table(List<Column> columns, List<List<Object>> rows, long total) {
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(row -> Collections.unmodifiableList(new ArrayList<>(row))).toList();
    }

    /** A table that holds its whole result. */
    public static Table of(List<Column> columns, List<List<Object>> rows) {
        return new Table(columns, rows, rows.size());
    }

    public Object value(int row, int column) {
        return rows.get(row).get(column);
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
