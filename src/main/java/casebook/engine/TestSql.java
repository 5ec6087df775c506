package casebook.engine;

import casebook.declaration.Excerpt;
import casebook.declaration.TestDeclaration;
import casebook.declaration.TestRule.DatePart;
import casebook.declaration.TestRule;
import casebook.plan.PlannedTest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A declared test as SQL.
 *
 * @param tally an aggregate over the whole table that counts the offending rows, so that many tests share one scan; empty
 *     where the test needs a query of its own
 * @param count a query that counts the offending rows
 * @param rows a query that returns them, without an ORDER BY
 * @param ofTable whether {@code rows} returns rows of the table itself
 */
record TestSql(Optional<String> tally, String count, String rows, boolean ofTable) {
    /**
     * How the SQL names things: quoted for the engine, or as people write it.
     *
     * @param other the table beside the one tested; empty if there is none
     * @param column writes the name of a column
     */
    record Names(String table, String other, UnaryOperator<String> column) {}

    /**
     * @param column the column tested, in its own spelling
     * @param text whether it holds texts
     */
    static TestSql of(PlannedTest test, Optional<String> column, boolean text, Names names) {
        return new Maker(test.declared(), column.map(names.column()).orElse(""), text, test.asOf().orElse(""), names).make();
    }

    private record Maker(TestDeclaration test, String column, boolean text, String asOf, Names names) {
        private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

        TestSql make() {
            return switch (test.rule()) {
                case TestRule.NotNull _ -> perRow(column + " IS NULL");
                case TestRule.AcceptedValues rule -> perRow(column + " NOT IN ("
                        + rule.values().stream().map(Quote::text).collect(Collectors.joining(", ")) + ")");
                case TestRule.AcceptedRange rule -> perRow(outside(rule));
                case TestRule.Matches rule -> perRow("NOT regexp_matches(" + (text ? column : "CAST(" + column + " AS VARCHAR)") + ", "
                        + Quote.text(rule.pattern()) + ")");
                case TestRule.Expression rule -> perRow("NOT (" + condition(rule) + ")");
                case TestRule.AtLeastOne _ -> perTable(aggregate("count(" + column + ")") + " = 0", "count(*) AS \"rows\"");
                case TestRule.NotConstant _ -> perTable(aggregate("min(" + column + ")") + " = " + aggregate("max(" + column + ")"),
                        "min(" + column + ") AS \"value\", count(*) AS \"rows\"");
                case TestRule.NotEmpty _ -> perTable(aggregate("count(*)") + " = 0", "count(*) AS \"rows\"");
                case TestRule.RowCountBetween rule -> perTable(outside(rule), "count(*) AS \"rows\"");
                case TestRule.Recency rule -> recency(rule);
                case TestRule.Unique _ -> unique();
                case TestRule.UniqueCombination rule -> uniqueCombination(rule.columns());
                case TestRule.Relationships rule -> own("SELECT * FROM " + names.table() + where(column + " IS NOT NULL AND " + column
                        + " NOT IN (SELECT " + name(rule.field()) + " FROM " + names.other() + " WHERE " + name(rule.field()) + " IS NOT NULL)"), true);
                case TestRule.EqualRowCount _ -> own("SELECT a.n AS \"rows\", b.n AS \"rows of the other\"\nFROM (SELECT count(*) AS n FROM "
                        + names.table() + where("") + ") AS a, (SELECT count(*) AS n FROM " + names.other() + ") AS b\nWHERE a.n <> b.n", false);
                case TestRule.SequentialDates rule -> gaps(rule.step());
            };
        }

        /**
         * Each row by itself is fine or not; where the condition is NULL, it is. {@code count(*) FILTER (WHERE …)} would cost
         * several times as much as {@code count_if}, which DuckDB answers from a table's statistics where it can.
         */
        private TestSql perRow(String offends) {
            String tally = "count_if(" + only().map(it -> it + " AND (" + offends + ")").orElse(offends) + ")";
            return new TestSql(Optional.of(tally), "SELECT " + tally + " FROM " + names.table(),
                    "SELECT * FROM " + names.table() + where(offends), true);
        }

        /**
         * The table as a whole is fine or not.
         *
         * @param offends a condition on aggregates, each made by {@link #aggregate}
         * @param shown what to say of the table then
         */
        private TestSql perTable(String offends, String shown) {
            String tally = "CASE WHEN " + offends + " THEN 1 ELSE 0 END";
            return new TestSql(Optional.of(tally), "SELECT " + tally + " FROM " + names.table(),
                    "SELECT " + shown + "\nFROM " + names.table() + where("") + "\nHAVING " + offends.replace(filter(), ""), false);
        }

        private TestSql own(String rows, boolean ofTable) {
            return new TestSql(Optional.empty(), "SELECT count(*) FROM (" + rows + ")", rows, ofTable);
        }

