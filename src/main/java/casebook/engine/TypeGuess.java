package casebook.engine;

import java.util.List;

/**
 * The types that a text column may turn out to hold; the first that fits all its values wins. What fits is narrower than
 * what DuckDB would cast: {@code 007} and {@code +33} stay text, since a number would not be written so. Dates and times
 * are ISO 8601 alone, since {@code 01/02/2024} has two meanings.
 */
enum TypeGuess {
    BOOLEAN("BOOLEAN", false, "(?i)(true|false)"),
    INTEGER("BIGINT", true, "-?" + Form.WHOLE),
    HUGE_INTEGER("HUGEINT", true, "-?" + Form.WHOLE),
    DOUBLE("DOUBLE", false, "-?(" + Form.WHOLE + "(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?"),
    DATE("DATE", true, Form.DATE),
    TIMESTAMP("TIMESTAMP", true, Form.DATE + "([ T]" + Form.TIME + ")?"),
    ZONED_TIMESTAMP("TIMESTAMP WITH TIME ZONE", false, Form.DATE + "[ T]" + Form.TIME + "(Z|[+-][0-9]{2}(:?[0-9]{2})?)"),
    TIME("TIME", false, Form.TIME);

    /** Pieces of regular expressions. */
    private static final class Form {
        static final String WHOLE = "(0|[1-9][0-9]*)";
        static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
        static final String TIME = "[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?";
    }

    static final List<TypeGuess> ALL = List.of(values());

    private final String sqlType;
    private final boolean writtenAlike;
    private final String form;

    /**
     * @param writtenAlike whether most values are written as DuckDB would write them, which is quicker to see
     * @param form a regular expression of what fits, but for spaces around it
     */
    TypeGuess(String sqlType, boolean writtenAlike, String form) {
        this.sqlType = sqlType;
        this.writtenAlike = writtenAlike;
        this.form = form;
    }

    String sqlType() {
        return sqlType;
    }

    boolean isWrittenAlike() {
        return writtenAlike;
    }

    /**
     * SQL that is true if a text fits, and false or NULL if it doesn't.
     *
     * @param value SQL of the text
     */
    String fits(String value) {
        String cast = "TRY_CAST(" + value + " AS " + sqlType + ")";
        String matches = "regexp_full_match(" + value + ", ' *" + form.replace("(?i)", "") + " *'"
                + (form.startsWith("(?i)") ? ", 'i'" : "") + ") AND " + cast + " IS NOT NULL";
        return writtenAlike ? "CASE WHEN " + cast + "::VARCHAR = " + value + " THEN true ELSE " + matches + " END" : matches;
    }
}
