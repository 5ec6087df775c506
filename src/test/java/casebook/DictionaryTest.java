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

/** Data dictionaries from end to end: which tables they show, and when these are looked into. */
class DictionaryTest {
    private static final String MODELS = """
            ```sql stg_orders model
            --| description: Orders that count
            SELECT * FROM orders WHERE amount > $least
            ```

            ```sql unread model
            SELECT 1 AS n
            ```

            ```sql by_region
            SELECT region, sum(amount) AS revenue FROM stg_orders GROUP BY region
            ```
            """;

    @TempDir
    private Path project;

    @BeforeEach
    void seeds() throws IOException {
        write("seeds/orders.csv", "id,région sûre,region,amount\n1,a,North,10\n2,b,South,20\n3,,North,30\n");
        write("seeds/shops.csv", "id\n1\n");
        write("notebooks/casebook.yml", "params: {least: 15}\n");
    }

    private void write(String path, String text) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private CommandRun run(String... arguments) {
        return CommandRun.in(project, arguments);
    }

    private Document build(String page) throws IOException {
        CommandRun run = run("build", "--quiet");
        assertThat(run.err()).isEmpty();
        return Jsoup.parse(Files.readString(project.resolve("site/" + page + ".html")));
    }

    private static List<String> tables(Document page) {
        return page.select(".relation").stream().map(table -> table.expectFirst(".relation-name").text() + " "
                + table.select(".facts b").get(0).text()).toList();
    }

    @Test
    void aBlockWithoutNamesShowsWhatThePageReads() throws IOException {
        write("notebooks/_models.md", MODELS);
        write("notebooks/index.md", "---\nuses: [_models.md]\n---\n# Orders\n\n```sql total value\nSELECT count(*) AS n FROM stg_orders\n```\n\n```yaml columns\n```\n");
        assertThat(tables(build("index"))).containsExactly("raw.orders 3", "stg_orders 2");
        write("notebooks/index.md", "# Orders\n\n" + MODELS + "\n```yaml columns\n```\n");
        assertThat(tables(build("index"))).containsExactly("raw.orders 3", "stg_orders 2", "unread 1");
    }

    @Test
    void queriesAreShownWhenNamed() throws IOException {
        write("notebooks/index.md", "# Orders\n\n" + MODELS + "\n```yaml columns\ndata: [by_region, raw.shops, stg_orders]\n```\n");
        assertThat(tables(build("index"))).containsExactly("by_region 2", "raw.shops 1", "stg_orders 2");
    }

    @Test
    void aPartShowsWhatThePageReadsThatIncludesIt() throws IOException {
        write("notebooks/_tables.md", "```yaml columns\n```\n");
        write("notebooks/a.md", "# A\n\n```sql a value\nSELECT count(*) AS n FROM shops\n```\n\n[Tables](_tables.md \"include\")\n");
        write("notebooks/b.md", "# B\n\n```sql b value\nSELECT count(*) AS n FROM orders\n```\n\n[Tables](_tables.md \"include\")\n");
        assertThat(tables(build("a"))).containsExactly("raw.shops 1");
        assertThat(tables(build("b"))).containsExactly("raw.orders 3");
    }

    @Test
    void aSiteMayHaveAPageOfAllTables() throws IOException {
        write("notebooks/casebook.yml", "params: {least: 15}\ndictionary: true\n");
        write("notebooks/index.md", "# Orders\n\n" + MODELS);
        assertThat(tables(build("data-dictionary"))).containsExactly("raw.orders 3", "raw.shops 1", "stg_orders 2", "unread 1");
        assertThat(build("index").select("nav.site-pages a").eachText()).containsExactly("Orders", "Data dictionary");
    }

    @Test
    void modelsOfOneNameAreToldApart() throws IOException {
        write("notebooks/casebook.yml", "params: {least: 15}\ndictionary: true\n");
        write("notebooks/a.md", "# A\n\n```sql t model\nSELECT 1 AS n\n```\n");
        write("notebooks/b.md", "# B\n\n```sql t model\nSELECT 1 AS n FROM range(2)\n```\n");
        assertThat(tables(build("data-dictionary"))).containsExactly("raw.orders 3", "raw.shops 1", "t a 1", "t b 2");
    }

    @Test
    void aNotebookTakesThePlaceOfThePage() throws IOException {
        write("notebooks/casebook.yml", "dictionary: true\n");
        write("notebooks/data-dictionary.md", "# Mine\n");
        CommandRun run = run("build", "--quiet");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEqualTo("""
                notebooks/data-dictionary.md: warning: this notebook takes the place of the page that `dictionary: true` asks for
                  hint: rename the notebook, or take `dictionary` out of casebook.yml
                """);
        assertThat(Files.readString(project.resolve("site/data-dictionary.html"))).contains("<h1>Mine</h1>");
    }

    @Test
    void nothingIsLookedIntoWhileChecking() throws IOException {
        write("notebooks/casebook.yml", "params: {least: 15}\ndictionary: true\n");
        write("notebooks/index.md", "# Orders\n\nSee [all](data-dictionary.md).\n\n" + MODELS + "\n```yaml columns\n```\n");
        CommandRun check = run("check", "--timings");
        assertThat(check.status()).isZero();
        assertThat(check.err()).doesNotContain("rofil");
        assertThat(run("build", "--timings").err()).contains("Profiling 4 tables", "profiles");
        write("notebooks/casebook.yml", "params: {least: 15}\n");
        write("notebooks/index.md", "# Orders\n\n" + MODELS);
        assertThat(run("build", "--timings").err()).doesNotContain("rofil");
    }

    @Test
    void everyTypeOfDuckDbHasARow() throws IOException {
        write("notebooks/index.md", "# Types\n\n```sql types model\nSELECT * FROM test_all_types()\n```\n\n```yaml columns\n```\n");
        Document page = build("index");
        assertThat(page.select(".dictionary tbody tr")).hasSizeGreaterThan(50);
        assertThat(page.select(".dictionary tbody tr > td:nth-child(2)").eachText()).allMatch(nulls -> nulls.equals("NULL 33.3%"));
    }

    @Test
    void twoBuildsGiveTheSameBytes() throws IOException {
        write("notebooks/casebook.yml", "params: {least: 15}\ndictionary: true\n");
        write("notebooks/index.md", "# Orders\n\n" + MODELS);
        String first = build("data-dictionary").html();
        assertThat(build("data-dictionary").html()).isEqualTo(first);
    }
}
