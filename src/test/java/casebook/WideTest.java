package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Thousands of columns work; what DuckDB would plan for hours is refused before. */
@Tag("long")
class WideTest {
    @TempDir
    private Path folder;
    private SmallProject project;

    @BeforeEach
    void makeAProject() {
        project = SmallProject.in(folder.resolve("shop"));
    }

    private static String row(int columns, String value) {
        return IntStream.range(0, columns).mapToObj(value::formatted).collect(Collectors.joining(",", "", "\n"));
    }

    /** They are typed in several statements, each column as it would be alone. */
    @Test
    @Timeout(300)
    void a_seed_of_4000_columns_loads() throws IOException {
        String values = IntStream.range(0, 4000).mapToObj(i -> new String[] {"%d".formatted(i), "x", "2024-01-01"}[i % 3])
                .collect(Collectors.joining(",", "", "\n"));
        project.write("seeds/wide.csv", row(4000, "c%d") + values.repeat(3));
        project.write("notebooks/index.md", """
                `=n.types`

                ```sql n value
                SELECT typeof(c0) || ' ' || typeof(c1) || ' ' || typeof(c2) || ' ' || typeof(c3999) AS types FROM wide LIMIT 1
                ```
                """);
        CommandRun run = project.run("-q");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(project.page("index.html")).contains("BIGINT VARCHAR DATE BIGINT");
    }

    @Test
    @Timeout(60)
    void a_seed_of_100_000_columns_is_refused() {
        project.write("seeds/wide.csv", row(100_000, "c%d") + row(100_000, "%d"));
        assertThat(project.run("-q").err()).isEqualTo("""
                seeds/wide.csv: error: this file has 100,000 columns, and a seed has at most 5,000
                  hint: turn columns into rows, `name, value`, before it becomes a seed
                """);
    }

    @Test
    @Timeout(120)
    void a_cell_of_too_many_columns_or_letters_is_refused() {
        project.write("notebooks/index.md", "```sql wide\nSELECT " + row(100_000, "1 AS c%d").strip() + "\n```\n");
        assertThat(project.run("-q").err()).contains("notebooks/index.md:2:1: error: this SQL has 1,188,896 characters, and a cell at most 500,000");
        project.write("notebooks/index.md", "```sql wide\nSELECT " + row(6000, "1 AS c%d").strip() + "\n```\n");
        assertThat(project.run("-q").err()).contains("notebooks/index.md:2:1: error: this result has 6,000 columns, and a cell at most 5,000");
    }

    @Test
    @Timeout(120)
    void a_chain_of_models_that_is_too_long_gets_plain_words() {
        var page = new StringBuilder("```sql m0 model\nSELECT 1 AS a\n```\n");
        IntStream.range(1, 520).forEach(i -> page.append("\n```sql m%d model\nSELECT * FROM m%d\n```\n".formatted(i, i - 1)));
        project.write("notebooks/index.md", page.toString());
        assertThat(project.run("check", "-q").err()).contains("error: this query is nested more than 1000 levels deep")
                .contains("hint: write `--| materialize: table` into a model").doesNotContain("SET ");
        project.write("notebooks/index.md", page.toString().replace("sql m260 model\n", "sql m260 model\n--| materialize: table\n"));
        assertThat(project.run("check", "-q").err()).isEmpty();
    }
}
