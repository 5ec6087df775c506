package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is far too large, too deep or too clever ends as a message with its place, in seconds, and in little memory: each in a process
 * of its own whose heap has 256 MB.
 */
@Tag("long")
class BombsTest {
    private static final int HEAP_MEGABYTES = 256;
    /** Of computing, however busy the machine is. A start takes 2 to 3. */
    private static final double SECONDS = 20;
    private static final double MOST_SECONDS = 120;
    /** With Java itself and DuckDB, which keep some 200 MB besides. */
    private static final long MOST_MEGABYTES = 800;

    private static final Pattern INSIDE = Pattern.compile("Exception|\tat |Casebook itself");

    /**
     * How a process ended.
     *
     * @param seconds of computing
     * @param megabytes that it had in memory at most; 0 where the system doesn't tell
     */
    private record Ended(int status, String said, double seconds, long megabytes) {}

    @TempDir
    private Path folder;
    private SmallProject project;
    private Path temporary;

    @BeforeEach
    void makeAProject() throws IOException {
        temporary = Files.createDirectory(folder.resolve("tmp"));
        project = SmallProject.in(folder.resolve("shop"));
    }

    private Ended ended(String... arguments) throws IOException, InterruptedException {
        var child = new Child(project.root(), temporary, List.of("-Xmx" + HEAP_MEGABYTES + "m"), List.of(), Map.of());
        Path said = folder.resolve("said");
        Process process = child.start(said, arguments);
        double seconds = 0;
        long memory = 0;
        while (!process.waitFor(20, TimeUnit.MILLISECONDS) && seconds < MOST_SECONDS) {
            seconds = Math.max(seconds, process.info().totalCpuDuration().map(time -> time.toMillis() / 1000.0).orElse(0.0));
            memory = Math.max(memory, Resident.most(process));
        }
        process.destroyForcibly().waitFor();
        return new Ended(process.exitValue(), Files.readString(said), seconds, memory >> 20);
    }

    /** Ends with one of these, in time, in little memory, and in plain words. */
    private Ended bounded(List<Integer> statuses, String... arguments) throws IOException, InterruptedException {
        Ended ended = ended(arguments);
        String start = ended.said().substring(0, Math.min(2000, ended.said().length()));
        assertThat(ended.seconds()).as("seconds of computing; " + start).isLessThan(SECONDS);
        assertThat(ended.megabytes()).as("megabytes").isLessThan(MOST_MEGABYTES);
        assertThat(ended.status()).as(start).isIn(statuses);
        assertThat(INSIDE.matcher(ended.said()).find()).as(start).isFalse();
        System.err.printf(Locale.ROOT, "%s: %.1f s, %d MB%n", start.lines().findFirst().orElse("nothing said"), ended.seconds(), ended.megabytes());
        return ended;
    }

    /** One after the other in one project: every one is named, and the good seed among them is none of them. */
    @Test
    void seeds() throws Exception {
        List<Bomb> bombs = Bomb.seeds();
        for (Bomb bomb : bombs) {
            Files.write(project.root().resolve(bomb.path()), bomb.bytes());
        }
        String said = bounded(List.of(3), "check", "-q").said();
        for (Bomb bomb : bombs) {
            assertThat(said.lines().filter(line -> line.startsWith(bomb.path())).findFirst().orElse("nothing")).startsWith(bomb.path() + bomb.said());
        }
        assertThat(said.lines().filter(line -> line.contains(": error: "))).hasSize(bombs.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"notebooks/casebook.yml", "seeds/schema.yml"})
    void settings_and_declarations(String path) throws Exception {
        project.write(path, Bomb.laughs());
        assertThat(bounded(List.of(2), "check", "-q").said()).contains(path + ":1:1: error: ", path + ":2:5: error: this is an anchor (`&name`) of YAML",
                path + ":2:10: error: this is an alias (`*name`) of YAML");
        project.write(path, Bomb.deep());
        assertThat(bounded(List.of(2), "check", "-q").said()).startsWith(path + ":1:67: error: this is nested more than 64 levels deep");
        project.write(path, Bomb.keys());
        assertThat(bounded(List.of(2), "check", "-q").said()).startsWith(path + ":1:1: error: unknown ")
                .endsWith("and 99,000 more messages\n").hasSizeLessThan(400_000);
    }

