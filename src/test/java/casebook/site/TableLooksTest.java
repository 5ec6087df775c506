package casebook.site;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.result.Column;
import casebook.result.Table;
import casebook.result.Type;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bars, tints, small lines, links and pictures in cells; groups, subtotals and totals. */
class TableLooksTest {
    private static final String HOSTILE = "\"><script>alert(1)</script><img src=x onerror=alert(2)>'`${7*7}";

    private static TestSite site(String options, Table table) {
        return TestSite.of(page(options, table));
    }

    private static FakeContent page(String options, Table table) {
        String marked = options.lines().map(line -> "--| " + line + "\n").reduce("", String::concat);
        return new FakeContent("page", "```sql t\n" + marked + "SELECT 1\n```\n").with("t", table);
    }

    private static Document document(String options, Table table) {
        return site(options, table).document("page.html");
    }

    private static Table numbers(Object... values) {
        return column("n", Type.DOUBLE, "DOUBLE", values);
    }

    private static Table column(String name, Type type, String sqlType, Object... values) {
        return Table.of(List.of(new Column(name, type, sqlType)), Arrays.stream(values).map(Arrays::asList).toList());
    }

    /** Left end and width of each bar. */
    private static List<String> bars(Document page) {
        return page.select("tbody svg.cell-bar rect").stream().map(bar -> bar.attr("x") + "+" + bar.attr("width") + bar.className()).toList();
    }

    @Test
    void a_bar_begins_at_zero_and_stands_beside_its_number() {
        Document page = document("bars: n", numbers(1.0, 4.0, 0.0, null, Double.NaN));
        assertThat(bars(page)).containsExactly("0+25", "0+100", "0+0");
        assertThat(page.select("svg.cell-bar[aria-hidden=true]")).hasSize(3);
        assertThat(page.select("tbody td").eachText()).containsExactly("1", "4", "0", "–", "NaN");
        assertThat(page.select("tbody path")).isEmpty();
    }

    @Test
    void bars_below_zero_lie_to_its_left() {
        Document page = document("bars: [N]", numbers(-1.0, 3.0));
        assertThat(bars(page)).containsExactly("0+25below", "25+75");
        assertThat(page.select("tbody svg.cell-bar path").eachAttr("d")).containsOnly("M25 0v1");
        assertThat(bars(document("bars: n", numbers(-2.0, -1.0)))).containsExactly("0+100below", "50+50below");
        assertThat(bars(document("bars: n", numbers(0.0, 0.0)))).isEmpty();
        assertThat(bars(document("bars: n", numbers(1e300, 1.0)))).containsExactly("0+100", "0+1");
    }

    private static List<String> tints(Object... values) {
        return document("heat: n", numbers(values)).select("tbody td").stream().map(cell -> cell.className().replace("number", "").strip()).toList();
    }

    @Test
    void tints_go_from_small_to_large_or_from_zero_both_ways() {
        assertThat(tints(0.0, 5.0, 10.0, null)).containsExactly("tinted heat-1", "tinted heat-4", "tinted heat-7", "tinted");
        assertThat(tints(-2.0, -1.0, 0.0, 0.1, 4.0)).containsExactly("tinted below-2", "tinted below-1", "tinted", "tinted above-1", "tinted above-4");
        assertThat(tints(-3.0, -1.0)).containsExactly("tinted heat-1", "tinted heat-7");
        assertThat(tints(2.0, 2.0)).containsExactly("tinted", "tinted");
        assertThat(tints(2.0, Double.POSITIVE_INFINITY, 3.0)).containsExactly("tinted heat-1", "tinted", "tinted heat-7");
    }

