package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The benchmark of data tests runs; what it measures is for people to read. */
class TestsBenchTest {
    @Test
    void fiftyTestsAreMeasured() throws IOException, SQLException {
        var out = new ByteArrayOutputStream();
        TestsBench.run(1_000, new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(6)
                .allMatch(line -> line.startsWith("50 tests: ") || line.startsWith("median ratio "));
    }
}
