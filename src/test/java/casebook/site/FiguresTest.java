package casebook.site;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.result.Column;
import casebook.result.Table;
import casebook.result.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Figures, tables and cards as readers see them. */
class FiguresTest {
    private static final String CHART = """
            ```sql sales
            --| chart: bar
            --| x: month
            --| y: amount
            --| title: "`=top.region` leads"
            --| subtitle: By month
            --| caption: A remark
            --| alt: Bars of `=top.region`
            SELECT month, amount FROM s
            ```
            """;

    private static FakeContent chart(String name, String text) {
        return new FakeContent(name, text).with("top", TestSite.row("region", "N & <b>S</b> \"x\""))
                .with("sales", TestSite.table("month,amount", List.of(LocalDate.of(2024, 1, 1), 10L), List.of(LocalDate.of(2024, 2, 1), 12L)));
    }

    private static Document table(String text, Table table) {
        return TestSite.of(new FakeContent("page", text).with("t", table)).document("page.html");
    }

    private static Table columns(Type type, Object... values) {
        return Table.of(List.of(new Column("v", type, type.name())), Arrays.stream(values).map(Arrays::asList).toList());
    }

    private static List<String> cells(Table table) {
        return table("```sql t\nSELECT 1\n```\n", table).select("tbody td, tbody th").eachText();
    }

    @Test
    void a_figure_has_its_texts_two_pictures_and_what_is_behind_it() {
        var site = TestSite.of(chart("a/page", CHART));
        Element figure = site.document("a/page.html").selectFirst("figure#fig-sales");
        assertThat(figure.select("figcaption > span").eachText()).containsExactly("Figure 1", "N & <b>S</b> \"x\" leads", "By month");
        assertThat(figure.select("picture.light img[width=720][height=400][loading=lazy]").attr("src")).isEqualTo("../figures/a/page/sales.png");
        assertThat(figure.select("picture.dark img").attr("src")).isEqualTo("../figures/a/page/sales.dark.png");
        assertThat(figure.select("img").eachAttr("alt")).containsOnly("Bars of N & <b>S</b> \"x\"");
        assertThat(figure.select(".note").text()).isEqualTo("A remark");
        assertThat(figure.select(".data-fold td.number").eachText()).containsExactly("10", "12");
        assertThat(figure.select(".data-fold th[scope=row]").eachText()).containsExactly("Jan 2024", "Feb 2024");
        assertThat(figure.select("details.code-fold:not([open]) code.language-sql").text()).isEqualTo("SELECT month, amount FROM s");
        assertThat(figure.select("a.download").attr("href")).isEqualTo("../data/a/page/sales.csv");
        assertThat(site.paths()).contains("figures/a/page/sales.png", "figures/a/page/sales.dark.png");
    }

    @Test
    void code_is_shown_or_hidden_on_demand() {
        assertThat(table("```sql t\n--| code: show\nSELECT 1\n```\n", columns(Type.INTEGER, 1L)).select("details.code-fold[open]")).hasSize(1);
        var hidden = table("```sql t\n--| code: hide\nSELECT 1\n```\n", columns(Type.INTEGER, 1L));
        assertThat(hidden.select(".code-fold")).isEmpty();
        assertThat(hidden.select(".code-switch")).isEmpty();
    }

    @Test
    void a_result_shown_twice_has_two_ids_and_two_pictures() {
        var site = TestSite.of(chart("page", CHART + """

                ```yaml chart again
                data: sales
                chart: line
                x: month
                y: amount
                ```

                ```yaml chart sales
                data: sales
                chart: line
                x: month
                y: amount
                ```

                ```yaml chart
                data: sales
                chart: line
                x: month
                y: amount
                ```
                """));
        assertThat(site.document("page.html").select("figure").eachAttr("id"))
                .containsExactly("fig-sales", "again", "sales", "fig-sales-1");
        assertThat(site.document("page.html").select(".label").eachText()).containsExactly("Figure 1", "Figure 2", "Figure 3", "Figure 4");
        assertThat(site.document("page.html").select("picture.light img").eachAttr("src")).doesNotHaveDuplicates();
        assertThat(site.document("page.html").select(".title").get(1).text()).isEqualTo("Sales");
    }

    @Test
    void an_anchor_stands_once_and_is_no_headings() {
        String block = "```yaml table sales\ndata: sales\n```\n\n";
        assertThat(TestSite.of(chart("page", block + block)).messages()).singleElement().asString()
                .contains("two blocks of a page can't have the same anchor `sales`");
        assertThat(TestSite.of(chart("page", "## Sales\n\n" + block)).messages()).singleElement().asString()
                .contains("links to `#sales` could mean this heading or a block");
    }

