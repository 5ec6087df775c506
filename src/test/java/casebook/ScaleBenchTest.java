package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The benchmark of whole builds runs; what it measures is for people to read. */
class ScaleBenchTest {
    @Test
    @Tag("long")
    void a_small_marketplace_is_measured() throws IOException, SQLException {
        var out = new ByteArrayOutputStream();
        List<ScaleBench.Row> rows = ScaleBench.run(List.of(1), new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().heap()).isBetween(1L, 256L);
        assertThat(out.toString(StandardCharsets.UTF_8).lines().toList().getLast()).startsWith("| 1× | 0 MB | ");
    }
}
