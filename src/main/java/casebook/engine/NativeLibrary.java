package casebook.engine;

import casebook.cache.UserCache;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * DuckDB's native library, unpacked once into a folder of the user's cache. A file there bears the checksum and the size that the
 * driver's jar tells of it, and is held to both before each use; what is not as it should be is unpacked anew. Several processes
 * may do so at a time, since a file appears there whole.
 */
final class NativeLibrary {
    /** What the driver calls it. */
    static final String NAME = "duckdb_java";
    /** How the names of the driver's resources begin that hold it, one for each system. */
    static final String RESOURCE = "libduckdb_java";

    private static final String ENDING = ".so";
    private static final String UNFINISHED = ".part";
    /** So long a library is kept that other projects may use. */
    private static final Duration KEPT = Duration.ofDays(7);
    /** Nobody takes so long to unpack one. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Path folder;

    /** @param folder made with the first library; only its owner can write into it */
    NativeLibrary(Path folder) {
        this.folder = folder;
    }

    static NativeLibrary ofUser() {
        return new NativeLibrary(UserCache.ofProcess().resolve("duckdb"));
    }

    /**
     * The library for this system.
     *
     * @return empty if the driver's jar holds none of this name
     * @throws IOException if the cache can't be used: it can't be written, or others may write into it
     */
    Optional<Path> unpacked(ZipFile driver) throws IOException {
        ZipEntry entry = driver.getEntry(resource());
        if (entry == null) {
            return Optional.empty();
        }
        Path library = folder.resolve(String.format("%08x-%d%s", entry.getCrc(), entry.getSize(), ENDING));
        if (!Files.isDirectory(folder)) {
            makeFolder();
        }
        refuseForeign();
        if (!isWhole(library, entry)) {
            unpack(driver, entry, library);
            clear(library);
        }
        touch(library);
        return Optional.of(library);
    }

    /** The driver's own way to name it. */
    static String resource() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "macos" : "linux";
        String processor = Set.of("aarch64", "arm64").contains(System.getProperty("os.arch").toLowerCase(Locale.ROOT)) ? "arm64" : "amd64";
        return RESOURCE + ".so_" + system + "_" + processor;
    }

    private boolean isPosix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private void makeFolder() throws IOException {
        Files.createDirectories(folder.getParent());
        if (isPosix()) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    /** What others may have put there must not run here. */
    private void refuseForeign() throws IOException {
        if (isPosix()) {
            PosixFileAttributes found = Files.readAttributes(folder, PosixFileAttributes.class);
            boolean open = found.permissions().contains(PosixFilePermission.GROUP_WRITE) || found.permissions().contains(PosixFilePermission.OTHERS_WRITE);
            if (open || !found.owner().getName().equals(System.getProperty("user.name"))) {
                throw new IOException("others may write into " + folder);
            }
        }
    }

    private static boolean isWhole(Path library, ZipEntry entry) throws IOException {
        try (FileChannel file = FileChannel.open(library)) {
            if (file.size() != entry.getSize()) {
                return false;
            }
            var checksum = new CRC32();
            checksum.update(file.map(FileChannel.MapMode.READ_ONLY, 0, file.size()));
            return checksum.getValue() == entry.getCrc();
        } catch (NoSuchFileException none) {
            return false;
        }
    }

    private void unpack(ZipFile driver, ZipEntry entry, Path library) throws IOException {
        Path unfinished = Files.createTempFile(folder, "", UNFINISHED);
        try {
            try (InputStream from = driver.getInputStream(entry);
                    OutputStream to = Files.newOutputStream(unfinished, StandardOpenOption.TRUNCATE_EXISTING)) {
                from.transferTo(to);
            }
            if (!isWhole(unfinished, entry)) {
                throw new IOException("the library came out broken");
            }
            Files.move(unfinished, library, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Notes that a library is in use, once a day. */
    private static void touch(Path library) {
        try {
            Instant now = Instant.now();
            if (Files.getLastModifiedTime(library).toInstant().isBefore(now.minus(Duration.ofDays(1)))) {
                Files.setLastModifiedTime(library, FileTime.from(now));
            }
        } catch (IOException later) {
            // The worst that can come of it is that it is unpacked again.
        }
    }

    /** Deletes what nobody has used for long, and what stopped runs have left half done. */
    private void clear(Path used) {
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> others = inside.filter(file -> !file.equals(used)).toList();
            for (Path file : others) {
                String name = file.getFileName().toString();
                Duration kept = name.endsWith(UNFINISHED) ? ABANDONED : KEPT;
                if ((name.endsWith(ENDING) || name.endsWith(UNFINISHED))
                        && Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(kept))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException later) {
            // The next time will do.
        }
    }
}