    @Test
    void lists_of_numbers_are_small_lines_with_words_and_gaps() {
        Document page = document("sparklines: l\nformat: {l: num1}",
                column("l", Type.OTHER, "DOUBLE[]", "[1.0, 3.0, NULL, 2.5, nan, 5.0, 4.0]", "[7]", "[]", "[NULL]", null));
        Element line = page.selectFirst("tbody svg.sparkline[role=img]");
        assertThat(line.attr("aria-label")).isEqualTo("From 1.0 to 4.0, lowest 1.0, highest 5.0");
        assertThat(line.select("polyline").eachAttr("points")).containsExactly("3,29 22,16", "98,3 117,9.5");
        assertThat(line.select("circle").eachAttr("cx")).as("a number alone, and the end").containsExactly("60", "117");
        assertThat(page.select("tbody tr").get(1).select("circle").eachAttr("cx")).containsExactly("117");
        assertThat(page.select("tbody tr").stream().skip(2).map(row -> row.text()).toList()).containsExactly("[]", "[NULL]", "–");
        assertThat(page.select("tbody .drawn").first().attr("data-sort")).isEqualTo("4.0");
    }

    private static Table linked(String... addresses) {
        var rows = new ArrayList<List<Object>>();
        Stream.of(addresses).forEach(address -> rows.add(Arrays.asList("Name " + (rows.size() + 1), address, rows.size())));
        return Table.of(List.of(new Column("name", Type.TEXT, "VARCHAR"), new Column("url", Type.TEXT, "VARCHAR"),
                new Column("n", Type.INTEGER, "INTEGER")), rows);
    }

    @Test
    void a_link_takes_its_address_from_another_column_which_is_not_shown() {
        Document page = document("links: {Name: url}", linked("https://example.org/?a=1&b=\"2\"", "mailto:a@example.org", null, "", "page.md", "#x"));
        assertThat(page.select("thead th").eachText()).containsExactly("Name", "N");
        assertThat(page.select("tbody a").eachAttr("href")).containsExactly("https://example.org/?a=1&b=\"2\"", "mailto:a@example.org", "page.html", "#x");
        assertThat(page.select("tbody th").eachText()).containsExactly("Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6");
        assertThat(document("links: {url: url}", linked("https://example.org")).select("tbody td a").text()).isEqualTo("https://example.org");
        assertThat(document("links: {name: url}\ncolumns: [url, name]", linked("https://example.org")).select("tbody tr").text())
                .isEqualTo("https://example.org Name 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)", "data:text/html,<script>",
        "vbscript:x", "//example.org", "/etc/passwd", "javascript&colon;alert(1)", "%6aavascript:alert(1)", "file:///etc/passwd", "..\\x", HOSTILE})
    void what_can_not_be_followed_is_text_with_a_warning(String address) {
        TestSite site = site("links: {name: url}", linked(address));
        assertThat(site.document("page.html").select(".content tbody a, .content script, .content img, [onerror]")).isEmpty();
        assertThat(site.document("page.html").select("tbody th").text()).isEqualTo("Name 1");
        assertThat(site.messages()).singleElement().asString().startsWith("warning: an address in `url` is shown as text, `").endsWith(" at url");
    }

    @Test
    void many_bad_addresses_are_one_warning() {
        assertThat(site("links: {name: url}", linked("https://example.org", "javascript:1", "missing.md", "javascript:2")).messages()).containsExactly(
                "warning: 3 addresses in `url` are shown as text, the first is `javascript:1`: a link can't use `javascript:` "
                        + "(write http://…, https://…, mailto:… or a path relative to this file) at url");
    }

