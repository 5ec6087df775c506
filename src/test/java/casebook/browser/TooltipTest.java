package casebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A picture tells the numbers of its marks to the pointer and to the keyboard, also where it came with a choice. */
@InBrowser
class TooltipTest {
    private static final String PAGE = """
            ---
            title: Orders
            ---

            ```yaml filter
            name: least
            values: [0, 100]
            default: 0
            ```

            ```sql by_region
            --| chart: bar
            --| x: region
            --| y: amount
            --| format: {amount: eur0}
            SELECT region, sum(amount) AS amount FROM orders WHERE amount >= $least GROUP BY region ORDER BY region
            ```
            """;
    private static final String ORDERS = """
            region,amount
            North,120
            South,80
            West <b>,240
            """;
    private static BuiltSite site;

    @BeforeAll
    static void build(@TempDir Path project) throws IOException {
        Files.createDirectories(project.resolve("notebooks"));
        Files.createDirectories(project.resolve("seeds"));
        Files.writeString(project.resolve("notebooks/index.md"), PAGE);
        Files.writeString(project.resolve("seeds/orders.csv"), ORDERS);
        site = BuiltSite.of(project);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static String tip(Tab tab) {
        return tab.run("document.querySelector('.tip')?.innerText.replace(/\\s+/g, ' ').trim() ?? 'none'").getAsString();
    }

    private static void point(Tab tab, double x, double y) {
        tab.run("(() => { const image = [...document.querySelectorAll('.picture img')].find((one) => one.offsetWidth > 0);"
                + " const box = image.getBoundingClientRect();"
                + " image.dispatchEvent(new PointerEvent('pointermove', {bubbles: true, pointerType: 'mouse',"
                + " clientX: box.left + box.width * " + x + ", clientY: box.top + box.height * " + y + "})); })()");
    }

    private static void press(Tab tab, String key) {
        tab.run("document.querySelector('.picture').dispatchEvent(new KeyboardEvent('keydown', {key: '" + key + "', bubbles: true, cancelable: true}))");
    }

    @Test
    void the_bar_under_the_pointer_tells_its_row(Tab tab) {
        tab.window(1280, false).open(site.roots().getFirst() + "index.html").loadAll();
        point(tab, 0.85, 0.7);
        assertThat(tip(tab)).isEqualTo("West <b> Amount €240");
        point(tab, 0.2, 0.8);
        assertThat(tip(tab)).isEqualTo("North Amount €120");
        point(tab, 0.5, 0.02);
        assertThat(tip(tab)).isEqualTo("none");
    }

    @Test
    void arrow_keys_go_through_the_marks_and_say_them(Tab tab) {
        tab.window(390, true).open(site.web() + "index.html").loadAll();
        assertThat(tab.run("document.querySelector('.picture').tabIndex").getAsInt()).isZero();
        assertThat(tab.run("document.querySelector('.picture').ariaLabel").getAsString()).startsWith("Figure 1");
        press(tab, "ArrowRight");
        press(tab, "ArrowRight");
        assertThat(tip(tab)).isEqualTo("South Amount €80");
        assertThat(tab.run("document.querySelector('.picture [role=status]').textContent").getAsString()).isEqualTo("South: Amount €80");
        press(tab, "End");
        assertThat(tip(tab)).startsWith("West");
        assertThat(tab.run("(() => { const tip = document.querySelector('.tip').getBoundingClientRect();"
                + " return tip.left >= 0 && tip.right <= innerWidth; })()").getAsBoolean()).isTrue();
        press(tab, "Escape");
        assertThat(tip(tab)).isEqualTo("none");
    }

    @Test
    void a_picture_that_came_with_a_choice_tells_its_own_numbers(Tab tab) {
        tab.window(1280, false).open(site.roots().getFirst() + "index.html?least=100").loadAll();
        tab.awaitTrue("!document.querySelector('.picture').dataset.spots.includes('South') && document.querySelector('.picture').tabIndex === 0");
        press(tab, "ArrowRight");
        press(tab, "ArrowRight");
        assertThat(tip(tab)).isEqualTo("West <b> Amount €240");
        assertThat(Axe.findings(tab)).isEmpty();
    }
}
