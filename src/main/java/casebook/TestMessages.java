package casebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Severity;
import casebook.result.Formats;
import casebook.result.TestResult;
import java.util.List;
import java.util.Optional;

/** Says on the terminal which tests did not pass, with the first rows they found. */
final class TestMessages {
    private TestMessages() {}

    /**
     * @param keepGoing whether a failing test keeps the site from being published
     */
    static List<Diagnostic> of(List<TestResult> tests, boolean keepGoing, Formats formats) {
        return tests.stream().filter(test -> !test.passed() && test.skipped().isEmpty())
                .map(test -> message(test, keepGoing, formats)).toList();
    }

    private static Diagnostic message(TestResult test, boolean keepGoing, Formats formats) {
        boolean fails = test.severity() == Severity.ERROR && !keepGoing;
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

    /** "27 tests passed, 3 warned, 1 failed, 2 did not run"; what is zero is left out. */
    static String summary(List<TestResult> tests) {
        long passed = tests.stream().filter(TestResult::passed).count();
        long skipped = tests.stream().filter(test -> test.skipped().isPresent()).count();
        long failed = tests.stream().filter(test -> isBad(test, Severity.ERROR)).count();
        long warned = tests.stream().filter(test -> isBad(test, Severity.WARN)).count();
        return passed + (passed == 1 ? " test passed" : " tests passed") + some(warned, "warned") + some(failed, "failed")
                + some(skipped, "did not run");
    }

    private static boolean isBad(TestResult test, Severity severity) {
        return !test.passed() && test.skipped().isEmpty() && test.severity() == severity;
    }

    private static String some(long count, String what) {
        return count == 0 ? "" : ", " + count + " " + what;
    }
}
