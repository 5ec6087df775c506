package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A column may be called anything: it is loaded, described, tested, queried, formatted, drawn and filtered by, and shown to the letter. */
class ColumnNamesTest {
    @TempDir
    private Path folder;

    static List<String> names() {
        return List.of("select", "group", "order by", "Two  Words", "it's", "say \"x\"", "`x`", "a.b", "a:b", "a: b", "#x", "$x", "[x]", "{x}", "*", "_", "1st", "-1", "null", "true", "~",
                "é", "\uD83D\uDC69\u200D\uD83D\uDCBB", "\u05E9\u05DC\u05D5\u05DD", "\u0645\u0631\u062D\u0628\u0627 x", "日本", "<b>x</b>", "x; DROP TABLE y", "rowid", "raw", "main",
                "W".repeat(1000), "word ".repeat(200).strip());
    }

    private static String yaml(String name) {
        return "'" + name.replace("'", "''") + "'";
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private SmallProject project(String name) {
        SmallProject project = SmallProject.in(folder.resolve("shop"));
        project.write("seeds/odd.csv", "k," + quoted(name) + "\nA,1\nB,2\n");
        project.write("seeds/schema.yml", "seeds:\n  - name: odd\n    columns:\n      - name: " + yaml(name)
                + "\n        description: About it\n        data_type: BIGINT\n        tests: [not_null, unique]\n");
        return project;
    }

    @ParameterizedTest
    @MethodSource("names")
    void is_shown_to_the_letter_wherever_it_stands(String name) throws IOException {
        SmallProject project = project(name);
        project.write("notebooks/index.md", """
                ```sql rows
                --| format: {NAME: num2}
                SELECT k, QUOTED FROM odd
                ```

                ```sql above
                --| chart: bar
                --| as: svg
                --| x: k
                --| y: NAME
                SELECT k, QUOTED FROM odd
                ```

                ```sql across
                --| chart: bar
                --| x: NAME
                --| y: k
                SELECT QUOTED, 1 AS k FROM odd
                ```

                ```sql labelled
                --| labels: {NAME: NAME}
                --| tests: {NAME: [not_null]}
                SELECT QUOTED FROM odd
                ```

                ```yaml columns dictionary
                data: odd
                ```
                """.replace("NAME", yaml(name)).replace("QUOTED", quoted(name)));
        CommandRun run = project.run("-q");
        assertThat(run.status()).as(run.err()).isZero();
        Document page = Jsoup.parse(Files.readString(project.root().resolve("site/index.html")));
        assertThat(page.select("#tbl-rows thead th").last().wholeText().replace("_", " ").strip()).isEqualToIgnoringCase(name.replace("_", " ").strip());
        assertThat(page.select("#tbl-rows tbody td").eachText()).contains("1.00", "2.00");
        assertThat(page.select("#tbl-labelled thead th").last().wholeText()).isEqualTo(name);
        assertThat(page.select("#dictionary code").stream().map(code -> code.wholeText())).contains(name);
        assertThat(page.select("th b, code b, script:not([src])")).isEmpty();
        assertThat(page.select("[id^=fig] .picture .light img").eachAttr("alt")).hasSize(2).allMatch(alt -> !alt.isBlank());
    }

    @Test
    void one_that_is_missing_or_stands_twice_gets_a_name_of_its_own() throws IOException {
        SmallProject project = SmallProject.in(folder.resolve("shop"));
        project.write("seeds/odd.csv", "a,,a,A,\" \"\n1,2,3,4,5\n").write("notebooks/index.md", "```sql rows\nSELECT * FROM odd\n```\n");
        CommandRun run = project.run("-q");
        assertThat(run.err()).isEqualTo("""
                seeds/odd.csv:1:3: warning: this column has no name
                 1 | a,,a,A," "
                   |   ^
                  hint: it is `column1` here; give it a name of its own in the file
                seeds/odd.csv:1:4: warning: there are two columns `a`, capitals making no difference
                 1 | a,,a,A," "
                   |    ^
                  hint: it is `a_1` here; give it a name of its own in the file
                seeds/odd.csv:1:6: warning: there are two columns `A`, capitals making no difference
                 1 | a,,a,A," "
                   |      ^
                  hint: it is `A_2` here; give it a name of its own in the file
                seeds/odd.csv:1:8: warning: this column has no name
                 1 | a,,a,A," "
                   |        ^^^
                  hint: it is `column4` here; give it a name of its own in the file
                """);
        Document page = Jsoup.parse(Files.readString(project.root().resolve("site/index.html")));
        assertThat(page.select("#tbl-rows thead th").eachText()).containsExactly("A", "Column1", "A 1", "A 2", "Column4");
    }

    @Test
    void a_query_may_repeat_one_and_name_all() throws IOException {
        SmallProject project = SmallProject.in(folder.resolve("shop"));
        project.write("notebooks/index.md", """
                ```sql twice
                SELECT 1 AS a, 2 AS a, 3 AS b
                ```
                """);
        assertThat(project.run("-q").status()).isZero();
        Document page = Jsoup.parse(Files.readString(project.root().resolve("site/index.html")));
        assertThat(page.select("#tbl-twice thead th").eachText()).containsExactly("A", "A 1", "B");
        project.write("notebooks/index.md", "```sql empty\nSELECT 1 AS \"\"\n```\n");
        assertThat(project.run("check", "-q").err()).startsWith("notebooks/index.md:2:13: error: syntax error: zero-length delimited identifier\n");
    }

    /** Where names and columns are written with a point between them, some can't be; that is said, with its place. */
    @ParameterizedTest
    @MethodSource("names")
    void is_a_filter_or_a_value_or_is_refused_with_its_place(String name) throws IOException {
        SmallProject project = project(name);
        project.write("notebooks/index.md", """
                ```yaml filter
                name: pick
                values: VALUES
                ```

                ```sql picks
                --| show: false
                SELECT QUOTED FROM odd
                ```

                ```sql chosen value
                SELECT 10 * $pick AS QUOTED
                ```

                `=chosen.NAME`
                """.replace("VALUES", yaml("picks." + name)).replace("NAME", name).replace("QUOTED", quoted(name)));
        CommandRun run = project.run("-q");
        if (run.status() == 0) {
            Document page = Jsoup.parse(Files.readString(project.root().resolve("site/index.html")));
            assertThat(page.select(".filters option").eachText()).containsExactly("1", "2");
            assertThat(page.select(".content").text()).contains(name.matches("[a-z]\\w*") ? "10" : "");
        } else {
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).matches("(?s)notebooks/index\\.md:\\d+:\\d+: error: .*").doesNotContain("Exception", "\tat ");
        }
    }
}
