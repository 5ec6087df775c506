package casebook.notebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where the row of totals of a table comes from. */
public sealed interface Totals {
    /** From all rows of the result, column by column. */
    record Computed(Map<Name, Summary> columns) implements Totals {
        public Computed {
            columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        }
    }

    /** From a result of one row, whose columns have the names of the table's: what can't be added up is computed in SQL. */
    record OfCell(Name cell) implements Totals {}
}
