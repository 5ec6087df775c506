package casebook.engine;

import casebook.declaration.Excerpt;
import casebook.declaration.TestDeclaration;
import casebook.declaration.TestRule;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Span;
import casebook.plan.PlannedTest;
import casebook.plan.Relation;
import casebook.result.Column;
import casebook.result.Table;
import casebook.result.TestResult;
import casebook.result.Verdict;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs the tests that are declared on one table. First all offending rows are counted, in one scan of the table for all
 * tests that look at rows one by one or at the table as a whole; rows are read only where there are any.
 */
final class TestRunner {
    /** A test that can run, as the engine runs it and as people read it. */
    private record Job(PlannedTest test, List<Column> columns, Optional<String> column, TestSql sql, TestSql shown) {}

    private final Session session;
    private final Contents contents;
    private final Reading reading;
    private final Diagnostics diagnostics;
    private final ReadableNames readable;
    private final RowReader rows;
    private final Catalog catalog;

    /** @param diagnostics gets the tests that can't run */
    TestRunner(Session session, Contents contents, Reading reading, ReadableNames readable, Diagnostics diagnostics) {
        this.session = session;
        this.contents = contents;
        this.reading = reading;
        this.diagnostics = diagnostics;
        this.readable = readable;
        this.rows = new RowReader(session);
        this.catalog = new Catalog(session);
    }

    /** @param tests all of the same table */
    List<TestResult> run(List<PlannedTest> tests) throws SQLException {
        var results = new HashMap<PlannedTest, TestResult>();
        var jobs = new ArrayList<Job>();
        for (PlannedTest test : tests) {
            Optional<Diagnostic> mistake = new TestMistakes(contents).find(test);
            mistake.ifPresent(diagnostics::add);
            if (mistake.isEmpty()) {
                Job job = job(test);
                Optional<String> failed = failure(test);
                failed.ifPresentOrElse(name -> results.put(test, skipped(job, name)), () -> jobs.add(job));
            }
        }
        for (Map.Entry<Job, Long> counted : counts(jobs).entrySet()) {
            result(counted.getKey(), counted.getValue()).ifPresent(result -> results.put(counted.getKey().test(), result));
        }
        return tests.stream().map(results::get).filter(result -> result != null).toList();
    }

    /** The cell or seed through whose failure a test can't run. */
    private Optional<String> failure(PlannedTest test) {
        return contents.failure(test.table()).or(() -> test.other().flatMap(contents::failure));
    }

    private Job job(PlannedTest test) {
        List<Column> columns = contents.columns(test.table()).orElse(List.of());
        Optional<Column> column = test.declared().column().flatMap(name -> find(columns, name));
        Optional<String> name = column.map(Column::name).or(() -> test.declared().column());
        boolean text = column.filter(it -> it.sqlType().equals("VARCHAR")).isPresent();
        String other = test.other().map(Relation::sql).orElse("");
        return new Job(test, columns, name, TestSql.of(test, name, text, new TestSql.Names(test.table().sql(), other, Quote::name)),
                TestSql.of(test, name, text, new TestSql.Names(shown(test.shown()), test.other().map(this::shown).orElse(""), readable::write)));
    }

    private static Optional<Column> find(List<Column> columns, String name) {
        return columns.stream().filter(column -> column.name().equalsIgnoreCase(name)).findFirst();
    }

    private String shown(Relation relation) {
        return contents.step(relation).isPresent() ? readable.write(relation.name()) : shown(relation.schema() + "." + relation.name());
    }

    private String shown(String table) {
        return Stream.of(table.split("\\.")).map(readable::write).collect(Collectors.joining("."));
    }

    private Map<Job, Long> counts(List<Job> jobs) throws SQLException {
        List<Job> sharing = jobs.stream().filter(job -> job.sql().tally().isPresent()).toList();
        var counts = new HashMap<Job, Long>();
        if (sharing.size() > 1) {
            counts.putAll(shared(sharing));
        }
        for (Job job : jobs) {
            if (!counts.containsKey(job)) {
                count(job).ifPresent(count -> counts.put(job, count));
            }
        }
        return counts;
    }

