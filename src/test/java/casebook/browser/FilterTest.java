package casebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Readers choose, and the page shows it: from a disk and from a server, by mouse, keyboard and address. */
@InBrowser
class FilterTest {
    private static final String PAGE = """
            ---
            title: Orders
            ---

            ```yaml filter
            name: region
            label: Region
            values: regions.region
            all: true
            ```

            ```yaml filter
            name: year
            periods:
              2024: [2024-01-01, 2024-12-31]
              2025: [2025-01-01, 2025-12-31]
            ```

            ```sql regions
            --| show: false
            SELECT DISTINCT region FROM orders ORDER BY region
            ```

            ```yaml filter
            name: status
            values: statuses.status
            multiple: true
            all: true
            ```

            ```sql statuses
            --| show: false
            SELECT DISTINCT status FROM orders WHERE $region IS NULL OR region = $region ORDER BY status
            ```

            ```sql found model
            SELECT * FROM orders WHERE ($region IS NULL OR region = $region) AND ordered_on BETWEEN $year_from AND $year_to
              AND ($status IS NULL OR status IN $status)
            ```

            ```sql total value
            SELECT count(*) AS n, sum(amount) AS amount, count(*) > 1 AS several FROM found
            ```

            ## Found `=total.n`

            There are **`=total.n`**.

            <!-- if: total.several -->
            ### Several

            Several of them.
            <!-- else -->
            ```sql alone
            SELECT id FROM found
            ```
            <!-- end -->

            ```sql by_status
            --| chart: bar
            --| x: status
            --| y: n
            --| title: "`=total.n` by status"
            SELECT status, count(*) AS n FROM found GROUP BY 1 ORDER BY 1
            ```

            ```sql of_region
            SELECT id, amount FROM orders WHERE $region IS NULL OR region = $region ORDER BY id
            ```

            ## The end

            ```sql all_orders
            SELECT count(*) AS n FROM orders
            ```

            [The north](index.md?region=north)
            """;
    private static final String ORDERS = """
            id,ordered_on,region,status,amount
            1,2024-12-30,North,paid,120.00
            2,2025-01-05,South,paid,80.50
            3,2024-01-17,North,refunded,35.00
            4,2024-02-02,West,paid,240.00
            5,2024-02-20,South,open,
            6,2025-03-11,North,paid,99.90
            """;

    @TempDir
    private static Path folder;
    private static BuiltSite site;
    private static BuiltSite hostile;

    private Tab tab;

    @BeforeAll
    static void build() throws IOException {
        Path project = folder.resolve("orders");
        Files.createDirectories(project.resolve("notebooks"));
        Files.createDirectories(project.resolve("seeds"));
        Files.writeString(project.resolve("notebooks/index.md"), PAGE);
        Files.writeString(project.resolve("seeds/orders.csv"), ORDERS);
        site = BuiltSite.of(project);
        HostileProject.HOSTILE.write(folder.resolve("hostile"));
        Files.writeString(folder.resolve("hostile/notebooks/index.md"), """
                # Texts

                ```yaml filter
                name: chosen
                values: texts.txt
                ```

                ```sql t value
                SELECT txt, id FROM texts WHERE txt = $chosen
                ```

                Text: **`=t.txt`** `=t.id`
                """);
        hostile = BuiltSite.of(folder.resolve("hostile"));
    }

    @AfterAll
    static void close() {
        site.close();
        hostile.close();
    }

    @BeforeEach
    void open(Tab mine) {
        tab = mine.window(1280, false);
    }

    static Stream<URI> roots() {
        return site.roots().stream();
    }

    private void choose(String filter, String slug) {
        tab.run("(s => { s.focus(); s.value = '%s'; s.dispatchEvent(new Event('change', {bubbles: true})); })(document.getElementById('filter-%s'))"
                .formatted(slug, filter));
    }

    private void awaitText(String selector, String text) {
        tab.awaitTrue("document.querySelector(`%s`)?.textContent.trim() === `%s`".formatted(selector, text));
    }

    private String text(String expression) {
        return tab.run(expression).getAsString();
    }

