package casebook.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A query for rows of texts in types that are to fit all of them; it fails at the first row that doesn't fit. Most values are
 * written as DuckDB would write them: then each is cast once, and one condition for all columns of a row is all that is looked at.
 */
final class TypedRows {
    /** Nobody reads its message. */
    private static final String FAIL = "error('a row does not fit')";
    /** For more columns conditions would be nested too deeply. */
    private static final int MOST_TOGETHER = 400;

    private final String prefix;
    private final List<String> columns = new ArrayList<>();
    private final List<String> casts = new ArrayList<>();
    private final List<String> quick = new ArrayList<>();
    private final List<String> slow = new ArrayList<>();

    /** @param names of all columns */
    TypedRows(Collection<String> names) {
        this.prefix = Stream.iterate("typed ", tried -> tried + "x ").filter(tried -> names.stream().noneMatch(name -> name.startsWith(tried)))
                .findFirst().orElseThrow();
    }

    /** A column as it is. */
    void add(String name) {
        add(name, Quote.name(name));
    }

    private void add(String name, String sql) {
        columns.add(sql + " AS " + Quote.name(name));
    }

    /**
     * A column where it fits.
     *
     * @param fits SQL that is true where it does
     * @param sql what it is then
     */
    void add(String name, String fits, String sql) {
        add(name, "CASE WHEN " + fits + " THEN " + sql + " ELSE " + FAIL + " END");
    }

    /**
     * A column in a guessed type.
     *
     * @param value SQL of its text
     */
    void add(String name, TypeGuess guess, String value) {
        String fits = Quote.name(name) + " IS NULL OR (" + guess.fits(value) + ")";
        if (!guess.isWrittenAlike() || casts.size() == MOST_TOGETHER) {
            add(name, fits, "CAST(" + value + " AS " + guess.sqlType() + ")");
            return;
        }
        String typed = Quote.name(prefix + casts.size());
        casts.add("TRY_CAST(" + value + " AS " + guess.sqlType() + ") AS " + typed);
        quick.add(typed + "::VARCHAR IS NOT DISTINCT FROM " + value);
        slow.add("(" + fits + ")");
        add(name, typed);
    }

    /** @param reader what follows FROM */
    String of(String reader) {
        String select = "SELECT " + String.join(", ", columns) + " FROM ";
        return casts.isEmpty() ? select + reader
                : select + "(SELECT *, " + String.join(", ", casts) + " FROM " + reader + ") WHERE " + all(quick)
                        + " OR CASE WHEN " + all(slow) + " THEN true ELSE " + FAIL + " END";
    }

    private static String all(List<String> conditions) {
        return conditions.stream().collect(Collectors.joining(" AND ", "(", ")"));
    }
}
