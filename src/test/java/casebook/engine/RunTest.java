package casebook.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebook.declaration.Parameter;
import casebook.declaration.ParameterType;
import casebook.diagnostic.ReportException;
import casebook.diagnostic.Span;
import casebook.plan.Step;
import casebook.project.Settings;
import casebook.result.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells run in order, once each; what fails says so at its place, and takes down only what reads it. */
class RunTest {
    @TempDir
    private Path folder;

    private SeedFolder seeds;

    @BeforeEach
    void open() {
        seeds = new SeedFolder(folder).file("orders.csv", "id,region,amount,note\n3,north,5,x\n1,south,7,12\n2,north,1,é\n");
    }

    @AfterEach
    void close() {
        seeds.close();
    }

    @Test
    void cellsReadSeedsAndOneAnother() {
        Cells cells = new Cells().cell("view", "stg", "SELECT id AS order_id, region, amount FROM raw.orders;")
                .cell("table", "mart", "SELECT region, sum(amount) AS revenue FROM stg GROUP BY ALL")
                .cell("query", "top", "FROM mart ORDER BY revenue DESC, region")
                .cell("query", "unordered", "SELECT * FROM stg")
                .cell("value", "best", "WITH mart AS (FROM mart) SELECT max(revenue) AS revenue FROM mart")
                .cell("test", "none", "SELECT * FROM stg WHERE amount < 0").run(seeds.loaded());
        assertThat(cells.outcomes()).containsEntry("stg", "order_id:BIGINT region:VARCHAR amount:BIGINT")
                .containsEntry("mart", "region:VARCHAR revenue:HUGEINT").containsEntry("best", "revenue:HUGEINT");
        assertThat(cells.rows("top")).isEqualTo("south 7, north 6");
        assertThat(cells.rows("unordered")).isEqualTo("1 south 7, 2 north 1, 3 north 5");
        assertThat(cells.rows("mart")).isEqualTo("north 6, south 7");
        assertThat(cells.rows("stg")).isEqualTo("1 south 7, 2 north 1, 3 north 5");
        assertThat(cells.rows("best")).isEqualTo("7");
        assertThat(cells.tests()).singleElement().matches(test -> test.passed());
    }

    @Test
    void allAreBoundBeforeOneRuns() {
        Cells cells = new Cells().cell("view", "a", "SELECT 1 AS x").cell("query", "b", "FROM a").cell("test", "c", "FROM b WHERE x > 1")
                .run(seeds.loaded());
        assertThat(cells.events()).containsExactly("bound a", "bound b", "bound c", "started a", "finished a", "started b", "finished b",
                "started c", "finished c");
    }

    @Test
    void aFailureTakesDownItsReadersAlone() {
        Cells cells = new Cells().cell("view", "bad", "SELECT ammount FROM raw.orders").cell("query", "reader", "FROM bad")
                .cell("query", "reader_of_reader", "FROM reader").cell("query", "other", "SELECT 1 AS one")
                .cell("query", "bad_too", "SELECT suum(amount) FROM raw.orders").cell("test", "tested", "FROM reader").run(seeds.loaded());
        assertThat(cells.outcomes()).containsEntry("reader", "skipped, because bad failed").containsEntry("tested", "skipped, because bad failed")
                .containsEntry("reader_of_reader", "skipped, because bad failed").containsEntry("other", "one:INTEGER");
        assertThat(cells.outcome("bad")).isEqualTo("""
                notebooks/page.md:2:8: error: there is no column `ammount`
                 2 | SELECT ammount FROM raw.orders
                   |        ^^^^^^^
                  hint: did you mean `amount`?
                """);
        assertThat(cells.outcome("bad_too")).contains("there is no function `suum`", "did you mean `sum`?");
    }

    @Test
    void whatFailsWhileRunningTakesDownItsReadersToo() {
        Cells cells = new Cells().cell("table", "bad", "SELECT 'é', note::INTEGER AS n FROM orders").cell("query", "reader", "FROM bad")
                .cell("query", "other", "SELECT 1 AS one").run(seeds.loaded());
        assertThat(cells.outcome("bad")).isEqualTo("""
                notebooks/page.md:2:17: error: `x` is no INTEGER, in column `note`
                 2 | SELECT 'é', note::INTEGER AS n FROM orders
                   |                 ^^^^^^^^^
                  hint: TRY_CAST gives NULL for such values
                """);
        assertThat(cells.outcome("reader")).isEqualTo("skipped, because bad failed");
        assertThat(cells.outcome("other")).isEqualTo("one:INTEGER");
    }

    @Test
    void aMistakeInsideAViewIsTheViewsOwn() {
        Cells cells = new Cells().cell("view", "low", "SELECT id,          note::INTEGER AS n FROM raw.orders")
                .cell("view", "high", "SELECT n + 1 AS m FROM low").cell("query", "harmless", "SELECT count(*) AS c FROM low")
                .cell("query", "reader", "SELECT 1 AS one, 2 AS two, m FROM high").cell("query", "late", "SELECT * FROM high").run(seeds.loaded());
        assertThat(cells.outcome("low")).startsWith("notebooks/page.md:2:25: error: `x` is no INTEGER, in column `note`\n");
        assertThat(cells.outcome("reader")).isEqualTo("skipped, because low failed");
        assertThat(cells.outcome("harmless")).isEqualTo("c:BIGINT");
        assertThat(cells.outcome("late")).isEqualTo("skipped, because low failed");
    }

