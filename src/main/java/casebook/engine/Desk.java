package casebook.engine;

import casebook.diagnostic.Diagnostics;
import casebook.plan.PlannedTest;
import casebook.plan.Step;
import casebook.project.Settings;
import casebook.result.TestResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A connection with everything that works on it. */
final class Desk {
    final Session session;
    private final Contents contents;
    private final Blame blame;
    /** Asks the database for its reserved words once. */
    private final ReadableNames readable;
    final Reading reading;

    /**
     * @param contents what this connection finds in the database, and what it adds
     * @param note tells what runs here
     */
    Desk(Connection connection, Contents contents, Settings.Engine settings, RunningCells.Note note) {
        this.session = new Session(connection, note);
        this.contents = contents;
        this.blame = new Blame(session, contents, new ErrorTranslator(settings.timeoutSeconds(), settings.memory()));
        this.readable = new ReadableNames(session);
        this.reading = new Reading(session, contents, blame);
    }

    void run(List<Step> steps, Mode mode, RunListener listener) throws SQLException {
        new Runner(session, contents, blame, listener).run(steps, mode);
    }

    List<TestResult> test(List<PlannedTest> tests, Diagnostics diagnostics) throws SQLException {
        return new TestRunner(session, contents, reading, readable, diagnostics).run(tests);
    }
}
