package casebook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page of a site. */
class SiteTest {
    private static final TestSite SAMPLE = SampleSite.make();

    static Stream<String> pages() {
        return SAMPLE.paths().stream().filter(path -> path.endsWith(".html"));
    }

    @Test
    void the_sample_has_no_mistakes() {
        assertThat(SAMPLE.messages()).isEmpty();
        assertThat(pages()).containsExactly("data-model.html", "fr/resume.html", "index.html", "pages/dashboard.html");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_policy_comes_first_and_forbids_all_but_the_sites_own_files(String path) {
        Element first = SAMPLE.document(path).head().child(0);
        assertThat(first.attr("http-equiv")).isEqualTo("Content-Security-Policy");
        assertThat(first.attr("content")).startsWith("default-src 'none';").doesNotContain("unsafe", "http", "*");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothing_is_inline(String path) {
        Document page = SAMPLE.document(path);
        assertThat(page.select("[style], style, script:not([src]), iframe, object, embed, form")).isEmpty();
        assertThat(page.getAllElements().stream().flatMap(e -> e.attributes().asList().stream()).map(a -> a.getKey()))
                .noneMatch(name -> name.startsWith("on"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void ids_are_unique_and_headings_in_order(String path) {
        Document page = SAMPLE.document(path);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("h1")).hasSize(1);
        int level = 1;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int next = heading.tagName().charAt(1) - '0';
            assertThat(next).as(heading.text()).isLessThanOrEqualTo(level + 1);
            level = next;
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_address_inside_the_site_leads_somewhere(String path) {
        for (String address : addresses(SAMPLE.document(path))) {
            if (address.startsWith("https://example.org/")) {
                continue;
            }
            assertThat(address).doesNotStartWith("/").doesNotContain(":");
            String target = target(path, address);
            if (!target.startsWith("data/")) {
                assertThat(SAMPLE.paths()).as(address).contains(target);
            }
            if (address.contains("#")) {
                String id = URLDecoder.decode(address.substring(address.indexOf('#') + 1), StandardCharsets.UTF_8);
                assertThat(SAMPLE.document(target).getElementById(id)).as(address).isNotNull();
            }
        }
    }

    private static List<String> addresses(Document page) {
        var addresses = new ArrayList<String>();
        addresses.addAll(page.select("[href]").eachAttr("href"));
        addresses.addAll(page.select("[src]").eachAttr("src"));
        return addresses;
    }

    private static String target(String from, String address) {
        String path = address.contains("#") ? address.substring(0, address.indexOf('#')) : address;
        return path.isEmpty() ? from
                : SitePath.resolve(SitePath.folder(from), URLDecoder.decode(path, StandardCharsets.UTF_8)).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void people_who_hear_the_page_find_their_way(String path) {
        Document page = SAMPLE.document(path);
        assertThat(page.select("html[lang]")).hasSize(1);
        assertThat(page.body().child(0).attr("href")).isEqualTo("#casebook-main");
        assertThat(page.select("main#casebook-main, body > header, body > footer")).hasSize(3);
        assertThat(page.select("nav:not([aria-label])")).isEmpty();
        assertThat(page.select("nav").eachAttr("aria-label")).contains(page.select("html").attr("lang").equals("fr") ? "Pages" : "Pages");
        assertThat(page.select("img:not([alt]), th:not([scope]), button:not([type])")).isEmpty();
        assertThat(page.select("table.data")).allMatch(table -> table.selectFirst("> caption") != null);
        assertThat(page.select("svg:not([aria-hidden=true]):not([role=img][aria-label])")).isEmpty();
        assertThat(page.select("a[aria-current=page]")).hasSize(1);
    }

    @Test
    void pages_lead_to_each_other_in_order() {
        assertThat(SAMPLE.document("index.html").select(".site-pages a").eachAttr("href"))
                .containsExactly("index.html", "pages/dashboard.html", "data-model.html", "fr/resume.html");
        Document dashboard = SAMPLE.document("pages/dashboard.html");
        assertThat(dashboard.select(".pager a").eachAttr("href")).containsExactly("../index.html", "../data-model.html");
        assertThat(dashboard.select(".site-title").attr("href")).isEqualTo("../index.html");
        assertThat(SAMPLE.document("index.html").select(".pager a").eachAttr("rel")).containsExactly("next");
    }

    @Test
    void a_site_without_a_front_page_gets_one() {
        var site = TestSite.of(new FakeContent("b/two", "---\ntitle: Two\ndescription: About <two>\n---\n"), new FakeContent("one", ""));
        Document front = site.document("index.html");
        assertThat(front.select("h1").text()).isEqualTo("Case studies");
        assertThat(front.select(".page-list a").eachAttr("href")).containsExactly("b/two.html", "one.html");
        assertThat(front.select(".page-list a").eachText()).containsExactly("Two", "One");
        assertThat(front.select(".page-list p").eachText()).containsExactly("About <two>");
        assertThat(site.document("b/two.html").select(".site-title").attr("href")).isEqualTo("../index.html");
    }

    @Test
    void the_same_content_gives_the_same_bytes() {
        TestSite again = SampleSite.make();
        assertThat(again.paths()).isEqualTo(SAMPLE.paths());
        assertThat(pages()).allSatisfy(path -> assertThat(again.text(path)).isEqualTo(SAMPLE.text(path)));
    }

    @Test
    void warming_up_leaves_no_trace() {
        SiteRenderer.warmUp();
        assertThat(SampleSite.make().text("index.html")).isEqualTo(SAMPLE.text("index.html"));
    }

    @Test
    void pages_that_some_systems_cant_tell_apart_are_an_error() {
        assertThat(TestSite.of(new FakeContent("Sales", ""), new FakeContent("sales", "")).messages())
                .anyMatch(message -> message.contains("two files of the site would both be sales.html, which many systems can't tell from Sales.html"));
    }

    @Test
    void many_pages_are_rendered_in_parallel_and_stay_apart() {
        var part = new FakeContent("_part", "Shared.[^n]\n\n[^n]: `=v.x`\n").with("v", TestSite.row("x", "part"));
        Content[] pages = Stream.iterate(0, i -> i + 1).limit(200).map(i -> new FakeContent("p" + i,
                "# Page " + i + "\n\nOwn.[^o]\n\n[P](_part.md \"include\")\n\n## Here\n\n[o](p" + (i + 1) % 200 + ".md#here)\n\n[^o]: Note " + i + "\n")
                .including("_part.md", part)).toArray(Content[]::new);
        TestSite site = TestSite.of(pages);
        assertThat(site.messages()).isEmpty();
        for (int i = 0; i < 200; i++) {
            assertThat(site.document("p" + i + ".html").select("h1, .footnotes li").eachText()).containsExactly("Page " + i, "Note " + i, "part");
        }
    }
}
