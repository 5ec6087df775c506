package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One notebook makes a page for each row of a query. */
class ValuePagesTest {
    @TempDir
    private Path folder;

    private SmallProject project(String query, String cells) {
        return new SmallProject(folder).write("seeds/people.csv", "id,name,visits,since\n1,Ann,5,2024-01-31\n2,Bob,x,2024-02-29\n3,Cleo,7,\n")
                .write("notebooks/index.md", "# Start\n\n[Bob](people/2.md), [all](people.md)\n")
                .write("notebooks/people.md", "---\npages: " + query + "\n---\n\n" + cells);
    }

    private static String cell(String head, String sql) {
        return "```sql " + head + "\n" + sql + "\n```\n\n";
    }

    @Test
    void columns_are_parameters_in_their_own_types() throws IOException {
        SmallProject project = project("SELECT id AS slug, id, name AS title, since, 1.5::DECIMAL(4, 2) AS price, id = 1 AS first, uuid FROM people, "
                + "(SELECT '0b5b6f3e-0000-4000-8000-000000000000'::UUID AS uuid)",
                cell("t", "SELECT typeof($id) AS a, typeof($since) AS b, $since + 1 AS c, typeof($price) AS d, typeof($first) AS e, $title || $slug AS f, typeof($uuid) AS g"));
        CommandRun run = project.run("--quiet");
        assertThat(run.err()).isEmpty();
        assertThat(project.page("people/1.html")).contains("# Ann", "BIGINT | DATE | 1 Feb 2024 | DECIMAL(3,2) | BOOLEAN | Ann1 | VARCHAR");
        assertThat(project.page("people/3.html")).contains("# Cleo", "BIGINT | DATE | – | DECIMAL(3,2) | BOOLEAN | Cleo3 | VARCHAR");
    }

    @Test
    void a_page_that_fails_is_named_and_nothing_is_published() {
        SmallProject project = project("SELECT id AS slug, visits FROM people",
                cell("own value", "SELECT $visits::INTEGER AS n") + "`=own.n`\n\n" + cell("other", "SELECT 'ä'::DATE AS d") + cell("few test", "SELECT $slug AS s WHERE $slug = 3"));
        CommandRun run = project.run("--quiet");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("notebooks/people.md:6:15: error: ", "`x`", ", for the page `people/2`",
                "notebooks/people.md:12:11: error: ", "notebooks/people.md:15:8: error: the test `few` found 1 row, for the page `people/3`");
        assertThat(run.err().split("12:11: error")).hasSize(2);
        assertThat(folder.resolve("site")).doesNotExist();
    }

