package casebook.declaration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What a data test demands, in the words of dbt and its packages dbt-utils and dbt-expectations, as far as they have one.
 * A new kind is one record here, a line in {@code TestKind}, and its SQL in the engine's {@code TestSql}.
 *
 * <p>As in dbt, a NULL passes every test but {@code not_null}, {@code at_least_one} and {@code unique_combination}.
 */
public sealed interface TestRule {
    /** The word that authors write: the record's own name. */
    default String word() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    /** No value stands twice; NULLs are not compared. */
    record Unique() implements TestRule {}

    /** No value is NULL. */
    record NotNull() implements TestRule {}

    /** There is a value that is not NULL; an empty table has none. */
    record AtLeastOne() implements TestRule {}

    /** The values are not all the same; one row alone is the same as itself, and NULLs are not compared. */
    record NotConstant() implements TestRule {}

    /** Every value is one of these. */
    record AcceptedValues(List<String> values) implements TestRule {
        public AcceptedValues {
            values = List.copyOf(values);
        }
    }

    /**
     * Every value lies between two bounds.
     *
     * @param inclusive whether the bounds themselves are allowed
     */
    record AcceptedRange(Optional<String> least, Optional<String> most, boolean inclusive) implements TestRule {}

    /** Every value, as text, holds a match of a regular expression in the syntax of RE2. */
    record Matches(String pattern) implements TestRule {}

    /**
     * A condition holds for every row; where it is NULL, the row passes.
     *
     * @param condition SQL; in a test of a column it may begin behind the column: {@code >= 0}
     */
    record Expression(Excerpt condition) implements TestRule {
        private static final Pattern CONTINUES = Pattern.compile(
                "\\s*([<>=!~+*/%|&^-]|(IS|IN|BETWEEN|I?LIKE|SIMILAR|GLOB|NOT\\s+(IN|BETWEEN|I?LIKE|SIMILAR|GLOB))\\b).*",
                Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

        /** Whether it goes on behind a column's name, as dbt-utils has it, and is no condition by itself. */
        public boolean continuesColumn() {
            return CONTINUES.matcher(condition.text()).matches();
        }
    }

    /** Every value stands in a column of another table. */
    record Relationships(Excerpt other, Excerpt field) implements TestRule {}

    /** No combination of values stands twice; as in dbt-utils, NULL is a value like others here. */
    record UniqueCombination(List<Excerpt> columns) implements TestRule {
        public UniqueCombination {
            columns = List.copyOf(columns);
        }
    }

    /** There is a row. */
    record NotEmpty() implements TestRule {}

    /** The number of rows lies between two bounds, which are allowed themselves. */
    record RowCountBetween(OptionalLong least, OptionalLong most) implements TestRule {}

    /** There are as many rows as in another table. */
    record EqualRowCount(Excerpt other) implements TestRule {}

    /** No day, week, month, quarter or year between the first and the last is missing. */
    record SequentialDates(DatePart step) implements TestRule {}

    /**
     * The latest value is no older than so many parts of a date, counted back from a fixed day.
     *
     * @param asOf the day, {@code 2025-02-28}, or the name of a parameter, {@code $as_of}; empty for the parameter {@code as_of}
     */
    record Recency(int count, DatePart part, Optional<Excerpt> asOf) implements TestRule {}

    /** What dates are counted in. */
    enum DatePart {
        HOUR,
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }
}
