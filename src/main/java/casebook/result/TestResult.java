package casebook.result;

import casebook.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * What a data test found.
 *
 * @param span where the test is declared
 * @param name what people read: {@code unique}, or the name of a test cell
 * @param table the table tested, {@code raw.orders} or {@code stg_orders}; empty for a test cell
 * @param column the column tested, if it is one
 * @param sql the query that returns the offending rows
 * @param rows the first offending rows with their number in {@code total}; no columns where there are none
 * @param skipped why it did not run, if it did not
 */
public record TestResult(
        Span span,
        String name,
        Optional<String> table,
        Optional<String> column,
        Verdict verdict,
        Optional<String> description,
        String sql,
        Table rows,
        Optional<String> skipped) {
    /** No rows, because none offend or because the test did not run. */
    public static final Table NO_ROWS = Table.of(List.of(), List.of());

    public boolean passed() {
        return verdict == Verdict.PASSED;
    }
}
