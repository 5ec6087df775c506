package casebook.engine;

import casebook.declaration.TestDeclaration;
import casebook.declaration.TestRule;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Nearest;
import casebook.notebook.Cell;
import casebook.plan.Step;
import casebook.result.Column;
import casebook.result.Table;
import casebook.result.TestResult;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Data tests: one query each, which gives the offending rows; the first of them are kept, and all are counted. */
final class TestQueries {
    private static final int KEPT = 10;

    private final RowReader reader;
    private final ReadableNames names;

    TestQueries(Session session) {
        this.reader = new RowReader(session);
        this.names = new ReadableNames(session);
    }

    /** The statement of a test cell. */
    static CellStatement statement(Step step, List<Column> columns) {
        String order = step.ordered() ? "" : " ORDER BY ALL";
        return CellStatement.of(RowReader.onceBefore(), step, RowReader.onceAfter(columns, order, KEPT));
    }

    TestResult run(Cell.Test test, CellStatement statement, List<Column> columns) throws SQLException {
        Table rows = reader.once(statement.sql(), columns);
        return new TestResult(test.head().name().span(), test.name(), Optional.empty(), Optional.empty(), test.severity(),
                test.head().description(), test.sql().text().strip(), rows, Optional.empty());
    }

    /** A mistake in the declaration itself. */
    static Optional<Diagnostic> mistake(String shown, List<Column> columns, TestDeclaration test) {
        if (test.column().isEmpty()) {
            return Optional.of(Diagnostic.invalid(test.span(), "`" + test.rule().word() + "` tests a column, not a table"));
        }
        List<String> all = columns.stream().map(Column::name).toList();
        return all.stream().anyMatch(test.column().get()::equalsIgnoreCase) ? Optional.empty()
                : Optional.of(Diagnostic.invalid(test.span(), "`" + shown + "` has no column `" + test.column().get() + "`")
                        .withHint(Nearest.hint(test.column().get(), all)));
    }

    /**
     * Runs a declared test.
     *
     * @param table its name in SQL
     * @param shown the table as people write it: {@code raw.orders}
     */
    TestResult run(String table, String shown, List<Column> columns, TestDeclaration test) throws SQLException {
        String column = column(columns, test);
        String statement = RowReader.onceBefore() + sql(test.rule(), table, Quote.name(column))
                + RowReader.onceAfter(columns, " ORDER BY " + order(column, columns), KEPT);
        return result(shown, columns, test, reader.once(statement, columns), Optional.empty());
    }

    /** @param why why it did not run */
    TestResult skipped(String shown, List<Column> columns, TestDeclaration test, String why) throws SQLException {
        return result(shown, columns, test, Table.of(columns, List.of()), Optional.of(why));
    }

    private TestResult result(String shown, List<Column> columns, TestDeclaration test, Table rows, Optional<String> skipped)
            throws SQLException {
        String table = Stream.of(shown.split("\\.")).map(names::write).collect(Collectors.joining("."));
        String column = column(columns, test);
        String sql = sql(test.rule(), table, names.write(column)) + "\nORDER BY " + names.write(column);
        return new TestResult(test.span(), test.name().orElse(test.rule().word()), Optional.of(shown), Optional.of(column),
                test.severity(), test.description(), sql, rows, skipped);
    }

    /** The column's own spelling. */
    private static String column(List<Column> columns, TestDeclaration test) {
        String written = test.column().orElseThrow();
        return columns.stream().map(Column::name).filter(written::equalsIgnoreCase).findFirst().orElse(written);
    }

    /** The offending rows; no ORDER BY. */
    private static String sql(TestRule rule, String table, String column) {
        return switch (rule) {
            case TestRule.Unique _ -> "SELECT * FROM " + table + "\nWHERE " + column + " IN (SELECT " + column
                    + " FROM " + table + " GROUP BY " + column + " HAVING count(*) > 1)";
            case TestRule.NotNull _ -> "SELECT * FROM " + table + "\nWHERE " + column + " IS NULL";
        };
    }

    /** By the column tested, then by all others, so that the same rows come first in every run. */
    private static String order(String column, List<Column> columns) {
        Stream<String> others = columns.stream().map(Column::name).filter(name -> !name.equals(column));
        return Stream.concat(Stream.of(column), others).map(Quote::name).collect(Collectors.joining(", "));
    }
}
