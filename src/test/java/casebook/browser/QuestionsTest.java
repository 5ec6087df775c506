package casebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page with all the faults that are asked for: silence elsewhere means something. */
@InBrowser
class QuestionsTest {
    private static final String FAULTY = """
            <!doctype html>
            <html lang="en">
            <script src="missing.js"></script>
            <script>console.warn("careful"); throw new Error("oops");</script>
            <main>
            <h2 id="a">Second</h2><h1 id="a">First</h1><h3>Third</h3>
            <div style="width: 2000px">wide</div>
            <figure class="figure" id="fig">
            <div class="picture">
            <picture class="light"><img src="missing.png" width="10" height="10" alt=" "></picture>
            <picture class="dark"><img src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='10' height='5'/%3E"
              width="10" height="10" alt="dark"></picture>
            </div>
            <table class="data"><thead><tr><th><button>N</button></th></tr></thead>
            <tbody><tr><td data-sort="2">two</td></tr><tr><td>x</td><td></td></tr><tr><td data-sort="1">one</td></tr></tbody></table>
            </figure>
            </main>
            </html>
            """;

    private Tab tab;
    private Questions questions;

    @BeforeEach
    void open(Tab mine, @TempDir Path folder) throws IOException {
        Path page = folder.resolve("page.html");
        Files.writeString(page, FAULTY);
        tab = mine.window(1280, false).open(page.toUri().toString()).loadAll();
        questions = new Questions(tab);
    }

    @Test
    void noise_and_failed_requests_are_heard() {
        assertThat(tab.errors()).anyMatch(error -> error.contains("careful")).anyMatch(error -> error.contains("oops"));
        assertThat(tab.failures()).anyMatch(failure -> failure.endsWith("missing.js")).anyMatch(failure -> failure.endsWith("missing.png"));
    }

    @Test
    void faults_are_found() {
        assertThat(questions.ask("overflow()")).contains("the page is 2008 wide in 1280", "<div> ends at 2008");
        assertThat(questions.ask("ids()")).containsExactly("two have a");
        assertThat(questions.ask("headings()")).containsExactly("h2 Second", "h1 First", "h3 Third");
        assertThat(questions.ask("figures()")).containsExactly("<figure#fig> has no title", "<figure#fig> has no CSV",
                "<figure#fig> has no SQL", "<figure#fig> has no fold around its data", "<figure#fig> has no rows of one length");
        assertThat(questions.ask("sorting()")).contains("<table.data> in <figure#fig>: rows are not said to be sorted by N");
    }

    @Test
    void faults_of_pictures_are_found() {
        assertThat(questions.ask("pictures('light')")).hasSize(4)
                .anyMatch(wrong -> wrong.contains("is not loaded"))
                .anyMatch(wrong -> wrong.contains("has no alternative text"))
                .anyMatch(wrong -> wrong.contains("has 10 × 5 pixels and is 10 × 10"))
                .anyMatch(wrong -> wrong.contains("shows light,dark instead of light"));
    }
}
