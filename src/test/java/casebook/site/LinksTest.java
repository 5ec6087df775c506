package casebook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    @TempDir
    private Path root;

    @BeforeEach
    void files() throws IOException {
        Files.createDirectories(root.resolve("notebooks/img"));
        Files.createDirectories(root.resolve("notebooks/a"));
        Files.write(root.resolve("notebooks/img/Carte d’été.png"), new byte[] {1, 2, 3});
        Files.writeString(root.resolve("README.md"), "read me");
        Files.writeString(root.resolve("notebooks/_part.md"), "part");
        Files.writeString(root.resolve("notebooks/later.md"), "later");
    }

    private TestSite site(String text) {
        return site("a/page", text);
    }

    private TestSite site(String name, String text) {
        return TestSite.in(root, new FakeContent(name, text), new FakeContent("other", "## Place\n"),
                new FakeContent("a/été 1", "# Summer\n"));
    }

    private List<String> hrefs(TestSite site, String page) {
        return site.document(page).select(".content a:not(.heading-link)").eachAttr("href");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "[x](JaVaScRiPt:alert(1))", "[x](javascript&colon;alert(1))", "[x](&#106;avascript:alert(1))", "[x](<java\\script:alert(1)>)",
        "[x](<java&#10;script:alert(1)>)", "[x](<&#1;javascript:alert(1)>)", "[x](data:text/html,<script>)", "[x](vbscript:a)",
        "[x](file:///etc/passwd)", "[x](//example.org/x)", "[x](<\\\\\\\\example.org\\\\x>)", "[x](/etc/passwd)",
        "<javascript:alert(1)>", "[x][r]\n\n[r]: javascript:alert(1)", "![x](javascript:alert(1))", "![x](https://example.org/x.png)",
        "[x](blob:https://example.org/1)", "[x](C:/x.txt)", "[x](javascript&#58;alert(1))", "[x](javascript\\:alert(1))",
        "[x](%zz)", "[x]()"})
    void hostile_addresses_become_no_link(String markdown) {
        var site = site("before " + markdown + "\n");
        assertThat(site.document("a/page.html").select(".content a, .content img")).isEmpty();
        assertThat(site.messages()).singleElement().asString().startsWith("error: ");
        assertThat(site.document("a/page.html").select(".content").text()).startsWith("before");
    }

    @Test
    void the_message_points_at_the_link() {
        assertThat(site("see [x](javascript:alert(1)) here\n").messages()).containsExactly("error: a link can't use `javascript:` "
                + "(write http://…, https://…, mailto:… or a path relative to this file) at [x](javascript:alert(1))");
    }

    @Test
    void harmless_addresses_are_kept() {
        var site = site("[a](https://example.org/?q=a%20b&c=<d>) [b](mailto:a@b.c) [c](HTTP://example.org) [d](https://x.y/a%20b)\n");
        assertThat(site.messages()).isEmpty();
        assertThat(hrefs(site, "a/page.html")).containsExactly("https://example.org/?q=a%20b&c=<d>", "mailto:a@b.c",
                "HTTP://example.org", "https://x.y/a%20b");
    }

    @Test
    void links_to_notebooks_become_links_to_pages() {
        var site = site("[a](../other.md) [b](../other.md#place) [c](été%201.md) [d](page.md) [e](#here)\n\n## Here\n");
        assertThat(site.messages()).isEmpty();
        assertThat(hrefs(site, "a/page.html"))
                .containsExactly("../other.html", "../other.html#place", "%C3%A9t%C3%A9%201.html", "page.html", "#here");
    }

    @Test
    void links_of_a_part_are_relative_to_the_part() {
        var part = new FakeContent("parts/_part", "[a](../other.md) ![b](../img/Carte%20d’été.png)\n");
        var site = TestSite.in(root, new FakeContent("a/page", "[p](../parts/_part.md \"include\")\n").including("../parts/_part.md", part),
                new FakeContent("other", ""));
        assertThat(site.messages()).isEmpty();
        assertThat(hrefs(site, "a/page.html")).containsExactly("../other.html");
        assertThat(site.document("a/page.html").select("img").attr("src"))
                .isEqualTo("../files/notebooks/img/Carte%20d%E2%80%99%C3%A9t%C3%A9.png");
    }

    @Test
    void broken_links_name_what_is_near() {
        assertThat(site("[x](../othre.md)\n").messages())
                .containsExactly("error: there is no notebook `../othre.md` (did you mean `other.md`?) at [x](../othre.md)");
        assertThat(site("[x](../other.md#plce)\n").messages())
                .containsExactly("error: there is no `#plce` on the page `other.md` (did you mean `place`?) at [x](../other.md#plce)");
        assertThat(site("[x](#somwhere)\n\n## Somewhere\n").messages())
                .containsExactly("error: there is no `#somwhere` on this page (did you mean `somewhere`?) at [x](#somwhere)");
        assertThat(site("![x](../img/Carte%20d’ete.png)\n").messages()).containsExactly(
                "error: there is no file `../img/Carte d’ete.png` (did you mean `Carte d’été.png`?) at ![x](../img/Carte%20d’ete.png)");
    }

    @Test
    void a_link_to_a_part_or_an_unbuilt_page_says_so() {
        assertThat(site("[x](../_part.md)\n").messages()).singleElement().asString()
                .contains("`../_part.md` is a part, which has no page of its own");
        assertThat(site("[x](../later.md)\n").messages()).singleElement().asString().startsWith("warning:").contains("isn't built this time");
    }

    @Test
    void a_link_to_a_heading_that_the_data_hides_is_no_mistake() {
        var page = new FakeContent("a/page", "[x](#hidden)\n\n<!-- if: v.no -->\n\n## Hidden\n\n<!-- end -->\n").with("v", TestSite.row("no", false));
        assertThat(TestSite.in(root, page).messages()).isEmpty();
    }

    @Test
    void files_are_copied_once_whoever_links_to_them() {
        var site = TestSite.in(root, new FakeContent("a/page", "[r](../../README.md) ![i](../img/Carte%20d’été.png)\n"),
                new FakeContent("b", "![i](img/Carte%20d%E2%80%99%C3%A9t%C3%A9.png \"T\")\n"));
        assertThat(site.messages()).isEmpty();
        assertThat(site.paths()).contains("files/README.md", "files/notebooks/img/Carte d’été.png").doesNotHaveDuplicates();
        assertThat(site.document("b.html").select("img[alt=i][title=T]")).hasSize(1);
        assertThat(hrefs(site, "a/page.html")).containsExactly("../files/README.md");
    }

    @Test
    void nothing_outside_the_project_is_published(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(root.resolve("notebooks/a/link.txt"), elsewhere.resolve("secret.txt"));
        var above = site("[x](../../../" + elsewhere.getFileName() + "/secret.txt)\n");
        var linked = site("[x](link.txt)\n");
        assertThat(above.messages()).singleElement().asString().contains("lies outside the project");
        assertThat(linked.messages()).singleElement().asString().contains("lies outside the project");
        assertThat(linked.paths()).noneMatch(path -> path.startsWith("files/"));
    }
}
