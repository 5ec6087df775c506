package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each page tells of the tests of everything that it reads, and of no others. */
class TestsOnPagesTest {
    @TempDir
    private Path project;

    @BeforeEach
    void make() throws IOException {
        write("seeds/orders.csv", "id,shop_id,amount\n1,1,10\n2,1,20\n2,2,30\n");
        write("seeds/shops.csv", "id,name\n1,Brest\n2,\n");
        write("seeds/schema.yml", """
                seeds:
                  - name: orders
                    columns: [{name: id, tests: [unique: {severity: warn, description: Known since May}]}]
                  - name: shops
                    columns: [{name: name, tests: [not_null: {severity: warn}]}]
                """);
        write("notebooks/_models.md", """
                ```sql stg_orders model
                --| tests: {amount: [not_null, accepted_range: {max: 25, severity: warn}]}
                SELECT * FROM raw.orders
                ```
                """);
        write("notebooks/index.md", """
                ---
                uses: [_models.md]
                ---
                # Orders

                ```sql total
                SELECT sum(amount) AS amount FROM stg_orders
                ```

                ```yaml tests
                ```
                """);
        write("notebooks/shops.md", """
                ---
                lang: fr
                ---
                # Magasins

                ```sql shop_list
                SELECT * FROM shops
                ```
                """);
        write("notebooks/notes.md", "# Notes\n");
        write("notebooks/checks.md", """
                ---
                uses: [_models.md]
                ---
                # Checks

                ```sql even test
                --| severity: warn
                SELECT * FROM stg_orders WHERE id % 2 = 1
                ```

                ```sql every_shop test
                SELECT * FROM stg_orders WHERE shop_id NOT IN (SELECT id FROM shops)
                ```

                ```yaml tests
                data: [raw.shops]
                ```
                """);
    }

    private void write(String name, String text) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String page(String name) throws IOException {
        return ReaderView.of(Files.readString(project.resolve("site/" + name + ".html")));
    }

    @Test
    void aPageShowsTheTestsOfWhatItReads() throws IOException {
        assertThat(CommandRun.in(project, "build", "-q").status()).isZero();
        assertThat(page("index")).isEqualTo("""
                # Orders
                (Tests: 1 passed · 3 warned)
                Table 1: Total
                Amount
                60
                (Download CSV · SQL)
                [tests: Tests — 1 passed · 3 warned]
                - Warned · unique · raw.orders.id · 2 rows
                  Known since May
                  ID | Shop ID | Amount
                  2 | 1 | 20
                  2 | 2 | 30
                  (SQL)
                - Warned · accepted_range · stg_orders.amount · 1 row
                  ID | Shop ID | Amount
                  2 | 2 | 30
                  (SQL)
                - Warned · even · 1 row
                  ID | Shop ID | Amount
                  1 | 1 | 10
                  (SQL)
                (By table)
                """);
        assertThat(page("shops")).startsWith("# Magasins\n(Tests: 1 avertissement)\n");
        assertThat(page("notes")).isEqualTo("# Notes\n");
        assertThat(page("checks")).isEqualTo("""
                # Checks
                (Tests: 2 passed · 4 warned)
                [tests: Tests — 1 passed · 1 warned]
                - Warned · not_null · raw.shops.name · 1 row
                  ID | Name
                  2 | –
                  (SQL)
                (By table)
                """);
    }

    @Test
    void theBadgeLeadsToTheRowsWhereThePageShowsThem() throws IOException {
        CommandRun.in(project, "build", "-q");
        var index = Jsoup.parse(project.resolve("site/index.html").toFile());
        assertThat(index.select(".badge li a").eachText()).containsExactly("unique · raw.orders.id · 2 rows",
                "accepted_range · stg_orders.amount · 1 row", "even · 1 row");
        assertThat(index.select(".badge li a").eachAttr("href")).allSatisfy(href ->
                assertThat(index.getElementById(href.substring(1))).as(href).isNotNull());
        var shops = Jsoup.parse(project.resolve("site/shops.html").toFile());
        assertThat(shops.select(".badge li").eachText()).containsExactly("Avertissement not_null · raw.shops.name · 1 ligne");
        assertThat(shops.select(".badge li a")).isEmpty();
    }

    @Test
    void theSqlOfATestCanBeRunAsItStands() throws IOException {
        CommandRun.in(project, "build", "-q");
        var index = Jsoup.parse(project.resolve("site/index.html").toFile());
        assertThat(index.select(".finding pre").eachText()).containsExactly("""
                SELECT * FROM raw.orders
                WHERE id IN (SELECT id FROM raw.orders GROUP BY id HAVING count(*) > 1)
                ORDER BY id""", """
                SELECT * FROM stg_orders
                WHERE amount > 25
                ORDER BY amount""", "SELECT * FROM stg_orders WHERE id % 2 = 1");
    }
}
