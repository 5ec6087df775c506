package casebook.engine;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.ReportException;
import casebook.diagnostic.Span;
import casebook.plan.SqlReader;
import casebook.project.Settings;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * The database of one run: DuckDB in memory. Open it, read SQL with {@link #reader}, load seeds, run steps, read rows
 * and export them; close it at the end.
 */
public final class Engine implements AutoCloseable {
    private final Database database;
    private final TreeReader reader;

    private Engine(Database database, TreeReader reader) {
        this.database = database;
        this.reader = reader;
    }

    /**
     * Starts the database.
     *
     * @param workFolder a private folder for what doesn't fit in memory; the caller deletes it after {@link #close}
     * @param exportFolder where {@code exportCsv} may write; need not exist yet
     * @throws ReportException if a setting isn't one that DuckDB takes
     */
    public static Engine open(Settings.Engine settings, Path workFolder, Path exportFolder) {
        try {
            Database database = Database.open(settings, workFolder.resolve("spill"));
            return new Engine(database, new TreeReader(database.another()));
        } catch (SQLException e) {
            throw new ReportException(Diagnostic.invalid(Span.file("notebooks/casebook.yml"),
                    "DuckDB can't start: " + EngineError.of(e).message()));
        }
    }

    /** Reads SQL without running it. Safe for use by several threads. */
    public SqlReader reader() {
        return reader;
    }

    @Override
    public void close() {
        try {
            reader.close();
            database.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