    @Test
    void a_table_shows_the_columns_asked_for_in_their_order() {
        var page = table("""
                ```yaml table
                data: t
                columns: [total_eur, school_name]
                labels: {school_name: "École <i>"}
                format: {total_eur: eur2}
                limit: 1
                ```
                """, TestSite.table("school_name,other,total_eur", List.of("A", 1L, 1234.5), List.of("B", 2L, 2.0)));
        assertThat(page.select("thead th").eachText()).containsExactly("Total eur", "École <i>");
        assertThat(page.select("thead th").first().className()).isEqualTo("number");
        assertThat(page.select("tbody tr").eachText()).containsExactly("€1,234.50 A");
        assertThat(page.select("tbody td").first().attr("data-sort")).isEqualTo("1234.5");
        assertThat(page.select(".behind").text()).startsWith("Showing 1 of 2 rows");
        assertThat(page.select("figure").attr("id")).isEqualTo("tbl-t");
    }

    @Test
    void a_cut_result_says_how_much_there_is() {
        var table = new Table(List.of(new Column("v", Type.INTEGER, "INT")), List.of(List.of(1L), List.of(2L)), 6000);
        assertThat(table("```sql t\nSELECT 1\n```\n", table).select(".behind").text()).startsWith("Showing 2 of 6,000 rows");
        assertThat(table("```sql t\nSELECT 1\n```\n", columns(Type.INTEGER, 1L)).text()).doesNotContain("Showing");
    }

    @Test
    void null_is_seen_and_said() {
        var page = table("```sql t\nSELECT 1\n```\n", columns(Type.INTEGER, 1L, null));
        assertThat(page.select("td.number .missing[title='no value']").text()).isEqualTo("–");
        assertThat(page.select("td").last().hasAttr("data-sort")).isFalse();
    }

    @Test
    void numbers_of_a_column_have_one_format() {
        assertThat(cells(columns(Type.DOUBLE, 1.5, 2.0, 10.25))).containsExactly("1.50", "2.00", "10.25");
        assertThat(cells(columns(Type.DOUBLE, 1.23456, 1e6))).containsExactly("1.23", "1,000,000.00");
        assertThat(cells(columns(Type.DOUBLE, 0.123456, 0.5))).containsExactly("0.1235", "0.5000");
        assertThat(cells(columns(Type.DECIMAL, new BigDecimal("3.00"), new BigDecimal("4")))).containsExactly("3", "4");
        assertThat(cells(columns(Type.DOUBLE, Double.NaN, Double.NEGATIVE_INFINITY, 1.0))).containsExactly("NaN", "−∞", "1");
        assertThat(cells(columns(Type.INTEGER, 999L, 2024L))).containsExactly("999", "2,024");
        assertThat(cells(columns(Type.INTEGER, new BigInteger("123456789012345678901234567890"))))
                .containsExactly("123,456,789,012,345,678,901,234,567,890");
    }

    @Test
    void numbers_that_name_things_are_not_grouped() {
        for (String name : List.of("id", "school_id", "year", "School year", "année", "birth_year")) {
            assertThat(cells(Table.of(List.of(new Column(name, Type.INTEGER, "INT")), List.of(List.of(2024L))))).containsExactly("2024");
        }
        assertThat(cells(Table.of(List.of(new Column("paid", Type.INTEGER, "INT")), List.of(List.of(2024L))))).containsExactly("2,024");
    }

    @Test
    void other_values_are_written_for_people() {
        assertThat(cells(columns(Type.DATE, LocalDate.of(2024, 3, 5)))).containsExactly("5 Mar 2024");
        assertThat(cells(columns(Type.TIMESTAMP, LocalDateTime.of(2024, 3, 5, 14, 30)))).singleElement().asString().contains("14:30");
        assertThat(cells(columns(Type.INTERVAL, Duration.ofMinutes(90)))).hasSize(1);
        assertThat(cells(columns(Type.OTHER, "[1, NULL]"))).containsExactly("[1, NULL]");
        assertThat(cells(columns(Type.DATE, "infinity"))).containsExactly("infinity");
    }

