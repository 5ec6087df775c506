package casebook.result;

import java.util.List;

/** Where the values of a result's column come from, as far as its SQL tells; what it doesn't tell is unknown, not guessed. */
public sealed interface Origin {
    /**
     * A column that SQL reads.
     *
     * @param relation its full name in the database: {@code "raw"."orders"}
     */
    record Source(String relation, String column) {}

    /** A column as it stands there; an outer join may add NULLs. */
    record Unchanged(Source source) implements Origin {}

    /**
     * One expression over columns, subqueries and conditions inside it included, filters of rows not.
     *
     * @param sources in the order in which they are named, each once; none for {@code count(*)} and constants
     */
    record Computed(List<Source> sources) implements Origin {
        public Computed {
            sources = List.copyOf(sources);
        }
    }

    /** The SQL alone doesn't tell. */
    record Unknown() implements Origin {}
}
