package casebook.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;

/** A connection and a thread of its own, for branches that come one after another; both are there once there is work. */
final class Lane implements AutoCloseable {
    private final Branches branches;
    private final BigStack thread = new BigStack("casebook-lane");
    private final Database database;
    private Connection connection;

    Lane(Branches branches, Database database) {
        this.branches = branches;
        this.database = database;
    }

    Branch begin() {
        return call(() -> {
            if (connection == null) {
                connection = database.another();
            }
            return branches.begin(connection);
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
        call(() -> {
            if (connection != null) {
                connection.close();
            }
            return null;
        });
        thread.close();
    }
}
