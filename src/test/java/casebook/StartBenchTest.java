package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The benchmark of the start runs: the bare program finds every statement, and every result that a picture shows. */
class StartBenchTest {
    @Test
    @Tag("long")
    void the_case_study_is_measured_beside_its_statements_and_pictures() throws IOException {
        var out = new ByteArrayOutputStream();
        StartBench.run(1, new PrintStream(out, true, StandardCharsets.UTF_8));
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.getLast()).matches("\\| median \\| [0-9.]+ s \\| [0-9.]+ s \\| [0-9.]+ \\| [0-9.]+ s \\| [0-9.]+ s \\| [0-9.]+ \\|");
    }
}
