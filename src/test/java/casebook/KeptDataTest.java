package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other tools go on with: the finished database, and models as Parquet. */
class KeptDataTest {
    @TempDir
    private Path project;

    @BeforeEach
    void make() throws IOException {
        write("seeds/orders.csv", "id,status,amount\n1,paid,10\n2,paid,20\n3,open,5\n");
        write("seeds/schema.yml", """
                seeds:
                  - name: orders
                    description: All orders, the shop's own
                models:
                  - name: paid
                    columns:
                      - name: amount
                        description: In €
                """);
        write("notebooks/index.md", """
                ---
                params: {least: 15}
                ---

                ```sql paid model
                --| description: Paid orders
                SELECT * FROM orders WHERE status = 'paid'
                ```

                ```sql large model
                SELECT * FROM paid WHERE amount >= $least
                ```

                ```sql kept model
                --| materialize: {parquet: data/kept.parquet}
                SELECT * FROM large
                ```

                ```sql total
                SELECT sum(amount) AS amount FROM large
                ```
                """);
    }

    private void write(String name, String text) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private CommandRun build(String... more) {
        return CommandRun.in(project, Stream.concat(Stream.of("build", "-q"), Arrays.stream(more)).toArray(String[]::new));
    }

    private List<String> query(String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    @Test
    void theDatabaseStandsByItself() throws SQLException {
        assertThat(build("--database", "shop.duckdb")).isEqualTo(new CommandRun(0, "", ""));
        String file = project.resolve("shop.duckdb").toString();
        assertThat(query(file, "SELECT table_schema || '.' || table_name || ' ' || table_type FROM information_schema.tables ORDER BY ALL"))
                .containsExactly("index.kept BASE TABLE", "index.large BASE TABLE", "index.paid VIEW", "index.total BASE TABLE", "raw.orders BASE TABLE");
        assertThat(query(file, "SELECT id FROM index.large")).containsExactly("2");
        assertThat(query(file, "SELECT amount::INTEGER::VARCHAR FROM index.total")).containsExactly("20");
        assertThat(query(file, "SELECT comment FROM duckdb_tables() WHERE comment IS NOT NULL UNION ALL SELECT comment FROM duckdb_views()"
                + " WHERE comment IS NOT NULL ORDER BY 1")).containsExactly("All orders, the shop's own", "Paid orders");
        assertThat(query(file, "SELECT column_name || ': ' || comment FROM duckdb_columns() WHERE comment IS NOT NULL"))
                .containsExactly("amount: In €");
    }

    @Test
    void aDatabaseIsReplacedByABuildThatSucceedsAlone() throws IOException, SQLException {
        build("--database", "shop.duckdb");
        Path file = project.resolve("shop.duckdb");
        byte[] before = Files.readAllBytes(file);
        assertThat(build("--database", "shop.duckdb", "-P", "least=wrong").status()).isEqualTo(2);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(build("--database", "shop.duckdb", "-P", "least=5").status()).isZero();
        assertThat(query(file.toString(), "SELECT id FROM index.large ORDER BY 1")).containsExactly("1", "2");
        assertThat(project.toFile().list()).containsExactlyInAnyOrder("notebooks", "seeds", "site", "shop.duckdb");
    }

    @Test
    void whatIsNotOursIsNotReplaced() throws IOException, SQLException {
        write("notes.txt", "mine");
        assertThat(build("--database", "notes.txt").err()).isEqualTo("""
                notes.txt: error: something stands here that Casebook didn't make
                  hint: name a file that doesn't exist yet: a kept database is replaced as a whole
                """);
        try (Connection mine = DriverManager.getConnection("jdbc:duckdb:" + project.resolve("mine.duckdb")); Statement statement = mine.createStatement()) {
            statement.execute("CREATE TABLE precious AS SELECT 42 AS n");
        }
        assertThat(build("--database", "mine.duckdb").err()).startsWith("mine.duckdb: error: something stands here that Casebook didn't make\n");
        assertThat(query(project.resolve("mine.duckdb").toString(), "SELECT n FROM precious")).containsExactly("42");
        assertThat(build("--database", "site/x.duckdb").err()).startsWith("site/x.duckdb: error: the output folder is replaced as a whole");
        assertThat(build("--database", "nowhere/x.duckdb").err()).isEqualTo("""
                nowhere/x.duckdb: error: there is no folder for this database
                  hint: make the folder, or name a file in one that exists
                """);
        assertThat(project.resolve("notes.txt")).hasContent("mine");
        assertThat(project.resolve("site")).doesNotExist();
    }

    @Test
    void aModelIsWrittenAsParquetToo() throws IOException, SQLException {
        build();
        Path file = project.resolve("site/data/kept.parquet");
        assertThat(query("", "SELECT id || ' ' || status || ' ' || amount FROM '" + file + "'")).containsExactly("2 paid 20");
        byte[] before = Files.readAllBytes(file);
        build();
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aSelectionIsCheckedWithWhatItReads() throws IOException {
        write("seeds/schema.yml", """
                seeds:
                  - name: orders
                    tests: [not_empty]
                models:
                  - name: paid
                    tests: [{expression: {expression: "amount > 10", tags: [strict]}}]
                  - name: kept
                    tags: [nightly]
                    tests: [not_empty]
                """);
        assertThat(CommandRun.in(project, "check", "-q").err()).contains("the test `expression` of `paid` found 1 row");
        assertThat(summary("orders")).startsWith("nothing is wrong: 0 cells, 1 test passed, ");
        assertThat(summary("tag:nightly")).startsWith("nothing is wrong: 3 cells, 1 test passed, ");
        assertThat(summary("large", "raw.orders")).startsWith("nothing is wrong: 2 cells, 1 test passed, ");
        assertThat(summary("large+")).startsWith("nothing is wrong: 4 cells, 1 test passed, ");
        assertThat(CommandRun.in(project, "check", "--select", "+large").err()).contains("the test `expression` of `paid` found 1 row");
        assertThat(CommandRun.in(project, "check", "--select", "tag:strict").err()).contains("the test `expression` of `paid` found 1 row");
    }

    private String summary(String... selection) {
        return CommandRun.in(project, Stream.concat(Stream.of("check", "--select"), Arrays.stream(selection)).toArray(String[]::new)).out();
    }
}
