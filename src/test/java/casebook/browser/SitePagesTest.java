package casebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page of this repository's case study, from disk and from a folder of a web server. */
@InBrowser
@ExtendWith(CaseStudy.class)
class SitePagesTest {
    private static final int WIDE = 1280;
    private static final int WIDEST = 1920;
    private static final int PHONE = 390;
    private static final int SMALL_PHONE = 320;
    /** In the names of files that readers reach by choosing in the dashboard's filters. */
    private static final String OF_STATE = "period-";

    private static String theme(boolean dark) {
        return dark ? "dark" : "light";
    }

    /** A test for each page, by way of each root. */
    private static Stream<DynamicTest> bothWays(BuiltSite site, BiConsumer<String, URI> look) {
        return site.pages().stream().flatMap(page -> site.roots().stream()
                .map(root -> DynamicTest.dynamicTest(page + " " + root.getScheme(), () -> look.accept(page, root))));
    }

    private interface Look {
        void at(String page, URI root, boolean dark);
    }

    /** A test for each page, by way of each root, light and dark. */
    private static Stream<DynamicTest> everywhere(BuiltSite site, Look look) {
        return site.pages().stream().flatMap(page -> site.roots().stream().flatMap(root -> Stream.of(false, true)
                .map(dark -> DynamicTest.dynamicTest(String.join(" ", page, root.getScheme(), theme(dark)),
                        () -> look.at(page, root, dark)))));
    }

    private static void assertQuiet(Tab tab, URI root) {
        assertThat(tab.errors()).as("console").isEmpty();
        assertThat(tab.failures()).as("failed requests").isEmpty();
        assertThat(tab.requests()).as("requests").isNotEmpty().allMatch(request -> request.startsWith(root.toString()));
    }

    @TestFactory
    Stream<DynamicTest> a_page_is_quiet_and_fits_its_window_at_every_width(BuiltSite site, Tab tab) {
        return everywhere(site, (page, root, dark) -> {
            tab.window(WIDE, dark).open(root + page).loadAll();
            assertQuiet(tab, root);
            assertFits(tab, dark, WIDE);
            tab.window(PHONE, dark).open(root + page).loadAll();
            assertQuiet(tab, root);
            assertFits(tab, dark, PHONE, SMALL_PHONE);
            tab.run("document.querySelectorAll('details').forEach(details => details.open = true)");
            assertFits(tab, dark, SMALL_PHONE, PHONE, WIDE, WIDEST);
        });
    }

