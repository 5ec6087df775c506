package casebook.engine;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the texts of a file are read as values of other types.
 *
 * @param decimalComma whether {@code 1,5} is one and a half
 */
record TextValue(boolean decimalComma) {
    private static final Pattern FRACTIONAL = Pattern.compile("(?i)(DOUBLE|FLOAT|REAL|DECIMAL|NUMERIC).*");
    private static final Pattern INTEGER = Pattern.compile("(?i)U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|BIGNUM");
    /** The types whose casts don't pass over spaces. */
    private static final Pattern STRICT = Pattern.compile("BOOLEAN|TIME");

    /**
     * SQL of a column's text, ready to be cast. With a decimal comma, comma and point change places, so that a point is
     * no decimal separator then.
     *
     * @param type as DuckDB writes it
     */
    String sql(String column, String type) {
        String name = Quote.name(column);
        if (decimalComma && FRACTIONAL.matcher(type).matches()) {
            return "translate(" + name + ", ',.', '.,')";
        }
        return STRICT.matcher(type).matches() ? "trim(" + name + ")" : name;
    }

    /** SQL that is true for the texts that a cast would change instead of refusing: 1.5 as an INTEGER. */
    static Optional<String> loss(String value, String type) {
        return INTEGER.matcher(type).matches()
                ? Optional.of("NOT regexp_full_match(" + value + ", ' *[+-]?[0-9]+ *')") : Optional.empty();
    }
}
