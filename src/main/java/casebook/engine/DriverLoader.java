package casebook.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Loads DuckDB's driver once more, apart from the program's own classes. The driver unpacks its native library at every start
 * wherever it finds it among the resources, and looks for it elsewhere only where it doesn't. To its classes in this loader that
 * resource isn't there, and the library is a file that lies ready.
 *
 * <p>The flight recorder, which the driver reports its memory to, isn't there for it either: nobody listens, and it is two hundred
 * classes.
 */
final class DriverLoader extends ClassLoader {
    static {
        registerAsParallelCapable();
    }

    private static final String PACKAGE = "org.duckdb.";
    private static final String RECORDER = "jdk.jfr.";

    private final ZipFile driver;
    private final Path library;

    /**
     * @param driver the driver's classes; stays open as long as they may be loaded
     * @param library unpacked
     */
    DriverLoader(ZipFile driver, Path library) {
        super("duckdb", DriverLoader.class.getClassLoader());
        this.driver = driver;
        this.library = library;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith(RECORDER)) {
            throw new ClassNotFoundException(name);
        }
        if (!name.startsWith(PACKAGE)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        ZipEntry entry = driver.getEntry(name.replace('.', '/') + ".class");
        if (entry == null) {
            throw new ClassNotFoundException(name);
        }
        try (InputStream content = driver.getInputStream(entry)) {
            byte[] bytes = content.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
    }

    @Override
    public URL getResource(String name) {
        return name.startsWith(NativeLibrary.RESOURCE) ? null : super.getResource(name);
    }

    @Override
    protected String findLibrary(String name) {
        return name.equals(NativeLibrary.NAME) ? library.toString() : null;
    }
}