        private TestSql unique() {
            String repeated = "SELECT " + column + " FROM " + names.table() + where("") + " GROUP BY " + column + " HAVING count(*) > 1";
            return new TestSql(Optional.empty(), repeats(column, column + " IS NOT NULL"),
                    "SELECT * FROM " + names.table() + where(column + " IN (" + repeated + ")"), true);
        }

        private TestSql uniqueCombination(List<Excerpt> columns) {
            String list = columns.stream().map(this::name).collect(Collectors.joining(", "));
            return new TestSql(Optional.empty(), repeats(list, ""), "SELECT * FROM " + names.table() + where("")
                    + "\nQUALIFY count(*) OVER (PARTITION BY " + list + ") > 1", true);
        }

        /** How many rows share their values with others. */
        private String repeats(String list, String condition) {
            return "SELECT coalesce(sum(n), 0) FROM (SELECT count(*) AS n FROM " + names.table() + where(condition)
                    + " GROUP BY " + list + " HAVING count(*) > 1)";
        }

        private TestSql recency(TestRule.Recency rule) {
            String latest = aggregate("max(" + column + ")");
            boolean quarters = rule.part() == DatePart.QUARTER;
            String age = "INTERVAL " + rule.count() * (quarters ? 3L : 1) + " " + (quarters ? DatePart.MONTH : rule.part());
            String oldest = "TIMESTAMP " + Quote.text(asOf) + " - " + age;
            boolean day = asOf.indexOf(' ') < 0 && rule.part() != DatePart.HOUR;
            return perTable(latest + " IS NULL OR " + latest + " < " + oldest,
                    "max(" + column + ") AS \"latest\", " + (day ? "CAST(" + oldest + " AS DATE)" : oldest) + " AS \"oldest allowed\"");
        }

        private TestSql gaps(DatePart step) {
            String part = Quote.text(step.name().toLowerCase(Locale.ROOT));
            String type = step == DatePart.HOUR ? "TIMESTAMP" : "DATE";
            String missing = "date_diff(" + part + ", \"after\", \"before\")";
            return own("SELECT \"after\", \"before\", " + missing + " - 1 AS \"missing\"\nFROM (\n  SELECT lag(p) OVER (ORDER BY p) AS \"after\", p AS \"before\"\n"
                    + "  FROM (SELECT DISTINCT CAST(date_trunc(" + part + ", " + column + ") AS " + type + ") AS p FROM " + names.table()
                    + where(column + " IS NOT NULL") + ")\n)\nWHERE " + missing + " > 1", false);
        }

        private String condition(TestRule.Expression rule) {
            String written = closed(rule.condition());
            return test.column().isPresent() && rule.continuesColumn() ? column + " " + written : written;
        }

        private String outside(TestRule.AcceptedRange rule) {
            String equal = rule.inclusive() ? "" : "=";
            Optional<String> below = rule.least().map(least -> column + " <" + equal + " " + literal(least));
            Optional<String> above = rule.most().map(most -> column + " >" + equal + " " + literal(most));
            return either(below, above);
        }

        private String outside(TestRule.RowCountBetween rule) {
            return either(bound(rule.least(), "<"), bound(rule.most(), ">"));
        }

        private Optional<String> bound(OptionalLong count, String sign) {
            return count.isEmpty() ? Optional.empty() : Optional.of(aggregate("count(*)") + " " + sign + " " + count.getAsLong());
        }

        private static String either(Optional<String> first, Optional<String> second) {
            return first.flatMap(a -> second.map(b -> a + " OR " + b)).or(() -> first).or(() -> second).orElseThrow();
        }

        private static String literal(String written) {
            return NUMBER.matcher(written).matches() ? written : Quote.text(written);
        }

        /** An aggregate of the rows that the test looks at. */
        private String aggregate(String call) {
            return call + filter();
        }

        private String filter() {
            return only().map(it -> " FILTER (WHERE " + it + ")").orElse("");
        }

        /** A WHERE clause of the test's own condition and the author's; nothing if there is neither. */
        private String where(String condition) {
            Optional<String> only = only();
            Optional<String> own = condition.isEmpty() ? Optional.empty() : Optional.of(only.isEmpty() ? condition : "(" + condition + ")");
            return only.isEmpty() && own.isEmpty() ? ""
                    : "\nWHERE " + only.flatMap(a -> own.map(b -> a + " AND " + b)).or(() -> only).or(() -> own).orElseThrow();
        }

        /** The author's condition on the rows to test. */
        private Optional<String> only() {
            return test.where().map(it -> "(" + closed(it) + ")");
        }

        /** A remark at the end of a condition must not swallow what follows. */
        private static String closed(Excerpt condition) {
            return condition.text().contains("--") ? condition.text() + "\n" : condition.text();
        }

        private String name(Excerpt column) {
            return names.column().apply(column.text());
        }
    }
}
