package casebook.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibraryTest {
    private static final byte[] CONTENT = "machine code ".repeat(10_000).getBytes();

    @TempDir
    private Path root;
    private ZipFile driver;
    private NativeLibrary cache;

    @BeforeEach
    void jar() throws IOException {
        driver = jar("driver.jar", CONTENT);
        cache = new NativeLibrary(folder());
    }

    private Path folder() {
        return root.resolve("cache").resolve("duckdb");
    }

    private ZipFile jar(String name, byte[] library) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(NativeLibrary.resource()));
            zip.write(library);
        }
        return new ZipFile(Files.write(root.resolve(name), bytes.toByteArray()).toFile());
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> inside = Files.list(folder())) {
            return inside.toList();
        }
    }

    @Test
    void it_is_unpacked_once_and_not_again() throws IOException {
        Path library = cache.unpacked(driver).orElseThrow();
        assertThat(library).hasBinaryContent(CONTENT);
        Object file = Files.getAttribute(library, "unix:ino");
        assertThat(cache.unpacked(driver)).contains(library);
        assertThat(Files.getAttribute(library, "unix:ino")).isEqualTo(file);
        assertThat(kept()).containsExactly(library);
    }

    @Test
    void what_is_cut_off_or_changed_is_replaced() throws IOException {
        Path library = cache.unpacked(driver).orElseThrow();
        Files.write(library, Arrays.copyOf(CONTENT, CONTENT.length / 2));
        assertThat(cache.unpacked(driver).orElseThrow()).hasBinaryContent(CONTENT);
        byte[] changed = CONTENT.clone();
        changed[CONTENT.length / 2]++;
        Files.write(library, changed);
        assertThat(cache.unpacked(driver).orElseThrow()).hasBinaryContent(CONTENT);
        assertThat(kept()).containsExactly(library);
    }

    @Test
    void several_first_runs_at_a_time_get_a_whole_one() throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Callable<Optional<Path>>> runs = IntStream.range(0, 32).<Callable<Optional<Path>>>mapToObj(_ -> () -> cache.unpacked(driver)).toList();
            for (Future<Optional<Path>> run : pool.invokeAll(runs)) {
                assertThat(run.get().orElseThrow()).hasBinaryContent(CONTENT);
            }
        }
        assertThat(kept()).hasSize(1);
    }

    @Test
    void those_of_other_versions_go_when_nobody_has_used_them_for_long() throws IOException {
        Path old = cache.unpacked(jar("old.jar", "old".getBytes())).orElseThrow();
        Path other = cache.unpacked(jar("other.jar", "other".getBytes())).orElseThrow();
        Path stopped = Files.writeString(folder().resolve("1.part"), "half");
        Path foreign = Files.writeString(folder().resolve("README"), "mine");
        List.of(old, stopped, foreign).forEach(NativeLibraryTest::age);
        assertThat(kept()).hasSize(4);
        Path library = cache.unpacked(driver).orElseThrow();
        assertThat(kept()).containsExactlyInAnyOrder(library, other, foreign);
    }

    private static void age(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(8))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void where_others_may_write_nothing_is_loaded() throws IOException {
        cache.unpacked(driver);
        Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThatThrownBy(() -> cache.unpacked(driver)).isInstanceOf(IOException.class).hasMessageContaining("others may write");
        assertThat(DuckDb.fromCache(cache)).isEmpty();
    }

    @Test
    void without_a_cache_the_driver_has_its_own_way() throws IOException {
        Files.createFile(root.resolve("cache"));
        assertThat(DuckDb.fromCache(cache)).isEmpty();
    }

    @Test
    void a_database_opens_with_a_library_that_was_broken_in_the_cache() throws Exception {
        Path library;
        try (ZipFile jar = DuckDb.jar().orElseThrow()) {
            library = cache.unpacked(jar).orElseThrow();
        }
        Files.write(library, new byte[1000]);
        try (var connection = DuckDb.fromCache(cache).orElseThrow().connect("jdbc:duckdb:", new Properties());
                var second = DuckDb.duplicate(connection); var statement = second.createStatement()) {
            assertThat(statement.execute("SELECT 1")).isTrue();
        }
        assertThat(Files.size(library)).isGreaterThan(1_000_000);
    }
}
