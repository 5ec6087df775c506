package casebook.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which value of a parameter each cell gets. */
class ParametersTest {
    private static String front(String yaml) {
        return "---\n" + yaml + "\n---\n\n";
    }

    private static final String READS = "```sql m model\nSELECT $since AS s\n```\n";
    private static final String SHOWS = "```sql q\nSELECT s FROM m\n```\n";

    private static List<String> values(Step step) {
        return step.params().stream().map(parameter -> parameter.name() + "=" + parameter.value()).toList();
    }

    private static Object value(Planning project, String schema, String cell) {
        return project.step(schema, cell).params().stream().map(Variable::value).findFirst().orElseThrow();
    }

    @Test
    void the_nearest_wins() {
        Planning base = new Planning().settings("since: 2020-01-01").notebook("page", front("uses: [_m.md]") + SHOWS).notebook("_m", READS);
        base.sound();
        assertThat(values(base.step("page", "q"))).containsExactly("since=2020-01-01");
        Planning part = new Planning().settings("since: 2020-01-01").notebook("page", front("uses: [_m.md]") + SHOWS)
                .notebook("_m", front("params: {since: 2021-01-01}") + READS);
        assertThat(values(part.step("page", "q"))).containsExactly("since=2021-01-01");
        Planning page = new Planning().settings("since: 2020-01-01").notebook("page", front("uses: [_m.md]\nparams: {since: 2022-01-01}") + SHOWS)
                .notebook("_m", front("params: {since: 2021-01-01}") + READS);
        assertThat(values(page.step("page", "q"))).containsExactly("since=2022-01-01");
        page = new Planning().notebook("page", front("uses: [_m.md]\nparams: {since: 2022-01-01}") + SHOWS)
                .notebook("_m", front("params: {since: 2021-01-01}") + READS).environment("CASEBOOK_SINCE", "2023-01-01");
        assertThat(values(page.step("page", "q"))).containsExactly("since=2023-01-01");
        page = new Planning().notebook("page", front("uses: [_m.md]\nparams: {since: 2022-01-01}") + SHOWS)
                .notebook("_m", front("params: {since: 2021-01-01}") + READS).environment("CASEBOOK_SINCE", "2023-01-01").flag("since", "2024-01-01");
        page.sound();
        assertThat(values(page.step("page", "q"))).containsExactly("since=2024-01-01");
    }

    @Test
    void a_part_between_overrides_the_parts_beneath_it() {
        Planning project = new Planning().notebook("page", front("uses: [_mid.md]") + SHOWS)
                .notebook("_mid", front("uses: [_m.md]\nparams: {since: 2023-01-01}")).notebook("_m", front("params: {since: 2021-01-01}") + READS);
        project.sound();
        assertThat(values(project.step("page", "q"))).containsExactly("since=2023-01-01");
    }

    @Test
    void a_part_runs_once_for_each_set_of_what_it_and_its_parts_read() throws SQLException {
        Planning project = new Planning()
                .notebook("a", front("uses: [_m.md]\nparams: {since: 1, unread: 1}") + SHOWS)
                .notebook("b", front("uses: [_m.md]\nparams: {since: 1, unread: 2}") + SHOWS)
                .notebook("c", front("uses: [_m.md]\nparams: {since: 3, unread: 1}") + SHOWS)
                .notebook("_m", front("uses: [_deep.md, _still.md]") + "```sql m model\nFROM deep\n```\n")
                .notebook("_deep", "```sql deep model\nSELECT $since AS s\n```\n")
                .notebook("_still", "```sql still model\nSELECT 5\n```\n");
        Plan plan = project.sound();
        assertThat(project.scopes("_m")).hasSize(2);
        assertThat(project.scopes("_deep")).hasSize(2);
        assertThat(project.scopes("_still")).hasSize(1);
        assertThat(project.order()).containsExactly("_deep.deep", "_still.still", "_m.m", "a.q", "b.q", "_deep_2.deep", "_m_2.m", "c.q");
        try (Rows rows = new Rows().run(plan)) {
            assertThat(rows.of(project.step("a", "q"))).containsExactly("1");
            assertThat(rows.of(project.step("b", "q"))).containsExactly("1");
            assertThat(rows.of(project.step("c", "q"))).containsExactly("3");
        }
    }

