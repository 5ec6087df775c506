package casebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.CommandRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports as their readers get them: a file alone in a folder, a document on paper. */
@InBrowser
class ExportsTest {
    @TempDir
    private static Path root;

    private static final Map<String, String> ENVIRONMENT = Map.of("PATH", System.getenv().getOrDefault("PATH", ""));

    @BeforeAll
    static void export() throws IOException {
        Files.createDirectories(root.resolve("project/notebooks"));
        Files.createDirectories(root.resolve("mail é"));
        Files.writeString(root.resolve("project/notebooks/index.md"), """
                # Orders

                See [the other](other.md#more).

                ```sql by_region
                --| chart: bar
                --| x: region
                --| y: n
                SELECT * FROM (VALUES ('North', 1), ('South', 3)) AS t(region, n) ORDER BY region
                ```
                """);
        Files.writeString(root.resolve("project/notebooks/other.md"), """
                # Other

                ## More

                ```sql numbers
                SELECT i AS number, 10 - i AS other FROM range(5) AS t(i) ORDER BY i
                ```
                """);
    }

    private static CommandRun run(String... arguments) {
        return CommandRun.in(root.resolve("project"), ENVIRONMENT, arguments);
    }

    @Test
    void a_file_to_mail_needs_no_other(Tab tab) {
        Path file = root.resolve("mail é/shop.html");
        CommandRun run = run("export", "--to", "html", "-o", file.toString(), "-q");
        assertThat(run.status()).as(run.err()).isZero();
        for (boolean dark : new boolean[] {false, true}) {
            tab.window(1280, dark).open(file.toUri().toString());
            assertThat(tab.errors()).isEmpty();
            assertThat(tab.requests()).allMatch(request -> request.startsWith("data:") || request.equals(file.toUri().toString()));
            assertThat(tab.run("[...document.images].filter(i => i.checkVisibility()).every(i => i.complete && i.naturalWidth > 0)").getAsBoolean()).isTrue();
            assertThat(tab.run("document.querySelector('.picture .dark').checkVisibility()").getAsBoolean()).isEqualTo(dark);
            assertThat(tab.run("document.fonts.ready.then(() => [...document.fonts].some(f => f.family === 'Inter' && f.status === 'loaded'))").getAsBoolean()).isTrue();
        }
        assertThat(tab.run("document.querySelector('.search-open').checkVisibility()").getAsBoolean()).as("a search that can't work").isFalse();
        tab.run("document.querySelector('article p a').click()");
        assertThat(tab.run("document.querySelector(':target').textContent").getAsString()).isEqualTo("More");
        tab.run("document.querySelectorAll('#other--tbl-numbers thead button')[0].click()");
        assertThat(tab.run("document.querySelector('#other--tbl-numbers tbody tr').cells[0].textContent").getAsString()).as("scripts work").isEqualTo("4");
        tab.run("document.querySelector('.theme-switch').click()");
        assertThat(tab.run("document.querySelector('.picture .dark').checkVisibility()").getAsBoolean()).isFalse();
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    void paper_has_the_pictures_and_names_no_file_of_this_machine() throws IOException {
        CommandRun run = run("export", "--to", "pdf", "-q");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(root.resolve("project/pdf")).isDirectoryContaining("glob:**/index.pdf").isDirectoryContaining("glob:**/other.pdf");
        String index = Files.readString(root.resolve("project/pdf/index.pdf"), StandardCharsets.ISO_8859_1);
        assertThat(index).startsWith("%PDF-").contains("/Subtype /Image").doesNotContain("file:").doesNotContain(root.toString());
        CommandRun one = run("export", "--to", "pdf", "notebooks/other.md", "-o", "paper.pdf", "-q");
        assertThat(one.status()).as(one.err()).isZero();
        assertThat(Files.readString(root.resolve("project/paper.pdf"), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    }
}
