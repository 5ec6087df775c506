package casebook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.project.Settings;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that the author's order leaves equal come in the same order with any number of threads. */
class TiesTest {
    private static final String LARGE = "SELECT i, hash(i) % 1000 AS k FROM range(400000) r(i)";

    @TempDir
    private Path folder;

    @Test
    void an_order_is_completed_by_all_columns() {
        assertThat(Ties.broken("SELECT a, b FROM t ORDER BY a LIMIT 3", 2)).isEqualTo("SELECT a, b FROM t ORDER BY a, 1, 2 LIMIT 3");
        assertThat(Ties.broken("FROM t ORDER BY f(a, b) DESC NULLS LAST -- é", 1)).isEqualTo("FROM t ORDER BY f(a, b) DESC NULLS LAST, 1 -- é");
        assertThat(Ties.broken("SELECT row_number() OVER (ORDER BY a LIMIT 1) FROM t", 1)).doesNotContain(", 1)");
        assertThat(Ties.broken("FROM t ORDER BY ALL DESC", 2)).isEqualTo("FROM t ORDER BY ALL DESC");
        assertThat(Ties.broken("SELECT a FROM (FROM t ORDER BY a)", 2)).isEqualTo("SELECT a FROM (FROM t ORDER BY a)");
    }

    private String rows(int threads, int run, Mode mode) {
        try (var seeds = new SeedFolder(folder.resolve(threads + "-" + run)).file("orders.csv", "id\n1\n")) {
            seeds.load(new Settings.Engine(threads, "1GB", 60, ZoneId.of("UTC")));
            Cells cells = new Cells().cell("view", "large", LARGE)
                    .cell("query", "cut", "SELECT i FROM large ORDER BY k LIMIT 500")
                    .cell("query", "grouped", "SELECT i // 10 AS tens, count(*) AS n FROM large GROUP BY ALL ORDER BY n DESC LIMIT 20")
                    .cell("view", "seen", "SELECT i, k FROM large ORDER BY k LIMIT 7 OFFSET 3").run(seeds.engine(), mode);
            return cells.rows("cut") + cells.rows("grouped") + cells.rows("seen");
        }
    }

    @Test
    void limits_over_ties_take_the_same_rows_with_1_and_8_threads() {
        String one = rows(1, 0, Mode.BUILD);
        for (int run = 0; run < 3; run++) {
            assertThat(rows(8, run, Mode.BUILD)).isEqualTo(one);
        }
    }

    /** The first state of a page may be kept, and another has to run. */
    @Test
    void so_they_do_where_cells_are_repeated_that_did_not_run_before() {
        assertThat(rows(8, 0, Mode.REPEAT)).isEqualTo(rows(1, 1, Mode.BUILD));
    }
}