    @Test
    void front_matter_and_options() throws Exception {
        List<String> bombs = List.of(Bomb.laughs(), Bomb.deep(), Bomb.keys());
        for (int i = 0; i < bombs.size(); i++) {
            project.write("notebooks/front" + i + ".md", "---\n" + bombs.get(i) + "---\n# x\n");
            project.write("notebooks/options" + i + ".md", "```sql a\n" + bombs.get(i).replaceAll("(?m)^", "--| ").replaceAll("--\\| $", "") + "SELECT 1\n```\n");
        }
        String said = bounded(List.of(2), "check", "-q", "--json").said();
        for (String at : List.of("front0.md\",\"line\":3,\"column\":10", "options0.md\",\"line\":3,\"column\":14", "front1.md\",\"line\":2,\"column\":67",
                "options1.md\",\"line\":2,\"column\":71", "front2.md\",\"line\":100001,\"column\":1", "options2.md\",\"line\":100001,\"column\":5")) {
            assertThat(said.contains("\"path\":\"notebooks/" + at)).as(at).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"notebooks/index.md", "notebooks/casebook.yml", "seeds/schema.yml"})
    void a_file_of_a_gigabyte(String path) throws Exception {
        project.write(path, "");
        try (var file = new RandomAccessFile(project.root().resolve(path).toFile(), "rw")) {
            file.setLength(1L << 30);
        }
        assertThat(bounded(List.of(3), "check", "-q").said()).isEqualTo(path + ": error: this file is larger than 64 MB\n");
    }

    /** What the readers of Markdown and TeX might go over again and again: it is refused, or done with at once. */
    @Test
    void formulas() throws Exception {
        var text = new StringBuilder("# Formulas\n");
        Stream.of("{".repeat(20_000), "\\frac{".repeat(5000), "x^{".repeat(5000) + "}".repeat(5000), "\\sqrt{".repeat(400) + "x" + "}".repeat(400),
                "a".repeat(200_000), "\\left(".repeat(5000), "x" + "_a^b".repeat(5000), "\\begin{matrix}".repeat(2000), "\\begin{matrix}" + "a&".repeat(50_000) + "\\end{matrix}",
                "\\def\\a{\\a\\a}\\a").forEach(tex -> text.append("\n$$\n").append(tex).append("\n$$\n"));
        text.append("\n").append("$x^2$ ".repeat(10_000)).append("\n\n").append("$a ".repeat(10_000)).append('\n');
        project.write("notebooks/index.md", text.toString());
        assertThat(bounded(List.of(2), "-q").said()).contains("error: the command `\\def` isn't known here");
    }

    /** Four times as many cells take at most five times as long. */
    @Test
    void ten_thousand_cells() throws Exception {
        project.write("notebooks/index.md", cells(2500));
        Ended fewer = bounded(List.of(0), "check", "-q");
        project.write("notebooks/index.md", cells(10_000));
        Ended more = ended("check", "-q");
        System.err.printf(Locale.ROOT, "10,000 cells: %.1f s, %d MB%n", more.seconds(), more.megabytes());
        assertThat(more.status()).as(more.said()).isZero();
        assertThat(more.seconds()).isLessThan(5 * fewer.seconds());
        assertThat(more.megabytes()).isLessThan(MOST_MEGABYTES);
    }

    private static String cells(int count) {
        return Bomb.each(count, "", i -> "```sql c" + i + "\nSELECT " + i + " AS n\n```\n\n");
    }
}