    private static void assertFits(Tab tab, boolean dark, int... widths) {
        var questions = new Questions(tab);
        for (int width : widths) {
            tab.window(width, dark).awaitTrue("[...document.images].filter(i => i.checkVisibility()).every(i => i.complete)");
            assertThat(questions.ask("overflow()")).as("at %d", width).isEmpty();
            assertThat(questions.askInTime("pictures('%s')".formatted(theme(dark)))).as("at %d", width).isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> a_page_is_well_made(BuiltSite site, Tab tab) {
        var questions = new Questions(tab.window(WIDE, false));
        return site.pages().stream().map(page -> DynamicTest.dynamicTest(page, () -> {
            tab.open(site.web() + page);
            for (String question : List.of("ids()", "headings()", "figures()")) {
                assertThat(questions.ask(question)).as(question).isEmpty();
            }
        }));
    }

    /** The last columns carry the point as often as the first. */
    @TestFactory
    Stream<DynamicTest> no_table_is_cut_on_a_desk(BuiltSite site, Tab tab) {
        return site.pages().stream().map(page -> DynamicTest.dynamicTest(page, () -> {
            tab.window(WIDE, false).open(site.web() + page);
            assertThat(tab.texts("[...document.querySelectorAll('.scroll')]"
                    + ".filter(box => box.checkVisibility() && box.scrollWidth > box.clientWidth).map(box => box.ariaLabel)")).isEmpty();
        }));
    }

    @TestFactory
    Stream<DynamicTest> all_links_lead_somewhere(BuiltSite site, Tab tab) {
        var questions = new Questions(tab);
        return bothWays(site, (page, root) -> {
            tab.open(root + page);
            assertThat(questions.ask("addresses()")).isNotEmpty().allSatisfy(address -> assertLeads(site, root, address));
        });
    }

    /** To a file of the site, and to an element in it where the address names one. */
    private static void assertLeads(BuiltSite site, URI root, String address) {
        URI path = root.relativize(URI.create(address));
        if (path.isAbsolute()) {
            assertThat(path.getScheme()).isEqualTo("https");
            return;
        }
        assertThat(site.file(path.getRawPath())).isRegularFile().isNotEmptyFile();
        if (path.getFragment() != null && path.getPath().endsWith(".html")) {
            assertThat(site.document(path.getRawPath()).getElementById(path.getFragment())).as(address).isNotNull();
        }
    }

    @Test
    void every_page_picture_and_table_can_be_reached_from_the_front_page(BuiltSite site, Tab tab) {
        var questions = new Questions(tab);
        var pages = Set.copyOf(site.pages());
        var reached = new TreeSet<String>();
        var waiting = new TreeSet<>(List.of("index.html"));
        while (!waiting.isEmpty()) {
            String page = waiting.pollFirst();
            reached.add(page);
            tab.open(site.web() + page);
            for (String address : questions.ask("addresses()")) {
                String path = site.web().relativize(URI.create(address)).getPath();
                if (pages.contains(path) && !reached.contains(path)) {
                    waiting.add(path);
                }
                reached.add(path);
            }
        }
        assertThat(site.files()).filteredOn(file -> file.matches(".*\\.(html|png|csv)"))
                .filteredOn(file -> file.endsWith(".html") || !site.isOfValue(file) && !file.contains(OF_STATE))
                .allMatch(reached::contains);
    }

    @TestFactory
    Stream<DynamicTest> all_content_is_there_without_scripts(BuiltSite site, Tab tab) {
        var questions = new Questions(tab);
        return bothWays(site, (page, root) -> {
            tab.scripts(true).window(WIDE, false).open(root + page);
            List<String> content = questions.ask("content()");
            tab.scripts(false).open(root + page).loadAll();
            assertQuiet(tab, root);
            assertThat(questions.ask("content()")).isEqualTo(content);
            assertFits(tab, false, WIDE);
            assertFits(tab, true, WIDE);
            assertThat(tab.texts("[...document.querySelectorAll('button')].filter(b => b.checkVisibility()).map(b => b.textContent)"))
                    .as("buttons that do nothing").isEmpty();
        });
    }

    @Test
    void the_theme_flips_pictures_and_all_and_is_remembered_on_the_next_page(BuiltSite site, Tab tab) {
        var questions = new Questions(tab);
        List<String> pages = site.pages();
        for (URI root : site.roots()) {
            for (boolean dark : new boolean[] {false, true}) {
                tab.window(WIDE, dark).open(root + pages.getFirst()).loadAll();
                tab.click("document.querySelector('.theme-switch')");
                assertThat(questions.askInTime("pictures('%s')".formatted(theme(!dark)))).isEmpty();
                tab.open(root + pages.getLast()).loadAll();
                assertThat(questions.askInTime("pictures('%s')".formatted(theme(!dark)))).isEmpty();
                tab.click("document.querySelector('.theme-switch')");
                assertThat(questions.askInTime("pictures('%s')".formatted(theme(dark)))).isEmpty();
                assertQuiet(tab, root);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> every_column_of_every_table_sorts(BuiltSite site, Tab tab) {
        var questions = new Questions(tab);
        return site.pages().stream().map(page -> DynamicTest.dynamicTest(page, () -> {
            tab.window(WIDE, false).open(site.web() + page);
            assertThat(questions.ask("sorting()")).isEmpty();
        }));
    }

    @Test
    void a_table_sorts_from_the_keyboard(BuiltSite site, Tab tab) {
        String page = site.pages().stream().filter(each -> !site.document(each).select(".behind .download").isEmpty()).findFirst()
                .orElseThrow();
        tab.window(WIDE, false).open(site.web() + page);
        String table = "document.querySelector('table.data:has(tbody tr + tr)')";
        tab.run(table + ".closest('details')?.setAttribute('open', '')");
        tab.run(table + ".querySelector('th button').focus()");
        tab.press(Tab.Key.ENTER);
        String first = sorted(tab, table);
        tab.press(Tab.Key.SPACE);
        assertThat(List.of(first, sorted(tab, table))).containsExactlyInAnyOrder("0 ascending", "0 descending");
        tab.press(Tab.Key.TAB);
        tab.press(Tab.Key.ENTER);
        assertThat(sorted(tab, table)).matches("1 (a|de)scending");
    }

    /** The number of the column by which a table is sorted, and the direction. */
    private static String sorted(Tab tab, String table) {
        return tab.run("(h => h.cellIndex + ' ' + h.getAttribute('aria-sort'))(" + table + ".querySelector('[aria-sort]'))")
                .getAsString();
    }

    @TestFactory
    Stream<DynamicTest> all_code_unfolds_and_each_piece_is_copied_whole(BuiltSite site, Tab tab) {
        return bothWays(site, (page, root) -> {
            if (site.document(page).select(".code-fold").isEmpty()) {
                assertThat(site.document(page).select(".code-switch")).isEmpty();
                return;
            }
            tab.window(WIDE, false).open(root + page);
            tab.click("document.querySelector('.code-switch')");
            assertThat(tab.run("document.querySelectorAll('.code-fold:not([open])').length").getAsInt()).isZero();
            int pieces = tab.run("document.querySelectorAll('.code').length").getAsInt();
            assertThat(pieces).isPositive();
            assertCopies(tab, "document.querySelectorAll('.code')[0]");
            assertCopies(tab, "document.querySelectorAll('.code')[" + (pieces - 1) + "]");
            tab.click("document.querySelector('.code-switch')");
            assertThat(tab.run("document.querySelectorAll('.code-fold[open]').length").getAsInt()).isZero();
            assertQuiet(tab, root);
        });
    }

    private static void assertCopies(Tab tab, String code) {
        tab.click(code + ".querySelector('.copy')");
        tab.awaitTrue(code + ".querySelector('.copy').textContent === document.body.dataset.copied");
        String copied = tab.run("navigator.clipboard.readText()").getAsString();
        assertThat(copied).isNotBlank().isEqualTo(tab.run(code + ".querySelector('code').textContent.trimEnd()").getAsString());
    }

    @TestFactory
    Stream<DynamicTest> a_link_to_a_folded_table_unfolds_it(BuiltSite site, Tab tab) {
        return site.roots().stream().map(root -> DynamicTest.dynamicTest(root.getScheme(), () -> {
            tab.window(WIDE, false).open(root + "data-dictionary.html#columns-stg_users");
            tab.awaitTrue("document.getElementById('columns-stg_users').open");
            assertThat(tab.run("document.querySelectorAll('details.relation[open]').length").getAsInt()).isEqualTo(1);
            tab.run("location.hash = 'columns-raw-users'");
            tab.awaitTrue("document.getElementById('columns-raw-users').open");
        }));
    }

    @Test
    void downloads_hold_a_head_and_rows(BuiltSite site) {
        assertThat(site.files()).filteredOn(file -> file.endsWith(".csv") && !site.isOfValue(file)).isNotEmpty()
                .allSatisfy(file -> assertThat(Files.readAllLines(site.file(file))).hasSizeGreaterThan(1));
    }
}
