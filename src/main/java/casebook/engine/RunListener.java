package casebook.engine;

import casebook.diagnostic.Diagnostic;
import casebook.plan.Step;
import casebook.result.Column;
import casebook.result.Outcome;
import casebook.result.TestResult;
import java.time.Duration;
import java.util.List;

/**
 * Follows a run. All methods are called by the engine's own thread, one at a time, in the order of the run; they may
 * read rows from the engine ({@link Engine#rows}, {@link Engine#exportCsv}), which is how results leave before the run
 * ends.
 */
public interface RunListener {
    /** A cell's columns are known; nothing has run yet. Not called for a cell that can't be bound. */
    default void bound(Step step, List<Column> columns) {}

    /** A cell begins to run. */
    default void started(Step step) {}

    /** A test cell ran. Comes before its {@link #finished}. */
    default void tested(Step step, TestResult result) {}

    /** What may keep two runs of a cell from giving the same, once its tables are there. Comes before its {@link #finished}. */
    default void warned(Step step, List<Diagnostic> warnings) {}

    /**
     * What became of a cell: {@link Outcome.Bound} when all went well, {@link Outcome.Failed}, or
     * {@link Outcome.Skipped}. Called once for each cell; a second time, with a failure, for a view that turns out to
     * fail when a later cell reads it. A {@link casebook.diagnostic.ReportException} that this method throws when all
     * went well, since it read a view that fails, counts as the cell's failure: it is called again with that, and the
     * run goes on.
     *
     * @param took how long the engine worked on it, zero if it didn't run
     */
    default void finished(Step step, Outcome outcome, Duration took) {}
}
