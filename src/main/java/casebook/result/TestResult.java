package casebook.result;

import casebook.diagnostic.Severity;
import casebook.diagnostic.Span;
import java.util.Optional;

/**
 * What a data test found.
 *
 * @param span where the test is declared
 * @param name what people read: {@code unique}, or the name of a test cell
 * @param table the table tested, {@code raw.orders} or {@code stg_orders}; empty for a test cell
 * @param column the column tested, if it is one
 * @param sql the query that returns the offending rows
 * @param rows the first offending rows with their number in {@code total}; empty when it did not run
 * @param skipped why it did not run, if it did not
 */
public record TestResult(
        Span span,
        String name,
        Optional<String> table,
        Optional<String> column,
        Severity severity,
        Optional<String> description,
        String sql,
        Table rows,
        Optional<String> skipped) {
    public boolean passed() {
        return skipped.isEmpty() && rows.total() == 0;
    }
}