    @Test
    void a_model_that_fails_is_told_of_though_a_dictionary_shows_it() {
        SmallProject project = project("SELECT id AS slug, id FROM people",
                cell("own model", "SELECT nam FROM people WHERE id = $id") + "```yaml columns\ndata: own\n```\n");
        CommandRun run = project.run("--quiet");
        assertThat(run.err()).contains("notebooks/people.md:6:8: error: there is no column `nam`", "did you mean `name`?").doesNotContain("Casebook itself");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void hundreds_with_one_mistake_have_one_message() {
        SmallProject project = project("SELECT range AS slug, range FROM range(300)", cell("own value", "SELECT NULL AS n WHERE $range < 299 OR true") + "`=own.n`\n");
        CommandRun run = project.write("notebooks/index.md", "# Start\n").run("--quiet");
        assertThat(run.status()).isEqualTo(0);
        assertThat(run.err()).containsOnlyOnce("warning").contains("the value `own.n` is NULL\n");
        assertThat(folder.resolve("site/people/299.html")).exists();
    }

    @Test
    void no_rows_make_a_list_that_says_so() throws IOException {
        SmallProject project = project("SELECT id AS slug, id FROM people WHERE id > 5", cell("own", "SELECT * FROM people WHERE id = $id"))
                .write("notebooks/index.md", "# Start\n\n[all](people.md)\n");
        CommandRun run = project.run("--quiet");
        assertThat(run.err()).startsWith("notebooks/people.md:2:8: warning: the query of `pages` has no rows, so there are no pages\n");
        assertThat(project.page("people.html")).contains("There are no pages yet.");
    }

    @Test
    void more_than_the_limit_are_refused() {
        SmallProject project = project("SELECT id AS slug FROM people", "Text\n").write("notebooks/casebook.yml", "limits: {pages: 2}\n");
        assertThat(project.run("--quiet").err()).contains("notebooks/people.md:2:8: error: this query gives 3 pages, and at most 2 are made",
                "`limits: {pages: 3}` in notebooks/casebook.yml");
        assertThat(project.write("notebooks/casebook.yml", "limits: {pages: 3}\n").run("check", "--quiet").err()).isEmpty();
    }

    @Test
    void a_notebook_may_not_stand_where_a_page_is_made() {
        SmallProject project = project("SELECT id AS slug FROM people", "Text\n").write("notebooks/people/2.md", "# Mine\n");
        assertThat(project.run("--quiet").err()).contains("the notebook `people/2.md` stands where this query makes a page");
    }

    @Test
    void checking_looks_at_one_page_and_knows_all() {
        SmallProject project = project("SELECT id AS slug, visits FROM people", cell("own value", "SELECT $visits::INTEGER AS n"));
        CommandRun run = project.run("check");
        assertThat(run.err()).doesNotContain("error");
        assertThat(run.out()).startsWith("nothing is wrong: 2 pages, 1 cell");
        assertThat(project.write("notebooks/index.md", "# Start\n\n[Nobody](people/9.md)\n").run("check", "--quiet").err())
                .startsWith("notebooks/index.md:3:1: error: `people.md` makes no page `9`");
        assertThat(project.run("check", "--select", "own").status()).isEqualTo(0);
    }

    @Test
    void checking_knows_what_the_other_pages_show() {
        SmallProject project = project("SELECT id AS slug, id FROM people", cell("own", "SELECT * FROM people WHERE id = $id"))
                .write("notebooks/index.md", "# Start\n\n[@tab:people/2.md#own]\n");
        assertThat(project.run("check", "--quiet").err()).isEmpty();
        assertThat(project.run("--quiet").err()).isEmpty();
        assertThat(project.write("notebooks/index.md", "# Start\n\n[@tab:people/2.md#owm]\n").run("check", "--quiet").err())
                .startsWith("notebooks/index.md:3:1: error: there is no table `owm` on the page `people/2.md`").contains("did you mean `own`?");
    }

    @Test
    void a_page_built_alone_warns_of_links_to_values() {
        SmallProject project = project("SELECT id AS slug FROM people", "Text\n");
        CommandRun run = project.run("build", "notebooks/index.md", "--quiet");
        assertThat(run.status()).isEqualTo(0);
        assertThat(run.err()).contains("notebooks/index.md:3:1: warning: `people.md` isn't built this time, so this is no link");
    }

    @Test
    void what_is_kept_is_what_all_pages_share() throws IOException {
        SmallProject project = project("SELECT id AS slug, id FROM people", cell("shared model", "SELECT count(*) AS n FROM people")
                + cell("own model", "--| description: One\nSELECT * FROM people WHERE id = $id") + cell("shown", "FROM own, shared"));
        CommandRun run = project.run("--quiet", "--database", "kept.duckdb");
        assertThat(run.err()).isEmpty();
        assertThat(Files.size(folder.resolve("kept.duckdb"))).isPositive();
    }

    @Test
    void the_order_of_rows_leads_from_page_to_page_and_only_the_list_stands_in_the_navigation() throws IOException {
        SmallProject project = project("SELECT id AS slug, name AS title FROM people ORDER BY id DESC", "Text\n");
        assertThat(project.run("--quiet").err()).isEmpty();
        String bob = Files.readString(folder.resolve("site/people/2.html"));
        assertThat(bob).contains("<a class=\"previous\" rel=\"prev\" href=\"3.html\">", "<a class=\"up\" rel=\"up\" href=\"../people.html\">",
                "<a class=\"next\" rel=\"next\" href=\"1.html\">", "<li><a href=\"../people.html\" aria-current=\"true\">");
        assertThat(Files.readString(folder.resolve("site/index.html"))).doesNotContain("Cleo").contains("href=\"people/2.html\"");
    }

    @Test
    void the_same_project_gives_the_same_bytes() throws IOException {
        SmallProject project = project("SELECT id AS slug, id, name FROM people", "# `=own.name`\n\n" + cell("own value", "SELECT $name AS name")
                + "```sql shown\n--| chart: bar\n--| x: name\n--| y: id\nSELECT * FROM people WHERE id <= $id\n```\n");
        assertThat(project.run("--quiet").err()).isEmpty();
        String first = bytes();
        assertThat(project.run("--quiet").err()).isEmpty();
        assertThat(bytes()).isEqualTo(first);
    }

    private String bytes() throws IOException {
        try (var files = Files.walk(folder.resolve("site"))) {
            return files.filter(Files::isRegularFile).sorted().map(file -> {
                try {
                    return file + " " + Arrays.hashCode(Files.readAllBytes(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).collect(Collectors.joining("\n"));
        }
    }
}
