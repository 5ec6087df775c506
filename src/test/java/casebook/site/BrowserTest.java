package casebook.site;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.browser.InBrowser;
import casebook.browser.Tab;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages in a real browser, opened from disk. */
@InBrowser
class BrowserTest {
    @TempDir
    private static Path root;

    private Tab tab;

    @BeforeAll
    static void publish() {
        SampleSite.main(new String[] {root.resolve("a b é").toString()});
    }

    @BeforeEach
    void open(Tab mine) {
        tab = mine;
    }

    static Stream<String> pages() {
        return Stream.of("index.html", "pages/dashboard.html", "data-model.html", "fr/resume.html");
    }

    private static String address(String page) {
        return root.resolve("a b é").resolve(page).toUri().toString();
    }

    private List<String> texts(String selector) {
        return tab.run("[...document.querySelectorAll('" + selector + "')].map(e => e.textContent.trim())").getAsJsonArray().asList()
                .stream().map(each -> each.getAsString()).toList();
    }

    private boolean isShown(String selector) {
        return tab.run("document.querySelector('" + selector + "').checkVisibility()").getAsBoolean();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_is_quiet_asks_for_nothing_elsewhere_and_fits_its_window(String page) {
        for (int width : new int[] {320, 390, 768, 1280}) {
            tab.window(width, width == 390).open(address(page));
            assertThat(tab.errors()).as("console at %d", width).isEmpty();
            assertThat(tab.requests()).allMatch(request -> request.startsWith("file:"));
            assertThat(tab.run("document.documentElement.scrollWidth").getAsInt()).as("width").isLessThanOrEqualTo(width);
        }
        assertThat(tab.run("document.fonts.ready.then(() => [...document.fonts].some(f => f.family === 'Inter' && f.status === 'loaded'))")
                .getAsBoolean()).isTrue();
    }

    @Test
    void pictures_follow_the_reader_without_scripts() {
        for (boolean dark : new boolean[] {false, true}) {
            tab.scripts(false).window(1280, dark).open(address("index.html"));
            assertThat(isShown(".picture .dark")).isEqualTo(dark);
            assertThat(isShown(".picture .light")).isEqualTo(!dark);
        }
        assertThat(isShown(".theme-switch")).isFalse();
    }

    /** Without scripts browsers don't load lazily at all, so that nobody can tell how far somebody scrolled. */
    @Test
    void the_picture_that_is_not_shown_is_not_fetched() throws InterruptedException {
        for (boolean dark : new boolean[] {false, true}) {
            tab.window(1280, dark).open(address("index.html"));
            tab.run("document.querySelector('.picture').scrollIntoView()");
            assertThat(pictures()).singleElement().asString().endsWith(dark ? "growth.dark.png" : "growth.png");
        }
    }

    @Test
    void paper_is_light_and_has_no_switches() {
        tab.window(1280, true).open(address("index.html")).paper();
        assertThat(isShown(".picture .light")).isTrue();
        assertThat(isShown(".picture .dark")).isFalse();
        for (String selector : List.of(".site-pages", ".behind", ".theme-switch", ".code-switch", ".pager")) {
            assertThat(isShown(selector)).as(selector).isFalse();
        }
    }

    /** The pictures asked for, once there are any; without scripts a page can't tell. */
    private List<String> pictures() throws InterruptedException {
        for (int wait = 0; wait < 50; wait++) {
            Thread.sleep(100);
            List<String> pictures = tab.requests().stream().filter(request -> request.endsWith(".png")).toList();
            if (!pictures.isEmpty()) {
                return pictures;
            }
        }
        return List.of();
    }

    @Test
    void the_theme_can_be_switched_and_is_remembered() {
        tab.window(1280, false).open(address("index.html"));
        String ground = tab.run("getComputedStyle(document.body).backgroundColor").getAsString();
        tab.run("document.querySelector('.theme-switch').click()");
        assertThat(tab.run("getComputedStyle(document.body).backgroundColor").getAsString()).isNotEqualTo(ground).isEqualTo("rgb(20, 23, 28)");
        assertThat(isShown(".picture .dark")).isTrue();
        tab.open(address("data-model.html"));
        assertThat(tab.run("getComputedStyle(document.body).backgroundColor").getAsString()).isEqualTo("rgb(20, 23, 28)");
        tab.run("document.querySelector('.theme-switch').click()");
        assertThat(tab.run("localStorage.length").getAsInt()).isZero();
        assertThat(tab.run("getComputedStyle(document.body).backgroundColor").getAsString()).isEqualTo(ground);
    }

    @Test
    void all_code_is_shown_and_folded_at_once() {
        tab.window(1280, false).open(address("pages/dashboard.html"));
        assertThat(tab.run("document.querySelectorAll('.code-fold[open]').length").getAsInt()).isEqualTo(1);
        tab.run("document.querySelector('.code-switch').click()");
        assertThat(tab.run("document.querySelectorAll('.code-fold:not([open])').length").getAsInt()).isZero();
        tab.run("document.querySelector('.code-switch').click()");
        assertThat(tab.run("document.querySelectorAll('.code-fold[open]').length").getAsInt()).isZero();
    }

    @Test
    void a_table_sorts_by_a_click_with_missing_values_last() {
        tab.window(1280, false).open(address("pages/dashboard.html"));
        String head = "document.querySelectorAll('#tbl-schools thead button')";
        tab.run(head + "[2].click()");
        assertThat(texts("#tbl-schools tbody td:nth-child(3)").getFirst()).isEqualTo("214");
        assertThat(texts("#tbl-schools th[aria-sort=descending]")).containsExactly("Students");
        tab.run(head + "[2].click()");
        assertThat(texts("#tbl-schools tbody td:nth-child(3)").getFirst()).isEqualTo("43");
        tab.run(head + "[1].click()");
        assertThat(texts("#tbl-schools tbody td:nth-child(2)")).startsWith("Aix-en-Provence").endsWith("–");
        assertThat(texts("#tbl-schools th[aria-sort]")).containsExactly("City");
        tab.run(head + "[1].click()");
        assertThat(texts("#tbl-schools tbody td:nth-child(2)")).startsWith("Saint-Étienne-du-Rouvray").endsWith("–");
    }

    @Test
    void everything_is_there_without_scripts() {
        tab.scripts(false).window(1280, false).open(address("pages/dashboard.html"));
        assertThat(texts("main h2")).containsExactly("Users", "Usage", "Method");
        assertThat(isShown(".contents-aside a")).isTrue();
        assertThat(tab.run("document.querySelectorAll('button:not([hidden])').length").getAsInt()).isZero();
        tab.run("document.querySelector('.data-fold').open = true");
        assertThat(isShown(".data-fold table")).isTrue();
    }

    @Test
    void what_an_attacker_gets_into_a_page_does_not_run() {
        tab.window(1280, false).open(address("index.html"));
        tab.run("document.body.insertAdjacentHTML('beforeend', '<img src=https://example.org/x.png onerror=\"window.hit=1\">"
                + "<a id=\"evil\" href=\"javascript:window.hit=2\">x</a>'), document.getElementById('evil').click(), "
                + "new Promise(done => setTimeout(done, 200))");
        assertThat(tab.run("window.hit")).isNull();
    }
}
