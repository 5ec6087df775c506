package casebook.engine;

import casebook.project.Settings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;

/** A connection and a thread of its own, for branches that come one after another; both are there once there is work. */
final class Lane implements InTurn.Lane {
    private final Branches branches;
    private final BigStack thread = new BigStack("casebook-branch");
    private final Database database;
    private final RunningCells cells;
    private final Watch watch;
    private Connection connection;
    private RunningCells.Note note;

    Lane(Branches branches, Database database, RunningCells cells, Settings.Engine settings) {
        this.branches = branches;
        this.database = database;
        this.cells = cells;
        this.watch = Watch.start(thread, settings);
    }

    Branch begin() {
        return call(() -> {
            if (connection == null) {
                connection = database.another();
                note = cells.note();
            }
            Branch branch = branches.begin(connection, note);
            watch.follow(branch.session());
            return branch;
        });
    }

    <T> T with(Branch branch, Function<Worker, T> work) {
        return call(() -> work.apply(branch));
    }

    /** @param sound whether what it ran is to be taken out of the database */
    void end(Branch branch, boolean sound) {
        call(() -> {
            try {
                if (sound) {
                    branch.clear();
                }
            } finally {
                branches.done(branch);
            }
            return null;
        });
    }

    private <T> T call(BigStack.Task<T, SQLException> task) {
        try {
            return thread.call(task);
        } catch (SQLException e) {
            throw new IllegalStateException(ErrorTranslator.withoutPaths(EngineError.of(e).message()), e);
        }
    }

    @Override
    public void close() {
        try (thread; watch) {
            if (connection != null && !thread.isAbandoned()) {
                call(() -> {
                    note.close();
                    connection.close();
                    return null;
                });
            }
        }
    }
}
