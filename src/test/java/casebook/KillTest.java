package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Builds that are killed, or stopped, at any moment: the last good site stands as it was, or the new one whole. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the site takes two renames there, and Ctrl-C can't be sent")
class KillTest {
    private static final int KILLS = Integer.getInteger("casebook.kills", 200);
    private static final int STOPS = 12;
    /** Enough files that publishing takes its time. */
    private static final int PAGES = 40;
    private static final long SEED = 42;

    private final Random random = new Random(SEED);
    @TempDir
    private Path folder;
    private Path temporary;
    private SmallProject project;
    private Child child;
    private Map<String, String> one;
    private Map<String, String> two;

    @BeforeEach
    void makeAProject() throws IOException, InterruptedException {
        temporary = Files.createDirectory(folder.resolve("tmp"));
        project = SmallProject.in(folder.resolve("shop"));
        for (int page = 0; page < PAGES; page++) {
            project.write("notebooks/pages/p" + page + ".md", """
                    ---
                    params: {since: 0}
                    ---

                    # Page

                    `=v.n`

                    ```sql v value
                    SELECT $since AS n
                    ```
                    """);
        }
        child = Child.in(project.root(), temporary);
        two = built("2");
        one = built("1");
        assertThat(one.keySet()).isEqualTo(two.keySet()).hasSizeGreaterThan(PAGES);
        assertThat(one).isNotEqualTo(two);
    }

    private Map<String, String> built(String since) throws IOException, InterruptedException {
        CommandRun run = child.run("-q", "-P", "since=" + since);
        assertThat(run.status()).as(run.out()).isZero();
        return site();
    }

    /** All files of the site with a print of their bytes. */
    private Map<String, String> site() throws IOException {
        Path site = project.root().resolve("site");
        var found = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.put(site.relativize(file).toString(), print(file));
            }
        }
        return found;
    }

    private static String print(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Tag("long")
    void killed_at_random_moments_it_leaves_a_whole_site() throws Exception {
        String next = "2";
        int replaced = 0;
        Duration run = Duration.ZERO;
        for (int kill = 0; kill < KILLS; kill++) {
            long start = System.nanoTime();
            Process build = child.start(folder.resolve("said"), "-q", "-P", "since=" + next);
            if (kill == 0) {
                assertThat(build.waitFor(1, TimeUnit.MINUTES)).isTrue();
                run = Duration.ofNanos(System.nanoTime() - start);
            } else if (kill % 4 == 0) {
                Thread.sleep((long) (run.toMillis() * random.nextDouble()));
            } else {
                awaitWriting(build);
                Thread.sleep(random.nextInt(120));
            }
            build.destroyForcibly().waitFor();
            Map<String, String> left = site();
            Map<String, String> wanted = next.equals("2") ? two : one;
            Map<String, String> last = next.equals("2") ? one : two;
            assertThat(left).as("after kill " + kill).isIn(wanted, last);
            if (left.equals(wanted)) {
                replaced++;
                next = next.equals("2") ? "1" : "2";
            }
        }
        System.err.println("killed " + KILLS + " builds of " + run.toMillis() + " ms; " + replaced + " had published");
        assertThat(replaced).as("kills before and after the change").isBetween(1, KILLS - 1);
        assertThat(built(next)).isEqualTo(next.equals("2") ? two : one);
        assertNothingLeft();
    }

    /** The pages are written last, and then take the place of the others. */
    private void awaitWriting(Process build) throws InterruptedException {
        Path page = project.root().resolve(".site.casebook-new/pages");
        while (build.isAlive() && !Files.exists(page)) {
            Thread.sleep(1);
        }
    }

    @Test
    void interrupted_at_any_moment_it_ends_at_once_and_leaves_nothing() throws Exception {
        long start = System.nanoTime();
        built("1");
        long whole = Duration.ofNanos(System.nanoTime() - start).toMillis();
        for (int stop = 0; stop < STOPS; stop++) {
            Process build = child.start(folder.resolve("said"), "-q", "-P", "since=2");
            Thread.sleep(150 + whole * stop / STOPS);
            long asked = System.nanoTime();
            new ProcessBuilder("kill", "-INT", Long.toString(build.pid())).start().waitFor();
            assertThat(build.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).as("time to end, at stop " + stop).isLessThan(Duration.ofSeconds(20));
            assertThat(build.exitValue()).isIn(130, 0);
            assertThat(Files.readString(folder.resolve("said"))).as("what it says").isEmpty();
            assertThat(site()).isIn(one, two);
            assertNothingLeft();
        }
    }

    private void assertNothingLeft() throws IOException {
        try (Stream<Path> children = Files.list(project.root())) {
            assertThat(children.map(child -> child.getFileName().toString())).containsExactlyInAnyOrder("notebooks", "seeds", "site");
        }
        try (Stream<Path> children = Files.list(temporary)) {
            assertThat(children.map(child -> child.getFileName().toString())).filteredOn(name -> !name.startsWith("libduckdb")).isEmpty();
        }
    }
}
