package casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands that write one file die while they work, crash, or may not write: what was there stays, or what is new is whole. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "processes get no signals there")
class DeadProcessTest {
    private static final int KILLS = Integer.getInteger("casebook.file.kills", 4);

    @TempDir
    private Path folder;
    private Path temporary;
    private SmallProject project;
    private Child child;

    @BeforeEach
    void makeAProject() throws IOException {
        temporary = Files.createDirectory(folder.resolve("tmp"));
        project = SmallProject.in(folder.resolve("shop"));
        child = Child.in(project.root(), temporary);
    }

    /** What two different inputs give, whole; killed at moments of the second half, in which the file is written. */
    @ParameterizedTest
    @Tag("long")
    @CsvSource({"site.html, export --to html -o site.html", "shop.duckdb, build --database shop.duckdb", "pages, export --to gfm -o pages"})
    void killed_it_leaves_the_last_output_or_the_new_one(String output, String command) throws Exception {
        Path path = project.root().resolve(output);
        long start = System.nanoTime();
        Object one = output(path, command, "1");
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        Object two = output(path, command, "2");
        assertThat(one).isNotEqualTo(two);
        Object last = two;
        var random = new Random(7);
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = child.start(folder.resolve("said"), arguments(command, last.equals(two) ? "1" : "2"));
            process.waitFor(took / 2 + random.nextLong(took / 2 + 1), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            Object left = read(path);
            assertThat(left).as("kill " + kill).isIn(one, two);
            last = left;
        }
        output(path, command, "1");
        try (Stream<Path> beside = Files.list(project.root())) {
            assertThat(beside.map(file -> file.getFileName().toString())).as("nothing is left beside it").isSubsetOf("notebooks", "seeds", "site", output);
        }
        assertThat(temporary.toFile().list((_, name) -> name.startsWith("casebook"))).isEmpty();
    }

    private static String[] arguments(String command, String since) {
        return Stream.concat(Stream.of(command.split(" ")), Stream.of("-q", "-P", "since=" + since)).toArray(String[]::new);
    }

    private Object output(Path path, String command, String since) throws Exception {
        CommandRun run = child.run(arguments(command, since));
        assertThat(run.status()).as(run.out()).isZero();
        return read(path);
    }

    /** All texts of an output; of a database what it says of its rows, for its bytes differ from run to run. */
    private Object read(Path path) throws Exception {
        if (path.toString().endsWith(".duckdb")) {
            try (var connection = new org.duckdb.DuckDBDriver().connect("jdbc:duckdb:" + path, new java.util.Properties());
                    var rows = connection.createStatement().executeQuery("SELECT string_agg(table_schema || '.' || table_name, ' ' ORDER BY ALL) FROM information_schema.tables")) {
                rows.next();
                String tables = rows.getString(1);
                try (var total = connection.createStatement().executeQuery("SELECT n FROM \"index\".total")) {
                    total.next();
                    return tables + " " + total.getLong(1);
                }
            }
        }
        var texts = new java.util.TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(path.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return texts;
    }

    /** The site stands on a disk that lets nobody write, be it an administrator. */
    @Test
    void an_output_that_may_not_be_written_is_told_and_stands() throws Exception {
        assertThat(project.run("-q").status()).isZero();
        Map<String, byte[]> before = Case.files(project.root().resolve("site"));
        String script = "mount --bind \"$0\" \"$0\" && mount -o remount,bind,ro \"$0\" || exit 77; exec \"$@\"";
        var readOnly = new Child(project.root(), temporary, List.of(), List.of("unshare", "-rm", "sh", "-c", script, project.root().toString()), Map.of());
        CommandRun run;
        try {
            run = readOnly.run("-q", "--no-cache", "-P", "since=1");
        } catch (IOException missing) {
            run = new CommandRun(77, "", "");
        }
        assumeTrue(run.status() != 77 && !run.out().contains("unshare failed"), "no disk can be mounted here");
        assertThat(run.status()).as(run.out()).isEqualTo(3);
        assertThat(run.out()).contains("site: error: can't make a folder beside the output: read-only file system", "hint: nothing can be written to this disk").doesNotContain("Exception", "\tat ");
        Map<String, byte[]> after = Case.files(project.root().resolve("site"));
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((file, bytes) -> assertThat(Arrays.equals(bytes, before.get(file))).as(file).isTrue());
    }

    /** As after a mistake in native code. */
    @Test
    void a_native_crash_names_its_cell_the_next_time_and_leaves_no_dump_in_the_project() throws Exception {
        project.write("notebooks/index.md", "```sql endless value\nSELECT sum(a.i * b.i) AS n FROM range(10000000) a(i), range(10000000) b(i)\n```\n");
        Process process = Child.in(project.root(), temporary).start(folder.resolve("said"));
        while (!Files.readString(folder.resolve("said")).contains("Running ")) {
            assertThat(process.isAlive()).isTrue();
            Thread.sleep(20);
        }
        Thread.sleep(500);
        new ProcessBuilder("kill", "-SEGV", Long.toString(process.pid())).start().waitFor();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        try (Stream<Path> beside = Files.list(project.root())) {
            assertThat(beside.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("hs_err") || name.startsWith("core"));
        }
        Files.deleteIfExists(Path.of("/tmp/casebook_crash_" + process.pid() + ".log"));
        project.write("notebooks/index.md", "# A\n");
        assertThat(child.run("-q").out()).contains("the last build died while `endless` ran (notebooks/index.md:2:1)");
    }
}
