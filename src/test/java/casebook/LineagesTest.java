package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the lineage of a page shows: all that it reads, or what a block asks for. */
class LineagesTest {
    private static final String LINEAGE = "\n```yaml lineage\n```\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void seeds() throws IOException {
        write("seeds/orders.csv", "id,region,amount\n1,North,5\n");
        write("seeds/shops.csv", "id,name\n1,One\n");
        write("seeds/unread.csv", "id\n1\n");
        write("seeds/schema.yml", "version: 2\nseeds:\n  - name: orders\n    description: What was sold\n    columns:\n"
                + "      - name: ID\n        description: Number of the order\n");
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Document build(String page) throws IOException {
        CommandRun run = CommandRun.in(folder, "build", "--quiet");
        assertThat(run.status()).as(run.err()).isZero();
        return Jsoup.parse(Files.readString(folder.resolve("site").resolve(page)));
    }

    /** "name (Kind) reads a and b", for each entry of the list. */
    private static List<String> list(Document page) {
        return page.select(".relations > li > p:first-child").eachText();
    }

    private static List<String> columns(Document page, String id) {
        return page.getElementById(id).select("tbody tr").eachText();
    }

    @Test
    void aPageShowsAllThatItsCellsAndPartsReadButTests() throws IOException {
        write("notebooks/_models.md", """
                ```sql stg_orders model
                SELECT * FROM raw.orders
                ```

                ```sql fct_sales model
                SELECT region, sum(amount) AS sold FROM stg_orders GROUP BY region
                ```

                ```sql unread_model model
                SELECT * FROM raw.unread
                ```

                ```sql none_negative test
                SELECT * FROM raw.unread WHERE id < 0
                ```
                """);
        write("notebooks/_part.md", "```sql shop_list\nSELECT * FROM shops\n```\n\n`=shop_list.name`\n");
        write("notebooks/index.md", """
                ---
                uses: [_models.md]
                ---

                ```sql by_region
                --| chart: bar
                --| x: region
                --| y: sold
                SELECT * FROM fct_sales ORDER BY region
                ```

                ```yaml chart again
                data: fct_sales
                chart: bar
                x: region
                y: sold
                ```

                ```yaml table
                data: orders
                ```

                [Part](_part.md "include")
                """ + LINEAGE);
        Document page = build("index.html");
        assertThat(list(page)).containsExactly("orders (Seed)", "shops (Seed)", "stg_orders (Staging model) reads orders",
                "fct_sales (Mart) reads stg_orders", "shop_list (Query) reads shops", "by_region (Chart) reads fct_sales",
                "again (Chart) reads fct_sales");
        assertThat(page.select("svg.lineage a").eachAttr("href")).containsExactly("#rel-orders", "#rel-shops", "#rel-stg_orders",
                "#rel-fct_sales", "#tbl-shop_list", "#fig-by_region", "#again");
        assertThat(page.select("svg.lineage a[href^=#]")).allSatisfy(link ->
                assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull());
        assertThat(columns(page, "rel-orders")).containsExactly("id BIGINT Number of the order", "region VARCHAR", "amount BIGINT");
        assertThat(page.select("#rel-orders .description").text()).isEqualTo("What was sold");
        assertThat(columns(page, "rel-fct_sales")).containsExactly(
                "region VARCHAR unchanged from stg_orders.region", "sold HUGEINT computed from stg_orders.amount");
    }

    @Test
    void aBlockInAPartSpeaksOfThePageThatShowsIt() throws IOException {
        write("notebooks/_part.md", "```sql in_part model\nSELECT * FROM shops\n```\n" + LINEAGE);
        write("notebooks/index.md", "```sql in_page value\nSELECT count(*) AS n FROM in_part\n```\n\n[Part](_part.md \"include\")\n");
        assertThat(list(build("index.html"))).containsExactly("shops (Seed)", "in_part (Model) reads shops", "in_page (Value) reads in_part");
    }

    @Test
    void someNamesWithAllThatTheyRestOn() throws IOException {
        write("notebooks/index.md", """
                ```sql a model
                SELECT * FROM orders
                ```

                ```sql b
                SELECT a.id FROM a JOIN shops USING (id)
                ```

                ```sql c
                SELECT * FROM b
                ```

                ```yaml lineage
                data: [b, raw.unread]
                ```
                """);
        Document page = build("index.html");
        assertThat(list(page)).containsExactly("orders (Seed)", "shops (Seed)", "unread (Seed)", "a (Model) reads orders",
                "b (Query) reads shops and a");
        assertThat(columns(page, "rel-b")).containsExactly("id BIGINT unchanged from a.id");
    }

    @Test
    void aSeedThatACellHidesHasItsFullName() throws IOException {
        write("notebooks/index.md", "```sql orders model\nSELECT * FROM raw.orders\n```\n" + LINEAGE);
        Document page = build("index.html");
        assertThat(list(page)).containsExactly("raw.orders (Seed)", "orders (Model) reads raw.orders");
        assertThat(page.select("svg.lineage a").eachAttr("href")).containsExactly("#rel-raw-orders", "#rel-orders");
        assertThat(columns(page, "rel-orders")).contains("id BIGINT unchanged from raw.orders.id");
    }

    @Test
    void queriesOfAPartLeadToThePageThatShowsThem() throws IOException {
        write("notebooks/_part.md", "```sql shop_list\nSELECT * FROM shops\n```\n");
        write("notebooks/sales/shown.md", "[Part](../_part.md \"include\")\n");
        write("notebooks/index.md", "---\nuses: [_part.md]\n---\n\n```sql n value\nSELECT count(*) AS n FROM shop_list\n```\n" + LINEAGE);
        assertThat(build("index.html").select("svg.lineage a").eachAttr("href")).containsExactly(
                "#rel-shops", "sales/shown.html#tbl-shop_list", "#rel-n");
    }

    @Test
    void checkingDrawsNothing() throws IOException {
        write("notebooks/index.md", "```sql a model\nSELECT * FROM orders\n```\n" + LINEAGE);
        CommandRun run = CommandRun.in(folder, "check", "--quiet");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }
}
