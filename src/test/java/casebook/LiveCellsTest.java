package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.engine.Working;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveCellsTest {
    private static final String SLOW = """
            # Slow

            ```sql many model
            --| materialize: table
            SELECT range AS a, hash(range) AS b FROM range(30000000)
            ```

            ```sql slow
            SELECT count(*) AS groups FROM (SELECT b % 9000000 AS k, count(*), sum(a) FROM many GROUP BY ALL ORDER BY ALL)
            ```
            """;

    @TempDir
    Path folder;

    @Test
    void a_line_tells_how_far_a_cell_is_and_how_long_the_rest_takes() {
        assertThat(LiveCells.line(new Working("`talks`", Duration.ofSeconds(6), OptionalDouble.of(0.4)))).isEqualTo("Running talks … 40 %, about 9 s left");
    }

    @Test
    void before_much_is_done_only_the_time_is_told() {
        assertThat(LiveCells.line(new Working("`talks`", Duration.ofSeconds(3), OptionalDouble.of(0.01)))).isEqualTo("Running talks … 3 s");
        assertThat(LiveCells.line(new Working("`talks`", Duration.ofSeconds(3), OptionalDouble.empty()))).isEqualTo("Running talks … 3 s");
    }

    @Test
    void lines_take_the_place_of_those_before() {
        var err = new StringWriter();
        var progress = new Progress(terminal(err, true), false);
        progress.lines(List.of("one", "two"));
        progress.lines(List.of("three"));
        progress.clear();
        assertThat(err.toString().replace(System.lineSeparator(), "\n"))
                .isEqualTo("\r\u001b[Kone\ntwo\r\u001b[K\u001b[A\r\u001b[Kthree\r\u001b[K");
    }

    @Test
    @Tag("long")
    void a_terminal_shows_how_far_a_cell_is() {
        assertThat(said(true)).containsPattern("Running (many|slow) … \\d+ %, about \\d+ s left");
        assertThat(said(true, "--quiet")).isEmpty();
    }

    private String said(boolean live, String... arguments) {
        SmallProject project = SmallProject.in(folder.resolve("shop" + arguments.length));
        project.write("notebooks/index.md", SLOW);
        var err = new StringWriter();
        new Main(new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err, true), project.root(), Map.of(), live)).run(arguments);
        return err.toString();
    }

    private static Terminal terminal(StringWriter err, boolean live) {
        return new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err, true), Path.of(""), Map.of(), live);
    }
}
