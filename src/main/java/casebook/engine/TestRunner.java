package casebook.engine;

import casebook.declaration.TestDeclaration;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.plan.Relation;
import casebook.result.Column;
import casebook.result.TestResult;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs the tests that are declared on a table. */
final class TestRunner {
    private final Contents contents;
    private final TestQueries queries;
    private final Reading reading;

    TestRunner(Session session, Contents contents, Reading reading) {
        this.contents = contents;
        this.queries = new TestQueries(session);
        this.reading = reading;
    }

    /**
     * @param shown the table as people write it
     * @param diagnostics gets the tests that can't run
     */
    List<TestResult> run(Relation relation, String shown, List<TestDeclaration> declared, Diagnostics diagnostics)
            throws SQLException {
        List<Column> columns = contents.columns(relation).orElse(List.of());
        var results = new ArrayList<TestResult>();
        for (TestDeclaration test : declared) {
            Optional<Diagnostic> mistake = columns.isEmpty() ? Optional.empty() : TestQueries.mistake(shown, columns, test);
            if (mistake.isPresent()) {
                diagnostics.add(mistake.get());
            } else {
                run(relation, shown, columns, test, diagnostics).ifPresent(results::add);
            }
        }
        return results;
    }

    private Optional<TestResult> run(Relation relation, String shown, List<Column> columns, TestDeclaration test,
            Diagnostics diagnostics) throws SQLException {
        Optional<String> failed = contents.failure(relation);
        if (failed.isPresent()) {
            return Optional.of(queries.skipped(shown, columns, test, "did not run, because " + failed.get() + " failed"));
        }
        try {
            return Optional.of(queries.run(reading.name(relation), shown, columns, test));
        } catch (SQLException e) {
            diagnostics.add(reading.failure(relation, e));
            return Optional.empty();
        }
    }
}