    @Test
    void pictures_are_files_of_the_project_and_no_others(@TempDir Path root) throws IOException {
        Files.createDirectories(root.resolve("notebooks"));
        Files.write(root.resolve("notebooks/a b.png"), Pictures.png(false));
        var table = Table.of(List.of(new Column("photo", Type.TEXT, "VARCHAR"), new Column("who", Type.TEXT, "VARCHAR")),
                List.of(Arrays.asList("a b.png", HOSTILE), Arrays.asList("https://example.org/x.png", "Bo"), Arrays.asList(null, "Cy"),
                        Arrays.asList("a b.png", null), Arrays.asList("../../x.png", "Di")));
        TestSite site = TestSite.in(root, page("images: {photo: who}\nlinks: {photo: who}", table));
        assertThat(site.document("page.html").select("tbody img").eachAttr("src")).containsExactly("files/notebooks/a%20b.png", "files/notebooks/a%20b.png");
        assertThat(site.document("page.html").select("tbody img").eachAttr("alt")).containsExactly(HOSTILE, "");
        assertThat(site.document("page.html").select(".content script, [onerror]")).isEmpty();
        assertThat(site.paths()).contains("files/notebooks/a b.png");
        assertThat(site.messages()).filteredOn(message -> message.endsWith("at photo")).containsExactly(
                "warning: 2 addresses in `photo` are shown as text, the first is `https://example.org/x.png`: a page shows no pictures from elsewhere "
                        + "(save it in the project, and write its path) at photo");
    }

    private static final Table SALES = TestSite.table("region,city,amount,rate", row("North", "Lille", 10L, 0.5), row("South", "Nice", 30L, 0.1),
            row("North", "Amiens", 5L, null), row(null, "Paris", 1L, 0.3), row("South", "Toulon", null, 0.2));

    private static List<Object> row(Object... values) {
        return Arrays.asList(values);
    }

    private static List<String> rows(Document page) {
        return page.select("table.data tr").eachText();
    }

    @Test
    void groups_stand_where_their_first_row_does_with_their_subtotals() {
        Document page = document("group: region\nsubtotals: {amount: sum, rate: mean}\ntotals: {amount: sum, rate: max}\nlabels: {region: Where}", SALES);
        assertThat(rows(page)).containsExactly("City Amount Rate",
                "Where North 2 rows", "Lille 10 0.5", "Amiens 5 –", "Subtotal (all 2 rows) 15 mean 0.5",
                "Where South 2 rows", "Nice 30 0.1", "Toulon – 0.2", "Subtotal (all 2 rows) 30 mean 0.2",
                "Where – 1 row", "Paris 1 0.3", "Subtotal (all 1 rows) 1 mean 0.3",
                "Total (all 5 rows) 46 highest 0.5");
        assertThat(page.select("tbody > tr.group > th[scope=rowgroup][colspan=3]")).hasSize(3);
        assertThat(page.select("tbody")).hasSize(3);
        assertThat(page.select("tfoot tr.total th[scope=row]")).hasSize(1);
        assertThat(page.select(".of-all:not([hidden])")).isEmpty();
    }

    @Test
    void sums_of_a_cut_table_are_of_all_rows_and_say_so() {
        Document page = document("group: region\nsubtotals: {amount: sum}\ntotals: {amount: sum}\nlimit: 1", SALES);
        page.select("[hidden]").remove();
        assertThat(rows(page)).containsExactly("City Amount Rate", "Region North 2 rows", "Lille 10 0.5",
                "Subtotal (all 2 rows) 15", "Total (all 5 rows) 46");
        assertThat(page.select(".behind").text()).startsWith("Showing 1 of 5 rows");
    }

    @Test
    void sums_need_all_rows() {
        var cut = new Table(SALES.columns(), SALES.rows(), 12_345);
        assertThat(site("totals: {amount: sum}", cut).messages()).containsExactly("error: sums are made of at most 10,000 rows, and `t` has 12,345 "
                + "(compute them in SQL: `totals: CELL` takes the row of another cell) at amount");
        assertThat(rows(document("group: region", cut)).get(1)).as("a count that isn't known").isEqualTo("Region North");
    }

