package casebook.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the search can find. */
class SearchIndexTest {
    private static JsonArray index(Content... pages) {
        String script = TestSite.of(pages).text("assets/search-index.js");
        assertThat(script).startsWith("casebookIndex([").endsWith("]);\n").doesNotContain("<", "\u2028");
        return JsonParser.parseString(script.substring("casebookIndex(".length(), script.length() - 3)).getAsJsonArray();
    }

    private static List<String> entries(JsonElement page) {
        return StreamSupport.stream(page.getAsJsonArray().get(3).getAsJsonArray().spliterator(), false)
                .map(entry -> String.join(" | ", entry.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList())).toList();
    }

    @Test
    void every_heading_figure_and_table_is_a_place() {
        var page = new FakeContent("a b/page", """
                ---
                title: T
                subtitle: Sub
                lang: fr
                ---

                First **text**[^1] with `=v.t` and [@fig:f].

                ## One

                | a | b |
                |---|---|
                | c | d |

                - e
                - f $x^2$

                ```sql f
                --| chart: bar
                --| x: n
                --| y: n
                --| title: Led by `=v.t`
                --| caption: Source
                --| alt: A picture
                SELECT 1 AS n
                ```

                After the figure.

                <!-- hidden from readers -->

                ```sql t
                SELECT 1 AS n
                ```

                [^1]: A note.
                """).with("v", TestSite.row("t", "</script>\u2028\"\\e\u0301")).with("f", TestSite.row("n", 1L))
                .with("t", TestSite.table("town,n", List.of("Évry", 1L), List.of("Brest", 2L)));
        JsonArray found = index(page).get(0).getAsJsonArray();
        assertThat(found.get(0).getAsString()).isEqualTo("a%20b/page.html");
        assertThat(found.get(2).getAsString()).isEqualTo("fr");
        assertThat(entries(found)).containsExactly(
                " |  | Sub First text with </script> \"\\é and F.",
                "one | One | a b c d e f x^2 After the figure. A note.",
                "fig-f | Figure 1\u00A0: Led by </script> \"\\é | Source " + TestSite.of(page).document("a b/page.html").select("img").attr("alt"),
                "tbl-t | Tableau 1\u00A0: T | Town N Évry Brest");
    }

    @Test
    void the_same_pages_make_the_same_index() {
        var pages = new Content[] {new FakeContent("b", "# B"), new FakeContent("a", "# A")};
        assertThat(TestSite.of(pages).text("assets/search-index.js")).isEqualTo(TestSite.of(pages).text("assets/search-index.js"))
                .isEqualTo("casebookIndex([\n[\"b.html\",\"B\",\"en\",[\n[\"\",\"\",\"\"]]],\n[\"a.html\",\"A\",\"en\",[\n[\"\",\"\",\"\"]]]\n]);\n");
    }
}
