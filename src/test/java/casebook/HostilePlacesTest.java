package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile SQL in each place where SQL may stand, in a project as people have it: every one is refused at its own line, nothing is
 * built, and no message tells of the machine. The statements themselves are tried at the engine, in {@code HostileSqlTest}.
 */
class HostilePlacesTest {
    /** Queries, for cells of all kinds and for `pages:`. */
    private static final List<String> QUERIES = List.of("SELECT * FROM read_csv('/etc/passwd')", "FROM 'x.csv'", "SELECT getenv('HOME') AS slug",
            "SELECT current_setting('temp_directory') AS slug", "FROM duckdb_settings()", "FROM duckdb_settings", "FROM information_schema.tables",
            "FROM system.information_schema.schemata", "FROM pg_catalog.pg_settings", "FROM sqlite_master", "FROM main.duckdb_databases", "FROM pragma_database_list",
            "FROM memory.raw.orders", "SELECT 1 AS slug; DROP TABLE orders", "SELECT 1 AS slug) ; (SELECT 2", "SELECT 1 AS slug FROM (SELECT 1) AS a(\"x\"), read_text('/etc/passwd')",
            "DELETE FROM orders", "COPY orders TO 'x.csv'", "SET VARIABLE since = 5", "ATTACH 'x.duckdb'", "INSTALL httpfs", "SELECT (SELECT max(content) FROM read_text('/etc/hosts')) AS slug",
            "WITH a AS (DELETE FROM orders RETURNING *) FROM a", "FROM query('SELECT 1 AS slug')", "SELECT 1 AS slug /*");

    /** Conditions, for `where` and `expression` of tests: they are put into SQL of Casebook's own. */
    private static final List<String> CONDITIONS = List.of("id > 0) OR (true", "true) FROM (SELECT 1", "true); DROP TABLE raw.orders; SELECT (true", "true; SELECT 1",
            "true) UNION SELECT (content) FROM read_text('/etc/passwd') --", "true /*", "true --\\n) OR (true", "] OR [true", "id IN (FROM 'x.csv')",
            "id IN (SELECT length(content) FROM read_text('/etc/passwd'))", "EXISTS (FROM duckdb_settings())", "EXISTS (FROM information_schema.tables)",
            "EXISTS (FROM raw.orders)", "getenv('HOME') = ''", "current_setting('threads') = 1", "getvariable('since') = 1", "id = $since", "nextval('s') > 0",
            "(SELECT true FROM query('SELECT 1'))", "true) AND (SELECT count(*) > 0 FROM glob('/*')", "", ")", "'");

    @TempDir
    private Path folder;

    private CommandRun run(SmallProject project) {
        CommandRun run = project.run();
        assertThat(run.status()).as(run.err()).isEqualTo(2);
        assertThat(run.err().replace("'/etc/", "").replace("glob('/*')", "")).doesNotContain(folder.toString(), "/etc/", "/home/", "/root", "\tat ");
        assertThat(project.root().resolve("site")).doesNotExist();
        return run;
    }

    /** @param lines on which one must begin */
    private static void refused(CommandRun run, String file, List<String> hostile, IntStream lines) {
        List<Integer> told = Stream.of(run.err().split("\n")).filter(line -> line.startsWith(file + ":") && line.contains(": error: "))
                .map(line -> Integer.valueOf(line.split(":")[1])).toList();
        int[] wanted = lines.toArray();
        for (int i = 0; i < wanted.length; i++) {
            assertThat(told).as(hostile.get(i) + "\n" + run.err()).contains(wanted[i]);
        }
    }

    @Test
    void cellsOfAllKinds() {
        for (String kind : new String[] {"", " model", " value", " test"}) {
            var text = new StringBuilder();
            QUERIES.forEach(sql -> text.append("```sql x").append(QUERIES.indexOf(sql)).append(kind).append('\n').append(sql).append("\n```\n"));
            SmallProject project = SmallProject.in(folder).write("notebooks/index.md", text.toString());
            refused(run(project), "notebooks/index.md", QUERIES, IntStream.range(0, QUERIES.size()).map(i -> 3 * i + 2));
        }
    }

    @Test
    void pagesQueries() {
        SmallProject project = SmallProject.in(folder);
        for (int i = 0; i < QUERIES.size(); i++) {
            project.write("notebooks/p" + i + ".md", "---\npages: |\n  " + QUERIES.get(i) + "\n---\n# x\n");
        }
        CommandRun run = run(project);
        for (int i = 0; i < QUERIES.size(); i++) {
            assertThat(run.err()).as(QUERIES.get(i)).contains("notebooks/p" + i + ".md:3:");
        }
    }

    @Test
    void conditionsOfTests() {
        var text = new StringBuilder("seeds:\n  - name: orders\n    columns:\n      - name: id\n        tests:\n");
        CONDITIONS.forEach(sql -> text.append("          - not_null: {where: \"").append(sql).append("\"}\n"));
        CONDITIONS.forEach(sql -> text.append("          - expression: \"= 1 OR ").append(sql).append("\"\n"));
        CommandRun run = run(SmallProject.in(folder).write("seeds/schema.yml", text.toString()));
        var both = Stream.concat(CONDITIONS.stream(), CONDITIONS.stream()).toList();
        refused(run, "seeds/schema.yml", both, IntStream.range(0, both.size()).map(i -> i + 6));
    }

    /** What stands in a list of choices, and what `-P` gives, is a value and never SQL. */
    @Test
    void choicesAndParametersAreValues() throws Exception {
        String hostile = "North') OR 1 = 1; DROP TABLE raw.orders; --";
        SmallProject project = SmallProject.in(folder).write("notebooks/index.md", """
                ---
                params: {who: x}
                ---

                ```yaml filter
                name: place
                values: ["%1$s", North, "' || getenv('HOME') || '"]
                default: "%1$s"
                ```

                ```sql shown
                SELECT $place AS place, $who AS who, (SELECT count(*) FROM orders WHERE region = $place) AS orders
                ```
                """.formatted(hostile));
        CommandRun run = project.run("-P", "who=" + hostile);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(project.page("index.html")).contains(hostile + " | " + hostile + " | 0");
        assertThat(Files.exists(project.root().resolve("seeds/orders.csv"))).isTrue();
    }
}
