package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process of its own leaves behind and loads: counts, which are the same on every machine. */
class StartTest {
    private static final long SECONDS = 120;
    /** 6,552 were measured, with XChart, FreeMarker and flexmark among them; and a few more. */
    private static final int MOST_CLASSES = 6_800;

    @TempDir
    private Path folder;
    private Path temporary;
    private SmallProject project;

    @BeforeEach
    void makeAProject() throws IOException {
        temporary = Files.createDirectory(folder.resolve("tmp"));
        project = SmallProject.in(folder.resolve("shop"));
    }

    private Process start(String... options) throws IOException {
        var environment = Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString());
        return new Child(project.root(), temporary, List.of(options), List.of(), environment).start(folder.resolve("said"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void a_killed_process_leaves_no_library_among_temporary_files() throws Exception {
        project.write("notebooks/index.md", "```sql endless value\nSELECT sum(a.i * b.i) AS n FROM range(10000000) a(i), range(10000000) b(i)\n```\n");
        Process build = start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!Files.readString(folder.resolve("said")).contains("Running ")) {
            assertThat(System.nanoTime()).as("time").isLessThan(end);
            Thread.sleep(5);
        }
        build.destroyForcibly();
        assertThat(build.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(names(temporary)).noneMatch(name -> name.contains("duckdb"));
        assertThat(names(folder.resolve("cache/casebook/duckdb"))).singleElement().asString().endsWith(".so");
    }

    @Test
    void a_small_build_loads_no_more_classes_than_it_needs_and_opens_one_database() throws Exception {
        project.write("notebooks/chart.md", """
                # Chart

                ```sql per_region
                --| chart: bar
                --| x: region
                --| y: orders
                SELECT region, count(*) AS orders FROM orders GROUP BY region ORDER BY region
                ```
                """);
        Path log = folder.resolve("classes");
        Process build = start("-Xlog:class+load:file=" + log);
        assertThat(build.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(build.exitValue()).as(Files.readString(folder.resolve("said"))).isZero();
        List<String> classes = Files.readAllLines(log).stream().map(line -> line.replaceFirst("^(\\[[^]]*])+ ", "")).map(line -> line.split(" ")[0]).toList();
        assertThat(classes).as("only what is used").noneMatch(name -> name.startsWith("jdk.jfr.") || name.startsWith("javax.xml.")
                || name.startsWith("org.eclipse.") || name.startsWith("java.net.http.") || name.startsWith("javax.management."));
        assertThat(classes.stream().filter("org.duckdb.DuckDBNative"::equals)).as("the driver").hasSize(1);
        assertThat(classes).hasSizeLessThan(MOST_CLASSES);
        assertThat(Files.readString(folder.resolve("said"))).contains("3 pages, 1 figure");
        assertThat(names(temporary)).noneMatch(name -> name.contains("duckdb"));
    }
}
