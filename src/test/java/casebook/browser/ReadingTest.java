package casebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Formulas, references and the search, on two pages in two languages. */
@InBrowser
class ReadingTest {
    private static final String ENGLISH = """
            # Rates

            The rate is $r = \\frac{n_{\\text{paid}}}{n}$, as [@fig:fr/ecoles.md#schools] shows; [@tab:orders] has more.

            ## Long formulas

            $$r_1 + r_2 + r_3 + r_4 + r_5 + r_6 + r_7 + r_8 + r_9 + r_{10} + r_{11} + r_{12} + r_{13} + r_{14} + r_{15} + r_{16} + r_{17} + r_{18}$$

            ```math
            \\begin{cases} 1 & r > 0.5 \\\\ 0 & \\text{otherwise} \\end{cases}
            ```

            ## The schooling

            Only <span lang="fr">l'école</span> counts. <img src=x onerror="window.hit = 1">

            ```sql orders
            --| caption: "A caption with </script><script>window.hit = 2</script>"
            SELECT * FROM (VALUES ('Brest', 1), ('<b onclick=hit()>Évry</b>', 2)) AS t(town, n)
            ```
            """;
    private static final String FRENCH = """
            ---
            title: Les écoles
            lang: fr
            ---

            Voir [le taux](../index.md).

            ```sql schools
            --| chart: bar
            --| x: town
            --| y: n
            --| title: Deux écoles
            --| alt: Deux barres
            SELECT * FROM (VALUES ('Brest', 1), ('Évry', 2)) AS t(town, n)
            ```

            ## Au cœur des œuvres

            Une œuvre.
            """;

    @TempDir
    private static Path folder;
    private static BuiltSite site;

    private Tab tab;

