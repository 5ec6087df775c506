package casebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of many rows are searched, leafed through and sorted; heads and totals stay in sight. */
@InBrowser
class LongTablesTest {
    private static final String PAGE = """
            # Tables

            ```sql sessions
            --| limit: 2000
            --| bars: [minutes]
            --| heat: [rating]
            --| sparklines: [trend]
            --| links: {mentor: url}
            --| totals: {minutes: sum, rating: mean}
            SELECT i AS id, ['Zoé', 'ÉLODIE', 'Noël', 'Ann'][i % 4 + 1] || ' ' || i AS mentor, 'https://example.org/' || i AS url,
              DATE '2025-01-01' + (i % 300)::INT AS held_on, (i * 31) % 120 AS minutes,
              CASE WHEN i % 10 = 0 THEN NULL ELSE (i % 5)::DOUBLE / 2 - 1 END AS rating, [i % 7, NULL, i % 5, 4] AS trend
            FROM range(COUNT) r(i) ORDER BY id
            ```

            ```sql grouped
            --| limit: 100
            --| group: region
            --| subtotals: {n: sum}
            --| totals: {n: sum}
            SELECT CASE WHEN i < 20 THEN 'North' ELSE 'South' END AS region, 'City ' || i AS city, (i * 7) % 40 AS n FROM range(40) r(i) ORDER BY i
            ```

            ```sql wide
            --| limit: 30
            SELECT i AS id, COLUMNS FROM range(30) r(i) ORDER BY i
            ```

            ```yaml kpi
            - {label: Sessions, value: k.many, change: k.up, trend: sessions.minutes}
            - {label: Costs, value: k.huge, format: eur2, change: k.up, good: down}
            ```

            ```yaml chart
            data: grouped
            chart: hbar
            x: city
            y: n
            span: 6
            ```

            ```yaml table beside
            data: grouped
            limit: 5
            span: 6
            ```

            ```sql k value
            SELECT COUNT AS many, 0.5 AS up, 123456789.25 AS huge
            ```
            """.replace("COLUMNS", IntStream.range(0, 11).mapToObj("repeat('w', 18) AS c%d"::formatted).collect(Collectors.joining(", ")));
    private static final String SESSIONS = "document.querySelector('#tbl-sessions')";
    private static final String GROUPED = "document.querySelector('#tbl-grouped')";

    @TempDir
    private static Path folder;
    private static BuiltSite site;

    private Tab tab;

