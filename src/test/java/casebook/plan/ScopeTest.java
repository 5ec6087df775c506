package casebook.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which cells a notebook sees, and what runs because of it. */
class ScopeTest {
    private static String uses(String... parts) {
        return "---\nuses: [" + String.join(", ", parts) + "]\n---\n\n";
    }

    private static String cell(String head, String sql) {
        return "```sql " + head + "\n" + sql + "\n```\n\n";
    }

    @Test
    void two_pages_may_use_one_name_for_different_things() throws SQLException {
        Planning project = new Planning().notebook("a", cell("top", "SELECT 1 AS n") + cell("q", "SELECT n FROM top"))
                .notebook("b", cell("top", "SELECT 2 AS n") + cell("q", "SELECT n FROM top"));
        Plan plan = project.sound();
        assertThat(project.order()).containsExactly("a.top", "a.q", "b.top", "b.q");
        try (Rows rows = new Rows().run(plan)) {
            assertThat(rows.of(project.step("a", "q"))).containsExactly("1");
            assertThat(rows.of(project.step("b", "q"))).containsExactly("2");
        }
    }

    @Test
    void a_page_sees_the_parts_of_its_parts() throws SQLException {
        Planning project = new Planning().notebook("page", uses("_marts.md") + cell("q", "SELECT n, (SELECT count(*) FROM stg) FROM mart"))
                .notebook("_marts", uses("staging/_stg.md") + cell("mart model", "SELECT max(i) AS n FROM stg"))
                .notebook("staging/_stg", uses("../_seeds.md") + cell("stg model", "SELECT i FROM numbers"))
                .notebook("_seeds", cell("numbers model", "SELECT unnest([1, 2, 3]) AS i"));
        Plan plan = project.sound();
        assertThat(project.order()).containsExactly("_seeds.numbers", "staging__stg.stg", "_marts.mart", "page.q");
        try (Rows rows = new Rows().run(plan)) {
            assertThat(rows.of(project.step("page", "q"))).containsExactly("3, 3");
        }
    }

    @Test
    void a_part_sees_neither_its_page_nor_other_parts_of_it() {
        assertThat(new Planning().notebook("page", uses("_a.md", "_b.md") + cell("own", "SELECT 1"))
                .notebook("_a", cell("in_a model", "SELECT * FROM own")).notebook("_b", cell("in_b model", "SELECT * FROM in_a")).brief()).isEqualTo("""
                _a.md:2:15: error: there is no table or cell `own`
                  hint: it is a cell of the page `page.md`; move it into a part that both use
                _b.md:2:15: error: there is no table or cell `in_a`
                  hint: it is a cell of `_a.md`; write `uses: [_a.md]` in the front matter""");
    }

    @Test
    void a_part_on_two_ways_runs_once() {
        Planning project = new Planning().notebook("page", uses("_left.md", "_right.md") + cell("q", "FROM l, r, base"))
                .notebook("_left", uses("_base.md") + cell("l model", "FROM base"))
                .notebook("_right", uses("_base.md") + cell("r model", "FROM base"))
                .notebook("_base", cell("base model", "SELECT 1 AS i"));
        project.sound();
        assertThat(project.order()).containsExactly("_base.base", "_left.l", "_right.r", "page.q");
    }

    @Test
    void many_diamonds_one_below_the_other_take_no_time() {
        var project = new Planning().notebook("page", uses("_p0.md", "_q0.md") + cell("x", "FROM p0"));
        for (int i = 0; i < 40; i++) {
            String next = uses("_p" + (i + 1) + ".md", "_q" + (i + 1) + ".md");
            project.notebook("_p" + i, next + cell("p" + i + " model", "SELECT $since AS s FROM p" + (i + 1)))
                    .notebook("_q" + i, next + cell("q" + i + " model", "FROM q" + (i + 1)));
        }
        project.notebook("_p40", cell("p40 model", "SELECT 1")).notebook("_q40", cell("q40 model", "SELECT 1")).settings("since: 2024-01-01");
        project.sound();
        assertThat(project.plan().scopes()).hasSize(83);
    }

