package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.launch.Checkout;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark of whole builds runs, and its page builds; what it measures is for people to read. */
class ScaleBenchTest {
    @TempDir
    private Path folder;

    @Test
    @Tag("long")
    void a_small_marketplace_is_measured() throws IOException, SQLException {
        var out = new ByteArrayOutputStream();
        List<ScaleBench.Row> rows = ScaleBench.run(List.of(1), new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().heap()).isBetween(1L, 256L);
        assertThat(out.toString(StandardCharsets.UTF_8).lines().toList().getLast()).startsWith("| 1× | 0 MB | ");
    }

    @Test
    void its_page_shows_what_was_measured() throws IOException {
        var out = new ByteArrayOutputStream();
        var rows = List.of(new ScaleBench.Row(1, 0, 0.5, 1.25, 2.5, 0.4, 1, 80, 200, 0.6, 1.5), new ScaleBench.Row(100, 45, 1, 2, 2, 0.4, 1, 90, 300, 1.2, 2.5));
        ScaleBench.page(rows, Checkout.root(), folder, new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(ReaderView.of(Files.readString(folder.resolve("site/index.html")))).contains("Both axes are logarithmic.", "Casebook, cold, s", "1.25");
    }
}
