package casebook.plan;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.diagnostic.Diagnostics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The query that says which pages a notebook makes: where it may stand, what it reads, and what its rows give. */
class PagesQueriesTest {
    private static final String CELLS = """

            ```sql own model
            SELECT * FROM visits WHERE professional = $id
            ```

            ```sql total value
            SELECT count(*) AS n, $Name AS name FROM own
            ```

            ```sql all_of_them
            SELECT count(*) AS n FROM visits
            ```
            """;

    private static Planning project(String front) {
        return new Planning().seeds("professionals", "visits").notebook("page", "---\n" + front + "\n---\n" + CELLS);
    }

    private static PagesQuery query(Planning project) {
        return project.plan().queries().getFirst();
    }

    @Test
    void what_nobody_declares_is_for_the_rows_to_give() {
        Planning project = project("pages: SELECT id AS slug, id, name FROM professionals");
        Plan plan = project.sound();
        assertThat(query(project).wanted()).containsExactlyInAnyOrder("id", "name");
        assertThat(query(project).step().reads()).containsExactly(new Relation("raw", "professionals"));
        assertThat(Varying.of(plan, query(project).page(), query(project).wanted()).steps()).extracting(step -> step.cell().name())
                .containsExactly("own", "total");
        assertThat(query(project("params: {name: x}\npages: SELECT 1 AS slug, 1 AS id")).wanted()).containsExactly("id");
    }

    @Test
    void a_part_keeps_its_own_parameter_unless_a_row_gives_it() {
        Planning project = new Planning().notebook("page", "---\nuses: [_part.md]\npages: SELECT 1 AS slug\n---\n\n```sql q\nFROM m\n```\n")
                .notebook("_part", "---\nparams: {id: 5}\n---\n\n```sql m model\nSELECT $id AS id\n```\n");
        Plan plan = project.sound();
        assertThat(query(project).wanted()).isEmpty();
        assertThat(project.step("page", "q").params()).extracting(Variable::value).containsExactly(5L);
        assertThat(Varying.of(plan, query(project).page(), Set.of("id")).steps()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "pages: SELECT id AS slug, namen FROM professional",
        "pages: 'SELECT id AS slug, ''x'' AS namen, \"a\" FROM professional'",
        "pages: \"SELECT id AS slug, 'x' AS namen, \\\"a\\\" FROM professional\"",
        "pages: |\n  SELECT id AS slug,\n    namen\n  FROM professional",
        "pages: >-\n  SELECT id AS slug,\n  namen FROM professional\n",
        "pages: SELECT id AS slug,\n  namen FROM professional",
        "pages: 'SELECT id AS slug,\n  ''x'' AS namen FROM professional'"})
    void a_mistake_is_said_at_its_place_however_the_query_is_written(String front) {
        String text = "---\n" + front;
        int at = text.indexOf("professional");
        int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
        assertThat(project(front).brief()).isEqualTo("page.md:" + line + ":" + (at - text.lastIndexOf('\n', at)) + """
                : error: there is no table or cell `professional`
                  hint: did you mean `professionals`?""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pages: 'SELECT ''a b'' AS slug, id FROM professionals WHERE name <> ''x''' | SELECT 'a b' AS slug, id FROM "raw"."professionals" WHERE name <> 'x'
            pages: SELECT 1 AS slug; | SELECT 1 AS slug
            pages: "SELECT '\\u00e9' AS slug" | SELECT 'é' AS slug
            """)
    void what_yaml_writes_otherwise_is_undone(String front, String sql) {
        assertThat(query(project(front)).step().sql().text()).isEqualTo(sql);
    }

    @Test
    void places_behind_what_is_written_otherwise_are_right_for_the_engine_too() {
        QualifiedSql sql = query(project("pages: 'SELECT ''a'' AS slug, ''b'' || namen AS t, ''c'' FROM professionals'")).step().sql();
        assertThat(sql.place(sql.text().indexOf("namen")).text()).isEqualTo("namen");
        assertThat(sql.place(sql.text().indexOf("slug")).text()).isEqualTo("slug");
    }

    @Test
    void a_query_depends_on_nothing_that_its_rows_give() {
        assertThat(project("pages: SELECT professional AS slug FROM own").brief()).isEqualTo("""
                page.md:2:41: error: `own` reads a parameter that only the rows of this query give
                  hint: read something that is the same on all its pages""");
        assertThat(project("pages: SELECT $id AS slug").brief()).isEqualTo("""
                page.md:2:8: error: this query reads a parameter that only its own rows give
                  hint: declare it under `params`, or take it out""");
    }

    @Test
    void it_is_a_select_and_stands_in_a_page() {
        assertThat(project("pages: DROP TABLE professionals").brief()).startsWith("page.md:2:8: error: a cell reads data, it does not change it");
        assertThat(new Planning().notebook("page", "---\nuses: [_part.md]\n---\n").notebook("_part", "---\npages: SELECT 1 AS slug\n---\n").brief())
                .isEqualTo("""
                _part.md:2:8: error: a part makes no pages
                  hint: write `pages` in a notebook whose name doesn't start with `_`""");
    }

    @Test
    void a_file_can_t_be_that_of_every_page() {
        Planning project = new Planning().notebook("page", "---\npages: SELECT 1 AS slug, 1 AS id\n---\n\n```sql m model\n"
                + "--| materialize: {parquet: a.parquet}\nSELECT $id AS id\n```\n");
        assertThat(project.brief()).contains("pages with other parameters would write this file too");
    }

    @Test
    void variations_take_the_place_of_the_page() {
        Planning project = project("pages: SELECT id AS slug, id, name FROM professionals")
                .notebook("other", "# Other\n" + CELLS.replace("$id", "1").replace("$Name", "2"));
        Plan plan = project.sound();
        Scope page = query(project).page();
        Varying varying = Varying.of(plan, page, query(project).wanted());
        Variation one = varying.with("1", List.of(), new Diagnostics());
        Plan with = plan.with(Map.of(page, varying), Map.of(page, List.of(one)));
        assertThat(with.pages()).extracting(Scope::schema).containsExactly("page 1", "other");
        assertThat(with.steps()).extracting(step -> step.relation().schema() + "." + step.relation().name())
                .containsExactlyInAnyOrder("page.all_of_them", "other.own", "other.total", "other.all_of_them", "page 1.own", "page 1.total");
    }
}
