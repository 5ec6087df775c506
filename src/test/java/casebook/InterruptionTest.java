package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Stopping a build, in a process of its own. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "processes are killed there, not asked to end")
class InterruptionTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private Path folder;
    private Path temporary;
    private SmallProject project;

    @BeforeEach
    void makeAProject() throws IOException {
        temporary = Files.createDirectory(folder.resolve("tmp"));
        project = SmallProject.in(folder.resolve("shop"));
        assertThat(project.run("-q").status()).isZero();
        // A query that doesn't end by itself.
        project.write("notebooks/index.md", "```sql endless value\nSELECT sum(a.i * b.i) AS n FROM range(10000000) a(i), range(10000000) b(i)\n```\n");
    }

    @Test
    void while_the_database_opens_nothing_is_left() throws Exception {
        Process build = start();
        await(() -> Files.exists(project.root().resolve(".site.casebook-new/.casebook")));
        stop(build);
        assertLeft();
    }

    @Test
    void while_a_query_runs_it_is_ended_and_nothing_is_left() throws Exception {
        Process build = start();
        Path said = folder.resolve("said");
        await(() -> read(said).contains("Running "));
        stop(build);
        assertLeft();
    }

    private Process start() throws IOException {
        return Child.in(project.root(), temporary).start(folder.resolve("said"));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + LONG.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time").isLessThan(end);
            Thread.sleep(5);
        }
    }

    private static void stop(Process build) throws InterruptedException {
        build.destroy();
        assertThat(build.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)).as("it ends").isTrue();
        assertThat(build.exitValue()).isNotZero();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    private void assertLeft() throws IOException {
        try (Stream<Path> children = Files.list(project.root())) {
            assertThat(children.map(child -> child.getFileName().toString())).containsExactlyInAnyOrder("notebooks", "seeds", "site");
        }
        try (Stream<Path> children = Files.list(temporary)) {
            assertThat(children.map(child -> child.getFileName().toString())).as("work folders").noneMatch(name -> name.startsWith("casebook"));
        }
        assertThat(project.page("index.html")).as("the last good site").contains("2 orders.");
    }
}
