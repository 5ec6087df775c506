package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.browser.InBrowser;
import casebook.browser.Tab;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of a notebook's pages in a real browser, opened from disk. */
@InBrowser
class ValueListTest {
    @TempDir
    private static Path root;

    private Tab tab;

    @BeforeAll
    static void publish() {
        CommandRun run = new SmallProject(root).write("notebooks/people.md", """
                ---
                pages: >-
                  SELECT range AS slug, ['José', 'Ann', 'Bob <b>'][range % 3 + 1] || ' ' || range AS title, 'School ' || range // 10 AS description
                  FROM range(200) ORDER BY range
                ---

                Text.
                """).run("--quiet");
        assertThat(run.err()).isEmpty();
    }

    @BeforeEach
    void open(Tab mine) {
        tab = mine;
    }

    private void open(String page) {
        tab.open(root.resolve("site").resolve(page).toUri().toString());
    }

    private List<String> shown() {
        return tab.run("[...document.querySelectorAll('.value-list li')].filter(e => e.checkVisibility()).map(e => e.querySelector('a').textContent)")
                .getAsJsonArray().asList().stream().map(each -> each.getAsString()).toList();
    }

    private void search(String words) {
        tab.run("(() => { const field = document.querySelector('.list-search input'); field.value = '" + words
                + "'; field.dispatchEvent(new Event('input')); return null })()");
    }

    private String count() {
        return tab.run("document.querySelector('.list-count').textContent").getAsString();
    }

    @Test
    void all_words_must_be_there_and_marks_and_case_do_not_matter() {
        tab.window(1280, false);
        open("people.html");
        assertThat(count()).isEqualTo("200 pages");
        assertThat(shown()).hasSize(200).contains("Bob <b> 2");
        search("jose  SCHOOL 7");
        assertThat(shown()).contains("José 72").doesNotContain("Ann 73", "José 60");
        search("bob 197");
        assertThat(shown()).containsExactly("Bob <b> 197");
        assertThat(count()).isEqualTo("1 of 200 pages");
        search("nobody");
        assertThat(shown()).isEmpty();
        search(" ");
        assertThat(shown()).hasSize(200);
        assertThat(count()).isEqualTo("200 pages");
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    void a_list_fits_its_window_and_needs_no_scripts() {
        for (int width : new int[] {320, 768, 1280}) {
            tab.window(width, width == 320);
            open("people.html");
            assertThat(tab.run("document.documentElement.scrollWidth").getAsInt()).isLessThanOrEqualTo(width);
            open("people/100.html");
            assertThat(tab.run("document.documentElement.scrollWidth").getAsInt()).isLessThanOrEqualTo(width);
        }
        tab.scripts(false).window(1280, false);
        open("people.html");
        assertThat(shown()).hasSize(200);
        assertThat(tab.run("document.querySelector('.list-search').checkVisibility()").getAsBoolean()).isFalse();
    }
}
