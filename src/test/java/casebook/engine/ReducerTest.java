package casebook.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casebook.result.BinEdges;
import casebook.result.Column;
import casebook.result.Reduced;
import casebook.result.Reduction;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Pictures of many rows come from few of them, and are the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReducerTest {
    private static final int STRIPS = 40;
    private static final List<Column> COLUMNS = List.of(Types.column("i", "INTEGER"), Types.column("day", "TIMESTAMP"),
            Types.column("v", "DOUBLE"), Types.column("s", "VARCHAR"));

    private Database database;
    private Session session;

    @BeforeAll
    void open() throws SQLException {
        database = Database.plain();
        session = new Session(database.connection());
        session.execute("CREATE TABLE t AS SELECT i::INTEGER AS i, TIMESTAMP '2024-01-01' + to_minutes(i) AS day, "
                + "CASE WHEN i BETWEEN 50000 AND 60000 THEN NULL WHEN i % 1000 = 7 THEN 'inf'::DOUBLE ELSE (hash(i) % 1000) / 10.0 + i / 1000.0 END AS v, "
                + "CASE WHEN i % 3 = 0 THEN 'a' ELSE 'b' END AS s FROM range(200000) r(i)");
    }

    @AfterAll
    void close() throws SQLException {
        database.close();
    }

    @Test
    void a_line_keeps_the_first_last_lowest_and_highest_of_each_strip() throws SQLException {
        var lines = new Reduction.Lines("i", List.of("v"), Optional.empty(), STRIPS, 8);
        List<List<Object>> kept = rows(lines);
        assertThat(kept).hasSizeLessThanOrEqualTo(4 * STRIPS);
        var found = new HashSet<>(kept.stream().map(row -> row.get(0)).toList());
        for (int strip = 0; strip < STRIPS; strip++) {
            String within = " FROM t WHERE isfinite(v) AND least(floor(i / 199999.0 * 40), 39) = " + strip;
            for (String place : List.of("min(i)", "max(i)", "min(i) FILTER (v = (SELECT min(v)" + within + "))",
                    "max(i) FILTER (v = (SELECT max(v)" + within + "))")) {
                String sql = "SELECT " + place + within;
                session.query(sql, rows -> {
                    rows.next();
                    long wanted = rows.getLong(1);
                    if (!rows.wasNull()) {
                        assertThat(found).as(sql).contains(wanted);
                    }
                    return null;
                });
            }
        }
    }

    @Test
    void a_strip_without_a_value_keeps_a_row_that_is_a_gap() throws SQLException {
        assertThat(rows(new Reduction.Lines("day", List.of("v"), Optional.empty(), STRIPS, 8)).stream().filter(row -> row.get(2) == null))
                .isNotEmpty().allSatisfy(row -> assertThat((Long) row.get(0)).isBetween(50_000L, 60_000L));
    }

    @Test
    void every_series_keeps_its_own_rows_and_too_many_get_no_answer() throws SQLException {
        var lines = new Reduction.Lines("i", List.of("v"), Optional.of("s"), STRIPS, 2);
        List<List<Object>> kept = rows(lines);
        assertThat(kept.stream().filter(row -> row.get(3).equals("a")).count()).isBetween(120L, 160L);
        assertThat(kept.stream().filter(row -> row.get(3).equals("b")).count()).isBetween(120L, 160L);
        assertThat(reduce(new Reduction.Lines("i", List.of("v"), Optional.of("s"), STRIPS, 1))).isEmpty();
    }

    @Test
    void rows_that_share_a_place_are_seen() throws SQLException {
        session.execute("CREATE OR REPLACE TABLE twice AS SELECT (i % 100)::INTEGER AS i, i::DOUBLE AS v FROM range(30000) r(i)");
        var rows = (Reduced.Rows) reduce("twice", List.of(Types.column("i", "INTEGER"), Types.column("v", "DOUBLE")),
                new Reduction.Lines("i", List.of("v"), Optional.empty(), STRIPS, 8)).orElseThrow();
        assertThat(rows.table().rows()).hasSizeLessThan(200);
        assertThat(rows.table().rows().stream().map(List::getFirst).distinct().count()).isLessThan(rows.table().rows().size());
    }

    @Test
    void a_row_without_a_place_is_kept_to_be_refused() throws SQLException {
        session.execute("CREATE OR REPLACE TABLE nowhere AS SELECT CASE WHEN i <> 9 THEN i END AS i, i::DOUBLE AS v FROM range(30000) r(i)");
        var rows = (Reduced.Rows) reduce("nowhere", List.of(Types.column("i", "BIGINT"), Types.column("v", "DOUBLE")),
                new Reduction.Lines("i", List.of("v"), Optional.empty(), STRIPS, 8)).orElseThrow();
        assertThat(rows.table().rows()).anySatisfy(row -> assertThat(row.getFirst()).isNull());
    }

    @Test
    void a_density_counts_every_point_once() throws SQLException {
        var density = (Reduced.Density) reduce(new Reduction.Density("day", "v", 8, 4)).orElseThrow();
        assertThat(density.counts()).hasSize(4).allSatisfy(row -> assertThat(row).hasSize(8));
        assertThat(density.counts().stream().flatMap(List::stream).mapToLong(Long::longValue).sum())
                .isEqualTo(session.count("SELECT count(*) FROM t WHERE isfinite(v)"));
        assertThat(density.total()).isEqualTo(200_000);
    }

    @Test
    void bins_count_as_their_edges_say() throws SQLException {
        var histogram = (Reduced.Histogram) reduce(new Reduction.Histogram("v", Optional.of(12))).orElseThrow();
        BinEdges bins = histogram.bins();
        assertThat(bins.count()).isLessThanOrEqualTo(12);
        for (int bin = 0; bin < bins.count(); bin++) {
            String upper = bin == bins.count() - 1 ? " <= " : " < ";
            assertThat(histogram.counts().get(bin)).isEqualTo(session.count("SELECT count(*) FROM t WHERE isfinite(v) AND v >= "
                    + bins.edges().get(bin) + " AND v" + upper + bins.edges().get(bin + 1)));
        }
        assertThat(histogram.count() + histogram.without()).isEqualTo(200_000);
    }

    @Test
    void quartiles_whiskers_and_outliers_are_those_of_the_values() throws SQLException {
        session.execute("CREATE OR REPLACE TABLE five AS SELECT 'b' AS g, unnest([1, 2, 3, 4, 5, 100]) AS v UNION ALL SELECT 'a', 7");
        var boxes = (Reduced.Boxes) reduce("five", List.of(Types.column("g", "VARCHAR"), Types.column("v", "INTEGER")),
                new Reduction.Boxes("g", "v", 5)).orElseThrow();
        assertThat(boxes.groups()).extracting(Reduced.Spread::group).containsExactly("b", "a");
        Reduced.Spread b = boxes.groups().getFirst();
        assertThat(b.q1()).isCloseTo(2.25, within(1e-12));
        assertThat(b.median()).isCloseTo(3.5, within(1e-12));
        assertThat(b.q3()).isCloseTo(4.75, within(1e-12));
        assertThat(List.of(b.low(), b.high())).containsExactly(1.0, 5.0);
        assertThat(b.outliers()).containsExactly(100.0);
        assertThat(b.beyond()).isEqualTo(1);
    }

    @Test
    void any_number_of_threads_gives_the_same() throws SQLException {
        List<Reduction> all = List.of(new Reduction.Lines("i", List.of("v"), Optional.of("s"), STRIPS, 8), new Reduction.Density("i", "v", 9, 9),
                new Reduction.Histogram("v", Optional.empty()), new Reduction.Boxes("s", "v", 9));
        List<Object> one = new ArrayList<>();
        for (int threads : List.of(1, 8)) {
            session.execute("SET threads = " + threads);
            for (int i = 0; i < all.size(); i++) {
                Reduced found = reduce(all.get(i)).orElseThrow();
                if (threads == 1) {
                    one.add(found);
                } else {
                    assertThat(found).isEqualTo(one.get(i));
                }
            }
        }
    }

    private List<List<Object>> rows(Reduction reduction) throws SQLException {
        return ((Reduced.Rows) reduce(reduction).orElseThrow()).table().rows();
    }

    private Optional<? extends Reduced> reduce(Reduction reduction) throws SQLException {
        return reduce("t", COLUMNS, reduction);
    }

    private Optional<? extends Reduced> reduce(String table, List<Column> columns, Reduction reduction) throws SQLException {
        return new Reducer(session, new RowReader(session)).reduce(new Reducer.Source(table, columns, true), reduction);
    }
}
