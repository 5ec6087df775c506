package casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebook.diagnostic.ReportException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
    @TempDir
    private Path folder;

    private SmallProject project;

    @BeforeEach
    void project() {
        project = SmallProject.in(folder.resolve("shop"));
        project.write("notebooks/index.fr.md", "# Commandes\n");
    }

    private String text(String path) throws IOException {
        return Files.readString(folder.resolve("shop").resolve(path));
    }

    @Test
    void all_pages_are_one_file_in_their_original_language() throws IOException {
        CommandRun run = project.run("export", "--to", "html", "-P", "since=1");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).matches("(?s)site\\.html: 2 pages, 0 figures, 0 tests passed, 0\\.\\d MB, .*");
        Document page = Jsoup.parse(text("site.html"));
        assertThat(page.title()).isEqualTo("Case study");
        assertThat(page.select("section.whole-page").eachAttr("id")).containsExactly("index", "deep-other");
        assertThat(page.select("h1").eachText()).containsExactly("Orders", "Other");
        assertThat(page.text()).contains("3 orders.");
        assertThat(page.select(".site-pages a").eachAttr("href")).containsExactly("#index", "#deep-other");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("a[download]").eachAttr("href")).singleElement().asString().startsWith("data:text/csv;charset=utf-8;base64,");
        assertThat(page.select("link[href], script[src], img[src], a[href]")).allSatisfy(tag ->
                assertThat(tag.attr("href") + tag.attr("src")).matches("(#|data:|https?:).*"));
        assertThat(page.select("meta[http-equiv]").attr("content")).contains("default-src 'none'", "script-src 'sha256-").doesNotContain("unsafe", "'self'");
    }

    @Test
    void a_page_with_filters_says_what_it_shows_and_small_lines_are_told_in_words() throws IOException {
        project.write("notebooks/chosen.md", """
                # Chosen

                ```yaml filter
                name: year
                label: "Year <b>"
                values: [2024, 2025]
                default: 2025
                ```

                ```yaml filter
                name: region
                values: [North, South]
                all: Everywhere
                ```

                ```sql course
                --| sparklines: [n]
                SELECT $year AS year, coalesce($region, 'all') AS region, [3, 1, 2] AS n
                ```
                """);
        assertThat(project.run("export", "--to", "html", "notebooks/chosen.md", "-q").status()).isZero();
        Document page = Jsoup.parse(text("chosen.html"));
        assertThat(page.select(".filters-chosen").eachText()).containsExactly("Showing Year <b>: 2025; Region: Everywhere");
        assertThat(page.select("select, noscript, .states")).isEmpty();
        assertThat(project.run("export", "--to", "gfm", "notebooks/chosen.md", "-q", "-o", "out").status()).isZero();
        assertThat(text("out/chosen.md")).contains("\nShowing Year &lt;b&gt;: 2025; Region: Everywhere\n", "| From 3 to 2, lowest 1, highest 3 |");
    }

    @Test
    void one_page_is_a_file_of_its_name_and_the_same_each_time() throws IOException {
        assertThat(project.run("export", "--to", "HTML", "notebooks/index.fr.md", "-q").status()).isZero();
        String first = text("index.fr.html");
        assertThat(Jsoup.parse(first).expectFirst("html").attr("lang")).isEqualTo("fr");
        assertThat(project.run("export", "--to", "html", "notebooks/index.fr.md", "-q").status()).isZero();
        assertThat(text("index.fr.html")).isEqualTo(first);
    }

    @Test
    void markdown_is_a_folder_with_tables_beside_it() throws IOException {
        CommandRun run = project.run("export", "--to", "gfm", "-q");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(text("gfm/index.md")).isEqualTo("# Orders\n\n**English** · [Français](index.fr.md)\n\n2 orders.\n");
        assertThat(text("gfm/deep/other.md")).contains("| North | 2 |", "[Download CSV](../data/deep/other/by_region.csv)");
        assertThat(text("gfm/data/deep/other/by_region.csv")).startsWith("region,orders");
    }

    /** Nobody can choose in them: what only other choices show is neither run nor drawn. */
    @Test
    void pages_with_filters_are_as_they_are_at_first() throws IOException {
        project.write("notebooks/chosen.md", """
                # Chosen

                ```yaml filter
                name: n
                values: [1, 2]
                ```

                ```sql own
                SELECT CASE WHEN $n = 2 THEN error('ran for another choice') ELSE 'first' END AS said
                ```
                """);
        CommandRun html = project.run("export", "--to", "html", "notebooks/chosen.md");
        assertThat(html.status()).as(html.err()).isZero();
        assertThat(html.out()).startsWith("chosen.html: 1 page, 0 figures, ");
        assertThat(Jsoup.parse(text("chosen.html")).select("table.data tbody").text()).isEqualTo("first");
        assertThat(Jsoup.parse(text("chosen.html")).select(".filters, .filters-reset, select, noscript")).isEmpty();
        assertThat(project.run("export", "--to", "gfm", "-q").status()).isZero();
        assertThat(text("gfm/chosen.md")).contains("| first |");
        assertThat(folder.resolve("shop/gfm/data/chosen")).isDirectoryNotContaining("glob:**/n-2");
        assertThat(project.run("-q").err()).contains("ran for another choice");
    }

    @Test
    void what_something_else_made_stays() throws IOException {
        project.write("thesis.html", "<p>years of work</p>").write("mine/thesis.txt", "years of work");
        CommandRun file = project.run("export", "--to", "html", "-o", "thesis.html");
        assertThat(file.err()).endsWith("shop/thesis.html: error: something stands here that no export made\n"
                + "  hint: name a file that doesn't exist yet\n");
        assertThat(file.status()).isEqualTo(2);
        assertThat(text("thesis.html")).isEqualTo("<p>years of work</p>");
        assertThat(project.run("export", "--to", "gfm", "-o", "mine").status()).isEqualTo(2);
        assertThat(text("mine/thesis.txt")).isEqualTo("years of work");
        assertThat(project.run("export", "--to", "html", "-o", "mine").err()).contains("this is a folder, and the export is one file");
        assertThat(project.run("export", "--to", "html", "-o", "no/such/x.html").err()).contains("there is no folder for this file");
    }

    @Test
    void nothing_is_written_when_something_is_wrong() {
        project.write("notebooks/index.md", "`=total.m`\n\n```sql total value\nSELECT 1 AS n\n```\n");
        for (String format : new String[] {"html", "gfm"}) {
            assertThat(project.run("export", "--to", format, "-q").status()).isEqualTo(2);
        }
        assertThat(folder.resolve("shop")).isDirectoryContaining(path -> path.endsWith("notebooks"))
                .isDirectoryNotContaining(path -> path.getFileName().toString().matches("site\\.html|gfm|\\..*"));
    }

    @Test
    void a_format_that_does_not_exist_is_named() {
        assertThat(project.run("export", "--to", "word").err()).contains("word").contains("error:");
        assertThat(project.run("export").err()).contains("`--to` needs a value");
        assertThat(project.run("export", "--to", "word").status()).isEqualTo(2);
    }

    @Test
    void without_a_browser_a_pdf_is_refused_before_anything_runs() {
        CommandRun none = CommandRun.in(project.root(), Map.of("PATH", folder.toString()), "export", "--to", "pdf");
        assertThat(none.status()).isEqualTo(3);
        assertThat(none.err()).contains("export --to pdf: error: there is no browser here to print with\n  hint: install Chromium or Chrome, or name one by CASEBOOK_BROWSER")
                .doesNotContain("Running");
        CommandRun wrong = CommandRun.in(project.root(), Map.of("CASEBOOK_BROWSER", folder.toString()), "export", "--to", "pdf");
        assertThat(wrong.err()).contains("CASEBOOK_BROWSER: error: `" + folder + "` is no program that can be run");
    }

    @Test
    void a_browser_that_fails_or_hangs_is_told_and_ended() throws IOException {
        Path broken = script("echo 'Segmentation fault' >&2; exit 7");
        CommandRun run = CommandRun.in(project.root(), Map.of("CASEBOOK_BROWSER", broken.toString()), "export", "--to", "pdf", "-q");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).isEqualTo("index.md: error: the browser printed nothing (it ended with status 7)\n  hint: it said: Segmentation fault\n");
        assertThat(folder.resolve("shop/pdf")).doesNotExist();
        try (var printer = new Printer(script("sleep 60"), Files.createDirectory(folder.resolve("print")), Duration.ofMillis(300))) {
            long start = System.nanoTime();
            assertThatThrownBy(() -> printer.print("x".getBytes(StandardCharsets.UTF_8), "index")).isInstanceOfSatisfying(ReportException.class,
                    late -> assertThat(late.diagnostics().getFirst().message()).isEqualTo("the browser did not finish within 0 s"));
            assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
        }
    }

    private Path script(String body) throws IOException {
        Path script = Files.writeString(folder.resolve("browser" + body.length() + ".sh"), "#!/bin/sh\n" + body + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script;
    }
}
