package casebook.site;

import casebook.notebook.Layer;
import casebook.result.TableProfile;
import casebook.result.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A table of a data dictionary: what its author says of it, and what it holds.
 *
 * @param name as people write it: {@code raw.orders}, {@code stg_orders}
 * @param layer of a model, if it belongs to one
 * @param where what tells it from others of the same name, if there are any
 * @param bytes the size of a seed's file
 * @param tests declared on the table as a whole
 * @param columns what is said of each column of the profile
 */
public record DictionaryTable(
        String name,
        Kind kind,
        Optional<Layer> layer,
        Optional<String> where,
        Optional<String> description,
        OptionalLong bytes,
        List<Tested> tests,
        List<About> columns,
        TableProfile profile) {
    public DictionaryTable {
        tests = List.copyOf(tests);
        columns = List.copyOf(columns);
    }

    /** What a table is. */
    public enum Kind {
        SEED,
        /** A table of an attached database. */
        ATTACHED,
        MODEL,
        QUERY
    }

    /**
     * A declared test.
     *
     * @param name what people read: {@code unique}, or the author's name for it
     * @param verdict how it ended; empty if it could not run
     */
    public record Tested(String name, Optional<Verdict> verdict) {}

    /**
     * What is said of a column.
     *
     * @param tests those declared on it
     */
    public record About(Optional<String> description, List<Tested> tests) {
        public About {
            tests = List.copyOf(tests);
        }
    }
}
