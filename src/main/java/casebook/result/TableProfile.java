package casebook.result;

import java.util.List;
import java.util.OptionalLong;

/**
 * What a table's columns hold.
 *
 * @param rows how many rows the table has
 * @param sample how many of them were looked at for what {@link ColumnProfile} says of a sample; empty if all were
 */
public record TableProfile(long rows, OptionalLong sample, List<ColumnProfile> columns) {
    public TableProfile {
        columns = List.copyOf(columns);
    }

    /** How many rows distinct values, histograms and frequent values come from. */
    public long looked() {
        return sample.orElse(rows);
    }
}
