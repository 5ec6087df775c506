package casebook.engine;

import casebook.diagnostic.Diagnostics;
import casebook.plan.PlannedTest;
import casebook.plan.Relation;
import casebook.plan.Step;
import casebook.project.Settings;
import casebook.result.Reduced;
import casebook.result.Reduction;
import casebook.result.Table;
import casebook.result.TableProfile;
import casebook.result.TestResult;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A worker beside the engine, on a connection of its own: session variables belong to a connection, so that several
 * branches may give a parameter several values at once. Used by the thread alone that {@link Branches} calls it on.
 */
public final class Branch implements Worker {
    private final Desk desk;
    private final Contents contents;
    private final Set<String> schemas = new LinkedHashSet<>();

    Branch(Connection connection, Contents base, Settings.Engine settings, RunningCells.Note note) {
        this.contents = new Contents(base);
        this.desk = new Desk(connection, contents, settings, note);
    }

    @Override
    public void run(List<Step> steps, Mode mode, RunListener listener) {
        steps.forEach(step -> schemas.add(step.relation().schema()));
        call(() -> {
            desk.run(steps, mode, listener);
            return null;
        });
    }

    @Override
    public Table rows(Relation relation, int limit) {
        return call(() -> desk.reading.rows(relation, limit));
    }

    @Override
    public Optional<Reduced> reduce(Relation relation, Reduction reduction) {
        return call(() -> desk.reading.reduce(relation, reduction));
    }

    @Override
    public TableProfile profile(Relation relation) {
        return call(() -> desk.reading.profile(relation, Profiler.EXACT));
    }

    @Override
    public void exportCsv(Relation relation, Path file) {
        call(() -> {
            desk.reading.exportCsv(relation, file);
            return null;
        });
    }

    @Override
    public void exportParquet(Relation relation, Path file) {
        call(() -> {
            desk.reading.exportParquet(relation, file);
            return null;
        });
    }

    @Override
    public List<TestResult> test(List<PlannedTest> tests, Diagnostics diagnostics) {
        return call(() -> desk.test(tests, diagnostics));
    }

    @Override
    public boolean has(Relation relation) {
        return contents.has(relation);
    }

    /** What it found in the database, and what it added. */
    Contents contents() {
        return contents;
    }

    Session session() {
        return desk.session;
    }

    void cancel() {
        desk.session.cancel();
    }

    /** Takes everything that it ran out of the database. */
    void clear() {
        call(() -> {
            for (String schema : schemas) {
                desk.session.execute("DROP SCHEMA IF EXISTS " + Quote.name(schema) + " CASCADE");
            }
            return null;
        });
    }

    private static <T> T call(BigStack.Task<T, SQLException> task) {
        try {
            return task.run();
        } catch (SQLException e) {
            throw new IllegalStateException(ErrorTranslator.withoutPaths(EngineError.of(e).message()), e);
        }
    }
}
