package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data larger than the memory that DuckDB and Java are given. */
class LargerThanMemoryTest {
    private static final int HEAP_MEGABYTES = 128;
    private static final int SORTED = 30_000_000;
    private static final int SHOWN = 10_000_000;

    @TempDir
    private Path folder;
    private SmallProject project;
    private Path temporary;

    @BeforeEach
    void makeAProject() throws IOException {
        project = SmallProject.in(folder.resolve("shop"));
        temporary = Files.createDirectory(folder.resolve("tmp"));
    }

    /** Spilling and streaming: what Java holds of it is bounded by its heap. */
    @Test
    @Tag("long")
    void what_is_larger_than_memory_is_sorted_shown_and_downloaded() throws Exception {
        project.write("notebooks/casebook.yml", "engine: {memory: 500MB, threads: 2, timeout: 3600}\n").write("notebooks/index.md", """
                # Large

                ```sql sorted table
                SELECT i, md5(i::VARCHAR) AS digest FROM range(%d) r(i) ORDER BY digest
                ```

                ```sql first_of_them value
                SELECT first(digest) AS digest, count(*) AS n FROM (FROM sorted LIMIT 1)
                ```

                ```sql many
                --| limit: 20
                SELECT i, hash(i) AS h FROM range(%d) r(i) ORDER BY h
                ```
                """.formatted(SORTED, SHOWN).replace("sorted table", "sorted model\n--| materialize: table"));
        var child = new Child(project.root(), temporary, List.of("-Xmx" + HEAP_MEGABYTES + "m"), List.of(), Map.of());
        Path said = folder.resolve("said");
        long start = System.nanoTime();
        Process build = child.start(said, "-q");
        long resident = 0;
        boolean spilled = false;
        while (!build.waitFor(50, TimeUnit.MILLISECONDS)) {
            resident = Math.max(resident, Resident.now(build));
            spilled |= spills();
        }
        assertThat(build.exitValue()).as(Files.readString(said)).isZero();
        System.err.println("sorted " + SORTED + " rows and downloaded " + SHOWN + " in " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)
                + " s with a heap of " + HEAP_MEGABYTES + " MB; resident at most " + (resident >> 20) + " MB");
        assertThat(spilled).as("something was spilled").isTrue();
        assertThat(resident).isBetween(0L, 1500L << 20);
        try (var lines = Files.lines(project.root().resolve("site/data/index/many.csv"))) {
            assertThat(lines.count()).isEqualTo(SHOWN + 1L);
        }
        assertThat(Files.size(project.root().resolve("site/index.html"))).isLessThan(200_000);
        assertThat(temporary.toFile().list((_, name) -> name.startsWith("casebook"))).isEmpty();
    }

    /** Whether a file of DuckDB's lies among the temporary ones. */
    private boolean spills() {
        try (var files = Files.walk(temporary)) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith("duckdb_temp"));
        } catch (IOException | java.io.UncheckedIOException changing) {
            return false;
        }
    }

    @Test
    void what_asks_for_too_much_memory_fails_alone() throws Exception {
        project.write("notebooks/casebook.yml", "engine: {memory: 100MB, threads: 1}\n").write("notebooks/index.md", """
                ```sql large
                SELECT list(range::VARCHAR || 'some text that takes room') AS l FROM range(20000000)
                ```

                ```sql wrong
                SELECT region::DATE AS d FROM orders
                ```
                """);
        CommandRun run = Child.in(project.root(), temporary).run("-q");
        assertThat(run.out()).contains("notebooks/index.md:2:1: error: this needs more memory than 100MB",
                "hint: make it cheaper, or raise `memory` in notebooks/casebook.yml", "notebooks/index.md:6:", "is no date");
        assertThat(run.status()).isEqualTo(1);
        assertThat(temporary.toFile().list((_, name) -> name.startsWith("casebook"))).isEmpty();
    }
}