    @BeforeAll
    static void build() throws IOException {
        Files.createDirectories(folder.resolve("notebooks"));
        Files.createDirectories(folder.resolve("seeds"));
        Files.writeString(folder.resolve("notebooks/index.md"), PAGE.replace("COUNT", "130"));
        Files.writeString(folder.resolve("notebooks/long.md"), PAGE.replace("COUNT", "2000"));
        Files.writeString(folder.resolve("seeds/s.csv"), "a\n1\n");
        site = BuiltSite.of(folder);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @BeforeEach
    void open(Tab mine) {
        tab = mine.window(1280, false).open(site.folder().toUri() + "index.html");
    }

    private List<String> column(String figure, int number) {
        return tab.texts("[..." + figure + ".querySelectorAll('tbody tr')].filter(row => row.checkVisibility() && !row.matches('.group, .subtotal'))"
                + ".map(row => row.cells[%d].textContent.trim())".formatted(number));
    }

    private String status(String figure) {
        return tab.run(figure + ".querySelector('.table-status').textContent").getAsString();
    }

    private void search(String figure, String words) {
        tab.run("(input => { input.value = '%s'; input.dispatchEvent(new Event('input')); })(%s.querySelector('input'))".formatted(words, figure));
    }

    @Test
    void a_page_of_rows_is_shown_and_turned_from_the_keyboard() {
        assertThat(column(SESSIONS, 0)).hasSize(25).startsWith("0").endsWith("24");
        assertThat(status(SESSIONS)).isEqualTo("Rows 1–25 of 130");
        tab.run(SESSIONS + ".querySelector('.turn-on').focus()");
        tab.press(Tab.Key.ENTER);
        tab.press(Tab.Key.SPACE);
        assertThat(column(SESSIONS, 0)).hasSize(25).startsWith("50");
        assertThat(status(SESSIONS)).isEqualTo("Rows 51–75 of 130");
        tab.run(SESSIONS + ".querySelector('.turn-back').click()");
        assertThat(status(SESSIONS)).isEqualTo("Rows 26–50 of 130");
        tab.run("(select => { select.value = 'all'; select.dispatchEvent(new Event('change')); })(" + SESSIONS + ".querySelector('select'))");
        assertThat(column(SESSIONS, 0)).hasSize(130);
        assertThat(tab.run(SESSIONS + ".querySelector('.turn-on').checkVisibility({visibilityProperty: true})").getAsBoolean()).isFalse();
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    void the_first_page_can_not_be_turned_back_nor_the_last_one_on() {
        tab.run(SESSIONS + ".querySelector('.turn-back').click()");
        assertThat(status(SESSIONS)).isEqualTo("Rows 1–25 of 130");
        search(SESSIONS, "2025");
        String last = "";
        for (int turns = 0; !last.equals(status(SESSIONS)); turns++) {
            last = status(SESSIONS);
            assertThat(turns).isLessThan(50);
            tab.run(SESSIONS + ".querySelector('.turn-on').click()");
        }
        assertThat(tab.run(SESSIONS + ".querySelector('.turn-on').getAttribute('aria-disabled')").getAsString()).isEqualTo("true");
        assertThat(last).matches("Rows \\d+–(\\d+) of \\1 found, 130 in all");
    }

    /** Words may stand in any column, in any order. */
    @ParameterizedTest
    @CsvSource({"zoe 128, Zoé 128", "  1 élodie JAN  2025 , ÉLODIE 1", "NOEL 126, Noël 126"})
    void a_search_ignores_case_and_accents(String words, String mentor) {
        search(SESSIONS, words);
        assertThat(column(SESSIONS, 1)).isNotEmpty().contains(mentor).allSatisfy(found -> assertThat(found).startsWith(mentor.substring(0, 3)));
        assertThat(status(SESSIONS)).endsWith("found, 130 in all");
        assertThat(tab.run(SESSIONS + ".querySelector('tfoot .of-all').checkVisibility()").getAsBoolean()).as("what the total is of").isTrue();
        search(SESSIONS, "");
        assertThat(status(SESSIONS)).isEqualTo("Rows 1–25 of 130");
        assertThat(tab.run(SESSIONS + ".querySelector('tfoot .of-all').checkVisibility()").getAsBoolean()).isFalse();
    }

    @Test
    void a_search_in_vain_says_so() {
        search(SESSIONS, "<script>alert(1)</script>");
        assertThat(column(SESSIONS, 0)).isEmpty();
        assertThat(status(SESSIONS)).isEqualTo("No row of 130 matches");
    }

    @Test
    void sorting_takes_all_rows_and_begins_at_the_first_page() {
        tab.run(SESSIONS + ".querySelector('.turn-on').click()");
        tab.run(SESSIONS + ".querySelectorAll('thead button')[3].click()");
        assertThat(column(SESSIONS, 3)).hasSize(25).startsWith("119", "118");
        assertThat(status(SESSIONS)).startsWith("Rows 1–25");
        tab.run(SESSIONS + ".querySelectorAll('thead button')[4].click()");
        tab.run(SESSIONS + ".querySelectorAll('thead button')[4].click()");
        assertThat(column(SESSIONS, 4)).startsWith("−1.0", "−1.0").doesNotContain("–");
        assertThat(tab.texts("[..." + SESSIONS + ".querySelectorAll('tfoot tr > *')].map(cell => cell.textContent)").getFirst()).startsWith("Total");
    }

    @Test
    void groups_stay_together_when_they_are_sorted_and_searched() {
        tab.run(GROUPED + ".querySelectorAll('thead button')[1].click()");
        assertThat(column(GROUPED, 1)).startsWith("39", "37").endsWith("31").hasSize(25);
        List<String> all = tab.texts("[..." + GROUPED + ".querySelectorAll('tbody')].map(body => body.rows[0].textContent + '…' + body.rows[body.rows.length - 1].textContent)");
        assertThat(all).hasSize(2).allSatisfy(body -> assertThat(body).matches("(?s)Region (North|South) 20 rows…Subtotal \\(all 20 rows\\).*"));
        search(GROUPED, "sóuth");
        assertThat(tab.texts("[..." + GROUPED + ".querySelectorAll('tr.group')].filter(row => row.checkVisibility()).map(row => row.textContent)"))
                .containsExactly("Region South 20 rows");
        assertThat(tab.run(GROUPED + ".querySelector('tr.subtotal').checkVisibility()").getAsBoolean()).as("a sum of rows not in question").isFalse();
        assertThat(column(GROUPED, 0)).hasSize(20);
    }

    @Test
    void the_head_stays_in_sight_in_the_window_and_in_a_box() {
        tab.run("(select => { select.value = '100'; select.dispatchEvent(new Event('change')); })(" + SESSIONS + ".querySelector('select'))");
        tab.run(SESSIONS + ".querySelectorAll('tbody tr')[60].scrollIntoView({behavior: 'instant', block: 'center'})");
        assertThat(tab.run(SESSIONS + ".querySelector('thead th').getBoundingClientRect().top").getAsInt()).isZero();
        assertThat(tab.run("Math.round(innerHeight - " + SESSIONS + ".querySelector('tfoot th').getBoundingClientRect().bottom)").getAsInt()).isZero();
        String box = "document.querySelector('#tbl-wide .scroll')";
        tab.run(box + ".scrollTo({top: 200, behavior: 'instant'})");
        assertThat(tab.run("Math.round(document.querySelector('#tbl-wide thead th').getBoundingClientRect().top - " + box
                + ".getBoundingClientRect().top)").getAsInt()).isZero();
        assertThat(tab.run(box + ".scrollTop").getAsInt()).isPositive();
    }

    @Test
    void without_scripts_all_rows_are_there_and_nothing_that_does_nothing() {
        tab.scripts(false).open(site.folder().toUri() + "index.html");
        assertThat(column(SESSIONS, 0)).hasSize(130);
        assertThat(tab.texts("[...document.querySelectorAll('button, input, select')].filter(each => each.checkVisibility()).map(each => each.outerHTML)")).isEmpty();
    }

    @Test
    void paper_shows_all_that_was_found() {
        search(SESSIONS, "zoe 12");
        tab.paper();
        assertThat(column(SESSIONS, 0)).hasSizeGreaterThan(1).hasSizeLessThan(25);
        search(SESSIONS, "");
        assertThat(column(SESSIONS, 0)).hasSize(130);
        assertThat(tab.run("[...document.querySelectorAll('.table-leaf, .table-search')].some(each => each.checkVisibility())").getAsBoolean()).isFalse();
    }

    @Test
    void two_thousand_rows_are_searched_while_one_types() {
        tab.open(site.folder().toUri() + "long.html");
        search(SESSIONS, "warm up");
        int milliseconds = tab.run("(start => { const input = " + SESSIONS + ".querySelector('input'); for (const text of ['z', 'zo', 'zoe', 'zoe 1', 'zoe']) "
                + "{ input.value = text; input.dispatchEvent(new Event('input')); document.body.offsetHeight; } return performance.now() - start; })(performance.now())")
                .getAsInt();
        assertThat(milliseconds / 5).as("a letter, with a slow machine in mind").isLessThan(250);
    }

    @ParameterizedTest
    @CsvSource({"1280, false", "1280, true", "390, false", "320, true"})
    void everybody_can_use_them_in_every_window(int width, boolean dark) {
        tab.window(width, dark).open(site.folder().toUri() + "index.html").loadAll();
        assertThat(tab.run("document.documentElement.scrollWidth").getAsInt()).isLessThanOrEqualTo(width);
        assertThat(new Questions(tab).ask("pictures('" + (dark ? "dark" : "light") + "')")).isEmpty();
        assertThat(tab.texts("[...document.querySelectorAll('.card-value')].filter(value => value.scrollWidth > value.clientWidth).map(value => value.textContent)"))
                .as("numbers that their cards can't hold").isEmpty();
        tab.run(AccessibilityTest.PREPARATION);
        tab.run(AccessibilityTest.AXE + ";0");
        assertThat(tab.texts(AccessibilityTest.FINDINGS)).isEmpty();
    }
}