    private void assertQuiet() {
        assertThat(tab.errors()).isEmpty();
        assertThat(tab.failures()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("roots")
    void what_is_chosen_is_shown_everywhere_and_stands_in_the_address(URI root) {
        tab.open(root + "index.html").loadAll();
        awaitText("p > strong", "4");
        choose("region", "north");
        awaitText("p > strong", "2");
        assertThat(text("location.search")).isEqualTo("?region=north");
        assertThat(text("document.querySelector('.heading h2').textContent")).isEqualTo("Found 2");
        assertThat(text("document.querySelector('#fig-by_status .title').textContent")).isEqualTo("2 by status");
        assertThat(tab.texts("[...document.querySelectorAll('#tbl-of_region tbody td:first-child')].map(e => e.textContent)")).containsExactly("1", "3", "6");
        assertThat(text("document.querySelector('#fig-by_status .download').href")).contains("region-north").endsWith(".csv");
        assertThat(text("document.querySelector('.filters-status').textContent")).isEqualTo("Showing Region: North; Year: 2024; Status: All");
        assertThat(text("document.activeElement.id")).isEqualTo("filter-region");
        choose("year", "2025");
        awaitText("p > strong", "1");
        assertThat(text("location.search")).isEqualTo("?region=north&year=2025");
        assertThat(text("document.querySelector('#tbl-alone td').textContent")).isEqualTo("6");
        tab.loadAll();
        assertThat(tab.run("[...document.querySelectorAll('.picture .light img')].every(i => i.naturalWidth > 0)").getAsBoolean()).isTrue();
        assertThat(tab.run("document.querySelectorAll('#tbl-of_region th button').length").getAsInt()).isEqualTo(2);
        assertQuiet();
    }

    @ParameterizedTest
    @MethodSource("roots")
    void the_way_back_leads_back_and_a_shared_address_shows_the_same(URI root) {
        tab.open(root + "index.html");
        choose("region", "south");
        awaitText("p > strong", "1");
        choose("year", "2025");
        tab.awaitTrue("location.search === '?region=south&year=2025'");
        tab.run("history.back()");
        tab.awaitTrue("location.search === '?region=south' && document.getElementById('filter-year').value === '2024'");
        awaitText("p > strong", "1");
        tab.run("history.back()");
        awaitText("p > strong", "4");
        assertThat(text("document.getElementById('filter-region').value")).isEqualTo("all");
        tab.run("history.forward()");
        awaitText("p > strong", "1");
        tab.open(root + "index.html?year=2025&region=north");
        awaitText("p > strong", "1");
        assertThat(text("document.getElementById('filter-region').value")).isEqualTo("north");
        tab.run("document.querySelector('.filters-reset').click()");
        awaitText("p > strong", "4");
        assertThat(text("location.search")).isEmpty();
        assertThat(tab.run("document.querySelector('.filters-reset').hidden").getAsBoolean()).isTrue();
        assertQuiet();
    }

    @Test
    void several_can_be_chosen_and_choices_depend_on_others() {
        tab.open(site.web() + "index.html");
        tab.run("document.querySelector('input[value=paid]').click()");
        awaitText("p > strong", "2");
        tab.run("document.querySelector('input[value=refunded]').click()");
        awaitText("p > strong", "3");
        assertThat(text("location.search")).isEqualTo("?status=paid,refunded");
        choose("region", "west");
        awaitText("p > strong", "1");
        assertThat(tab.texts("[...document.querySelectorAll('.filters input')].map(e => e.value)")).containsExactly("paid");
        assertThat(text("location.search")).isEqualTo("?region=west");
        assertQuiet();
    }

    @Test
    void what_cannot_be_chosen_is_no_error() {
        for (String query : List.of("?region=nowhere", "?region=<script>", "?region=%00", "?region=__proto__", "?status=paid,paid", "?status=,",
                "?constructor=x", "?region[]=north", "?%25", "?region=all&year=1900")) {
            tab.open(site.web() + "index.html" + query);
            awaitText("p > strong", "4");
            assertThat(text("document.getElementById('filter-region').value")).as(query).isEqualTo("all");
            assertQuiet();
        }
    }

    /** What tries to be more than a text is a choice like others: it is offered, chosen and shown to the letter. */
    @Test
    void choices_stay_texts() {
        List<String> texts = HostileProject.HOSTILE.texts();
        tab.open(hostile.web() + "index.html").loadAll();
        String options = "[...document.getElementById('filter-chosen').options]";
        assertThat(tab.texts(options + ".map(o => o.textContent)")).containsExactlyInAnyOrderElementsOf(texts);
        for (String slug : tab.texts(options + ".map(o => o.value)")) {
            choose("chosen", slug);
            tab.awaitTrue("document.querySelector('p > strong').textContent === " + options + ".find(o => o.selected).textContent");
        }
        assertThat(tab.run("document.querySelectorAll('.content *').length").getAsInt()).isEqualTo(tab
                .open(hostile.web() + "index.html").run("document.querySelectorAll('.content *').length").getAsInt());
        assertThat(tab.run("window.hit")).isNull();
        assertThat(tab.requests()).allMatch(request -> request.startsWith(hostile.web().toString()));
        assertQuiet();
    }

    @Test
    void a_link_of_the_text_leads_to_a_view_and_an_anchor_to_its_place() {
        tab.open(site.web() + "index.html");
        tab.open(text("document.querySelector('a[href*=\"?region\"]').href"));
        awaitText("p > strong", "2");
        tab.open("about:blank").open(site.web() + "index.html?region=north#the-end");
        awaitText("p > strong", "2");
        tab.awaitTrue("document.getElementById('the-end').getBoundingClientRect().top < innerHeight");
    }

    @Test
    void without_scripts_the_first_view_is_there_and_says_that_there_are_others() {
        tab.scripts(false).open(site.web() + "index.html");
        assertThat(text("document.querySelector('p > strong').textContent")).isEqualTo("4");
        assertThat(tab.run("document.querySelector('.filters').checkVisibility()").getAsBoolean()).isFalse();
        assertThat(text("document.querySelector('noscript').textContent")).contains("JavaScript");
    }

    @Test
    void ids_stay_unique_and_contents_lead_somewhere_in_every_view() {
        var questions = new Questions(tab);
        for (String query : List.of("", "?region=south", "?region=north&year=2025", "?status=paid")) {
            tab.open(site.web() + "index.html" + query);
            tab.awaitTrue("!document.documentElement.classList.contains('choosing')");
            for (String question : List.of("ids()", "headings()", "figures()")) {
                assertThat(questions.ask(question)).as(query + " " + question).isEmpty();
            }
            assertThat(tab.texts("[...document.querySelectorAll('.contents-aside a')].filter(a => !document.getElementById(decodeURIComponent(a.hash.slice(1)))).map(a => a.href)"))
                    .isEmpty();
        }
    }

    @Test
    void the_contents_tell_what_the_view_holds() {
        String contents = "[...document.querySelectorAll('.contents-aside a')].map(a => a.textContent)";
        tab.open(site.web() + "index.html");
        assertThat(tab.texts(contents)).containsExactly("Found 4", "Several", "The end");
        choose("year", "2025");
        awaitText("p > strong", "2");
        choose("region", "south");
        awaitText("p > strong", "1");
        assertThat(tab.texts(contents)).containsExactly("Found 1", "The end");
        tab.run("history.back()");
        awaitText("p > strong", "2");
        assertThat(tab.texts(contents)).containsExactly("Found 2", "Several", "The end");
        assertThat(tab.texts("[...document.querySelectorAll('.contents-aside ol ol a')].map(a => a.textContent)")).containsExactly("Several");
        assertQuiet();
    }

    @Test
    void cells_that_show_nothing_part_no_filters() {
        tab.open(site.web() + "index.html");
        assertThat(tab.run("document.querySelectorAll('.filters').length").getAsInt()).isEqualTo(1);
    }

    @Test
    void the_bar_fits_every_window_and_everybody_can_use_it() {
        for (int width : new int[] {320, 390, 1280}) {
            tab.window(width, width == 390).open(site.web() + "index.html?region=north&status=paid").loadAll();
            tab.awaitTrue("!document.querySelector('.filters-reset').hidden");
            assertThat(tab.run("document.documentElement.scrollWidth").getAsInt()).as("at %d", width).isLessThanOrEqualTo(width);
            assertThat(Axe.findings(tab)).as("at %d", width).isEmpty();
        }
        assertThat(tab.texts("[...document.querySelectorAll('.filters select')].map(s => s.labels[0].textContent)")).containsExactly("Region", "Year");
        assertThat(text("document.querySelector('.filters legend').textContent")).isEqualTo("Status");
    }
}