    /** Counts for many tests at once; nothing if one of them is wrong, which then shows when each runs alone. */
    private Map<Job, Long> shared(List<Job> jobs) throws SQLException {
        String tallies = jobs.stream().map(job -> job.sql().tally().orElseThrow()).collect(Collectors.joining(", "));
        try (var _ = session.workFor(Running.of(jobs.getFirst().test()))) {
            return session.query("SELECT " + tallies + " FROM " + reading.name(jobs.getFirst().test().table()), found -> {
                found.next();
                var counts = new HashMap<Job, Long>();
                for (int i = 0; i < jobs.size(); i++) {
                    counts.put(jobs.get(i), found.getLong(i + 1));
                }
                return counts;
            });
        } catch (SQLException one) {
            return Map.of();
        }
    }

    private Optional<Long> count(Job job) throws SQLException {
        try (var _ = session.workFor(Running.of(job.test()))) {
            prepare(job);
            return Optional.of(session.count(job.sql().count()));
        } catch (SQLException e) {
            diagnostics.add(failure(job, e));
            return Optional.empty();
        }
    }

    /** Sets the parameters that views read. */
    private void prepare(Job job) throws SQLException {
        reading.name(job.test().table());
        if (job.test().other().isPresent()) {
            reading.name(job.test().other().get());
        }
    }

    private Optional<TestResult> result(Job job, long count) throws SQLException {
        if (count == 0) {
            return Optional.of(result(job, TestResult.NO_ROWS));
        }
        try (var _ = session.workFor(Running.of(job.test()))) {
            prepare(job);
            List<Column> columns = job.sql().ofTable() ? job.columns() : catalog.describe("DESCRIBE " + job.sql().rows());
            return Optional.of(result(job, rows.first(job.sql().rows(), columns, order(job, Quote::name, true), TestCells.KEPT, count)));
        } catch (SQLException e) {
            diagnostics.add(failure(job, e));
            return Optional.empty();
        }
    }

    private TestResult result(Job job, Table found) {
        return result(job, Verdicts.of(job.test().declared().judgement(), found.total()), found, Optional.empty());
    }

    private TestResult skipped(Job job, String failed) {
        return result(job, Verdict.SKIPPED, TestResult.NO_ROWS, Optional.of("did not run, because " + failed + " failed"));
    }

    private TestResult result(Job job, Verdict verdict, Table found, Optional<String> skipped) {
        PlannedTest test = job.test();
        return new TestResult(test.declared().span(), test.declared().label(), Optional.of(test.shown()), job.column(), verdict,
                test.declared().description(), job.shown().rows() + "\n" + order(job, readable::write, false).strip(), found, skipped);
    }

    /**
     * By the column tested, and for the engine by all others too, so that the same rows come first in every run.
     *
     * @param all whether to name all columns
     */
    private static String order(Job job, UnaryOperator<String> quote, boolean all) {
        if (job.column().isEmpty() || !job.sql().ofTable()) {
            return " ORDER BY ALL";
        }
        Stream<String> others = job.columns().stream().map(Column::name).filter(name -> all && !name.equals(job.column().get()));
        return " ORDER BY " + Stream.concat(job.column().stream(), others).map(quote).collect(Collectors.joining(", "));
    }

    /** The mistake of a view that is read, or else the test's own. */
    private Diagnostic failure(Job job, SQLException error) throws SQLException {
        Optional<Diagnostic> view = reading.failureBeneath(job.test().table(), error);
        return view.isPresent() ? view.get() : ownFailure(job, error);
    }

    /** The SQL that the author wrote, if there is any. */
    private static Span place(TestDeclaration test) {
        return test.rule() instanceof TestRule.Expression expression ? expression.condition().span()
                : test.where().map(Excerpt::span).orElse(test.span());
    }

    private Diagnostic ownFailure(Job job, SQLException error) {
        Diagnostic said = reading.explain(error, place(job.test().declared()), job.columns().stream().map(Column::name).toList());
        boolean pattern = job.test().declared().rule() instanceof TestRule.Matches;
        boolean value = EngineError.of(error).type().equals("Conversion");
        return Diagnostic.invalid(said.span(), "the test `" + job.test().declared().rule().word() + "` can't run: " + said.message())
                .withHint(pattern ? Optional.of("the pattern must be a regular expression in the syntax of RE2")
                        : value ? Optional.of("the test's values must fit the column's type") : said.hint());
    }
}
