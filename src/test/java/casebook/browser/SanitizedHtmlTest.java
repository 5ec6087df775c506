package casebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code html: sanitised} lets the harmless part of HTML work, and nothing else, whatever a browser makes of it. */
@InBrowser
class SanitizedHtmlTest {
    /** What becomes something else when it is parsed a second time, among plainer attacks; the payloads' own scripts stand in them too. */
    private static final List<String> MUTATIONS = List.of(
            "<svg></p><style><a id=\"</style><img src=1 onerror=window.hit=1>\">",
            "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=window.hit=1&gt;\">",
            "<form><math><mtext></form><form><mglyph><style></math><img src onerror=window.hit=1>",
            "<noscript><p title=\"</noscript><img src=x onerror=window.hit=1>\"></noscript>",
            "<listing>&lt;img src=1 onerror=window.hit=1&gt;</listing>",
            "<xmp><p title=\"</xmp><svg/onload=window.hit=1>\"></xmp>",
            "<svg><annotation-xml encoding=\"text/html\"><style><img title=\"</style><img src onerror=window.hit=1>\"></annotation-xml></svg>",
            "<template><s><template><s><img src=x onerror=window.hit=1>@shafigullin</s></template></s></template>",
            "<select><iframe></select><img src=x: onerror=window.hit=1>",
            "<a href=\"https://example.org/\" onclick=window.hit=1 target=_top>good</a>",
            "<p title=\"``onmouseover=window.hit=1\">x</p><div style=\"background:url(javascript:window.hit=1)\" onclick=window.hit=1>x</div>",
            "<img src=x alt=\"x` `<script>window.hit=1</script>\"` `>",
            "<details open ontoggle=window.hit=1><summary>x</summary>y</details>",
            "<table><tr><td><table><tr><td></table><svg onload=window.hit=1></td></tr></table>",
            "<div><!-- --!><img src=x onerror=window.hit=1> --></div>",
            "<base href=//example.org/><meta http-equiv=refresh content=0;url=//example.org><link rel=import href=//example.org>",
            "<form id=x><input name=attributes><button formaction=javascript:window.hit=1>x</button></form><a name=casebook-main id=casebook-main>x</a>",
            "<div></div></div></main></body></html><script>window.hit=1</script>");

    private static final String HARMLESS = """
            # H<sub>2</sub>O

            Press <kbd>Ctrl</kbd> + <kbd>C</kbd>, x<sup>2</sup><br>and **<ins>new</ins>** <b>one **two</b> three**.

            <details open>
            <summary>More <i>here</i></summary>

            Some **Markdown**, and

            ```sql rows
            SELECT 1 AS n
            ```

            </details>

            <div align="center"><img src="dot.png" width="40" alt="A dot"><a href="index.md">here</a></div>

            <blockquote>

            Never closed.
            """;

    @TempDir
    private static Path folder;
    private static BuiltSite site;

