package casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may happen to a build from outside: another one at work, a disk that is full. */
class AccidentsTest {
    @TempDir
    private Path folder;
    private Path temporary;
    private SmallProject project;

    @BeforeEach
    void makeAProject() throws IOException {
        temporary = Files.createDirectory(folder.resolve("tmp"));
        project = SmallProject.in(folder.resolve("shop"));
    }

    @Test
    void a_second_process_says_who_is_at_work() throws Exception {
        project.write("notebooks/index.md", "```sql endless value\nSELECT sum(a.i * b.i) AS n FROM range(10000000) a(i), range(10000000) b(i)\n```\n");
        Child child = Child.in(project.root(), temporary);
        Process first = child.start(folder.resolve("said"), "-q");
        try {
            while (!Files.exists(project.root().resolve(".site.casebook-new/.casebook"))) {
                assertThat(first.isAlive()).isTrue();
                Thread.sleep(5);
            }
            CommandRun second = child.run("-q");
            assertThat(second.status()).isEqualTo(3);
            assertThat(second.out()).contains("site: error: another build is at work on this output: process " + first.pid() + " of ",
                    "hint: wait until it is done, or stop it");
        } finally {
            first.destroyForcibly().waitFor();
        }
        project.write("notebooks/index.md", "# Well\n");
        assertThat(child.run("-q").status()).as("after the first was killed").isZero();
        assertThat(temporary.toFile().list((_, name) -> name.startsWith("casebook"))).isEmpty();
    }

    /** The output lies on a small disk of its own, which only an administrator may make. */
    @Test
    void a_full_disk_is_told_and_the_last_site_stands() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        String script = """
                mount -t tmpfs -o size=3m none "$0" || exit 77
                "$@" || exit 78
                cp -r "$0/site" "$0/../before"
                head -c 9000000 /dev/zero > "$0/ballast" 2> /dev/null
                "$@" --no-cache; status=$?
                diff -r "$0/site" "$0/../before" || exit 79
                ls -A "$0"
                exit $status
                """;
        var child = new Child(project.root(), temporary, List.of(), List.of("unshare", "-m", "sh", "-c", script, disk.toString()), Map.of());
        CommandRun run;
        try {
            run = child.run("-q", "-o", disk.resolve("site").toString());
        } catch (IOException missing) {
            run = new CommandRun(77, "", "");
        }
        assumeTrue(run.status() != 77 && !run.out().contains("unshare failed"), "no disk can be mounted here");
        assertThat(run.status()).as(run.out()).isEqualTo(3);
        assertThat(run.out()).contains("o space left on device", "hint: the disk is full").endsWith("ballast\nsite\n");
    }
}
