package casebook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.declaration.Parameter;
import casebook.declaration.ParameterType;
import casebook.diagnostic.Span;
import casebook.plan.Relation;
import casebook.project.Settings;
import casebook.result.ColumnProfile;
import casebook.result.ColumnProfile.Frequent;
import casebook.result.ColumnProfile.Histogram;
import casebook.result.ColumnProfile.Shape;
import casebook.result.TableProfile;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What columns hold: exact up to a size, beyond it from a sample that is the same in every run. */
class ProfileTest {
    private static final int MILLION = 1_000_000;

    @TempDir
    private Path folder;

    private SeedFolder seeds;

    @BeforeEach
    void open() {
        seeds = new SeedFolder(folder).file("orders.csv", """
                id,region,amount,day,paid
                1,North,10.5,2024-01-31,true
                2,South,,2024-02-01,false
                3,North,20.25,2024-02-29,true
                4,,99,2024-04-01,
                """);
    }

    @AfterEach
    void close() {
        seeds.close();
    }

    private Cells cells(Settings.Engine settings, String kind, String sql) {
        seeds.load(settings);
        Cells cells = new Cells().cell(kind, "t", sql).run(seeds.engine());
        assertThat(cells.outcome("t")).doesNotContain("error:");
        return cells;
    }

    private TableProfile profile(String kind, String sql, long exact) {
        cells(SeedFolder.SETTINGS, kind, sql);
        return seeds.engine().profile(Cells.relation("t"), exact);
    }

    private TableProfile profile(String sql) {
        return profile("table", sql, MILLION);
    }

    /** {@code name: NULLs, distinct, range, shape}. */
    private static List<String> written(TableProfile profile) {
        return profile.columns().stream().map(column -> column.column().name() + ": " + column.nulls() + ", "
                + (column.distinct().isPresent() ? column.distinct().getAsLong() : "?") + ", "
                + column.range().map(range -> range.smallest() + " to " + range.largest()).orElse("none") + ", "
                + written(column.shape())).toList();
    }

    private static String written(Shape shape) {
        return switch (shape) {
            case ColumnProfile.Unknown _ -> "unknown";
            case ColumnProfile.AllDifferent _ -> "all different";
            case Histogram bins -> bins.bounds().getFirst() + " to " + bins.bounds().getLast() + " " + bins.counts();
            case Frequent frequent -> frequent.values().stream().map(count -> count.value() + " " + count.count())
                    .collect(Collectors.joining(" "));
        };
    }

    @Test
    void aSeedsColumns() {
        TableProfile profile = seeds.loaded().profile(new Relation("raw", "orders"));
        assertThat(profile.rows()).isEqualTo(4);
        assertThat(profile.sample()).isEmpty();
        assertThat(written(profile)).containsExactly(
                "id: 0, 4, 1 to 4, all different",
                "region: 1, 2, North to South, North 2 South 1",
                "amount: 1, 3, 10.5 to 99.0, 10 to 100 [1, 1, 0, 0, 0, 0, 0, 0, 1]",
                "day: 0, 4, 2024-01-31 to 2024-04-01, 2024-01-29 to 2024-04-08 [2, 0, 0, 0, 1, 0, 0, 0, 0, 1]",
                "paid: 1, 2, none, true 2 false 1");
    }

    @Test
    void aHistogramsBoundsAreRoundAndItsBinsTakeTheirLowerBound() {
        assertThat(written(profile("SELECT range / 10 AS n FROM range(10)"))).containsExactly(
                "n: 0, 10, 0.0 to 0.9, 0 to 1 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]");
        assertThat(written(profile("SELECT range * 7 AS n FROM range(100)"))).containsExactly(
                "n: 0, 100, 0 to 693, 0 to 700 " + List.of(8, 7, 7, 7, 7, 7, 7, 8, 7, 7, 7, 7, 7, 7));
        assertThat(written(profile("SELECT unnest([-3, -3, 0, 1, 1, NULL]) AS n"))).containsExactly("n: 1, 3, -3 to 1, -3 to 2 [2, 0, 0, 1, 2]");
    }

