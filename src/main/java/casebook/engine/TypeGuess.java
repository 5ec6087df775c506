package casebook.engine;

import java.util.List;

/**
 * The types that a text column may turn out to hold, the first that fits all its values wins. Each has a condition that
 * a value fits: only what would be written back alike is a whole number, so {@code 007} and {@code +33} stay text.
 * Dates and times are ISO 8601 alone, since {@code 01/02/2024} has two meanings.
 */
enum TypeGuess {
    BOOLEAN("BOOLEAN", "lower(%1$s) IN ('true', 'false')"),
    INTEGER("BIGINT", "TRY_CAST(%1$s AS BIGINT)::VARCHAR = %1$s"),
    HUGE_INTEGER("HUGEINT", "TRY_CAST(%1$s AS HUGEINT)::VARCHAR = %1$s"),
    DOUBLE("DOUBLE", "regexp_full_match(%1$s, '-?((0|[1-9][0-9]*)(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?')"),
    DATE("DATE", "regexp_full_match(%1$s, '[0-9]{4}-[0-9]{2}-[0-9]{2}') AND TRY_CAST(%1$s AS DATE) IS NOT NULL"),
    TIMESTAMP("TIMESTAMP", "regexp_full_match(%1$s, '[0-9]{4}-[0-9]{2}-[0-9]{2}([ T]" + Form.TIME + ")?')"
            + " AND TRY_CAST(%1$s AS TIMESTAMP) IS NOT NULL"),
    ZONED_TIMESTAMP("TIMESTAMP WITH TIME ZONE", "regexp_full_match(%1$s, '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T]" + Form.TIME
            + "(Z|[+-][0-9]{2}(:?[0-9]{2})?)') AND TRY_CAST(%1$s AS TIMESTAMP WITH TIME ZONE) IS NOT NULL"),
    TIME("TIME", "regexp_full_match(%1$s, '" + Form.TIME + "') AND TRY_CAST(%1$s AS TIME) IS NOT NULL");

    private static final class Form {
        static final String TIME = "[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?";
    }

    static final List<TypeGuess> ALL = List.of(values());

    private final String sqlType;
    private final String condition;

    TypeGuess(String sqlType, String condition) {
        this.sqlType = sqlType;
        this.condition = condition;
    }

    String sqlType() {
        return sqlType;
    }

    /** SQL that is true if every value of a column fits, false if one doesn't, and NULL if there are only NULLs. */
    String fits(String column, String value) {
        return "bool_and(coalesce(" + condition.formatted(value) + ", false)) FILTER (WHERE " + column + " IS NOT NULL)";
    }
}
