package casebook.site;

import casebook.result.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Rows that belong together.
 *
 * @param key the value that they share; empty for NULL, and for all rows of a table without groups
 * @param all the rows, by their places in the table
 * @param shown how many of them, from the first on
 */
record RowGroup(Optional<Object> key, List<Integer> all, int shown) {
    RowGroup {
        all = List.copyOf(all);
    }

    /**
     * The groups of a table of which rows are shown, each where its first row stands.
     *
     * @param column whose equal values make a group; empty for one group
     * @param limit how many rows to show at most
     */
    static List<RowGroup> of(Table table, OptionalInt column, int limit) {
        var byKey = new LinkedHashMap<Optional<Object>, List<Integer>>();
        IntStream.range(0, table.rows().size()).forEach(row -> byKey.computeIfAbsent(
                column.isEmpty() ? Optional.empty() : Optional.ofNullable(table.value(row, column.getAsInt())), _ -> new ArrayList<>()).add(row));
        var groups = new ArrayList<RowGroup>();
        int left = limit;
        for (var entry : byKey.entrySet()) {
            int shown = Math.min(left, entry.getValue().size());
            if (shown > 0) {
                groups.add(new RowGroup(entry.getKey(), entry.getValue(), shown));
            }
            left -= shown;
        }
        return groups;
    }

    List<Integer> shownRows() {
        return all.subList(0, shown);
    }

    boolean isCut() {
        return shown < all.size();
    }
}
