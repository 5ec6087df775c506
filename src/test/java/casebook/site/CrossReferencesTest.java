package casebook.site;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.diagnostic.Diagnostic;
import casebook.project.Project;
import casebook.result.Formats;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** References to figures and tables, which say their numbers. */
class CrossReferencesTest {
    private static final String CHART = "```sql %s\n--| chart: bar\n--| x: n\n--| y: n\nSELECT 1 AS n\n```\n";
    private static final String TABLE = "```sql %s\nSELECT 1 AS n\n```\n";

    private static FakeContent page(String name, String text) {
        var content = new FakeContent(name, text);
        for (String relation : List.of("a", "b", "c", "d")) {
            content.with(relation, TestSite.row("n", 1L));
        }
        return content.with("v", TestSite.row("yes", true)).with("w", TestSite.row("yes", false));
    }

    private static List<String> references(Document page) {
        return page.select("a.ref").stream().map(link -> link.text() + " " + link.attr("href")).toList();
    }

    private static List<String> wrong(FakeContent... contents) {
        Project project = TestSite.project(Path.of("/nowhere"), Locale.ENGLISH);
        return new LinkCheck(project, locale -> new Formats(locale, Map.of())).check(List.of(contents), _ -> false).stream()
                .map(CrossReferencesTest::text).toList();
    }

    private static String text(Diagnostic diagnostic) {
        return diagnostic.message() + diagnostic.hint().map(hint -> " (" + hint + ")").orElse("");
    }

    @Test
    void a_reference_says_the_number_that_the_figure_bears() {
        Document page = TestSite.of(page("page", "[@fig:b], [@tab:c], [@fig:again], **[@fig:d]**[^1].\n\n" + CHART.formatted("a")
                + TABLE.formatted("c") + "<!-- if: v.yes -->\n" + CHART.formatted("b") + "<!-- else -->\n" + CHART.formatted("x")
                + "<!-- end -->\n\n[Part](_part.md \"include\")\n\n```yaml chart again\ndata: a\nchart: bar\nx: n\ny: n\n```\n\n[^1]: [@fig:a]\n")
                .including("_part.md", page("_part", CHART.formatted("d")))).document("page.html");
        assertThat(references(page)).containsExactly("Figure 2 #fig-b", "Table 1 #tbl-c", "Figure 4 #again",
                "Figure 3 #fig-d", "Figure 1 #fig-a");
        for (String[] each : new String[][] {{"fig-a", "Figure 1"}, {"fig-b", "Figure 2"}, {"fig-d", "Figure 3"}, {"again", "Figure 4"},
            {"tbl-c", "Table 1"}}) {
            assertThat(page.getElementById(each[0]).select(".label").text()).isEqualTo(each[1]);
        }
    }

    @Test
    void a_reference_to_another_page_names_it_in_the_language_of_its_own() {
        var site = TestSite.of(page("fr/une", "---\nlang: fr\ntitle: Une\n---\n[@tab:../two.md#a]\n\n" + CHART.formatted("b")),
                page("two", "---\ntitle: Two\n---\n[@fig:fr/une.md#b]\n\n" + TABLE.formatted("a")));
        assertThat(references(site.document("fr/une.html"))).containsExactly("Tableau 1 de « Two » ../two.html#tbl-a");
        assertThat(references(site.document("two.html"))).containsExactly("Figure 1 of “Une” fr/une.html#fig-b");
    }

    @Test
    void figures_tables_and_lineages_have_links_to_themselves() {
        var page = TestSite.of(page("page", CHART.formatted("a") + TABLE.formatted("c") + "```yaml lineage\n```\n## A heading\n"))
                .document("page.html");
        assertThat(page.select("figure .heading-link").eachAttr("href")).containsExactly("#fig-a", "#tbl-c", "#fig-lineage");
        assertThat(page.select("figure .heading-link").eachAttr("aria-label")).containsExactly("Link to “Figure 1”", "Link to “Table 1”",
                "Link to “Figure 2”");
        page.select(".heading-link").forEach(link -> assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull());
    }

    @Test
    void what_the_data_hides_this_time_is_no_link() {
        var site = TestSite.of(page("page", "See [@fig:a].\n\n<!-- if: w.yes -->\n" + CHART.formatted("a") + "<!-- end -->\n"));
        assertThat(site.document("page.html").select(".content").text()).isEqualTo("See A.");
        assertThat(site.messages()).containsExactly("warning: the page doesn't show `a` this time, so this is no link at [@fig:a]");
    }

    @Test
    void a_reference_to_nothing_is_a_mistake_with_the_nearest_name() {
        String shown = CHART.formatted("revenue") + TABLE.formatted("orders");
        assertThat(wrong(page("page", "[@fig:revneue] [@fig:orders] [@figure:a] [@tab:other.md#a] [@fig:othr.md#a] [@user] [@x] [@fig:revenue]\n\n"
                + shown + "<!-- if: w.yes -->\n" + CHART.formatted("a") + "<!-- end -->\n[@fig:a]\n"), page("other", TABLE.formatted("b"))))
                .containsExactly("there is no figure `revneue` on this page (did you mean `revenue`?)",
                        "there is no figure `orders` on this page (it is a table: write `@tab:`)",
                        "there is no kind of reference `@figure:` (write `[@fig:a]` for a figure, `[@tab:a]` for a table)",
                        "there is no table `a` on the page `other.md` (did you mean `b`?)",
                        "there is no notebook `othr.md` (did you mean `other.md`?)");
    }

    @Test
    void cards_can_be_linked_to() {
        var page = TestSite.of(page("page", "[Cards](#totals)\n\n```yaml kpi totals\nlabel: A\nvalue: a.n\n```\n")).document("page.html");
        assertThat(page.select("ul#totals.cards")).hasSize(1);
    }
}
