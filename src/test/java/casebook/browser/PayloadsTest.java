package casebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.CommandRun;
import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thousands of texts that try to become markup stay texts: in a browser, in drawings, in scripts and in Markdown. */
@InBrowser
@Tag("long")
class PayloadsTest {
    private static final PayloadProject PROJECT = new PayloadProject(Payloads.all(), Payloads.some(Integer.getInteger("casebook.payloads", 90)));

    @TempDir
    private static Path folder;
    private static BuiltSite site;

    @BeforeAll
    static void build() throws IOException {
        PROJECT.write(folder);
        site = BuiltSite.of(folder);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    /** What no template writes, and scripts that are no files of the site's. */
    private static final String FOREIGN = """
            [...document.querySelectorAll('*')].flatMap(e => [
              ...e.getAttributeNames().filter(n => /^on|^(srcdoc|style|autofocus|formaction|action|background|ping)$/.test(n)).map(n => e.localName + ' ' + n),
              ...(/^(iframe|object|embed|base|form|style|marquee|video|audio|math|template|foreignObject|x-y|xmp|plaintext|textarea)$/.test(e.localName)
                ? [e.outerHTML] : []),
              ...(e.localName === 'script' && !/^(\\.\\.\\/)*[a-z0-9/_-]+\\.js$/.test(e.getAttribute('src')) ? [e.outerHTML] : []),
              ...(e.localName === 'meta' && /refresh/i.test(e.httpEquiv) ? [e.outerHTML] : []),
              ...(e.localName === 'a' && e.href && !/^(https?|mailto|file):/.test(e.href) ? [e.outerHTML] : [])])
            """;

    private static void holdsNothingForeign(Tab tab) {
        assertThat(tab.texts(FOREIGN)).isEmpty();
        assertThat(tab.run("window.hit")).isNull();
        assertThat(tab.errors()).isEmpty();
        assertThat(tab.failures()).isEmpty();
    }

    private static List<String> texts(Tab tab, String selector, int from) {
        return tab.texts("[...document.querySelectorAll(\"%s\")].map(e => e.textContent.slice(%d))".formatted(selector, from));
    }

    @Test
    void there_are_thousands() {
        assertThat(PROJECT.all()).hasSizeGreaterThan(4000).doesNotHaveDuplicates();
        assertThat(PROJECT.some()).hasSizeGreaterThan(70);
    }

    @Test
    void cells_come_back_from_the_browser_to_the_letter(Tab tab) {
        for (var root : site.roots()) {
            tab.open(root + "index.html");
            assertThat(texts(tab, "#tbl-rows tbody td:last-child", 0)).isEqualTo(PROJECT.all());
            assertThat(tab.texts("[...document.querySelectorAll('#tbl-rows tbody *')].map(e => e.localName)").stream().distinct())
                    .containsOnly("tr", "td");
            holdsNothingForeign(tab);
        }
    }

    @Test
    void names_of_columns_do(Tab tab) {
        tab.open(site.web() + "names.html");
        assertThat(texts(tab, "#tbl-names thead th", 0)).usingElementComparator(String.CASE_INSENSITIVE_ORDER)
                .isEqualTo(PROJECT.names().stream().map(name -> name.strip().replace('_', ' ')).toList());
        holdsNothingForeign(tab);
    }

    @Test
    void values_in_prose_cards_and_captions_do(Tab tab) {
        tab.open(site.web() + "prose.html");
        List<String> some = PROJECT.some();
        assertThat(texts(tab, ".content strong", 0)).isEqualTo(some);
        assertThat(texts(tab, ".content > p > a", 2)).isEqualTo(some);
        assertThat(texts(tab, ".content > .heading h2", 2)).isEqualTo(some);
        assertThat(texts(tab, ".content > .scroll td", 0)).isEqualTo(some);
        assertThat(texts(tab, ".card-value", 0)).isEqualTo(some);
        assertThat(texts(tab, ".card-label", 2)).isEqualTo(some);
        assertThat(texts(tab, "[id^=fig] .title", 2)).isEqualTo(PROJECT.titles());
        assertThat(texts(tab, "[id^=fig] .note", 2)).isEqualTo(PROJECT.titles());
        assertThat(texts(tab, "[id^=fig] .data tbody tr:first-child th", 0)).isEqualTo(PROJECT.titles());
        assertThat(tab.texts("[...document.querySelectorAll('.picture .light img')].map(e => e.alt.slice(2))")).isEqualTo(PROJECT.titles());
        holdsNothingForeign(tab);
    }

    @Test
    void addresses_in_data_lead_to_the_web_to_mail_or_to_this_site(Tab tab) {
        tab.open(site.web() + "links.html");
        assertThat(texts(tab, "#tbl-linked tbody td:last-child", 0)).isEqualTo(PROJECT.all());
        holdsNothingForeign(tab);
    }

    @Test
    void choices_do_and_what_they_show(Tab tab) {
        tab.open(site.web() + "choice.html");
        assertThat(texts(tab, ".filters option", 0)).isEqualTo(PROJECT.some());
        assertThat(tab.texts("""
                (async () => {
                  const select = document.querySelector('.filters select');
                  const shown = () => document.querySelector('.content strong').textContent;
                  const all = [shown()];
                  for (const option of [...select.options].slice(1)) {
                    const before = shown();
                    select.value = option.value;
                    select.dispatchEvent(new Event('change', {bubbles: true}));
                    for (let i = 0; i < 200 && shown() === before; i++) {
                      await new Promise(done => setTimeout(done, 10));
                    }
                    all.push(shown());
                  }
                  return all;
                })()""")).isEqualTo(PROJECT.some());
        holdsNothingForeign(tab);
    }

    @Test
    void titles_of_pages_do_in_the_list_on_the_page_and_in_the_search(Tab tab) throws IOException {
        List<String> titles = PROJECT.some().stream().map(String::strip).toList();
        tab.open(site.web() + "per.html");
        assertThat(tab.texts("[...document.querySelectorAll('.value-list a')].map(e => e.textContent)")).isEqualTo(titles);
        holdsNothingForeign(tab);
        for (int i = 0; i < titles.size(); i++) {
            Document page = site.document("per/p" + i + ".html");
            assertThat(page.selectFirst("h1").wholeText()).isEqualTo(titles.get(i));
            assertThat(page.selectFirst(".subtitle").wholeText()).isEqualTo(titles.get(i));
            assertThat(page.selectFirst("meta[name=description]").attr("content")).isEqualTo(titles.get(i));
        }
        String script = Files.readString(site.file("assets/search-index.js"));
        JsonArray index = JsonParser.parseString(script.substring(script.indexOf('('), script.lastIndexOf(')')).substring(1)).getAsJsonArray();
        assertThat(index.asList().stream().map(page -> page.getAsJsonArray().get(1).getAsString())).containsAll(titles);
        assertThat(script).doesNotContain("</script", "<!--");
    }

    @Test
    void drawings_hold_shapes_and_texts_alone() throws IOException {
        List<String> drawings = site.files().stream().filter(file -> file.startsWith("figures/") && file.endsWith(".svg")).toList();
        assertThat(drawings).hasSizeGreaterThanOrEqualTo(2 * PROJECT.titles().size());
        for (String file : drawings) {
            Document drawing = Jsoup.parse(Files.readString(site.file(file)), "", org.jsoup.parser.Parser.xmlParser());
            assertThat(drawing.select("*").stream().map(Element::normalName).distinct())
                    .isSubsetOf("#root", "svg", "defs", "style", "g", "path", "rect", "line", "circle", "text", "tspan", "clippath", "polyline", "polygon", "title", "desc",
                            "ellipse", "lineargradient", "stop", "pattern", "use");
            assertThat(drawing.select("[^on], [href], [xlink:href]")).isEmpty();
        }
    }

    /** Read by a renderer that lets HTML pass, as GitHub's does before it cleans up. */
    @Test
    void markdown_holds_no_element_of_theirs_and_gives_them_back() throws IOException {
        CommandRun run = CommandRun.in(folder, "export", "--to", "gfm", "-o", folder.resolve("gfm").toString(), "-q");
        assertThat(run.status()).as(run.err()).isZero();
        Document rows = markdown("index.md");
        List<String> shown = rows.select("tbody td:last-child").stream().map(cell -> plain(cell.wholeText())).toList();
        List<String> written = PROJECT.all().stream().map(PayloadsTest::plain).toList();
        assertThat(shown.size()).as(written.get(Math.min(shown.size(), written.size() - 1)) + " behind " + written.get(shown.size() - 1)).isEqualTo(written.size());
        assertThat(changed(written, shown)).isEmpty();
        Document prose = markdown("prose.md");
        List<String> headings = prose.select("h2").stream().map(heading -> plain(heading.wholeText())).toList();
        assertThat(headings).hasSameSizeAs(PROJECT.some());
        assertThat(changed(PROJECT.some().stream().map(text -> plain("H " + text)).toList(), headings)).isEmpty();
        for (String page : List.of("names.md", "links.md", "choice.md", "per.md", "per/p1.md")) {
            markdown(page);
        }
    }

    /** The renderer makes links of `file:`, which GitHub doesn't. */
    private static List<String> changed(List<String> written, List<String> shown) {
        return IntStream.range(0, shown.size()).filter(i -> !written.get(i).contains("file:") && !shown.get(i).equals(written.get(i)))
                .mapToObj(i -> written.get(i) + " as " + shown.get(i)).toList();
    }

    private static Document markdown(String page) throws IOException {
        var options = new MutableDataSet().set(Parser.EXTENSIONS, List.of(TablesExtension.create(), StrikethroughExtension.create(), AutolinkExtension.create()));
        var tree = Parser.builder(options).build().parse(Files.readString(folder.resolve("gfm").resolve(page)));
        Document shown = Jsoup.parse(HtmlRenderer.builder(options).build().render(tree));
        assertThat(shown.body().select("*").stream().map(Element::normalName).distinct()).as(page).isSubsetOf("body", "h1", "h2", "p", "strong", "em", "a",
                "table", "thead", "tbody", "tr", "th", "td", "pre", "code", "details", "summary", "br", "ul", "li", "picture", "source", "img");
        assertThat(shown.select("a").eachAttr("href")).as(page).allMatch(href -> href.matches("(https?://|mailto:|#|[A-Za-z0-9._/%-]).*") && !href.matches("(?i)[\\s\\p{Cc}]*(java|vb|live)script:.*|data:.*"));
        return shown;
    }

    /** What Markdown can hold of a text: one line, without the spaces of no width that keep GitHub from finding things. */
    private static String plain(String text) {
        return text.replace("\u200B", "").replaceAll("[\\s\\p{Cc}\\p{Z}]+", " ").strip();
    }
}
