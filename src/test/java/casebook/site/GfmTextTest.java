package casebook.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

/** What data holds stays text for who reads Markdown as GitHub does. */
class GfmTextTest {
    private static final MutableDataSet GITHUB = new MutableDataSet().set(Parser.EXTENSIONS, List.of(AutolinkExtension.create(),
            FootnoteExtension.create(), StrikethroughExtension.create(), TablesExtension.create(), TaskListExtension.create()));

    static List<String> hostile() {
        return List.of("a | b", "`code`", "``", "<script>alert(1)</script>", "<!-- remark", "&lt;b&gt; & &amp;", "*bold* _it_ __x__ ~~no~~", "# head",
                "1. one", "2) two", "- point", "+ point", "* point", "---", "===", ":-:", "> quote", "[x](javascript:alert(1))", "![x](y.png)", "[^1]", "[ref]: http://e.org",
                "\\", "\\|", "a\\", "https://example.org/a", "www.example.org", "a@example.org", "@octocat", "#1", "GH-12", "me/it#7", ":tada:", "$x$ and $$y$$",
                "    indented", "- [ ] task", "<a@b.org>", "| a |\n|---|\n| b |", "line\nbreak\r\nand more", "```\nfence", "~~~", "snake_case_name", "_x", "12:30:15",
                "\u0000\uD800", "‮right to left", "日本語 | 表");
    }

    private static Document html(String markdown) {
        return Jsoup.parse(HtmlRenderer.builder(GITHUB).build().render(Parser.builder(GITHUB).build().parse(markdown)));
    }

    /** What a reader sees, without the spaces of no width that keep names and addresses apart. */
    private static String seen(String text) {
        return text.replace("\u200B", "").strip();
    }

    private static String plain(String text) {
        return Html.clean(text).replaceAll("[\\s\\p{Cc}]+", " ").strip();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_paragraph_holds_nothing_but_the_text(String text) {
        Document page = html(GfmText.inline(text) + "\n");
        assertThat(page.body().children()).hasSize(1);
        assertThat(page.body().child(0).tagName()).isEqualTo("p");
        assertThat(page.body().child(0).children()).as(page.body().html()).isEmpty();
        assertThat(seen(page.body().wholeText())).isEqualTo(plain(text));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void the_second_line_of_a_paragraph_stays_one(String text) {
        Document page = html("first\n" + GfmText.inline(text) + "\n");
        assertThat(page.body().children()).as(page.body().html()).hasSize(1);
        assertThat(seen(page.body().wholeText())).isEqualTo("first\n" + plain(text));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_table_reads_back_as_it_was(String text) {
        String table = GfmTable.of(List.of(GfmText.inline(text), "b")).row(List.of(GfmText.inline(text), GfmText.bold("x" + text + "x"))).row(List.of(GfmText.code(text), "")).text();
        Document page = html(table + "\n");
        assertThat(page.select("th")).hasSize(2);
        assertThat(page.select("td")).hasSize(4);
        assertThat(page.select("script, a, img, em, del, input, h1, sup")).isEmpty();
        assertThat(seen(page.select("th").getFirst().wholeText())).isEqualTo(plain(text));
        assertThat(seen(page.select("td").getFirst().wholeText())).isEqualTo(plain(text));
        assertThat(seen(page.select("td strong").getFirst().wholeText())).isEqualTo(plain("x" + text + "x"));
        assertThat(seen(page.select("td").get(2).wholeText())).isEqualTo(plain(text));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void what_unfolds_and_what_is_code_end_where_they_should(String text) {
        Document page = html(GfmText.folded(text, GfmText.fenced(text, "sql"), false) + "\n\n[link](x)\n");
        assertThat(seen(page.select("summary").text())).isEqualTo(plain(text).replaceAll(" +", " "));
        assertThat(page.select("pre > code.language-sql")).hasSize(1);
        assertThat(page.select("pre").text().replaceAll("\\s+", " ").strip()).isEqualTo(Html.clean(text).replaceAll("\\s+", " ").strip());
        assertThat(page.select("details ~ p a, details + p a, p a")).hasSize(1);
        assertThat(page.select("script, img, summary a")).isEmpty();
    }

    /** GitHub looks for these in finished text, where nothing is escaped any more. */
    @ParameterizedTest
    @CsvSource({"@octocat", "me@example.org", "#12", "me/it#7", "GH-12", "gh-12", ":tada:", "https://example.org", "http://example.org", "www.example.org"})
    void nobody_is_called_and_nothing_is_linked(String text) {
        for (String written : List.of(GfmText.inline("see " + text), GfmText.folded(text, "", false))) {
            String finished = html(written + "\n").wholeText();
            assertThat(finished).doesNotContain(text).contains("\u200B");
        }
    }

    @Test
    void plain_texts_stay_readable() {
        assertThat(GfmText.inline("+97% in a year, first_name, 12:30:15, −5, 1.5 and (12%)")).isEqualTo("+97% in a year, first_name, 12:​30:15, −5, 1.5 and (12%)".replace("\u200B", "&#8203;"));
        assertThat(GfmText.inline("Retail & co")).isEqualTo("Retail &amp; co");
    }
}
