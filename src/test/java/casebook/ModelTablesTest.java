package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that several read are made once, and nothing that a reader sees is another for it. */
class ModelTablesTest {
    private static final String PAGE = """
            # Sums

            ```sql sums model
            %sSELECT id, sum(amount::INTEGER) AS amount FROM amounts GROUP BY id
            ```

            ```sql few
            SELECT * FROM sums WHERE id < 3
            ```

            ```sql most
            SELECT * FROM sums WHERE id > 1 AND id < 4
            ```
            """;

    @TempDir
    private Path folder;

    private CommandRun run(String option, String lastAmount, String... arguments) throws IOException {
        Files.createDirectories(folder.resolve("notebooks"));
        Files.createDirectories(folder.resolve("seeds"));
        Files.writeString(folder.resolve("notebooks/index.md"), PAGE.formatted(option));
        Files.writeString(folder.resolve("seeds/amounts.csv"), "id,amount\n1,10\n2,20\n2,21\n3,30\n4," + lastAmount + "\n");
        return CommandRun.in(folder, arguments);
    }

    @Test
    void timings_tell_which_and_why() throws IOException {
        assertThat(run("", "40", "--timings").err()).contains("models made as tables, by how often they are read\n         2 ×   index.sums\n");
        assertThat(run("--| materialize: view\n", "40", "--timings").err()).doesNotContain("made as tables");
        assertThat(run("", "40", "check", "--timings").err()).doesNotContain("made as tables");
    }

    @Test
    void a_value_that_no_reader_asks_for_fails_no_table() throws IOException {
        CommandRun run = run("", "x");
        assertThat(run.status()).as(run.err()).isZero();
        String site = Files.readString(folder.resolve("site/index.html"));
        run("--| materialize: view\n", "x");
        assertThat(Files.readString(folder.resolve("site/index.html"))).isEqualTo(site);
        assertThat(run("--| materialize: table\n", "x").err()).contains("notebooks/index.md:").contains("`x` is no INTEGER");
    }
}
