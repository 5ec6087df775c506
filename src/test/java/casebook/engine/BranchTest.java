package casebook.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebook.declaration.Parameter;
import casebook.declaration.ParameterType;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Source;
import casebook.notebook.Notebook;
import casebook.notebook.NotebookParser;
import casebook.plan.Declared;
import casebook.plan.Parameters;
import casebook.plan.Plan;
import casebook.plan.Planner;
import casebook.plan.Relation;
import casebook.plan.Scope;
import casebook.plan.Step;
import casebook.plan.Variation;
import casebook.plan.Varying;
import casebook.result.Column;
import casebook.result.Outcome;
import casebook.result.TestResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many variations of a page run at once, each with its own values of the parameters, and leave nothing behind. */
class BranchTest {
    private static final String NOTEBOOK = """
            ---
            params: {school: 1}
            ---

            ```sql all_orders model
            SELECT id, school, amount FROM raw.orders
            ```

            ```sql own model
            SELECT * FROM all_orders WHERE school = $school
            ```

            ```sql total value
            SELECT sum(amount) AS amount, min(10 // (4 - $school)) AS x FROM own
            ```

            ```sql list
            SELECT id FROM own
            ```
            """;

    @TempDir
    private Path folder;
    private SeedFolder seeds;
    private Engine engine;
    private Plan plan;
    private Scope page;

    @BeforeEach
    void open() {
        seeds = new SeedFolder(folder).file("orders.csv", "id,school,amount\n1,1,5\n2,2,7\n3,2,1\n4,3,2\n");
        engine = seeds.loaded();
        plan = plan(NOTEBOOK);
        page = plan.pages().getFirst();
    }

    private Plan plan(String text) {
        var diagnostics = new Diagnostics();
        Notebook notebook = NotebookParser.parse("page", new Source("page.md", text), diagnostics);
        var planner = new Planner(engine.reader(), engine.catalog().keySet(), Declared.NOTHING, new Parameters(List.of(), Map.of(), Map.of()),
                Set.of(), diagnostics);
        Plan made = planner.plan(List.of(notebook), List.of(notebook));
        assertThat(diagnostics.sorted()).isEmpty();
        return made;
    }

    @AfterEach
    void close() {
        seeds.close();
    }

    private List<Variation> variations(long... schools) {
        Varying varying = Varying.of(plan, page, Set.of("school"));
        var diagnostics = new Diagnostics();
        List<Variation> all = LongStream.of(schools).mapToObj(school -> varying.with(Long.toString(school),
                List.of(new Parameter("school", page.params().get("school").span(), ParameterType.INTEGER, school)), diagnostics)).toList();
        assertThat(diagnostics.sorted()).isEmpty();
        return all;
    }

    private static String rows(Worker worker, Scope page, String name) {
        return worker.rows(page.find(name).orElseThrow(), 10).rows().toString();
    }

    @Test
    void everyVariationReadsItsOwnValuesInViewsToo() {
        engine.run(plan.steps(), Mode.BUILD, new RunListener() { });
        Map<String, String> seen = new ConcurrentHashMap<>();
        List<Variation> all = variations(LongStream.range(0, 200).map(i -> i % 3 + 1 + (i / 3) * 1000).toArray());
        engine.each(all, (variation, worker) -> {
            worker.run(variation.steps(), Mode.BUILD, new RunListener() { });
            String own = rows(worker, variation.page(), "own") + rows(worker, variation.page(), "list") + rows(worker, variation.page(), "all_orders");
            seen.put(variation.page().schema(), own);
        });
        String everything = "[[1, 1, 5], [2, 2, 7], [3, 2, 1], [4, 3, 2]]";
        assertThat(seen).hasSize(200).containsEntry("page 1", "[[1, 1, 5]][[1]]" + everything)
                .containsEntry("page 2", "[[2, 2, 7], [3, 2, 1]][[2], [3]]" + everything).containsEntry("page 3", "[[4, 3, 2]][[4]]" + everything);
        assertThat(seen.entrySet().stream().filter(entry -> entry.getKey().length() > 6).map(Map.Entry::getValue)).containsOnly("[][]" + everything);
        assertThat(rows(engine, page, "own")).isEqualTo("[[1, 1, 5]]");
    }

