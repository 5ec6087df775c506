package casebook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.diagnostic.Diagnostic;
import casebook.plan.Step;
import casebook.project.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls whose result threads may change are named at their place, what is stable isn't: on four threads, above and below a row group. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SteadinessTest {
    private static final String ROWS = "SELECT i AS id, 'r' || (hash(i) %% 12) AS r, (hash(i) %% 5)::INTEGER AS k, (hash(i + 1) %% 1000003) / 997.0::DOUBLE AS d, "
            + "(hash(i + 2) %% 10007 / 97)::FLOAT AS f, (hash(i + 3) %% 1009)::INTEGER AS n, (hash(i + 4) %% 100003 / 100)::DECIMAL(18, 2) AS m "
            + "FROM range(%d) s(i)";

    private SeedFolder seeds;
    private int asked;

    @BeforeAll
    void open(@TempDir Path folder) throws SQLException, IOException {
        seeds = new SeedFolder(folder).file("large.parquet", parquet(folder, 130_000)).file("small.parquet", parquet(folder, 120_000))
                .file("few.parquet", parquet(folder, 900));
        seeds.load(new Settings.Engine(4, "1GB", 60, ZoneId.of("UTC")));
    }

    private static byte[] parquet(Path folder, int rows) throws SQLException, IOException {
        Path file = folder.resolve(rows + ".parquet");
        try (Database database = Database.plain()) {
            new Session(database.connection()).execute("COPY (" + ROWS.formatted(rows) + ") TO '" + file + "'");
        }
        return Files.readAllBytes(file);
    }

    @AfterAll
    void close() {
        seeds.close();
    }

    /** Cells that keep what they are warned of. */
    private static final class Warned extends Cells {
        private final List<Diagnostic> warnings = new ArrayList<>();

        @Override
        public void warned(Step step, List<Diagnostic> found) {
            warnings.addAll(found);
        }
    }

    /** Of a query that stands behind an accent and an emoji: the words that are marked, each with what is said behind it. */
    private List<Diagnostic> warnings(String kind, String sql) {
        var cells = new Warned();
        int number = asked++;
        cells.cell("view", "seen_" + number, "SELECT r, d FROM large").cell("table", "grouped_" + number, "SELECT r, count(*) AS n FROM few GROUP BY r")
                .cell("table", "sorted_" + number, "SELECT r, count(*) AS n FROM few GROUP BY r ORDER BY r")
                .cell(kind, "asked_" + number, sql.replaceAll("FROM (seen|grouped|sorted)\\b", "FROM $1_" + number)).run(seeds.engine());
        if (!kind.equals("test")) {
            assertThat(cells.outcome("asked_" + number)).doesNotContain("error:");
        }
        assertThat(cells.warnings).noneMatch(Diagnostic::isError);
        return cells.warnings;
    }

    private String named(String sql) {
        return warnings("query", sql).stream().map(found -> found.span().text()).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sum(d)", "sum(f)", "sum(n / 3)", "avg(d)", "mean(d)", "fsum(d)", "favg(d)", "kahan_sum(m)", "SUM(d * n)", "sum(DISTINCT d)", "product(1 + d / 1e9)",
        "stddev(n)", "var_pop(m)", "variance(d)", "sem(n)", "corr(n, k)", "covar_pop(n, k)", "regr_slope(n, k)", "regr_avgx(d, d)", "skewness(n)", "kurtosis(n)",
        "entropy(r)", "weighted_avg(d, n)", "geomean(d + 1)", "first(id)", "last(id)", "any_value(id)", "arbitrary(id)", "list(id)", "array_agg(id)",
        "string_agg(r, ', ')", "string_agg(DISTINCT r, ', ')", "group_concat(r)", "json_group_array(id)", "approx_quantile(d, 0.5)", "approx_top_k(r, 3)",
        "reservoir_quantile(d, 0.5)"})
    void what_depends_on_the_order_of_rows_is_named(String call) {
        List<Diagnostic> found = warnings("query", "SELECT 'é😀' AS é, " + call + " AS x\nFROM large");
        assertThat(found).singleElement().satisfies(warning -> {
            String line = "SELECT 'é😀' AS é, ";
            assertThat(warning.span().text()).isEqualTo(call.substring(0, call.indexOf('(')));
            assertThat(warning.span().source().text().substring(0, warning.span().start())).endsWith("\n" + line);
            assertThat(warning.message()).contains("`" + call.substring(0, call.indexOf('(')).toLowerCase() + "()`").contains("may ");
            assertThat(warning.hint()).isPresent();
        });
        assertThat(named("SELECT r, " + call + " AS x FROM (SELECT * FROM large) GROUP BY r")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sum(n)", "sum(m)", "avg(n)", "avg(m)", "sum(n::DOUBLE)", "fsum(n)", "sum(n * 1.5)", "sum(d::DECIMAL(18, 4))", "avg(d::DECIMAL(18, 4))",
        "sum(d ORDER BY d)", "stddev(n ORDER BY n)", "corr(n, d ORDER BY n, d)", "count(DISTINCT d)", "min(d), max(d), median(d), quantile_cont(d, 0.3), mad(d)",
        "histogram(k), mode(k)", "approx_count_distinct(d)", "list(id ORDER BY id)", "first(id ORDER BY id)", "string_agg(DISTINCT r, ', ' ORDER BY r)",
        "list_sort(list(id))", "list(id).list_sort()", "bool_and(d > 0), bit_xor(n)", "arg_max(id, n)", "round(sum(d), 2)", "round(100 * avg(d) / (1 + max(d)), 1)", "list_sum([1.5, 2.5])"})
    void what_does_not_is_not(String call) {
        assertThat(named("SELECT " + call + " FROM large")).isEmpty();
    }

    @Test
    void windows_are_named_where_nothing_orders_their_rows() {
        assertThat(named("SELECT row_number() OVER (PARTITION BY r) AS a, ntile(3) OVER w AS b, lag(id) OVER v AS c, sum(d) OVER (PARTITION BY r) AS e, sum(d) OVER () AS g "
                + "FROM large WINDOW w AS (PARTITION BY r), v AS (PARTITION BY r ORDER BY id)")).isEqualTo("row_number ntile sum sum");
        assertThat(named("SELECT row_number() OVER (PARTITION BY r ORDER BY id) AS a, row_number() OVER () AS b, rank() OVER (PARTITION BY r ORDER BY n) AS c, sum(d) OVER (ORDER BY id) AS e, "
                + "sum(n) OVER (PARTITION BY r) AS f, avg(d) OVER (PARTITION BY r ORDER BY id ROWS 6 PRECEDING) AS g, first_value(id) OVER (PARTITION BY r ORDER BY id) AS h FROM large")).isEmpty();
        assertThat(named("SELECT r, sum(sum(d)) OVER () AS total FROM few GROUP BY r")).isEqualTo("sum");
        assertThat(named("SELECT r, sum(sum(m)) OVER () AS total, sum(d) FROM few GROUP BY r")).isEmpty();
    }

    @Test
    void tables_within_a_row_group_are_read_by_one_thread() {
        String all = "SELECT sum(d), avg(f), stddev(n), first(id), list(id), string_agg(r, ', '), approx_quantile(d, 0.5), weighted_avg(d, n) FROM ";
        assertThat(named(all + "small")).isEmpty();
        assertThat(named(all + "small JOIN (SELECT DISTINCT r, k FROM few) USING (r)")).isEmpty();
        assertThat(named("SELECT DISTINCT ON (k) k, id FROM small")).isEmpty();
    }

    @Test
    void groups_come_in_an_order_that_threads_decide_on_however_few_they_are() {
        assertThat(named("SELECT list(r), sum(x) FROM (SELECT r, sum(d) AS x FROM few GROUP BY r)")).isEqualTo("list sum");
        assertThat(named("WITH g AS (SELECT DISTINCT r FROM few) SELECT string_agg(r, ', ') FROM g")).isEqualTo("string_agg");
        assertThat(named("SELECT list(r), sum(x) FROM (SELECT r, sum(d) AS x FROM few GROUP BY r ORDER BY r)")).isEmpty();
        assertThat(named("SELECT list(r), sum(n) FROM (SELECT r, sum(n) AS n FROM few GROUP BY r ORDER BY r LIMIT 3)")).isEmpty();
        assertThat(named("SELECT string_agg(r, ', ') FROM grouped")).isEqualTo("string_agg");
        assertThat(named("SELECT string_agg(r, ', ') FROM sorted")).isEmpty();
        assertThat(named("SELECT list(r) FROM (SELECT r, row_number() OVER (PARTITION BY k ORDER BY id) AS place FROM few) WHERE place = 1")).isEqualTo("list");
    }

    @Test
    void tables_are_seen_through_views_and_expressions() {
        assertThat(named("SELECT sum(d) FROM seen")).isEqualTo("sum");
        assertThat(named("WITH a AS (SELECT r, sum(n) AS d FROM seen, (SELECT 1 AS n) GROUP BY r) SELECT (SELECT sum(d) FROM seen) AS x, sum(d) FROM a")).isEqualTo("sum");
        assertThat(named("SELECT sum(d) FROM (SELECT d FROM large ORDER BY id LIMIT 100)")).isEmpty();
    }

    @Test
    void limits_and_distinct_on_are_named_where_they_cut_through_what_nothing_orders() {
        assertThat(named("SELECT r, count(*) AS n FROM few GROUP BY r LIMIT 3")).isEqualTo("LIMIT");
        assertThat(named("SELECT r, count(*) AS n FROM few GROUP BY r LIMIT 100")).isEmpty();
        assertThat(named("SELECT r, count(*) AS n FROM few GROUP BY r ORDER BY n DESC LIMIT 3")).isEmpty();
        assertThat(named("SELECT * FROM (SELECT DISTINCT r FROM few LIMIT 3)")).isEqualTo("LIMIT");
        assertThat(named("SELECT * FROM (FROM large LIMIT 10)")).isEmpty();
        assertThat(named("SELECT DISTINCT ON (k) k, id FROM large")).isEqualTo("DISTINCT");
        assertThat(named("SELECT DISTINCT ON (k) k, id FROM large ORDER BY k")).isEqualTo("DISTINCT");
        assertThat(named("SELECT DISTINCT ON (k) k, id FROM large ORDER BY k, id")).isEmpty();
        assertThat(named("FROM large TABLESAMPLE 1% (system, 42)")).isEqualTo("TABLESAMPLE");
        assertThat(named("FROM large USING SAMPLE 1% (bernoulli, 42)")).isEmpty();
    }

    @Test
    void what_is_written_twice_and_computed_once_is_told_once() {
        assertThat(named("SELECT r, sum(d) AS x FROM large GROUP BY r HAVING sum(d) > 1 ORDER BY sum(d) DESC")).isEqualTo("sum");
        assertThat(named("SELECT (SELECT sum(d) FROM large) AS a, (SELECT sum(d) FROM seen) AS b")).isEqualTo("sum sum");
        assertThat(named("SELECT DISTINCT sum(d) FROM large GROUP BY r ORDER BY sum(d)")).isEqualTo("sum");
    }

    @Test
    void filters_and_names_of_columns_are_in_nobodys_way() {
        assertThat(named("SELECT sum(d) FILTER (WHERE n > 3 OR n < 1) AS sum, 1 AS first, '(' AS list FROM large -- sum(d)")).isEqualTo("sum");
        assertThat(named("SELECT sum(d) FILTER (n > 3) AS a, sum(d) FILTER (n > 3 OR n < 1) AS b, corr(d, k) AS c FROM large")).isEqualTo("sum sum corr");
        assertThat(named("SELECT round(1.5), (sum(d) + round(max(d))) AS x FROM large")).isEqualTo("sum");
        assertThat(named("PIVOT (SELECT r, k, m FROM large) ON k IN (1, 2) USING sum(m)")).isEmpty();
        assertThat(named("PIVOT (SELECT r, k, d FROM large) ON k IN (1, 2) USING sum(d), max(d) AS most GROUP BY r ORDER BY r")).isEqualTo("sum");
        assertThat(named("FROM (PIVOT (SELECT r, k, d FROM large) ON k IN (1, 2) USING avg(d)) SELECT count(*)")).isEqualTo("avg");
    }

    @Test
    void a_test_is_not_shown_and_so_not_named() {
        assertThat(warnings("test", "SELECT 1 FROM large HAVING sum(d) < 0")).isEmpty();
        assertThat(warnings("value", "SELECT sum(d) AS d FROM large")).hasSize(1);
        assertThat(warnings("view", "SELECT sum(d) AS d FROM large")).hasSize(1);
    }

    /** What hints propose comes to the same with any number of threads. */
    @Test
    void what_hints_propose_is_stable() throws SQLException {
        List<String> proposed = List.of("sum(d::DECIMAL(18, 4))", "sum(d ORDER BY d)", "avg(d::DECIMAL(18, 4))", "stddev(n ORDER BY n)", "corr(n, d ORDER BY n, d)",
                "product(1 + d / 1e9 ORDER BY d)", "round(entropy(r), 6)", "sum((d * n)::DECIMAL(18, 4)) / sum(n::DECIMAL(18, 4))", "exp(avg(ln(d + 1) ORDER BY d))",
                "md5(list(id ORDER BY id)::VARCHAR)", "string_agg(DISTINCT r, ', ' ORDER BY r)", "first(id ORDER BY id)", "max(r)", "quantile_cont(d, 0.5)");
        try (Database database = Database.plain()) {
            var session = new Session(database.connection());
            session.execute("CREATE TABLE large AS " + ROWS.formatted(400_000));
            var results = new LinkedHashSet<String>();
            for (int threads : new int[] {1, 4, 8, 4}) {
                session.execute("SET threads = " + threads);
                results.add(session.query("SELECT [" + proposed.stream().map(call -> "(" + call + ")::VARCHAR").collect(Collectors.joining(", ")) + "]::VARCHAR FROM large",
                        rows -> rows.next() ? rows.getString(1) : ""));
            }
            assertThat(results).hasSize(1);
        }
    }
}
