package casebook.notebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which rows a table shows, and what it adds to them.
 *
 * @param limit how many rows to show at most; empty for the project's setting
 * @param group the column whose equal values make a group
 * @param subtotals what stands below each group, by column
 */
public record TableRows(Optional<Integer> limit, Optional<Name> group, Map<Name, Summary> subtotals, Optional<Totals> totals) {
    /** All rows, as they are. */
    public static final TableRows ALL = new TableRows(Optional.empty(), Optional.empty(), Map.of(), Optional.empty());
    /** How many rows can be added up. */
    public static final int MOST_SUMMED = 10_000;

    public TableRows {
        subtotals = Collections.unmodifiableMap(new LinkedHashMap<>(subtotals));
    }

    /** What is computed from all rows of the result, by column: subtotals first. */
    public Stream<Map.Entry<Name, Summary>> summaries() {
        Stream<Map.Entry<Name, Summary>> ofAll = totals.stream().flatMap(found -> switch (found) {
            case Totals.Computed computed -> computed.columns().entrySet().stream();
            case Totals.OfCell _ -> Stream.empty();
        });
        return Stream.concat(subtotals.entrySet().stream(), ofAll);
    }

    /** The cell whose one row is that of totals. */
    public Optional<Name> totalsCell() {
        return totals.filter(Totals.OfCell.class::isInstance).map(found -> ((Totals.OfCell) found).cell());
    }

    /** How many rows must be read; groups are counted, and sums made, of all of them. */
    public int wanted(int usual) {
        return group.isPresent() || summaries().findAny().isPresent() ? MOST_SUMMED : limit.orElse(usual);
    }
}
