package casebook.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ProseTest {
    private static Element content(String text) {
        return TestSite.page(text).selectFirst(".content");
    }

    private static Document page(FakeContent content) {
        return TestSite.of(content).document("page.html");
    }

    @Test
    void a_page_has_one_title() {
        var page = TestSite.page("---\ntitle: A *study*\n---\n# Findings\n\n## One\n\nSome **bold** text.\n");
        assertThat(page.select("h1").eachText()).containsExactly("A *study*");
        assertThat(page.select(".content h2").text()).isEqualTo("Findings");
        assertThat(page.select(".content h3").text()).isEqualTo("One");
        assertThat(page.select(".content p strong").text()).isEqualTo("bold");
    }

    @Test
    void a_first_heading_is_the_title_where_there_is_no_other() {
        var page = TestSite.page("# Sales in *France*\n\n## One\n");
        assertThat(page.select("h1").eachText()).containsExactly("Sales in France");
        assertThat(page.title()).isEqualTo("Sales in France – Case studies");
        assertThat(page.select(".content h2").text()).isEqualTo("One");
    }

    @Test
    void headings_get_the_ids_that_github_gives_them() {
        var content = content("""
                ## What's *new*, in 2025?
                ## Élèves & professionnels
                ## Same
                ## Same
                ## `code_name` – dashes
                ## !!
                ### casebook-main
                """);
        assertThat(content.select("h2, h3").eachAttr("id")).containsExactly("whats-new-in-2025", "élèves--professionnels",
                "same", "same-1", "code_name--dashes", "section", "casebook-main-1");
        assertThat(content.select(".heading-link").eachAttr("href")).contains("#same-1", "#%C3%A9l%C3%A8ves--professionnels");
    }

    @Test
    void contents_list_headings_of_two_levels_with_their_values() {
        var page = page(new FakeContent("page", "## Led by `=top.region`\n### A\n#### Deep\n### B\n## Last\n")
                .with("top", TestSite.row("region", "Nord & <b>Sud</b>")));
        assertThat(page.select(".contents-aside nav > ol > li > a").eachText()).containsExactly("Led by Nord & <b>Sud</b>", "Last");
        assertThat(page.select(".contents-aside ol ol a").eachText()).containsExactly("A", "B");
        assertThat(page.select(".contents-aside a").eachAttr("href")).startsWith("#led-by-topregion");
    }

    @Test
    void values_are_text_wherever_they_stand() {
        String hostile = "</p><script>alert(1)</script> **no** [x](y) `z` &amp; \"q\" 'r'";
        var page = page(new FakeContent("page", """
                ## H `=v.t`

                P `=v.t` and [link `=v.t`](#h-vt) and **`=v.t`**.

                | a | b |
                |---|---|
                | `=v.t` | c |

                - item `=v.t`

                > [!NOTE]
                > `=v.t`
                """).with("v", TestSite.row("t", hostile)));
        assertThat(page.select("h2").text()).isEqualTo("H " + hostile);
        assertThat(page.select(".content > p").text()).isEqualTo("P " + hostile + " and link " + hostile + " and " + hostile + ".");
        assertThat(page.select("td").first().text()).isEqualTo(hostile);
        assertThat(page.select(".content > ul li").text()).isEqualTo("item " + hostile);
        assertThat(page.select(".alert p").last().text()).isEqualTo(hostile);
        assertThat(page.select(".content script, .content strong strong, .content code")).isEmpty();
        assertThat(page.select(".heading-link").attr("aria-label")).isEqualTo("Link to “H " + hostile + "”");
    }

    @Test
    void alerts_are_told_from_quotes() {
        var content = content("""
                > [!WARNING]
                > First *line*
                > second.
                >
                > - more

                > [!tip]
                > Small letters do too.

                > [!NOTE] not alone on its line

                > A quote.
                """);
        assertThat(content.select(".alert-warning .alert-title").text()).isEqualTo("Warning");
        assertThat(content.select(".alert-warning > p").get(1).html()).isEqualTo("First <em>line</em> second.");
        assertThat(content.select(".alert-warning li").text()).isEqualTo("more");
        assertThat(content.select(".alert-tip > p").eachText()).containsExactly("Tip", "Small letters do too.");
        assertThat(content.select("blockquote").eachText()).containsExactly("[!NOTE] not alone on its line", "A quote.");
    }

    @Test
    void a_bar_in_the_code_of_a_table_is_written_as_on_github() {
        Document page = TestSite.page("| Write | to |\n|---|---|\n| `a \\| b` | c \\| d |\n\nOutside `a \\| b` keeps it.\n");
        assertThat(page.select("td").eachText()).containsExactly("a | b", "c | d");
        assertThat(page.select("p > code").text()).isEqualTo("a \\| b");
    }

    @Test
    void tables_have_heads_alignment_and_a_box_that_scrolls() {
        var content = content("| a | b | c |\n|:--|--:|:-:|\n| 1 | 2 |\n");
        assertThat(content.select(".scroll[tabindex=0][aria-label] > table > thead th[scope=col]").eachText())
                .containsExactly("a", "b", "c");
        assertThat(content.select("tbody td").eachAttr("class")).containsExactly("left", "right", "center");
        assertThat(content.select("[style], [align]")).isEmpty();
    }

    @Test
    void footnotes_are_numbered_by_mention_across_parts() {
        var part = new FakeContent("_part", "Part.[^b]\n\n[^b]: Of the part.\n");
        var page = page(new FakeContent("page", """
                One[^z] and two[^a] and one again[^z].

                [Part](_part.md "include")

                Undefined[^no].

                [^a]: Second. It mentions another.[^deep]
                [^b]: Not that of the part.
                [^z]: First with `=v.x`.
                [^deep]: Deep.
                """).with("v", TestSite.row("x", "<i>")).including("_part.md", part));
        assertThat(page.select(".footnotes li").eachAttr("id")).containsExactly("fn-1", "fn-2", "fn-3", "fn-4");
        assertThat(page.select(".footnotes li").eachText()).containsExactly("First with <i>.", "Second. It mentions another.4",
                "Of the part.", "Deep.");
        assertThat(page.select("sup a").eachAttr("id")).containsExactly("fnref-1", "fnref-2", "fnref-1-2", "fnref-3", "fnref-4");
        assertThat(page.select("#fn-1 .footnote-back").eachAttr("href")).containsExactly("#fnref-1", "#fnref-1-2");
        assertThat(page.select(".content").text()).contains("Undefined[^no].");
    }

    @Test
    void tasks_deletions_and_bare_addresses_work() {
        var content = content("- [x] done\n- [ ] open\n\n~~old~~ https://example.org/a?b=c&d and mail@example.org and www.example.org\n");
        assertThat(content.select("li.task input[type=checkbox][disabled]").eachAttr("aria-label")).containsExactly("Done", "To do");
        assertThat(content.select("li.task input[checked]")).hasSize(1);
        assertThat(content.select("del").text()).isEqualTo("old");
        assertThat(content.select("a").eachAttr("href"))
                .containsExactly("https://example.org/a?b=c&d", "mailto:mail@example.org", "http://www.example.org");
    }

    @Test
    void code_is_shown_exactly() {
        String code = "\n\tif a < b && \"c\":\n\n\n        pass  \n    end";
        var content = content("```python\n" + code + "\n```\n\n    indented\n\n      more\n\nand `x  <y>`\n");
        assertThat(content.select("code.language-python").first().wholeText()).isEqualTo(code + "\n");
        assertThat(content.select("pre code").get(1).wholeText()).isEqualTo("indented\n\n  more\n");
        assertThat(content.select("p code").text()).isEqualTo("x <y>");
    }

    @Test
    void code_in_a_list_keeps_its_lines() {
        var content = content("1. Item\n\n   ```\n   a\n     b\n\n   c\n   ```\n");
        assertThat(content.select("li pre code").first().wholeText()).isEqualTo("a\n  b\n\nc\n");
    }

    @Test
    void a_fence_without_a_cell_name_is_code() {
        var content = content("```sql\nSELECT 1 AS x -- one\n```\n\n```mermaid\ngraph TD; A-->B\n```\n");
        assertThat(content.select("code.language-sql .k").eachText()).containsExactly("SELECT", "AS");
        assertThat(content.select("code.language-mermaid").text()).isEqualTo("graph TD; A-->B");
    }

    @Test
    void html_is_shown_as_text_and_comments_are_dropped() {
        var site = TestSite.of(new FakeContent("page", """
                <div onclick="alert(1)">block</div>

                a <b>bold</b> <!-- gone --> <img src=x onerror=alert(1)> z

                <!-- dropped
                over lines -->

                <!-- dropped --> <script>alert(2)</script>

                - <iframe src="x"></iframe>
                """));
        var content = site.document("page.html").selectFirst(".content");
        assertThat(content.select("b, img, script, iframe, [onclick]")).isEmpty();
        assertThat(content.select("p").eachText()).containsExactly("<div onclick=\"alert(1)\">block</div>",
                "a <b>bold</b> <img src=x onerror=alert(1)> z", "<script>alert(2)</script>", "<iframe src=\"x\"></iframe>");
        assertThat(content.text()).doesNotContain("dropped", "gone");
        assertThat(site.messages()).hasSize(5).allMatch(message -> message.startsWith("warning: HTML is shown as text"));
    }

    @Test
    void words_in_another_language_are_marked_as_such() {
        var site = TestSite.of(new FakeContent("page", """
                ## A <span lang="fr">mot</span>

                It is <span lang="fr">*déjà* <span lang='en-GB'>seen</span> `=v.t`</span>.

                > <span lang="fr">Chut.</span>

                <span lang="fr">not closed, </span></span> <span lang="x" onclick="a()">b</span> *<span lang="fr">c*</span>

                ## Last
                """).with("v", TestSite.row("t", "<span lang=de>")));
        var page = site.document("page.html");
        assertThat(page.select(".content span[lang]").eachText()).containsExactly("mot", "déjà seen <span lang=de>", "seen", "Chut.", "not closed,");
        assertThat(page.select(".content span[lang] span[lang]").attr("lang")).isEqualTo("en-GB");
        assertThat(page.select("span[onclick]")).isEmpty();
        assertThat(page.select(".contents-aside a").first().text()).isEqualTo("A mot");
        assertThat(page.select("h2").first().id()).isEqualTo("a-mot");
        assertThat(site.messages()).hasSize(2).allMatch(message -> message.startsWith("warning: HTML is shown as text"));
    }

    @Test
    void links_out_of_the_site_have_their_addresses_on_paper() {
        var page = TestSite.page("[a](https://example.org/a?b=c&d) [b](https://example.org/b)[^1] [c](https://example.org/b) [d](#e)"
                + " https://example.org/f <https://example.org/g> [m](mailto:a@example.org)\n\n## e\n\n[^1]: [g](http://example.org/g)\n");
        assertThat(page.select("a[data-note]").eachAttr("data-note")).containsExactly("1", "2", "2", "3");
        assertThat(page.select(".addresses li").eachText()).containsExactly("https://example.org/a?b=c&d", "https://example.org/b",
                "http://example.org/g");
        assertThat(TestSite.page("No link.").select(".addresses")).isEmpty();
    }

    @Test
    void entities_and_escapes_are_decoded_once() {
        var content = content("&lt;b&gt; &amp;lt; \\*no\\* &copy; &#0; a\\_b\n");
        assertThat(content.select("p").text()).isEqualTo("<b> &lt; *no* © \uFFFD a_b");
    }

    @Test
    void undefined_references_stay_text() {
        var content = content("[a] and [b][c] and ![d] and [e][]\n");
        assertThat(content.text()).isEqualTo("[a] and [b][c] and ![d] and [e][]");
    }

    @Test
    void references_are_followed() {
        var content = content("[text][R] and [r]\n\n[r]: https://example.org \"T & <i>\"\n");
        assertThat(content.select("a[title='T & <i>']").eachText()).containsExactly("text", "r");
    }

    @Test
    void lists_are_tight_or_loose_and_start_where_they_say() {
        var content = content("3. a\n4. b\n\ntext\n\n- c\n\n- d\n");
        assertThat(content.select("ol[start=3] > li").eachText()).containsExactly("a", "b");
        assertThat(content.select("ol p")).isEmpty();
        assertThat(content.select("ul > li > p").eachText()).containsExactly("c", "d");
    }

    @Test
    void deep_nesting_is_a_mistake_and_no_overflow() {
        var site = TestSite.of(new FakeContent("page", "> ".repeat(150) + "deep\n\nfine\n"));
        assertThat(site.messages()).singleElement().asString().contains("this is nested more than 100 levels deep");
        assertThat(site.document("page.html").select(".content").text()).isEqualTo("fine");
        String title = "# " + "*a **b ".repeat(75) + "x" + " b** a*".repeat(75) + "\n";
        assertThat(TestSite.of(new FakeContent("page", title)).document("page.html").select("h1")).hasSize(1);
        assertThat(TestSite.of(new FakeContent("page", "text\n\n" + title)).messages()).singleElement().asString().contains("nested");
    }

    @Test
    void conditions_choose_blocks() {
        String text = "<!-- if: v.yes -->\nshown\n<!-- else -->\nhidden\n<!-- end -->\n";
        assertThat(page(new FakeContent("page", text).with("v", TestSite.row("yes", true))).select(".content").text()).isEqualTo("shown");
        assertThat(page(new FakeContent("page", text).with("v", TestSite.row("yes", false))).select(".content").text()).isEqualTo("hidden");
    }
}