    @BeforeAll
    static void build() throws IOException {
        Files.createDirectories(folder.resolve("notebooks"));
        Files.writeString(folder.resolve("notebooks/casebook.yml"), "html: sanitised\n");
        Files.write(folder.resolve("notebooks/dot.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        Files.writeString(folder.resolve("notebooks/index.md"), HARMLESS);
        Files.writeString(folder.resolve("notebooks/hostile.md"), "# Hostile\n\n" + hostile().stream()
                .map(text -> text + "\n\nWithin " + text.replace('\n', ' ') + " a text.\n\n- item\n\n  " + text.replace('\n', ' ')).collect(Collectors.joining("\n\n")) + "\n\n## Last\n\nStill here.\n");
        site = BuiltSite.of(folder);
    }

    /** Pictures and links lead to what is there: otherwise there is no page. */
    private static List<String> hostile() {
        return Stream.concat(MUTATIONS.stream(), Payloads.markup(200).stream()).filter(text -> !text.matches("(?s)<(img|a)/.*"))
                .map(text -> text.replaceAll("src=(x:?|1)(?=[\\s>])", "src=dot.png").replace("src onerror", "src=dot.png onerror").replace("href=x", "href=index.md"))
                .toList();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void what_is_harmless_works() {
        Document page = site.document("index.html");
        assertThat(page.select("kbd").eachText()).containsExactly("Ctrl", "C");
        assertThat(page.select("p > sup, strong > ins").eachText()).containsExactly("2", "new");
        assertThat(page.select("p > br")).hasSize(1);
        assertThat(page.select("p").text()).contains("<b>one", "two</b> three");
        Element details = page.selectFirst(".content > details[open]");
        assertThat(details.selectFirst("summary i").text()).isEqualTo("here");
        assertThat(details.select("p strong, table").eachText()).containsExactly("Markdown", "Table 1: Rows N 1");
        assertThat(page.select(".content > div[align=center] > img[width=40]").attr("src")).isEqualTo("files/notebooks/dot.png");
        assertThat(page.select(".content > div > a").attr("href")).isEqualTo("index.html");
        assertThat(page.select(".content > blockquote > p").text()).isEqualTo("Never closed.");
        assertThat(page.select("footer")).isNotEmpty().allMatch(footer -> footer.closest("blockquote, details") == null);
    }

    @Test
    void nothing_else_does_and_the_page_stays_whole(Tab tab) {
        for (var root : site.roots()) {
            tab.open(root + "hostile.html");
            assertThat(tab.run("window.hit")).isNull();
            assertThat(tab.texts("""
                    [...document.querySelectorAll('.content *')].flatMap(e => [
                      ...(/^(abbr|b|bdo|blockquote|br|caption|code|div|dd|del|details|dl|dt|em|h2|hr|i|img|ins|kbd|li|ol|p|path|pre|q|s|span|strong|sub|summary|sup|svg|table|tbody|td|tfoot|th|thead|tr|tt|ul|a)$/
                        .test(e.localName) ? [] : [e.outerHTML]),
                      ...e.getAttributeNames().filter(n => !/^(align|alt|aria-[a-z]+|class|colspan|d|data-note|dir|focusable|height|href|id|lang|loading|open|rowspan|src|start|title|viewBox|width)$/.test(n)).map(n => e.localName + ' ' + n),
                      ...(e.localName === 'a' && !/^(https?|mailto|file):/.test(e.href) ? [e.outerHTML] : []),
                      ...(e.localName === 'svg' && !e.classList.contains('icon') ? [e.outerHTML] : [])])""")).isEmpty();
            assertThat(tab.texts("[...document.querySelectorAll('#casebook-main')].map(e => e.localName)")).containsExactly("main");
            assertThat(tab.run("[...document.querySelectorAll('.content .heading h2')].at(-1).textContent").getAsString()).isEqualTo("Last");
            assertThat(tab.run("document.querySelectorAll('body > *').length").getAsInt()).isEqualTo(tab.open(root + "index.html").run("document.querySelectorAll('body > *').length").getAsInt());
        }
    }

    @Test
    void addresses_are_judged_as_those_of_markdown_are() throws IOException {
        Files.createDirectories(folder.resolve("wrong/notebooks"));
        Files.writeString(folder.resolve("wrong/notebooks/casebook.yml"), "html: sanitised\n");
        Files.writeString(folder.resolve("wrong/notebooks/index.md"), """
                <a href="javas&Tab;cript:window.hit=1">x</a> <a href="&#1;JavaScript:x">y</a> <img src="https://example.org/x.png"> <img src="../../x.png">
                """);
        CommandRun run = CommandRun.in(folder.resolve("wrong"), "build", "-q");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("index.md:1:1: warning: a page can't hold `<a>`", "index.md:1:46: warning: a page can't hold `<a>`",
                "index.md:1:79: error: a page shows no pictures from elsewhere", "index.md:1:117: error: `../../x.png` lies outside the project")
                .doesNotContain("`<img>`", "`src`");
    }

    @Test
    void what_is_left_out_is_a_warning_and_markdown_holds_the_same() throws IOException {
        Files.createDirectories(folder.resolve("small/notebooks"));
        Files.writeString(folder.resolve("small/notebooks/casebook.yml"), "html: sanitised\n");
        Files.writeString(folder.resolve("small/notebooks/index.md"), """
                # Small

                <div onclick="x()"><iframe src="https://example.org"></iframe>

                Press <kbd class="k">x</kbd>.

                </div>
                """);
        CommandRun run = CommandRun.in(folder.resolve("small"), "export", "--to", "gfm", "-o", "out");
        assertThat(run.err()).contains("index.md:3:1: warning: a page can't hold `onclick` of `<div>`, `<iframe>`, so this is left out",
                "index.md:5:7: warning: a page can't hold `class` of `<kbd>`, so this is left out");
        assertThat(Files.readString(folder.resolve("small/out/index.md"))).contains("\n<div>\n\nPress <kbd>x</kbd>.\n\n</div>\n");
    }
}