    @Test
    void dates_are_in_the_pages_language() {
        var page = TestSite.of(new FakeContent("page", "---\nlang: fr\n---\n```sql t\nSELECT 1\n```\n")
                .with("t", new Table(List.of(new Column("v", Type.DATE, "DATE")), List.of(List.of(LocalDate.of(2024, 8, 5))), 6000)))
                .document("page.html");
        assertThat(page.select("html").attr("lang")).isEqualTo("fr");
        assertThat(page.select("tbody th").text()).isEqualTo("5 août 2024");
        assertThat(page.select(".label").text()).isEqualTo("Tableau 1");
        assertThat(page.select(".behind").text()).matches("1 ligne affichée sur 6\\h000.*");
    }

    @Test
    void a_table_without_columns_or_rows_is_still_a_table() {
        assertThat(table("```sql t\nSELECT 1\n```\n", columns(Type.INTEGER)).select("table.data thead th").text()).isEqualTo("V");
    }

    @Test
    void hostile_results_stay_text() {
        String hostile = "</td></table><script>alert(1)</script><img src=x onerror=alert(2)>${7*7}<#if x>\"'`";
        var table = Table.of(List.of(new Column(hostile, Type.TEXT, "VARCHAR")), List.of(List.of(hostile)));
        var page = table("```sql t\n--| title: \"" + hostile.replace("\"", "\\\"").replace("`", "") + "\"\nSELECT '</code><script>'\n```\n", table);
        assertThat(page.select("thead th").text()).isEqualTo(hostile);
        assertThat(page.select("tbody th").text()).isEqualTo(hostile);
        assertThat(page.select(".title").text()).isEqualTo(hostile.replace("`", ""));
        assertThat(page.select(".content script, .content img, [onerror]")).isEmpty();
        assertThat(page.select("pre code").text()).isEqualTo("SELECT '</code><script>'");
    }

    @Test
    void no_document_can_hold_some_characters() {
        assertThat(cells(columns(Type.TEXT, "a\u0000b", "\uD83D", "😀"))).containsExactly("a\uFFFDb", "\uFFFD", "😀");
    }

    private static Element cards(String yaml) {
        var content = new FakeContent("page", "```yaml kpi\n" + yaml + "```\n")
                .with("k", TestSite.row("a,up,down,zero,label", 1234L, 0.5, -0.25, 0.0, "<i>"))
                .with("m", TestSite.table("n,f", List.of(1L, 3L), List.of(2L, 3L), List.of(5L, 3L)));
        return TestSite.of(content).document("page.html").selectFirst(".cards");
    }

    @Test
    void a_card_says_which_way_and_whether_that_is_good() {
        var card = cards("label: Sales `=k.label`\nvalue: k.a\nformat: int\nchange: k.up\nchange_format: pct0\nchange_label: on 2023\n");
        assertThat(card.select(".card-label").text()).isEqualTo("Sales <i>");
        assertThat(card.select(".card-value").text()).isEqualTo("1,234");
        assertThat(card.select(".card-change.good svg.arrow[aria-hidden=true]")).hasSize(1);
        assertThat(card.select(".card-change").text()).isEqualTo("up, better: 50% on 2023");
        assertThat(cards("label: L\nvalue: k.a\nchange: k.down\n").select(".card-change.bad").text()).isEqualTo("down, worse: −0.25");
        assertThat(cards("label: L\nvalue: k.a\nchange: k.down\ngood: down\n").select(".card-change.good")).hasSize(1);
        assertThat(cards("label: L\nvalue: k.a\nchange: k.up\ngood: none\n").select(".card-change.neutral .arrow")).hasSize(1);
        assertThat(cards("label: L\nvalue: k.a\nchange: k.zero\n").select(".card-change.neutral .arrow")).isEmpty();
    }

    @Test
    void a_trend_is_a_line_with_words() {
        var line = cards("label: L\nvalue: k.a\nformat: num1\ntrend: m.n\n").selectFirst("svg.sparkline");
        assertThat(line.attr("aria-label")).isEqualTo("From 1.0 to 5.0");
        assertThat(line.select("polyline").attr("points")).isEqualTo("3,29 60,22.5 117,3");
        assertThat(cards("label: L\nvalue: k.a\ntrend: m.f\n").select("polyline").attr("points")).isEqualTo("3,16 60,16 117,16");
        assertThat(cards("label: L\nvalue: k.a\ntrend: k.a\n").select(".sparkline")).isEmpty();
    }

    @Test
    void a_cards_link_is_judged_as_others() {
        assertThat(cards("label: L\nvalue: k.a\nlink: page.md\n").select("a").attr("href")).isEqualTo("page.html");
        assertThat(cards("label: L\nvalue: k.a\nlink: javascript:alert(1)\n").select("a")).isEmpty();
    }
}
