package casebook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Pages that are versions of one another in several languages. */
class LanguagesTest {
    private static final TestSite SITE = TestSite.of(
            new FakeContent("index", "# Start\n\n[Tafel](deep/dashboard.de.md#zahlen)\n"),
            new FakeContent("index.fr", "# Accueil\n\n[Modèle](model.md)\n"),
            new FakeContent("deep/dashboard", "# Dashboard\n"),
            new FakeContent("deep/dashboard.de", "# Tafel\n\n## Zahlen\n"),
            new FakeContent("deep/dashboard.fr", "# Tableau de bord\n"),
            new FakeContent("model", "# Model\n"));

    private static List<String> links(String page, String selector) {
        return SITE.document(page).select(selector).stream().map(LanguagesTest::link).toList();
    }

    private static String link(Element link) {
        String lang = link.attr("hreflang");
        return link.text() + " → " + link.attr("href") + (lang.isEmpty() ? "" : " (" + lang + ")");
    }

    @Test
    void every_version_names_all_and_one_for_all_other_readers() {
        for (String page : List.of("deep/dashboard.html", "deep/dashboard.fr.html")) {
            assertThat(links(page, "link[rel=alternate]")).containsExactly(" → dashboard.html (en)", " → dashboard.html (x-default)",
                    " → dashboard.de.html (de)", " → dashboard.fr.html (fr)");
        }
        assertThat(links("model.html", "link[rel=alternate], .languages a")).isEmpty();
    }

    @Test
    void a_switch_names_each_language_in_itself() {
        Document page = SITE.document("deep/dashboard.fr.html");
        assertThat(links("deep/dashboard.fr.html", ".languages a")).containsExactly("English → dashboard.html (en)",
                "Deutsch → dashboard.de.html (de)", "Français → dashboard.fr.html (fr)");
        assertThat(page.select(".languages a[aria-current]").eachText()).containsExactly("Français");
        assertThat(page.select(".languages a").eachAttr("lang")).containsExactly("en", "de", "fr");
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo("fr");
    }

    @Test
    void a_page_lists_pages_in_its_language_and_marks_the_others() {
        assertThat(links("index.html", ".site-pages a")).containsExactly("Start → index.html", "Dashboard → deep/dashboard.html", "Model → model.html");
        assertThat(links("index.fr.html", ".site-pages a")).containsExactly("Accueil → index.fr.html",
                "Tableau de bord → deep/dashboard.fr.html", "Model → model.html (en)");
        assertThat(links("deep/dashboard.de.html", ".site-pages a")).containsExactly("Start → ../index.html (en)", "Tafel → dashboard.de.html",
                "Model → ../model.html (en)");
        assertThat(links("deep/dashboard.fr.html", ".site-title")).containsExactly("Case studies → ../index.fr.html");
        assertThat(links("deep/dashboard.de.html", ".site-title")).containsExactly("Case studies → ../index.html");
    }

    @Test
    void one_reads_on_in_one_language() {
        assertThat(links("deep/dashboard.fr.html", ".pager a")).containsExactly("Précédent Accueil → ../index.fr.html",
                "Suivant Model → ../model.html (en)");
        assertThat(links("model.html", ".pager a")).containsExactly("Previous Dashboard → deep/dashboard.html");
    }

    @Test
    void links_in_the_text_lead_to_what_is_written() {
        assertThat(SITE.messages()).isEmpty();
        assertThat(links("index.fr.html", "main p a")).containsExactly("Modèle → model.html");
        assertThat(links("index.html", "main p a")).containsExactly("Tafel → deep/dashboard.de.html#zahlen");
    }

    @Test
    void a_site_without_a_front_page_gets_one_in_each_language() {
        TestSite site = TestSite.of(new FakeContent("a", "# A\n"), new FakeContent("a.fr", "# Un\n"), new FakeContent("b", "# B\n"));
        assertThat(site.paths()).contains("index.html", "index.fr.html");
        Document french = site.document("index.fr.html");
        assertThat(french.select(".page-list a").stream().map(LanguagesTest::link)).containsExactly("Un → a.fr.html", "B → b.html (en)");
        assertThat(french.select(".languages a").stream().map(LanguagesTest::link)).containsExactly("English → index.html (en)", "Français → index.fr.html (fr)");
        assertThat(french.expectFirst("html").attr("lang")).isEqualTo("fr");
        assertThat(site.document("a.fr.html").expectFirst(".site-title").attr("href")).isEqualTo("index.fr.html");
        assertThat(site.document("b.html").select(".languages")).isEmpty();
    }

    @Test
    void a_translation_of_nothing_is_a_page_in_its_language() {
        TestSite site = TestSite.of(new FakeContent("index", "# Start\n"), new FakeContent("seul.fr", "# Seul\n"));
        assertThat(site.document("index.html").select(".site-pages a").stream().map(LanguagesTest::link))
                .containsExactly("Start → index.html", "Seul → seul.fr.html (fr)");
        assertThat(site.document("seul.fr.html").select(".languages")).isEmpty();
        assertThat(site.document("seul.fr.html").expectFirst("html").attr("lang")).isEqualTo("fr");
    }
}
