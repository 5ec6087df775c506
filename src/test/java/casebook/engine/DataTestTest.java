package casebook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.declaration.Judgement;
import casebook.declaration.TestDeclaration;
import casebook.declaration.TestRule;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Severity;
import casebook.diagnostic.Source;
import casebook.diagnostic.Span;
import casebook.plan.PlannedTest;
import casebook.plan.Relation;
import casebook.result.TestResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data tests find the offending rows, count them all, and can be repeated by hand. */
class DataTestTest {
    @TempDir
    private Path folder;

    private SeedFolder seeds;
    private final Diagnostics diagnostics = new Diagnostics();

    @BeforeEach
    void open() {
        seeds = new SeedFolder(folder).file("x.csv", "id,Prix d'été (€),order\n1,a,1\n2,,2\n1,b,3\n,,4\n,c,5\n");
    }

    @AfterEach
    void close() {
        seeds.close();
    }

    private static TestDeclaration test(TestRule rule, String column) {
        var source = new Source("seeds/schema.yml", rule.word() + " " + column);
        return new TestDeclaration(new Span(source, 0, rule.word().length()), rule, Optional.of(column), Optional.empty(),
                Judgement.of(Severity.WARN), Optional.empty(), Optional.empty(), List.of());
    }

    private TestResult run(Engine engine, String relation, String shown, TestRule rule, String column) {
        var schema = shown.startsWith("raw.") ? "raw" : Cells.SCHEMA;
        List<TestResult> results = engine.test(List.of(new PlannedTest(new Relation(schema, relation), shown, test(rule, column),
                Optional.empty(), Optional.empty())), diagnostics);
        assertThat(results).hasSizeLessThanOrEqualTo(1);
        return results.isEmpty() ? null : results.getFirst();
    }

    @Test
    void uniqueGivesTheWholeRowsThatShareAValue() {
        TestResult result = run(seeds.loaded(), "x", "raw.x", new TestRule.Unique(), "ID");
        assertThat(result.passed()).isFalse();
        assertThat(result.rows().total()).isEqualTo(2);
        assertThat(result.rows().rows().toString()).isEqualTo("[[1, a, 1], [1, b, 3]]");
        assertThat(result.name()).isEqualTo("unique");
        assertThat(result.table()).contains("raw.x");
        assertThat(result.column()).contains("id");
        assertThat(result.sql()).isEqualTo("""
                SELECT * FROM raw.x
                WHERE id IN (SELECT id FROM raw.x GROUP BY id HAVING count(*) > 1)
                ORDER BY id""");
        assertThat(run(seeds.engine(), "x", "raw.x", new TestRule.Unique(), "order").passed()).isTrue();
        assertThat(run(seeds.engine(), "x", "raw.x", new TestRule.Unique(), "Prix d'été (€)").passed()).isTrue();
    }

    @Test
    void notNullGivesTheRowsWithoutAValue() {
        TestResult result = run(seeds.loaded(), "x", "raw.x", new TestRule.NotNull(), "prix D'été (€)");
        assertThat(result.rows().rows().toString()).isEqualTo("[[2, null, 2], [null, null, 4]]");
        assertThat(result.sql()).isEqualTo("SELECT * FROM raw.x\nWHERE \"Prix d'été (€)\" IS NULL\nORDER BY \"Prix d'été (€)\"");
        assertThat(run(seeds.engine(), "x", "raw.x", new TestRule.NotNull(), "order").passed()).isTrue();
        assertThat(run(seeds.engine(), "x", "raw.x", new TestRule.NotNull(), "order").sql()).contains("\"order\" IS NULL");
    }

    @Test
    void firstRowsAndAnExactCount() {
        Engine engine = seeds.loaded();
        Cells cells = new Cells().cell("view", "v", "SELECT range % 50 AS k, range AS n FROM range(1000)")
                .cell("test", "t", "SELECT * FROM v WHERE k < 25").cell("test", "sorted", "SELECT * FROM v ORDER BY n DESC").run(engine);
        TestResult declared = run(engine, "v", "v", new TestRule.Unique(), "k");
        assertThat(declared.rows().total()).isEqualTo(1000);
        assertThat(declared.rows().rows().subList(0, 3).toString()).isEqualTo("[[0, 0], [0, 50], [0, 100]]");
        assertThat(declared.rows().rows()).hasSize(10);
        assertThat(cells.tests().getFirst().rows().total()).isEqualTo(500);
        assertThat(cells.tests().getFirst().rows().rows()).hasSize(10);
        assertThat(cells.tests().getFirst().sql()).isEqualTo("SELECT * FROM v WHERE k < 25");
        assertThat(cells.tests().getLast().rows().rows().getFirst().toString()).isEqualTo("[49, 999]");
    }

    @Test
    void anEmptyTablePasses() {
        seeds.file("e.csv", "id\n");
        assertThat(run(seeds.loaded(), "e", "raw.e", new TestRule.Unique(), "id").passed()).isTrue();
        assertThat(run(seeds.engine(), "e", "raw.e", new TestRule.NotNull(), "id").passed()).isTrue();
    }

    @Test
    void aColumnThatIsNotThere() {
        assertThat(run(seeds.loaded(), "x", "raw.x", new TestRule.Unique(), "idd")).isNull();
        assertThat(SeedFolder.text(diagnostics.sorted())).isEqualTo("""
                seeds/schema.yml:1:1: error: `raw.x` has no column `idd`
                 1 | unique idd
                   | ^^^^^^
                  hint: did you mean `id`?
                """);
    }

    @Test
    void testsOfWhatFailedAreSkipped() {
        Engine engine = seeds.loaded();
        new Cells().cell("view", "bad", "SELECT nope FROM raw.x").cell("table", "reader", "FROM bad").run(engine);
        assertThat(run(engine, "bad", "bad", new TestRule.Unique(), "id").skipped()).contains("did not run, because bad failed");
        TestResult skipped = run(engine, "reader", "reader", new TestRule.NotNull(), "id");
        assertThat(skipped.skipped()).contains("did not run, because bad failed");
        assertThat(skipped.passed()).isFalse();
        assertThat(diagnostics.hasErrors()).isFalse();
    }

    @Test
    void aViewThatFailsWhileTested() {
        Engine engine = seeds.loaded();
        new Cells().cell("view", "v", "SELECT \"Prix d'été (€)\"::INTEGER AS n FROM raw.x").run(engine);
        assertThat(run(engine, "v", "v", new TestRule.NotNull(), "n")).isNull();
        assertThat(SeedFolder.text(diagnostics.sorted())).startsWith("notebooks/page.md:2:24: error: `a` is no INTEGER, in column `Prix d'été (€)`\n");
    }
}
