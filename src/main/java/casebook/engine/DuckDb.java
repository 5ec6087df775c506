package casebook.engine;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.ZipFile;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

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
        if (connection instanceof DuckDBConnection known) {
            return known.duplicate();
        }
        try {
            Method duplicate = connection.getClass().getMethod("duplicate");
            return (Connection) duplicate.invoke(connection);
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
