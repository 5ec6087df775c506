package casebook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages tell services that show a page where its address is shared. */
class SharingTest {
    private static final String CHART = "```sql %s\n--| chart: bar\n--| x: n\n--| y: n\n--| alt: One & all\nSELECT 1 AS n\n```\n";

    private static String meta(Document page, String property) {
        return page.select("meta[property='" + property + "'], meta[name='" + property + "']").attr("content");
    }

    private static FakeContent page(String name, String text) {
        return new FakeContent(name, text).with("a", TestSite.row("n", 1L)).with("b", TestSite.row("n", 1L));
    }

    @Test
    void a_page_tells_its_title_its_address_and_its_first_picture() {
        var page = TestSite.of(page("sales/été", "---\ntitle: T \"&\" <b>\nsubtitle: S\nlang: fr-CA\n---\n" + CHART.formatted("a") + CHART.formatted("b")))
                .document("sales/été.html");
        assertThat(meta(page, "og:title")).isEqualTo("T \"&\" <b>");
        assertThat(meta(page, "og:description")).isEqualTo("S");
        assertThat(meta(page, "og:type")).isEqualTo("article");
        assertThat(meta(page, "og:locale")).isEqualTo("fr_CA");
        assertThat(meta(page, "og:url")).isEqualTo("https://example.org/site/sales/%C3%A9t%C3%A9.html")
                .isEqualTo(page.select("link[rel=canonical]").attr("href"));
        assertThat(meta(page, "og:image")).isEqualTo("https://example.org/site/figures/sales/%C3%A9t%C3%A9/a.png");
        assertThat(meta(page, "og:image:width")).matches("\\d+");
        assertThat(meta(page, "og:image:alt")).isNotEmpty();
        assertThat(meta(page, "twitter:card")).isEqualTo("summary_large_image");
    }

    @Test
    void the_front_page_of_a_folder_is_the_folder() {
        var site = TestSite.of(page("index", "# A"), page("sales/index", "# B"), page("reindex", "# C"));
        assertThat(meta(site.document("index.html"), "og:url")).isEqualTo("https://example.org/site/");
        assertThat(meta(site.document("index.html"), "og:type")).isEqualTo("website");
        assertThat(meta(site.document("sales/index.html"), "og:url")).isEqualTo("https://example.org/site/sales/");
        assertThat(meta(site.document("reindex.html"), "og:url")).isEqualTo("https://example.org/site/reindex.html");
        assertThat(meta(site.document("index.html"), "og:image")).isEmpty();
        assertThat(meta(site.document("index.html"), "twitter:card")).isEqualTo("summary");
    }

    @Test
    void an_author_chooses_a_figure_or_a_file(@TempDir Path root) throws IOException {
        Files.createDirectories(root.resolve("notebooks"));
        Files.write(root.resolve("notebooks/cover.png"), new byte[] {1});
        var site = TestSite.in(root, page("one", "---\nimage: b\n---\n" + CHART.formatted("a") + CHART.formatted("b")),
                page("two", "---\nimage: cover.png\n---\n" + CHART.formatted("a")));
        assertThat(meta(site.document("one.html"), "og:image")).isEqualTo("https://example.org/site/figures/one/b.png");
        assertThat(meta(site.document("two.html"), "og:image")).isEqualTo("https://example.org/site/files/notebooks/cover.png");
        assertThat(site.paths()).contains("files/notebooks/cover.png");
    }
}
