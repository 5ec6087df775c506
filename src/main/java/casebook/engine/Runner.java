package casebook.engine;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.ReportException;
import casebook.notebook.Cell;
import casebook.plan.Form;
import casebook.plan.Relation;
import casebook.plan.Step;
import casebook.result.Column;
import casebook.result.Outcome;
import casebook.result.TestResult;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Runs cells. First every cell is bound, as an empty table, so that all mistakes that binding shows are found at once and
 * before any work; then they run in order. What reads a failed cell is skipped, everything else goes on. When cells are
 * repeated, each is bound as it runs.
 */
final class Runner {
    private final Session session;
    private final Contents contents;
    private final Blame blame;
    private final RunListener listener;
    private final Catalog catalog;
    private final TestCells tests;
    private final Steadiness steadiness;
    private boolean repeated;

    Runner(Session session, Contents contents, Blame blame, RunListener listener) {
        this.session = session;
        this.contents = contents;
        this.blame = blame;
        this.listener = listener;
        this.catalog = new Catalog(session);
        this.tests = new TestCells(session);
        this.steadiness = new Steadiness(session, contents);
    }

    /** @param steps each after those it reads */
    void run(List<Step> steps, Mode mode) throws SQLException {
        contents.plan(steps);
        repeated = mode == Mode.REPEAT;
        for (String schema : steps.stream().map(step -> step.relation().schema()).distinct().toList()) {
            session.execute("CREATE SCHEMA IF NOT EXISTS " + Quote.name(schema));
        }
        for (Step step : steps) {
            if (mode != Mode.REPEAT && !skip(step)) {
                bind(step);
            }
        }
        Set<Relation> wanted = wanted(steps, mode);
        for (Step step : steps) {
            if (!contents.isFinished(step.relation()) && !skip(step)) {
                runOrLeave(step, wanted.contains(step.relation()));
            }
        }
    }

    /** The steps to run, each with everything that it reads. */
    static Set<Relation> wanted(List<Step> steps, Mode mode) {
        var wanted = new HashSet<Relation>();
        for (Step step : steps.reversed()) {
            if (mode == Mode.BUILD || mode == Mode.REPEAT || mode == Mode.CHECK && runsInCheck(step) || wanted.contains(step.relation())) {
                wanted.add(step.relation());
                wanted.addAll(step.reads());
            }
        }
        return wanted;
    }

    private static boolean runsInCheck(Step step) {
        return !(step.cell() instanceof Cell.Query) || !step.cell().head().tests().isEmpty();
    }

    private boolean skip(Step step) {
        Optional<String> failed = contents.failureBeneath(step);
        failed.ifPresent(name -> finish(step, new Outcome.Skipped(name), Duration.ZERO));
        return failed.isPresent();
    }

    /** @return false if it failed */
    private boolean bind(Step step) throws SQLException {
        try (var _ = session.workFor(Running.of(step))) {
            Variables.set(session, step.params());
            return bind(step, CellStatement.binding(step));
        }
    }

    private boolean bind(Step step, CellStatement statement) throws SQLException {
        try {
            List<Column> columns = columns(step, statement);
            if (columns.size() > CsvSeed.MOST_COLUMNS) {
                finish(step, new Outcome.Failed(Refusals.tooWide(step.sql().origin(), columns.size(), CsvSeed.MOST_COLUMNS)), Duration.ZERO);
                return false;
            }
            bound(step, columns);
            return true;
        } catch (SQLException e) {
            fail(step, statement, EngineError.of(e), Duration.ZERO);
            return false;
        }
    }

    private void bound(Step step, List<Column> columns) {
        contents.bound(step.relation(), columns);
        listener.bound(step, columns);
    }

    private boolean isBound(Step step) {
        return contents.columns(step.relation()).isPresent();
    }

    private List<Column> columns(Step step, CellStatement statement) throws SQLException {
        if (step.cell() instanceof Cell.Test) {
            return catalog.describe(statement.sql());
        }
        session.execute(statement.sql());
        return catalog.columns(step.relation());
    }

    private void runOrLeave(Step step, boolean wanted) throws SQLException {
        if (wanted) {
            listener.started(step);
            run(step);
        } else {
            warn(step);
            finish(step, bound(step), Duration.ZERO);
        }
    }