    @Test
    void unknown_parts_pages_and_odd_paths() {
        assertThat(new Planning().notebook("page", uses("_model.md", "other.md", "../../_x.md", "_models", "./sub/../_models.md"))
                .notebook("other", uses("_page.md")).notebook("_models", cell("m model", "SELECT 1"))
                .notebook("sub/north", uses("_models.md", "_models.md") + "[Gone](_gone.md \"include\")\n").brief()).isEqualTo("""
                other.md:2:8: error: there is no part `_page.md`
                  hint: there are: _models.md
                page.md:2:8: error: there is no part `_model.md`
                  hint: did you mean `_models.md`?
                page.md:2:19: error: `other.md` is a page, and only parts can be brought in
                  hint: a part's file name starts with `_`
                page.md:2:29: error: there is no part `../../_x.md`
                  hint: there are: _models.md
                sub/north.md:2:8: error: there is no part `_models.md`
                  hint: did you mean `../_models.md`?
                sub/north.md:2:20: error: there is no part `_models.md`
                  hint: did you mean `../_models.md`?
                sub/north.md:5:1: error: there is no part `_gone.md`
                  hint: there are: ../_models.md""");
        assertThat(new Planning().notebook("page", uses("_x.md")).brief()).isEqualTo("""
                page.md:2:8: error: there is no part `_x.md`
                  hint: write a notebook whose file name starts with `_`""");
    }

    @Test
    void parts_in_a_circle() {
        assertThat(new Planning().notebook("page", uses("_a.md")).notebook("_a", uses("_b.md") + cell("x model", "SELECT 1"))
                .notebook("_b", "[C](_c.md \"include\")\n").notebook("_c", uses("_d.md", "_a.md")).notebook("_d", uses("_d.md")).messages()).isEqualTo("""
                _a.md:2:8: error: parts bring in one another in a circle: _a.md → _b.md → _c.md → _a.md
                 2 | uses: [_b.md]
                   |        ^^^^^
                _b.md:1:1: note: this brings in `_c.md`
                 1 | [C](_c.md "include")
                   | ^^^^^^^^^^^^^^^^^^^^
                _c.md:2:15: note: this brings in `_a.md`
                 2 | uses: [_d.md, _a.md]
                   |               ^^^^^
                  hint: take one of these out
                _d.md:2:8: error: this part brings in itself
                 2 | uses: [_d.md]
                   |        ^^^^^
                  hint: take it out
                """);
    }

    @Test
    void of_a_used_part_models_values_and_tests_run_and_queries_only_if_somebody_needs_them() {
        Planning project = new Planning().notebook("page", uses("_part.md") + "Value `=read_by_prose.n`.\n\n"
                        + "```yaml table\ndata: read_by_block\n```\n\n" + cell("own", "FROM read_by_cell") + cell("unread model", "SELECT 2"))
                .notebook("_part", "`=only_here.n`\n\n" + cell("only_here", "SELECT 1 AS n") + cell("nobody", "SELECT 1 AS n")
                        + cell("read_by_prose", "SELECT 1 AS n") + cell("read_by_block", "SELECT 1 AS n")
                        + cell("read_by_cell", "FROM beneath") + cell("beneath", "SELECT 1 AS n") + cell("m model", "SELECT 1 AS n")
                        + cell("v value", "SELECT 1 AS n") + cell("t test", "FROM by_test") + cell("by_test", "SELECT 1 AS n LIMIT 0"));
        project.sound();
        assertThat(project.order()).containsExactly("_part.read_by_prose", "_part.read_by_block", "_part.beneath", "_part.read_by_cell",
                "_part.m", "_part.v", "_part.by_test", "_part.test t", "page.own", "page.unread");
    }

    @Test
    void of_an_included_part_everything_runs() {
        Planning project = new Planning().notebook("page", uses("_shown.md") + "[Shown](_shown.md \"include\")\n")
                .notebook("_shown", "[Inner](deep/_in%20ner.md \"include\")\n\n`=a.n`\n\n" + cell("a", "SELECT 1 AS n"))
                .notebook("deep/_in ner", uses("_used.md") + cell("b", "SELECT 1 AS n"))
                .notebook("deep/_used", cell("c", "SELECT 1 AS n") + cell("d model", "SELECT 1 AS n"));
        project.sound();
        assertThat(project.order()).containsExactly("deep__used.d", "deep__in_ner.b", "_shown.a");
        assertThat(project.plan().pages().getFirst().shown()).extracting(scope -> scope.notebook().name())
                .containsExactly("page", "_shown", "deep/_in ner");
    }

    @Test
    void parts_that_nobody_uses_and_pages_that_are_not_asked_for_do_not_run() {
        Planning project = new Planning().notebook("a", uses("_a.md") + cell("q", "SELECT 1")).notebook("b", uses("_b.md", "_none.md") + "`=none.x`\n\n" + cell("q", "SELEC 1"))
                .notebook("_a", cell("m model", "SELECT 1")).notebook("_b", cell("m model", "SELECT 1")).only("a");
        project.sound();
        assertThat(project.order()).isEqualTo(List.of("_a.m", "a.q"));
    }
}
