package casebook.engine;

import casebook.project.Permissions;
import casebook.project.Permissions.Readable;
import casebook.project.Settings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One DuckDB. It opens with everything off that could reach the
 * network or a user's own DuckDB; {@link #lock} then takes away files and settings, once the seeds are tables.
 */
final class Database implements AutoCloseable {
    private static final List<String> OFF = List.of(
            "autoinstall_known_extensions = false", "autoload_known_extensions = false",
            "allow_community_extensions = false", "allow_extension_repositories = 'forbidden'",
            "allow_persistent_secrets = false", "allow_unredacted_secrets = false", "enable_progress_bar_print = false");

    private final Connection connection;

    private Database(Connection connection) {
        this.connection = connection;
    }

    /** A database without settings of a project, for scripts that make files. */
    static Database plain() throws SQLException {
        var database = new Database(connect(""));
        database.set("errors_as_json = true");
        return database;
    }

    /** An existing database, to look into. */
    static Database readOnly(Path file) throws SQLException {
        var properties = new Properties();
        properties.setProperty("access_mode", "READ_ONLY");
        return new Database(DuckDb.connect(file.toString(), properties));
    }

    /**
     * @param file where the database stands; empty for one in memory
     * @param spill a private folder where DuckDB may put what doesn't fit in memory
     */
    static Database open(Settings.Engine settings, Optional<Path> file, Path spill) throws SQLException {
        var database = new Database(connect(file.map(Path::toString).orElse("")));
        try {
            for (String setting : OFF) {
                database.set(setting);
            }
            database.set("threads = " + settings.threads());
            database.set("memory_limit = " + Quote.text(settings.memory()));
            database.set("temp_directory = " + Quote.text(spill.toString()));
            database.set("TimeZone = " + Quote.text(settings.timeZone().getId()));
            database.set("preserve_insertion_order = true");
            database.set("errors_as_json = true");
            // How far a statement is can be asked for.
            database.set("enable_progress_bar = true");
            return database;
        } catch (SQLException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static Connection connect(String file) throws SQLException {
        return DuckDb.connect(file, new Properties());
    }

    /**
     * Takes away every file but those below a folder, and fixes all settings.
     *
     * @param export where results may be written
     * @param permissions what may be read; DuckDB lets it be written too, so that only what has passed the gate may run
     * @param addresses of servers that may be read from
     * @param timeoutSeconds how long one statement may run from now on; none if 0
     */
    void lock(Path export, Permissions permissions, Collection<String> addresses, int timeoutSeconds) throws SQLException {
        Stream<String> folders = permissions.read().stream().filter(Readable::isFolder).map(it -> it.path().toString());
        Stream<String> files = permissions.read().stream().filter(it -> !it.isFolder()).map(it -> it.path().toString());
        set("allowed_directories = " + list(Stream.of(Stream.of(export.toString()), folders, addresses.stream()).flatMap(it -> it)));
        set("allowed_paths = " + list(files));
        set("max_execution_time = " + timeoutSeconds * 1000L);
        set("enable_external_access = false");
        set("lock_configuration = true");
    }

    private static String list(Stream<String> texts) {
        return texts.map(Quote::text).collect(Collectors.joining(", ", "[", "]"));
    }

    private void set(String setting) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET " + setting);
        }
    }

    Connection connection() {
        return connection;
    }

    /** Another connection to the same database; session variables are its own. */
    Connection another() throws SQLException {
        return DuckDb.duplicate(connection);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