    @BeforeAll
    static void build() throws IOException {
        Files.createDirectories(folder.resolve("notebooks/fr"));
        Files.writeString(folder.resolve("notebooks/index.md"), ENGLISH);
        Files.writeString(folder.resolve("notebooks/fr/ecoles.md"), FRENCH);
        site = BuiltSite.of(folder);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @BeforeEach
    void open(Tab mine) {
        tab = mine;
    }

    private void search(String query) {
        tab.awaitTrue("document.querySelector('dialog.search')?.open && typeof casebookIndex === 'function'");
        tab.run("(input => { input.value = '%s'; input.dispatchEvent(new Event('input')); })(document.querySelector('.search input'))"
                .formatted(query));
        tab.awaitTrue("document.querySelector('.search-status').textContent !== ''");
    }

    private List<String> results() {
        return tab.texts("[...document.querySelectorAll('.search-results a')].map(a => a.querySelector('.search-heading').textContent"
                + " + ' ' + a.getAttribute('href'))");
    }

    @Test
    void the_search_opens_by_key_finds_whatever_the_accents_and_leads_there() {
        for (URI root : site.roots()) {
            tab.window(1280, false).open(root + "index.html");
            tab.press(Tab.Key.SLASH);
            search("ECOLE");
            assertThat(results()).containsExactly("The schooling index.html#the-schooling", "Les écoles fr/ecoles.html",
                    "Figure 1\u00A0: Deux écoles fr/ecoles.html#fig-schools");
            search("oeuvr");
            assertThat(results()).containsExactly("Au cœur des œuvres fr/ecoles.html#au-c%C5%93ur-des-%C5%93uvres");
            search("evry onclick");
            assertThat(results()).containsExactly("Table 1: Orders index.html#tbl-orders");
            search("chooling");
            assertThat(results()).isEmpty();
            search("deux eco");
            tab.press(Tab.Key.DOWN);
            assertThat(tab.run("document.activeElement.getAttribute('href')").getAsString()).isEqualTo("fr/ecoles.html#fig-schools");
            tab.press(Tab.Key.UP);
            assertThat(tab.run("document.activeElement.role").getAsString()).isEqualTo("searchbox");
            tab.press(Tab.Key.ESCAPE);
            assertThat(tab.run("document.querySelector('dialog.search').open").getAsBoolean()).isFalse();
            assertThat(tab.errors()).isEmpty();
            assertThat(tab.failures()).isEmpty();
        }
    }

    @Test
    void the_page_of_a_folder_searches_in_its_own_language_first() {
        tab.window(390, false).open(site.web() + "fr/ecoles.html");
        tab.click("document.querySelector('.search-open')");
        search("ecole");
        assertThat(results()).containsExactly("Les écoles ../fr/ecoles.html", "Figure 1\u00A0: Deux écoles ../fr/ecoles.html#fig-schools",
                "The schooling ../index.html#the-schooling");
        assertThat(tab.texts("[document.querySelector('.search-status').textContent]")).containsExactly("3 résultats");
        assertThat(tab.texts("[...document.querySelectorAll('.search-results li[lang]')].map(e => e.lang)")).containsExactly("en");
        tab.press(Tab.Key.ENTER);
        tab.awaitTrue("location.pathname.endsWith('fr/ecoles.html') && !document.querySelector('dialog[open]')");
    }

    @Test
    void what_is_found_is_text() {
        tab.window(1280, false).open(site.web() + "index.html");
        tab.press(Tab.Key.SLASH);
        for (String query : List.of("caption", "onclick", "onerror", "<script", "</script>", "counts")) {
            search(query);
        }
        search("caption");
        assertThat(tab.texts("[...document.querySelectorAll('.search-text')].map(e => e.textContent)").getFirst())
                .contains("</script><script>window.hit = 2</script>");
        assertThat(tab.run("document.querySelectorAll('.search-results :is(script, b, img)').length").getAsInt()).isZero();
        assertThat(tab.run("String(window.hit)").getAsString()).isEqualTo("undefined");
    }

    /** WCAG 2.2, success criterion 2.1.4. */
    @Test
    void the_key_of_the_search_can_be_switched_off() {
        tab.window(1280, false).open(site.web() + "index.html");
        tab.click("document.querySelector('.search-open')");
        tab.click("document.querySelector('.search-key input')");
        tab.press(Tab.Key.ESCAPE);
        tab.press(Tab.Key.SLASH);
        assertThat(tab.run("document.querySelector('dialog.search').open").getAsBoolean()).isFalse();
        tab.open(site.web() + "fr/ecoles.html").press(Tab.Key.SLASH);
        assertThat(tab.run("document.querySelector('dialog.search')").isJsonNull()).isTrue();
        tab.run("localStorage.clear()");
    }

    @Test
    void everybody_can_use_formulas_and_the_search() {
        for (boolean dark : new boolean[] {false, true}) {
            for (int width : new int[] {1280, 320}) {
                tab.window(width, dark).open(site.web() + "index.html").loadAll();
                assertThat(Axe.findings(tab)).as("formulas").isEmpty();
                tab.click("document.querySelector('.search-open')");
                search("counts");
                assertThat(Axe.findings(tab)).as("the search").isEmpty();
                assertThat(tab.run("document.documentElement.scrollWidth").getAsInt()).isLessThanOrEqualTo(width);
            }
        }
    }

    @Test
    void a_long_formula_scrolls_by_itself_and_a_short_one_is_no_stop_for_the_keyboard() {
        tab.window(320, false).open(site.web() + "index.html").loadAll();
        assertThat(tab.run("document.documentElement.scrollWidth").getAsInt()).isLessThanOrEqualTo(320);
        assertThat(tab.texts("[...document.querySelectorAll('.formula')].map(e => String(e.tabIndex))")).containsExactly("0", "-1");
        assertThat(tab.run("document.querySelector('math mfrac').getBoundingClientRect().height").getAsDouble()).isGreaterThan(15);
    }

    @Test
    void paper_has_no_ways_through_the_site() {
        tab.window(1280, true).open(site.web() + "index.html").paper();
        assertThat(tab.texts("['.search-open', '.theme-switch', '.behind', '.heading-link', '.site-footer', '.picture .dark']"
                + ".filter(s => [...document.querySelectorAll(s)].some(e => e.checkVisibility()))")).isEmpty();
    }
}
