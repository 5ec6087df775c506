package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call whose result threads may change is told once, by checks and builds, on whatever pages and in whatever states its cell runs. */
class UnsteadyCallsTest {
    @TempDir
    private Path folder;

    private KeptProject project;

    @BeforeEach
    void make() {
        project = KeptProject.in(folder);
        project.write("notebooks/_names.md", """
                ```sql names model
                SELECT DISTINCT region FROM raw.orders WHERE id >= $since
                ```

                ```sql joined value
                SELECT string_agg(region, ', ') AS names FROM names
                ```
                """);
        project.replace("notebooks/index.md", "uses: [_models.md]", "uses: [_models.md, _names.md]");
        project.write("notebooks/other.md", """
                ---
                title: Other
                params: {since: 2}
                uses: [_names.md]
                ---

                `=joined.names`

                ```sql numbered
                --| description: Été
                SELECT 'é😀' AS é, region, row_number() OVER (PARTITION BY region) AS place FROM names
                ```
                """);
        project.replace("notebooks/places.md", "SELECT day, amount FROM", "SELECT list(day), first(amount) FROM (SELECT DISTINCT day, amount FROM stg_orders) AS")
                .replace("notebooks/places.md", " WHERE region = $place ORDER BY day", " WHERE $place <> ''");
        project.replace("notebooks/choose.md", "SELECT sum(amount) AS amount FROM", "SELECT any_value(amount) AS amount FROM (SELECT DISTINCT region, amount FROM stg_orders) AS");
    }

    private static List<String> told(CommandRun run) {
        return run.err().lines().filter(line -> line.contains("at each build")).toList();
    }

    @Test
    void once_for_each_place() {
        List<String> expected = List.of(
                "notebooks/_names.md:6:8: warning: `string_agg()` may give another order at each build",
                "notebooks/choose.md:19:8: warning: `any_value()` may take another row at each build",
                "notebooks/other.md:11:27: warning: `row_number()` may count rows in another order at each build",
                "notebooks/places.md:8:8: warning: `list()` may give another order at each build",
                "notebooks/places.md:8:19: warning: `first()` may take another row at each build");
        CommandRun scratch = project.scratch();
        assertThat(scratch.status()).as(scratch.err()).isZero();
        assertThat(told(scratch)).isEqualTo(expected);
        assertThat(told(CommandRun.in(project.root(), "check", "--no-cache"))).isEqualTo(expected);
    }

    @Test
    void also_where_the_cell_is_kept_and_stands_elsewhere_now() {
        project.build();
        KeptProject.Built built = project.replace("notebooks/other.md", "`=joined.names`", "More\n\n`=joined.names`")
                .replace("notebooks/other.md", "AS é, region", "AS é /* é😀 */,   region")
                .replace("notebooks/_names.md", "SELECT string_agg", "\n-- a remark\nSELECT string_agg").build();
        assertThat(built.made("cell")).isEmpty();
        assertThat(told(built.run())).contains("notebooks/_names.md:8:8: warning: `string_agg()` may give another order at each build",
                "notebooks/other.md:13:38: warning: `row_number()` may count rows in another order at each build").hasSize(5);
    }
}