    @Test
    void timesArePartedWhereTheCalendarDoes() {
        assertThat(written(profile("SELECT DATE '2023-01-15' + INTERVAL (range) MONTH AS t FROM range(20)"))).containsExactly(
                "t: 0, 20, 2023-01-15T00:00 to 2024-08-15T00:00, 2023-01-01T00:00 to 2024-09-01T00:00 " + Collections.nCopies(20, 1));
        assertThat(written(profile("SELECT TIMESTAMP '2024-05-01 08:10:00' + INTERVAL (range * 17) MINUTE AS t FROM range(30)"))).containsExactly(
                "t: 0, 30, 2024-05-01T08:10 to 2024-05-01T16:23, 2024-05-01T08:00 to 2024-05-01T16:30 "
                        + List.of(2, 1, 2, 2, 2, 1, 2, 2, 2, 2, 1, 2, 2, 2, 1, 2, 2));
        assertThat(written(profile("SELECT make_date(1850 + range::INT * 10, 3, 1) AS t FROM range(18)"))).containsExactly(
                "t: 0, 18, 1850-03-01 to 2020-03-01, 1850-01-01 to 2030-01-01 " + Collections.nCopies(18, 1));
    }

    @Test
    void fiveValuesAtMostAndTheSmallestOfEquals() {
        assertThat(written(profile("SELECT chr(97 + (range % 9)::INT) AS s, 2010 + (range % 3) AS year, range // 2 AS school_id FROM range(19)")))
                .containsExactly("s: 0, 9, a to i, a 3 b 2 c 2 d 2 e 2", "year: 0, 3, 2010 to 2012, 2010 7 2011 6 2012 6",
                        "school_id: 0, 10, 0 to 9, 0 2 1 2 2 2 3 2 4 2");
    }

    @Test
    void nothingToTell() {
        assertThat(written(profile("SELECT 1 AS n, 'a' AS s, NULL AS nothing, DATE '2024-01-01' AS d WHERE false"))).containsExactly(
                "n: 0, 0, none, unknown", "s: 0, 0, none, unknown", "nothing: 0, ?, none, unknown", "d: 0, 0, none, unknown");
        assertThat(written(profile("SELECT NULL::DOUBLE AS n, NULL::VARCHAR AS s, NULL::INT[] AS l, 7 AS same FROM range(3)"))).containsExactly(
                "n: 3, 0, none, unknown", "s: 3, 0, none, unknown", "l: 3, ?, none, unknown", "same: 0, 1, 7 to 7, unknown");
    }

    @Test
    void whatIsNoNumberAndNoDayIsLeftOutOfHistograms() {
        assertThat(written(profile("""
                SELECT unnest(['nan', 'inf', '-inf', '1', '2', NULL])::DOUBLE AS n,
                  unnest(['infinity', '-infinity', '2024-01-01', '2024-01-02', '5881580-07-10', NULL])::DATE AS d"""))).containsExactly(
                "n: 1, 5, -Infinity to NaN, 1 to 2.1 [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]",
                "d: 1, 5, -infinity to infinity, 2024-01-01 to 2024-01-03 [1, 1]");
    }

    @Test
    void everyTypeOfDuckDb() {
        TableProfile profile = profile("SELECT * FROM test_all_types()");
        assertThat(profile.columns()).hasSizeGreaterThan(50).allSatisfy(column -> assertThat(column.nulls()).isEqualTo(1));
        assertThat(written(profile)).contains("bool: 1, 2, none, false 1 true 1", "time: 1, 2, 00:00:00 to 24:00:00, all different",
                "uuid: 1, 2, none, all different", "int_array: 1, ?, none, unknown", "struct: 1, ?, none, unknown", "blob: 1, ?, none, unknown",
                "small_enum: 1, 2, DUCK_DUCK_ENUM to GOOSE, all different");
        assertThat(profile("SELECT * FROM test_all_types() WHERE false").columns()).allSatisfy(
                column -> assertThat(column.range()).isEmpty());
    }

    @Test
    void namesMayBeAnything() {
        String columns = "1 AS \"select\", 2 AS \"a \"\"b\"\" é\", 3 AS \"🙂\", 4 AS a, 5 AS a, 6 AS \"c0\", 7 AS \"x0\", 8 AS \"rowid\"";
        for (String kind : new String[] {"query", "view", "table"}) {
            assertThat(profile(kind, "SELECT " + columns + " FROM range(2)", MILLION).columns())
                    .extracting(column -> column.column().name() + column.range().orElseThrow().largest())
                    .containsExactly("select1", "a \"b\" é2", "🙂3", "a4", "a_15", "c06", "x07", "rowid8");
            close();
        }
    }