    @Test
    void aMistakeAboveAViewIsNotTheViews() {
        Cells cells = new Cells().cell("view", "low", "SELECT note AS n FROM raw.orders").cell("query", "reader", "SELECT n::INTEGER FROM low")
                .run(seeds.loaded());
        assertThat(cells.outcome("low")).isEqualTo("n:VARCHAR");
        assertThat(cells.outcome("reader")).startsWith("notebooks/page.md:6:9: error: `x` is no INTEGER");
    }

    @Test
    void aViewThatFailsWhenShownSaysSo() {
        Cells cells = new Cells().cell("view", "low", "SELECT note::DATE AS n FROM raw.orders").run(seeds.loaded());
        assertThatThrownBy(() -> seeds.engine().rows(Cells.relation("low"), 5)).isInstanceOfSatisfying(ReportException.class,
                e -> assertThat(SeedFolder.text(e.diagnostics())).startsWith("notebooks/page.md:2:12: error: `x` is no date"));
        assertThat(cells.outcome("low")).isEqualTo("n:DATE");
    }

    @Test
    void aViewThatFailsWhenTheListenerReadsItIsAFailureLikeAnyOther() {
        Engine engine = seeds.loaded();
        Cells cells = new Cells() {
            @Override
            public void finished(Step step, Outcome outcome, Duration took) {
                if (outcome instanceof Outcome.Bound) {
                    engine.rows(step.relation(), 5);
                }
                super.finished(step, outcome, took);
            }
        };
        cells.cell("view", "low", "SELECT note::DATE AS n FROM raw.orders").cell("query", "reader", "FROM low")
                .cell("query", "other", "SELECT 1 AS x").run(engine);
        assertThat(cells.outcome("low")).startsWith("notebooks/page.md:2:12: error: `x` is no date");
        assertThat(cells.outcome("reader")).isEqualTo("skipped, because low failed");
        assertThat(cells.outcome("other")).isEqualTo("x:INTEGER");
    }

    @Test
    void checkingRunsWhatTestsAndValuesNeed() {
        Cells cells = new Cells().cell("query", "shown", "SELECT error('ran')").cell("query", "needed", "SELECT 1 AS x")
                .cell("value", "v", "SELECT max(x) AS x FROM needed").cell("test", "t", "FROM needed WHERE x > 1").run(seeds.loaded(), Mode.CHECK);
        assertThat(cells.events()).contains("started needed", "started v", "started t", "finished shown").doesNotContain("started shown");
        assertThat(cells.rows("v")).isEqualTo("1");
    }

    @Test
    void parametersKeepTheirTypes() {
        Span nowhere = Span.file("x");
        Cells cells = new Cells().param(new Parameter("since", nowhere, ParameterType.DATE, LocalDate.of(2024, 2, 29)))
                .param(new Parameter("until", nowhere, ParameterType.TIMESTAMP, LocalDateTime.of(2024, 2, 29, 10, 0, 1, 500_000_000)))
                .param(new Parameter("who", nowhere, ParameterType.TEXT, "l'été \"x\"; DROP TABLE t"))
                .param(new Parameter("n", nowhere, ParameterType.INTEGER, 7L)).param(new Parameter("x", nowhere, ParameterType.DOUBLE, 0.1))
                .param(new Parameter("yes", nowhere, ParameterType.BOOLEAN, true)).param(new Parameter("none", nowhere, ParameterType.DATE, null))
                .param(new Parameter("any", nowhere, ParameterType.ANY, null))
                .param(new Parameter("ids", nowhere, ParameterType.INTEGER, List.of(1L, 3L)))
                .param(new Parameter("nobody", nowhere, ParameterType.TEXT, List.of()))
                .cell("view", "v", "SELECT id FROM raw.orders WHERE id IN $ids AND ($any IS NULL OR id = $any)")
                .cell("query", "q", "SELECT $since AS a, $until AS b, $who AS c, $n AS d, $x AS e, $yes AS f, $none AS g, 'a' IN $nobody AS h")
                .cell("query", "reader", "SELECT count(*) AS n FROM v").run(seeds.loaded());
        assertThat(cells.outcome("q")).isEqualTo("a:DATE b:TIMESTAMP c:VARCHAR d:BIGINT e:DOUBLE f:BOOLEAN g:DATE h:BOOLEAN");
        assertThat(cells.rows("q")).isEqualTo("2024-02-29 2024-02-29T10:00:01.500 l'été \"x\"; DROP TABLE t 7 0.1 true null false");
        assertThat(cells.rows("reader")).isEqualTo("2");
        assertThat(cells.rows("v")).isEqualTo("1, 3");
    }

