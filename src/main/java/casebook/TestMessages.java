package casebook;

import casebook.diagnostic.Diagnostic;
import casebook.result.Formats;
import casebook.result.TestResult;
import casebook.result.Verdict;
import java.util.List;
import java.util.Optional;

/** Says on the terminal which tests did not pass, with the first rows they found. */
final class TestMessages {
    private TestMessages() {}

    /**
     * @param keepGoing whether a failing test keeps the site from being published
     */
    static List<Diagnostic> of(List<TestResult> tests, boolean keepGoing, Formats formats) {
        return tests.stream().filter(test -> test.verdict() == Verdict.WARNED || test.verdict() == Verdict.FAILED)
                .map(test -> message(test, keepGoing, formats)).toList();
    }

    private static Diagnostic message(TestResult test, boolean keepGoing, Formats formats) {
        boolean fails = test.verdict() == Verdict.FAILED && !keepGoing;
        String rows = test.rows().total() == 1 ? "1 row" : test.rows().total() + " rows";
        String message = "the test " + label(test) + " found " + rows;
        Diagnostic found = fails ? Diagnostic.failed(test.span(), message) : Diagnostic.warning(test.span(), message);
        return found.withDetail(test.description().map(text -> text + "\n").orElse("") + TextTable.of(test.rows(), formats))
                .withHint(fails ? Optional.of("`--keep-going` publishes all the same") : Optional.empty());
    }

    /** {@code unique of raw.orders.id}, or the name of a test cell. */
    private static String label(TestResult test) {
        return "`" + test.name() + "`" + test.table()
                .map(table -> " of `" + table + test.column().map(column -> "." + column).orElse("") + "`").orElse("");
    }
}
