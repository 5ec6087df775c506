package casebook.site;

import static casebook.site.TestSite.row;
import static org.assertj.core.api.Assertions.assertThat;

import casebook.result.TestResult;
import casebook.result.Verdict;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The SQL of cells that show nothing else. */
class CodeCellsTest {
    private static final String MODEL = "```sql m model\n--| description: One row <each>\n--| code: %s\nSELECT 1 AS n\n```\n";

    @Test
    void a_model_shows_its_sql_where_it_stands_if_it_says_so() {
        Document page = TestSite.page("Before\n\n" + MODEL.formatted("fold") + "\nAfter\n");
        Element cell = page.expectFirst("#cell-m");
        assertThat(cell.select("summary code").text()).isEqualTo("m");
        assertThat(cell.select(".cell-about").text()).isEqualTo("One row <each>");
        assertThat(cell.select("pre").text()).isEqualTo("SELECT 1 AS n");
        assertThat(cell.hasAttr("open")).isFalse();
        assertThat(cell.previousElementSibling().text()).isEqualTo("Before");
        assertThat(cell.nextElementSibling().text()).isEqualTo("After");
    }

    @Test
    void it_is_unfolded_or_hidden_as_wanted_and_hidden_by_default() {
        assertThat(TestSite.page(MODEL.formatted("show")).expectFirst("#cell-m").hasAttr("open")).isTrue();
        assertThat(TestSite.page(MODEL.formatted("hide")).select(".cell, .code-switch")).isEmpty();
        assertThat(TestSite.page("```sql m model\nSELECT 1\n```\n\n```sql v value\nSELECT 1\n```\n\n```sql t test\nSELECT 1\n```\n")
                .select(".cell")).isEmpty();
    }

    @Test
    void the_pages_own_switch_reaches_it() {
        Document page = TestSite.page(MODEL.formatted("fold"));
        assertThat(page.select(".code-switch")).hasSize(1);
        assertThat(page.expectFirst("#cell-m").hasClass("code-fold")).isTrue();
    }

    @Test
    void a_test_says_how_it_ended() {
        var content = new FakeContent("page", "```sql t test\n--| code: fold\nSELECT 1 AS n\n```\n");
        content.with(new TestResult(content.notebook().cells().getFirst().head().name().span(), "t", Optional.empty(), Optional.empty(),
                Verdict.WARNED, Optional.empty(), "SELECT 1 AS n", row("n", 1L), Optional.empty()));
        Element verdict = TestSite.of(content).document("page.html").expectFirst("#cell-t .verdict");
        assertThat(verdict.text()).isEqualTo("Warned · 1 row");
        assertThat(verdict.select("svg.warned")).hasSize(1);
    }
}
