package casebook.engine;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.zip.ZipFile;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.duckdb.DuckDBPreparedStatement;

/** DuckDB's driver, its library taken from the user's cache where that can be, and unpacked for this process alone where not. */
final class DuckDb {
    private static final String CLASS = "org/duckdb/DuckDBDriver.class";
    /** Loads the library, which tells whether the cache lies where programs may run. */
    private static final String NATIVE = "org.duckdb.DuckDBNative";

    /** The driver, loaded with the first use of this class within {@link DuckDb}. */
    private static final class Loaded {
        static final Driver DRIVER = fromCache(NativeLibrary.ofUser()).orElseGet(DuckDBDriver::new);
    }

    private DuckDb() {}

    /** Loads the driver and its library: what of opening a database needs no settings. */
    static void load() {
        Loaded.DRIVER.getMajorVersion();
    }

    /** @param file empty for a database in memory */
    static Connection connect(String file, Properties properties) throws SQLException {
        return Loaded.DRIVER.connect("jdbc:duckdb:" + file, properties);
    }

    /** Another connection to the same database. */
    static Connection duplicate(Connection connection) throws SQLException {
        return connection instanceof DuckDBConnection known ? known.duplicate() : (Connection) call(connection, "duplicate");
    }

    /**
     * How much of a running statement is done, from 0 to 1, as the database reckons; empty where it can't tell. Safe to call from any
     * thread.
     */
    static OptionalDouble progress(Statement running) {
        try {
            double percent = running instanceof DuckDBPreparedStatement known ? known.getQueryProgress().getPercentage()
                    : (double) call(call(running, "getQueryProgress"), "getPercentage");
            return percent < 0 ? OptionalDouble.empty() : OptionalDouble.of(percent / 100);
        } catch (SQLException closed) {
            return OptionalDouble.empty();
        }
    }

    /** Calls a method of the driver's own: its classes are others than those that this one sees where its library comes from the cache. */
    private static Object call(Object target, String method) throws SQLException {
        try {
            return target.getClass().getMethod(method).invoke(target);
        } catch (InvocationTargetException failed) {
            throw failed.getCause() instanceof SQLException known ? known : new SQLException(failed.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The driver's jar; nothing if its classes lie elsewhere. The caller closes it. */
    static Optional<ZipFile> jar() throws IOException {
        URL place = DuckDb.class.getClassLoader().getResource(CLASS);
        if (place == null || !place.getProtocol().equals("jar")) {
            return Optional.empty();
        }
        return Optional.of(new ZipFile(Path.of(URI.create(place.getPath().substring(0, place.getPath().indexOf("!/")))).toFile()));
    }

    /** Nothing if the driver isn't in a jar as it is published, or the cache can't be used. */
    static Optional<Driver> fromCache(NativeLibrary cache) {
        try {
            Optional<ZipFile> jar = jar();
            Optional<Path> library = jar.isEmpty() ? Optional.empty() : cache.unpacked(jar.get());
            return library.isEmpty() ? Optional.empty() : Optional.of(load(new DriverLoader(jar.get(), library.get())));
        } catch (IOException | ReflectiveOperationException | IllegalArgumentException | LinkageError unusable) {
            return Optional.empty();
        }
    }

    private static Driver load(DriverLoader loader) throws ReflectiveOperationException {
        Class.forName(NATIVE, true, loader);
        return (Driver) loader.loadClass(DuckDBDriver.class.getName()).getConstructor().newInstance();
    }
}