    @Test
    void a_cell_may_read_views_in_which_a_parameter_has_another_value() throws SQLException {
        Planning project = new Planning().settings("since: 1")
                .notebook("page", front("uses: [_a.md, _b.md]\nparams: {since_2: 9}")
                        + "```sql q\nSELECT $since, a.s, b.s, $SINCE_2, getvariable('since'), b.g, 'ü' FROM a, b\n```\n")
                .notebook("_a", front("params: {since: 2}") + "```sql a model\nSELECT $since AS s\n```\n")
                .notebook("_b", front("params: {since: 3}") + "```sql b model\nSELECT $since AS s, 'é' AS x, getvariable('since') AS g\n```\n");
        Plan plan = project.sound();
        try (Rows rows = new Rows().run(plan)) {
            assertThat(rows.of(project.step("page", "q"))).containsExactly("1, 2, 3, 9, 1, 3, ü");
        }
    }

    @Test
    void one_part_with_two_values_in_one_page_is_an_error_since_its_names_would_mean_two_things() {
        assertThat(new Planning().notebook("page", front("uses: [_a.md, _b.md]") + SHOWS)
                .notebook("_a", front("uses: [_m.md]\nparams: {since: 1, min: 5}")).notebook("_b", front("uses: [_m.md]\nparams: {since: 2}"))
                .notebook("_m", front("params: {since: 0}") + READS).messages()).isEqualTo("""
                page.md:2:15: error: this brings in `_m.md` a second time, with another `since`
                 2 | uses: [_a.md, _b.md]
                   |               ^^^^^
                page.md:2:8: note: this brings it in too
                 2 | uses: [_a.md, _b.md]
                   |        ^^^^^
                  hint: set `since` under `params` in `page.md`: all its parts take it from there
                """);
    }

    @Test
    void parts_that_look_alike_but_whose_parts_differ_are_kept_apart() {
        Planning project = new Planning().settings("since: 2").notebook("a", front("uses: [_m.md]\nparams: {since: 2}") + SHOWS)
                .notebook("b", front("uses: [_m.md]") + SHOWS)
                .notebook("_m", front("uses: [_deep.md]") + "```sql m model\nSELECT s, $since AS own FROM deep\n```\n")
                .notebook("_deep", front("params: {since: 1}") + "```sql deep model\nSELECT $since AS s\n```\n");
        project.sound();
        assertThat(project.scopes("_m")).hasSize(2);
        assertThat(values(project.step("a", "q"))).containsExactly("since=2");
        assertThat(values(project.step("b", "q"))).containsExactlyInAnyOrder("since=2", "since_2=1");
    }

    @Test
    void values_that_override_are_cast_to_the_type_declared_first() {
        String part = front("params:\n  day: {type: date, value: 2024-01-01}\n  word: abc\n  count: 5\n  nothing: null\n  some: [1, 2]") + """
                ```sql d model
                SELECT $day
                ```
                ```sql w model
                SELECT $word
                ```
                ```sql c model
                SELECT $count
                ```
                ```sql n model
                SELECT $nothing
                ```
                ```sql l model
                SELECT $some
                ```
                """;
        Planning project = new Planning().notebook("page", front("uses: [_p.md]\nparams: {day: '2025-02-03', word: 12, count: 7.5, nothing: 2024-01-01, some: 3}"))
                .notebook("_p", part);
        project.sound();
        assertThat(value(project, "_p", "d")).isEqualTo(LocalDate.of(2025, 2, 3));
        assertThat(value(project, "_p", "w")).isEqualTo("12");
        assertThat(value(project, "_p", "c")).isEqualTo(7.5);
        assertThat(value(project, "_p", "n")).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(value(project, "_p", "l")).isEqualTo(3L);
        assertThat(new Planning().notebook("page", front("uses: [_p.md]\nparams: {day: soon}")).notebook("_p", part)
                .flag("count", "many").environment("CASEBOOK_SOME", "1,x").messages()).isEqualTo("""
                -P count=many: error: the parameter `count` must be a whole number, not `many`
                _p.md:5:3: note: it is declared here
                 5 |   count: 5
                   |   ^^^^^
                  hint: write it as 42
                CASEBOOK_SOME=1,x: error: the parameter `some` must be a whole number, not `x`
                _p.md:7:3: note: it is declared here
                 7 |   some: [1, 2]
                   |   ^^^^
                  hint: write it as 42
                page.md:3:10: error: the parameter `day` must be a date, not `soon`
                 3 | params: {day: soon}
                   |          ^^^
                _p.md:3:3: note: it is declared here
                 3 |   day: {type: date, value: 2024-01-01}
                   |   ^^^
                  hint: write it as 2024-01-31
                """);
    }