    /** What is repeated was told of the first time. */
    private void warn(Step step) {
        List<Diagnostic> warnings = repeated ? List.of() : steadiness.warnings(step);
        if (!warnings.isEmpty()) {
            listener.warned(step, warnings);
        }
    }

    private void run(Step step) throws SQLException {
        try (var _ = session.workFor(Running.of(step))) {
            Variables.set(session, step.params());
            run(step, System.nanoTime());
        }
    }

    private void run(Step step, long start) throws SQLException {
        switch (step.cell()) {
            case Cell.Test test -> {
                if (isBound(step) || bind(step)) {
                    test(step, test, start);
                }
            }
            case Cell.Model _ when step.isView() -> {
                if (isBound(step)) {
                    session.execute("DROP TABLE " + step.relation().sql());
                }
                create(step, CellStatement.view(step, width(step)), start);
            }
            case Cell.Model model when model.materialize().isEmpty() -> createIfSound(step, start);
            case Cell.Model _, Cell.Query _, Cell.Value _ -> create(step, CellStatement.table(step, width(step)), start);
        }
    }

    /** How many columns a cell has, by its own binding or, when it is repeated, by that of the first run; 0 if nothing tells. */
    private int width(Step step) throws SQLException {
        Relation first = new Relation(step.relation().baseSchema(), step.relation().name());
        Optional<List<Column>> known = contents.columns(step.relation()).or(() -> contents.columns(first));
        return known.isPresent() ? known.get().size() : step.ordered() ? described(step) : 0;
    }

    /** The first run may be one that an earlier build kept. */
    private int described(Step step) throws SQLException {
        try {
            return catalog.describe(CellStatement.description(step).sql()).size();
        } catch (SQLException wrong) {
            // Running it says why.
            return 0;
        }
    }

    private void create(Step step, CellStatement statement, long start) throws SQLException {
        try {
            session.execute(statement.sql());
            made(step, start);
        } catch (SQLException e) {
            fail(step, statement, EngineError.of(e), since(start));
        }
    }

    /**
     * Makes a table of a model that could be a view; where that fails, it is one: nobody may read the row or column that is wrong, or
     * the table is too large.
     */
    private void createIfSound(Step step, long start) throws SQLException {
        try {
            session.execute(CellStatement.table(step, width(step)).sql());
        } catch (SQLException wrong) {
            Step view = step.as(Form.VIEW);
            contents.plan(List.of(view));
            run(view, start);
            return;
        }
        made(step, start);
    }

    private void made(Step step, long start) throws SQLException {
        if (!isBound(step)) {
            bound(step, catalog.columns(step.relation()));
        }
        Duration took = since(start);
        warn(step);
        finish(step, bound(step), took);
    }

    private void test(Step step, Cell.Test test, long start) throws SQLException {
        List<Column> columns = contents.columns(step.relation()).orElseThrow();
        CellStatement statement = TestCells.statement(step, columns);
        try {
            TestResult result = tests.run(test, statement, columns);
            listener.tested(step, result);
            finish(step, bound(step), since(start));
        } catch (SQLException e) {
            fail(step, statement, EngineError.of(e), since(start));
        }
    }

    private Outcome bound(Step step) {
        return new Outcome.Bound(contents.columns(step.relation()).orElseThrow());
    }

    private void fail(Step step, CellStatement statement, EngineError error, Duration took) throws SQLException {
        Blame.Fault fault = blame.ofStatement(step, statement, error);
        finish(fault.step(), new Outcome.Failed(fault.diagnostic()), fault.step() == step ? took : Duration.ZERO);
        if (fault.step() != step) {
            finish(step, new Outcome.Skipped(fault.step().relation().name()), took);
        }
    }

    /** A view shows its mistakes only when it is read, which the listener may be the first to do. */
    private void finish(Step step, Outcome outcome, Duration took) {
        contents.finished(step.relation(), outcome);
        try {
            listener.finished(step, outcome, took);
        } catch (ReportException e) {
            if (!(outcome instanceof Outcome.Bound)) {
                throw e;
            }
            finish(step, new Outcome.Failed(e.diagnostics().getFirst()), Duration.ZERO);
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
