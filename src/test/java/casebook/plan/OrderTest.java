package casebook.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The order of running, and circles. */
class OrderTest {
    private static String cells(String... headsAndSql) {
        var text = new StringBuilder();
        for (int i = 0; i < headsAndSql.length; i += 2) {
            text.append("```sql ").append(headsAndSql[i]).append('\n').append(headsAndSql[i + 1]).append("\n```\n");
        }
        return text.toString();
    }

    @Test
    void what_does_not_depend_on_one_another_runs_as_written() {
        Planning project = new Planning().notebook("page", cells("c", "SELECT 1", "a model", "SELECT 1", "b test", "SELECT 1", "d value", "SELECT 1"));
        project.sound();
        assertThat(project.order()).containsExactly("page.c", "page.a", "page.test b", "page.d");
    }

    @Test
    void a_cell_may_read_those_behind_it() {
        Planning project = new Planning().notebook("page", cells("a", "FROM z, y", "b", "FROM y", "y model", "FROM x", "z model", "SELECT 1", "x value", "SELECT 1"));
        project.sound();
        assertThat(project.order()).containsExactly("page.x", "page.y", "page.z", "page.a", "page.b");
    }

    @Test
    void a_cell_runs_inside_conditions_too() {
        Planning project = new Planning().notebook("page", "<!-- if: a.up -->\n\n" + cells("b", "FROM a") + "<!-- else -->\n\n" + cells("c", "FROM b") + "<!-- end -->\n\n"
                + cells("a value", "SELECT true AS up"));
        project.sound();
        assertThat(project.order()).containsExactly("page.a", "page.b", "page.c");
    }

    @Test
    void a_circle_shows_every_cell_in_it() {
        assertThat(new Planning().notebook("page", cells("outside", "FROM a",
                "a model", "SELECT *\nFROM c JOIN harmless USING (x)", "b model", "SELECT 1, (SELECT x FROM a)", "c value", "FROM b", "harmless", "SELECT 1 AS x"))
                .messages()).isEqualTo("""
                page.md:6:6: error: cells read one another in a circle: a → c → b → a
                 6 | FROM c JOIN harmless USING (x)
                   |      ^
                page.md:12:6: note: `c` reads `b` here
                 12 | FROM b
                    |      ^
                page.md:9:26: note: `b` reads `a` here
                 9 | SELECT 1, (SELECT x FROM a)
                   |                          ^
                  hint: take one of these reads out
                """);
    }

    @Test
    void two_circles_are_two_messages() {
        assertThat(new Planning().notebook("page", cells("a", "FROM b", "b", "FROM a", "x", "FROM y", "y", "FROM a, x")).brief()).isEqualTo("""
                page.md:2:6: error: cells read one another in a circle: a → b → a
                page.md:5:6: note: `b` reads `a` here
                  hint: take one of these reads out
                page.md:8:6: error: cells read one another in a circle: x → y → x
                page.md:11:9: note: `y` reads `x` here
                  hint: take one of these reads out""");
    }

    @Test
    void a_chain_of_three_thousand_cells_written_backwards() {
        var page = new StringBuilder("---\nparams: {since: 1}\n---\n\n");
        for (int i = 3000; i > 0; i--) {
            page.append(cells("c" + i + " model", "SELECT n + 1 AS n FROM c" + (i - 1)));
        }
        Planning project = new Planning().notebook("page", page + cells("c0 model", "SELECT $since AS n"));
        Plan plan = project.sound();
        assertThat(plan.steps()).extracting(step -> step.relation().name())
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 3000).mapToObj(i -> "c" + i).toList());
        assertThat(plan.steps().getLast().params()).singleElement().extracting("value").isEqualTo(1L);
    }

    @Test
    void three_thousand_cells_that_do_not_read_one_another() {
        var page = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            page.append(cells("c" + i, "FROM orders"));
        }
        Planning project = new Planning().seeds("orders").notebook("page", page.toString());
        project.sound();
        assertThat(project.order()).hasSize(3000).startsWith("page.c0", "page.c1").endsWith("page.c2999");
    }

    @Test
    void a_circle_of_a_thousand_cells() {
        var page = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            page.append(cells("c" + i, "FROM c" + (i + 1) % 1000));
        }
        assertThat(new Planning().notebook("page", page.toString()).brief()).startsWith("page.md:2:6: error: cells read one another in a circle: c0 → c1 → ")
                .contains("`c999` reads `c0` here");
    }

    @Test
    void every_step_comes_after_those_it_reads() {
        var random = new Random(7);
        for (int round = 0; round < 20; round++) {
            int[] places = random.ints(0, 1_000_000).distinct().limit(30).toArray();
            var page = new StringBuilder();
            for (int place : places) {
                int[] earlier = IntStream.of(places).filter(other -> other < place && random.nextInt(8) == 0).toArray();
                String reads = IntStream.of(earlier).mapToObj(other -> ", c" + other).reduce("(SELECT 1) AS t", String::concat);
                page.append(cells("c" + place, "SELECT 1 FROM " + reads));
            }
            Plan plan = new Planning().notebook("page", page.toString()).sound();
            var done = new HashSet<Relation>();
            assertThat(plan.steps()).hasSize(30).allSatisfy(step -> {
                assertThat(done).containsAll(step.reads());
                done.add(step.relation());
            });
        }
    }
}