    @Test
    void an_undeclared_parameter_gets_the_nearest_name_or_the_way_to_declare_it() {
        assertThat(new Planning().settings("min_size: 1").notebook("page", front("uses: [_p.md]\nparams: {since: 2024-01-01}") + """
                ```sql q
                SELECT $sinc, $Since, $min_sizes, $other
                ```
                """).notebook("_p", front("params: {until: 1}") + "```sql m model\nSELECT $unti, $since_\n```\n").brief()).isEqualTo("""
                _p.md:6:8: error: there is no parameter `$unti`
                  hint: did you mean `$until`?
                _p.md:6:15: error: there is no parameter `$since_`
                  hint: declare it in the front matter of the page, or of the part: `params: {since_: …}`
                page.md:7:8: error: there is no parameter `$sinc`
                  hint: did you mean `$since`?
                page.md:7:23: error: there is no parameter `$min_sizes`
                  hint: did you mean `$min_size`?
                page.md:7:35: error: there is no parameter `$other`
                  hint: declare it in the front matter: `params: {other: …}`""");
    }

    @Test
    void a_part_that_lacks_a_parameter_on_one_page_only_names_that_page() {
        assertThat(new Planning()
                .notebook("_p", "```sql a model\nSELECT $since AS n\n```\n")
                .notebook("one", "---\nuses: [_p.md]\nparams: {since: 1}\n---\n\n```sql x\nFROM a\n```\n")
                .notebook("sub/two", "---\nuses: [../_p.md]\n---\n\n```sql x\nFROM a\n```\n").messages()).isEqualTo("""
                _p.md:2:8: error: there is no parameter `$since` on the page `sub/two.md`
                 2 | SELECT $since AS n
                   |        ^^^^^^
                sub/two.md:2:8: note: brought in here
                 2 | uses: [../_p.md]
                   |        ^^^^^^^^
                  hint: declare it in the front matter of the page, or of the part: `params: {since: …}`
                """);
    }

    @Test
    void a_flag_that_names_no_parameter() {
        assertThat(new Planning().notebook("page", front("params: {since: 1}")).notebook("other", front("params: {until: 1}")).only("page")
                .flag("sinse", "2").flag("until", "3").flag("SINCE", "4").messages()).isEqualTo("""
                -P SINCE=4: error: no notebook has a parameter `SINCE`
                  hint: did you mean `since`?
                -P sinse=2: error: no notebook has a parameter `sinse`
                  hint: did you mean `since`?
                """);
        assertThat(new Planning().notebook("page", "").flag("x", "1").messages()).isEqualTo("-P x=1: error: no notebook has a parameter `x`\n");
    }

    @Test
    void a_step_carries_the_parameters_of_the_views_beneath_it() throws SQLException {
        Planning project = new Planning().notebook("page", front("params: {a: 1, b: 2, c: 3}") + """
                ```sql top
                SELECT x + $c AS x FROM middle
                ```
                ```sql middle model
                SELECT x + $b AS x FROM bottom
                ```
                ```sql bottom model
                SELECT $a AS x
                ```
                ```sql big test
                FROM top WHERE x > $a
                ```
                ```sql none
                SELECT 1
                ```
                """);
        Plan plan = project.sound();
        assertThat(values(project.step("page", "bottom"))).containsExactly("a=1");
        assertThat(values(project.step("page", "top"))).containsExactly("a=1", "b=2", "c=3");
        assertThat(values(project.step("page", "test big"))).containsExactly("a=1", "b=2", "c=3");
        assertThat(values(project.step("page", "none"))).isEmpty();
        try (Rows rows = new Rows().run(plan)) {
            assertThat(rows.of(project.step("page", "top"))).containsExactly("6");
        }
    }

    @Test
    void null_lists_and_texts_are_parameters_too() {
        Planning project = new Planning().settings("{school: null, ids: [1, 2], name: \"O'Neil\"}").notebook("page", """
                ```sql q
                SELECT 1 WHERE ($school IS NULL OR 3 = $school) AND 2 IN $ids AND $name <> ''
                ```
                """);
        project.sound();
        assertThat(values(project.step("page", "q"))).containsExactly("school=null", "ids=[1, 2]", "name=O'Neil");
    }
}