    @Test
    void every_kind_of_sum_has_its_word() {
        var table = TestSite.table("a,b,c,d,e", row(1L, 1L, 1L, 1L, "x"), row(2L, 2L, 2L, 2L, null), row(null, 6L, null, null, "y"));
        Document page = document("totals: {a: sum, b: mean, c: min, d: max, e: count}", table);
        assertThat(page.select("tfoot tr > *").eachText()).containsExactly("Total (all 3 rows) 3", "mean 3.0", "lowest 1", "highest 2", "count 2");
        assertThat(document("totals: {b: mean}", table).select("tfoot th").eachText()).containsExactly("Overall (all 3 rows)");
        assertThat(document("totals: {n: sum}", numbers(1.0, Double.NaN)).select("tfoot tr").text()).endsWith("NaN");
        assertThat(document("totals: {n: sum}", numbers(null, null)).select("tfoot tr").text()).endsWith("–");
    }

    @Test
    void totals_may_come_from_another_cell() {
        var page = page("totals: all_of_it\nformat: {rate: pct1}", SALES).with("all_of_it", TestSite.row("rate,other", 0.25, 1L));
        assertThat(TestSite.of(page).document("page.html").select("tfoot tr > *").eachText()).containsExactly("Total (all 5 rows)", "25.0%");
        var two = page("totals: all_of_it", SALES).with("all_of_it", TestSite.table("rate", row(0.25), row(0.5)));
        assertThat(TestSite.of(two).messages()).containsExactly("error: a row of totals comes from a result of one row, and `all_of_it` has 2 at all_of_it");
    }

    @Test
    void hostile_values_stay_text_wherever_they_stand() {
        var table = TestSite.table(HOSTILE.replace(',', ' ') + ",g,u", row(HOSTILE, HOSTILE, "https://example.org/" + HOSTILE));
        String name = "\"" + HOSTILE.replace("\"", "\\\"").replace("`", "x") + "\"";
        var renamed = Table.of(List.of(new Column(HOSTILE.replace("`", "x"), Type.TEXT, "VARCHAR"), table.columns().get(1), table.columns().get(2)), table.rows());
        Document page = document("group: g\nlinks: {" + name + ": u}\nsubtotals: {u: count}\nlabels: {g: " + name + "}", renamed);
        assertThat(page.select(".content script, .content img, [onerror]")).isEmpty();
        assertThat(page.select("tr.group").text()).isEqualTo(HOSTILE.replace("`", "x") + " " + HOSTILE + " 1 row");
        assertThat(page.select("tbody a").text()).isEqualTo(HOSTILE);
        assertThat(page.select("tbody a").attr("href")).startsWith("https://example.org/");
    }

    @Test
    void only_long_tables_are_searched_and_leafed_through() {
        Object[] many = Stream.iterate(1.0, n -> n + 1).limit(26).toArray();
        Document page = document("limit: 2000", numbers(many));
        assertThat(page.select(".table-search[hidden] input[type=search]")).hasSize(1);
        assertThat(page.select(".table-leaf[hidden] button[hidden]")).hasSize(2);
        assertThat(page.select("tbody tr")).hasSize(26);
        assertThat(document("limit: 25", numbers(many)).select(".table-search, .table-leaf, .tall")).isEmpty();
    }

    @Test
    void what_takes_a_share_of_a_row_stands_beside_its_neighbours() {
        var content = new FakeContent("page", """
                ```yaml table
                data: t
                span: 6
                ```

                ```sql hidden value
                SELECT 1
                ```

                ```yaml kpi
                label: L
                value: k.a
                span: 6
                ```

                A text.

                ```yaml table
                data: t
                span: 4
                ```

                ```yaml table
                data: t
                ```
                """).with("t", numbers(1.0)).with("k", TestSite.row("a", 1L));
        Document page = TestSite.of(content).document("page.html");
        assertThat(page.select(".figure-row")).hasSize(2);
        assertThat(page.select(".figure-row").first().select("> .span-6 > .figure, > .span-6 > .cards")).hasSize(2);
        assertThat(page.select(".figure-row").last().select("> .span-4 > .figure")).hasSize(1);
        assertThat(page.select(".content > .figure")).hasSize(1);
    }
}