    @Test
    void everyFormOfQueryRuns() {
        Cells cells = new Cells().cell("query", "a", "PIVOT orders ON region IN ('north', 'south') USING sum(amount) GROUP BY id")
                .cell("view", "b", "FROM orders PIVOT (sum(amount) FOR region IN ('north'))").cell("query", "c", "TABLE orders")
                .cell("query", "d", "VALUES (2, 'b'), (1, 'a')").cell("table", "e", "UNPIVOT (SELECT id, amount FROM orders) ON id, amount INTO NAME k VALUE v")
                .cell("query", "f", "(SELECT 1 AS x) UNION ALL (SELECT 2) LIMIT 5")
                .cell("query", "g", "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 3) FROM t -- end")
                .cell("query", "h", "SELECT o.*, p.* FROM orders o JOIN orders p USING (id)\u00a0-- ' \" é").run(seeds.loaded());
        assertThat(cells.outcomes().values()).allMatch(outcome -> !outcome.contains("error"));
        assertThat(cells.rows("d")).isEqualTo("1 a, 2 b");
        assertThat(cells.rows("g")).isEqualTo("1, 2, 3");
        assertThat(cells.outcome("h")).contains("region:VARCHAR", "region_1:VARCHAR");
    }

    @Test
    void whatTakesTooLongEnds() {
        seeds.load(new Settings.Engine(2, "1GB", 1, ZoneId.of("UTC")));
        Cells cells = new Cells().cell("query", "slow", "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range * b.range % 7 = 3")
                .cell("query", "quick", "SELECT 1 AS x").run(seeds.engine());
        assertThat(cells.outcome("slow")).startsWith("notebooks/page.md:2:1: error: this ran longer than 1 s\n")
                .endsWith("hint: make it cheaper, or raise `timeout` in notebooks/casebook.yml\n");
        assertThat(cells.rows("quick")).isEqualTo("1");
    }

    @Test
    void whatCanNotBeStoppedIsGivenUp() {
        seeds.load(new Settings.Engine(2, "1GB", 1, ZoneId.of("UTC")));
        Cells cells = new Cells().cell("query", "before", "SELECT 1 AS x")
                .cell("query", "stuck", "SELECT id, levenshtein(repeat('ab', 40000 + id), repeat('ba', 40001)) AS n FROM orders");
        long from = System.nanoTime();
        assertThatThrownBy(() -> cells.run(seeds.engine())).isInstanceOfSatisfying(ReportException.class, e ->
                assertThat(SeedFolder.text(e.diagnostics()))
                        .startsWith("notebooks/page.md:6:1: error: this ran longer than 1 s, and DuckDB can't be stopped within it\n"));
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(60));
        assertThat(cells.outcomes()).containsOnlyKeys("before");
    }

    @Test
    void whatNeedsTooMuchMemoryEnds() {
        seeds.load(new Settings.Engine(1, "100MB", 60, ZoneId.of("UTC")));
        Cells cells = new Cells().cell("query", "large", "SELECT list(range::VARCHAR || 'some text that takes room') AS l FROM range(20000000)")
                .cell("query", "small", "SELECT 1 AS x").run(seeds.engine());
        assertThat(cells.outcome("large")).startsWith("notebooks/page.md:2:1: error: this needs more memory than 100MB\n");
        assertThat(cells.rows("small")).isEqualTo("1");
    }

    @Test
    void aRunCanBeStopped() throws Exception {
        Engine engine = seeds.loaded();
        var started = new CompletableFuture<Void>();
        Cells cells = new Cells() {
            @Override
            public void started(Step step) {
                started.complete(null);
            }
        };
        var run = CompletableFuture.runAsync(() -> cells
                .cell("query", "slow", "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range * b.range % 7 = 3").run(engine));
        started.join();
        long from = System.nanoTime();
        engine.cancel();
        assertThatThrownBy(run::join).hasCauseInstanceOf(CancellationException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void deepSqlEndsNoProcess() {
        String nested = "SELECT x FROM (".repeat(600) + "SELECT 1 AS x" + ")".repeat(600);
        String chain = "WITH " + java.util.stream.IntStream.range(1, 300).mapToObj(i -> "t" + i + " AS (SELECT x + 1 AS x FROM t" + (i - 1) + ")")
                .collect(java.util.stream.Collectors.joining(", ", "t0 AS (SELECT 1 AS x), ", "")) + " SELECT x FROM t299";
        Cells cells = new Cells().cell("query", "nested", nested).cell("query", "chain", chain).cell("query", "after", "SELECT 1 AS x").run(seeds.loaded());
        assertThat(cells.rows("after")).isEqualTo("1");
        assertThat(cells.rows("chain")).isEqualTo("300");
        assertThat(cells.rows("nested")).isEqualTo("1");
    }

    @Test
    void listenersMayReadWhileLaterCellsWait() {
        Engine engine = seeds.loaded();
        var read = new java.util.ArrayList<String>();
        Cells cells = new Cells() {
            @Override
            public void finished(Step step, Outcome outcome, Duration took) {
                read.add(engine.rows(step.relation(), 1).rows().toString());
            }
        };
        cells.cell("query", "a", "SELECT 1 AS x").cell("query", "b", "SELECT x + 1 AS x FROM a").run(engine);
        assertThat(read).containsExactly("[[1]]", "[[2]]");
    }
}