    @Test
    void manyColumns() {
        String columns = IntStream.range(0, 300).mapToObj(i -> "range + " + i + " AS n" + i + ", 'v' || range % 2 AS t" + i)
                .collect(Collectors.joining(", "));
        List<String> written = written(profile("SELECT " + columns + " FROM range(4)"));
        assertThat(written).hasSize(600).contains("n299: 0, 4, 299 to 302, 299 to 303 [1, 1, 1, 1]", "t299: 0, 2, v0 to v1, v0 2 v1 2");
    }

    @Test
    void longTextsAreCut() {
        var range = profile("SELECT repeat('x', 1000000) AS s").columns().getFirst().range().orElseThrow();
        assertThat((String) range.largest()).hasSize(200);
    }

    @Test
    void beyondASizeASampleIsLookedAt() {
        for (String kind : new String[] {"query", "view", "table"}) {
            TableProfile profile = profile(kind, "SELECT range AS n, range % 4 AS m, if(range = 7, NULL, 'v' || range % 3) AS s FROM range(100000)", 10_000);
            assertThat(profile.rows()).isEqualTo(100_000);
            assertThat(profile.sample().orElseThrow()).isBetween(9_000L, 11_000L);
            assertThat(profile.columns().get(0).range().orElseThrow()).isEqualTo(new ColumnProfile.Range(0L, 99_999L));
            assertThat(profile.columns().get(0).distinct()).isEqualTo(profile.sample());
            assertThat(profile.columns().get(1).distinct()).hasValue(4);
            assertThat(profile.columns().get(2).nulls()).isEqualTo(1);
            assertThat(((Frequent) profile.columns().get(2).shape()).values()).hasSize(3)
                    .allSatisfy(count -> assertThat(count.count()).isBetween(3_000L, 3_700L));
            close();
        }
    }

    @Test
    void aSampleIsTheSameWhateverThreadsThereAre() {
        String sql = "SELECT range % 50000 AS k, count(*) AS n, 'v' || min(hash(range)) AS s FROM range(200000) GROUP BY k";
        for (String kind : new String[] {"view", "table", "query"}) {
            cells(threads(1), kind, sql);
            TableProfile one = seeds.engine().profile(Cells.relation("t"), 10_000);
            close();
            cells(threads(8), kind, sql);
            assertThat(seeds.engine().profile(Cells.relation("t"), 10_000)).isEqualTo(one);
            assertThat(one.sample()).isPresent();
            close();
        }
    }

    private static Settings.Engine threads(int count) {
        return new Settings.Engine(count, "1GB", 20, SeedFolder.SETTINGS.timeZone());
    }

    @Test
    void rowsThatAreAlikeAreLookedAtAll() {
        TableProfile profile = profile("view", "SELECT if(range % 2 = 0, 'even', 'odd') AS s FROM range(100000)", 10_000);
        assertThat(profile.sample()).isEmpty();
        assertThat(written(profile)).containsExactly("s: 0, 2, even to odd, even 50000 odd 50000");
    }

    @Test
    void aSampleOfHashedDataIsFair() {
        TableProfile profile = profile("query", "SELECT hash(range) % 4 AS half FROM range(100000) ORDER BY range", 10_000);
        assertThat(((Histogram) profile.columns().getFirst().shape()).counts()).hasSize(4)
                .allSatisfy(count -> assertThat(count).isBetween(2_000L, 3_000L));
    }

    @Test
    void aViewIsReadWithItsParameters() {
        seeds.loaded();
        String sql = "SELECT range AS n FROM range(10) WHERE range < $most";
        new Cells().param(new Parameter("most", Span.file("page.md"), ParameterType.INTEGER, 3L)).cell("view", "t", sql).run(seeds.engine());
        new Cells().param(new Parameter("most", Span.file("page.md"), ParameterType.INTEGER, 5L)).cell("view", "u", sql).run(seeds.engine());
        assertThat(written(seeds.engine().profile(Cells.relation("t")))).containsExactly("n: 0, 3, 0 to 2, 0 to 3 [1, 1, 1]");
    }
}