    @Test
    void oneFailsAloneAndNothingStays() {
        engine.run(plan.steps(), Mode.BUILD, new RunListener() { });
        Map<String, String> outcomes = new ConcurrentHashMap<>();
        engine.each(variations(2, 4, 3), (variation, worker) -> worker.run(variation.steps(), Mode.BUILD, new RunListener() {
            @Override
            public void finished(Step step, Outcome outcome, Duration took) {
                outcomes.put(step.relation().schema() + "." + step.cell().name(), outcome.getClass().getSimpleName());
            }
        }));
        assertThat(outcomes).containsEntry("page 2.total", "Bound").containsEntry("page 3.total", "Bound").hasSize(9);
        assertThatThrownBy(() -> engine.rows(new Relation("page 2", "list"), 1)).hasMessageContaining("does not exist");
        assertThat(engine.columns(new Relation("page 2", "list"))).hasSize(1);
        assertThat(engine.has(new Relation("page 2", "list"))).isFalse();
    }

    /** What a run tells of each cell, and its columns. */
    private Map<String, String> told(Mode mode) {
        Map<String, String> told = new ConcurrentHashMap<>();
        engine.each(variations(2, 4), (variation, worker) -> worker.run(variation.steps(), mode, new RunListener() {
            @Override
            public void bound(Step step, List<Column> columns) {
                told.put("columns of " + step.relation(), columns.toString());
            }

            @Override
            public void tested(Step step, TestResult result) {
                told.put("rows of " + step.relation(), result.rows().rows().toString());
            }

            @Override
            public void finished(Step step, Outcome outcome, Duration took) {
                told.put(step.relation().toString(), outcome.toString());
            }
        }));
        return told;
    }

    @Test
    void whatIsRepeatedIsWhatItIsWhenBoundBefore() {
        plan = plan(NOTEBOOK + """

                ```sql of_total
                SELECT amount FROM total
                ```

                ```sql never_seven test
                SELECT * FROM own WHERE amount = 7
                ```
                """);
        page = plan.pages().getFirst();
        engine.run(plan.steps(), Mode.BUILD, new RunListener() { });
        Map<String, String> repeated = told(Mode.REPEAT);
        assertThat(repeated).isEqualTo(told(Mode.BUILD));
        assertThat(repeated.values()).contains("[[2, 2, 7]]");
    }

    @Test
    void settingsAndTheTimeLimitHoldOnEveryConnection() {
        plan = plan(NOTEBOOK.replace("SELECT id FROM own", "SELECT count(*) AS n, 'x'::INTEGER AS x FROM own"));
        page = plan.pages().getFirst();
        Map<String, String> messages = new ConcurrentHashMap<>();
        engine.run(plan.steps(), Mode.BUILD, new RunListener() { });
        engine.each(variations(2, 3), (variation, worker) -> worker.run(variation.steps(), Mode.BUILD, new RunListener() {
            @Override
            public void finished(Step step, Outcome outcome, Duration took) {
                if (outcome instanceof Outcome.Failed failed) {
                    messages.put(step.relation().schema() + "." + step.cell().name(), failed.diagnostic().message() + " at " + failed.diagnostic().span().text());
                }
            }
        }));
        assertThat(messages).containsOnlyKeys("page 2.list", "page 3.list");
        assertThat(messages.get("page 2.list")).contains("`x`").endsWith(" at ::INTEGER");
    }

    @Test
    void whatTheWorkThrowsEndsIt() {
        engine.run(plan.steps(), Mode.BUILD, new RunListener() { });
        assertThatThrownBy(() -> engine.each(variations(1, 2, 3), (_, _) -> {
            throw new IllegalArgumentException("no");
        })).isInstanceOf(IllegalArgumentException.class).hasMessage("no");
    }

    @Test
    void cancellingStopsAllBranches() throws InterruptedException {
        plan = plan(NOTEBOOK.replace("SELECT id FROM own",
                "SELECT count(*) AS n FROM range(1000000) a, range(1000000) b WHERE a.range * b.range % 7 = $school"));
        page = plan.pages().getFirst();
        var running = new CountDownLatch(2);
        List<Variation> all = variations(1, 2, 3);
        var run = CompletableFuture.runAsync(() -> engine.each(all, (variation, worker) -> worker.run(variation.steps(), Mode.BUILD, new RunListener() {
            @Override
            public void started(Step step) {
                if (step.cell().name().equals("list")) {
                    running.countDown();
                }
            }
        })));
        assertThat(running.await(10, TimeUnit.SECONDS)).isTrue();
        engine.cancel();
        assertThatThrownBy(run::join).hasCauseInstanceOf(CancellationException.class);
    }
}
