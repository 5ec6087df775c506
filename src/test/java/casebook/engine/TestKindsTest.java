package casebook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.declaration.DeclarationReader;
import casebook.declaration.TestDeclaration;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Source;
import casebook.plan.PlannedTest;
import casebook.plan.Relation;
import casebook.result.TestResult;
import casebook.yaml.Fields;
import casebook.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every kind of test on data that passes, data that fails, NULLs, an empty table, and a column whose name has spaces,
 * accents and quotes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TestKindsTest {
    /**
     * @param type of the column
     * @param values of its rows, as SQL; none for an empty table
     * @param test as YAML, beneath the column's name
     * @param found the verdict, the number of rows, and the first of them
     */
    private record Case(String type, String values, String test, String found) {}

    private static final String COLUMN = "Prix d'été \"net\"";

    private static final List<Case> CASES = List.of(
            new Case("INTEGER", "1, 2, NULL, NULL", "unique", "passed"),
            new Case("INTEGER", "1, 2, 2, 1, 3", "unique", "failed 4: 1 | 1 | 2 | 2"),
            new Case("INTEGER", "", "unique", "passed"),

            new Case("VARCHAR", "'a', ''", "not_null", "passed"),
            new Case("VARCHAR", "'a', NULL, NULL", "not_null", "failed 2: null | null"),
            new Case("VARCHAR", "", "not_null", "passed"),

            new Case("VARCHAR", "'paid', NULL, 'it''s'", "accepted_values: [paid, \"it's\"]", "passed"),
            new Case("VARCHAR", "'paid', 'piad', 'open'", "accepted_values: {values: [paid, open]}", "failed 1: piad"),
            new Case("INTEGER", "1, 2, 10", "accepted_values: {values: [1, 2], quote: false}", "failed 1: 10"),
            new Case("BOOLEAN", "true, false", "accepted_values: [true]", "failed 1: false"),
            new Case("DATE", "'2025-01-01', '2025-01-02'", "accepted_values: [2025-01-01]", "failed 1: 2025-01-02"),
            new Case("VARCHAR", "", "accepted_values: [paid]", "passed"),

            new Case("INTEGER", "10, 20, NULL", "relationships: {to: other, field: id}", "passed"),
            new Case("INTEGER", "10, 21, 22", "relationships: {to: other, field: id}", "failed 2: 21 | 22"),
            new Case("INTEGER", "", "relationships: {to: other, field: id}", "passed"),

            new Case("DOUBLE", "0, 1, NULL", "accepted_range: {min: 0, max: 1}", "passed"),
            new Case("DOUBLE", "-0.5, 0, 1, 'nan'::DOUBLE, 'inf'::DOUBLE", "accepted_range: {min: 0, max: 1}", "failed 3: -0.5 | Infinity | NaN"),
            new Case("DOUBLE", "0, 1, 0.5", "accepted_range: {min: 0, max: 1, inclusive: false}", "failed 2: 0.0 | 1.0"),
            new Case("INTEGER", "1, 1000", "accepted_range: {max_value: 100}", "failed 1: 1000"),
            new Case("DATE", "'2024-12-31', '2025-01-01'", "accepted_range: {min: 2025-01-01}", "failed 1: 2024-12-31"),
            new Case("DOUBLE", "", "accepted_range: {min: 0}", "passed"),

            new Case("VARCHAR", "'FR-75', NULL", "matches: \"^[A-Z]{2}-\\\\d+$\"", "passed"),
            new Case("VARCHAR", "'FR-75', 'fr-75', ''", "matches: {regex: \"^[A-Z]{2}-\\\\d+$\"}", "failed 2:  | fr-75"),
            new Case("INTEGER", "75, 750", "matches: \"^..$\"", "failed 1: 750"),
            new Case("VARCHAR", "", "matches: x", "passed"),

            new Case("INTEGER", "NULL, 1", "at_least_one", "passed"),
            new Case("INTEGER", "NULL, NULL", "at_least_one", "failed 1: 2"),
            new Case("INTEGER", "", "at_least_one", "failed 1: 0"),

            new Case("VARCHAR", "'a', 'b'", "not_constant", "passed"),
            new Case("VARCHAR", "'a', 'a', NULL", "not_constant", "failed 1: a 3"),
            new Case("VARCHAR", "NULL, NULL", "not_constant", "passed"),
            new Case("VARCHAR", "", "not_constant", "passed"),

            new Case("DATE", "'2024-11-01', '2025-01-20', '2024-12-31', NULL, '2025-01-02'", "sequential_dates: month", "passed"),
            new Case("DATE", "'2024-11-01', '2025-02-01', '2025-04-01'", "sequential_dates: month",
                    "failed 2: 2024-11-01 2025-02-01 2 | 2025-02-01 2025-04-01 1"),
            new Case("TIMESTAMP", "'2024-12-30 23:00', '2025-01-01 01:00'", "sequential_dates: day", "failed 1: 2024-12-30 2025-01-01 1"),
            new Case("DATE", "'2024-12-30', '2025-01-13'", "sequential_dates: {step: week}", "failed 1: 2024-12-30 2025-01-13 1"),
            new Case("DATE", "'2024-12-30', '2025-12-30'", "sequential_dates: year", "passed"),
            new Case("DATE", "", "sequential_dates: day", "passed"),

            new Case("DATE", "'2025-02-21', NULL", "recency: 7 days", "passed"),
            new Case("DATE", "'2025-02-20'", "recency: 7 days", "failed 1: 2025-02-20 2025-02-21"),
            new Case("TIMESTAMP", "'2024-11-28 12:00'", "recency: {datepart: quarter, interval: 1}", "passed"),
            new Case("TIMESTAMP", "'2024-11-27 12:00'", "recency: 1 quarter", "failed 1: 2024-11-27T12:00 2024-11-28"),
            new Case("DATE", "NULL", "recency: 7 days", "failed 1: null 2025-02-21"),
            new Case("DATE", "", "recency: 7 days", "failed 1: null 2025-02-21"),

            new Case("INTEGER", "0, 5, NULL", "expression: \">= 0\"", "passed"),
            new Case("INTEGER", "-1, 5", "expression: \">= 0 -- not in debt\"", "failed 1: -1"),
            new Case("INTEGER", "1, 2, 3", "expression: not in (2)", "failed 1: 2"),
            new Case("INTEGER", "1, 20", "expression: \"length(n::VARCHAR) = 1\"", "failed 1: 20"),
            new Case("INTEGER", "", "expression: \"> 0\"", "passed"),

            new Case("INTEGER", "1, 1, 2", "TABLE unique_combination: [n, half]", "failed 2: 1 | 1"),
            new Case("INTEGER", "1, 2, 3", "TABLE unique_combination: {combination_of_columns: [n, half]}", "passed"),
            new Case("INTEGER", "NULL, NULL", "TABLE unique_combination: [n, half]", "failed 2: null | null"),
            new Case("INTEGER", "", "TABLE unique_combination: [n, half]", "passed"),

            new Case("INTEGER", "NULL", "TABLE not_empty", "passed"),
            new Case("INTEGER", "", "TABLE not_empty", "failed 1: 0"),

            new Case("INTEGER", "1, 2", "TABLE row_count_between: {min: 1, max: 2}", "passed"),
            new Case("INTEGER", "1, 2, NULL", "TABLE row_count_between: {max_value: 2}", "failed 1: 3"),
            new Case("INTEGER", "", "TABLE row_count_between: {min: 1}", "failed 1: 0"),

            new Case("INTEGER", "1, NULL", "TABLE equal_row_count: other", "passed"),
            new Case("INTEGER", "1, 2, 3", "TABLE equal_row_count: {compare_model: other}", "failed 1: 3 2"),
            new Case("INTEGER", "", "TABLE equal_row_count: other", "failed 1: 0 2"),

            new Case("INTEGER", "1, 2", "TABLE expression: n < half * 3", "passed"),
            new Case("INTEGER", "1, 2, NULL", "TABLE expression: n <> 2", "failed 1: 2"),

            // Only some of the rows, and thresholds.
            new Case("INTEGER", "1, 1, 2, 2", "unique: {where: n > 1}", "failed 2: 2 | 2"),
            new Case("INTEGER", "NULL, 1", "not_null: {where: half IS NOT NULL}", "passed"),
            new Case("INTEGER", "1, 2", "TABLE not_empty: {where: n > 2}", "failed 1: 0"),
            new Case("INTEGER", "1, 2, 2", "TABLE row_count_between: {max: 1, where: n = 2}", "failed 1: 2"),
            new Case("INTEGER", "1, 1, 2", "not_constant: {where: n = 1}", "failed 1: 1 2"),
            new Case("INTEGER", "-1, -2, 3", "accepted_range: {min: 0, where: \"n > -2 OR n < -5\"}", "failed 1: -1"),
            new Case("INTEGER", "-1, -2", "accepted_range: {min: 0, config: {severity: warn}}", "warned 2: -2 | -1"),
            new Case("INTEGER", "-1, -2", "accepted_range: {min: 0, arguments: {max: 9}, error_if: \"> 2\", warn_if: \">= 2\"}", "warned 2: -2 | -1"),
            new Case("INTEGER", "-1", "accepted_range: {min: 0, error_if: \"> 2\", warn_if: \">= 2\"}", "passed 1: -1"),
            new Case("INTEGER", "-1, -2, -3", "accepted_range: {min: 0, error_if: \"> 2\", warn_if: \">= 2\"}", "failed 3: -3 | -2 | -1"));

    private SeedFolder seeds;

    @BeforeAll
    void make(@TempDir Path folder) {
        seeds = new SeedFolder(folder).file("x.csv", "a\n1\n");
        var cells = new Cells().cell("table", "other", "SELECT unnest([10, 20]) AS id");
        IntStream.range(0, CASES.size()).forEach(i -> cells.cell(i % 2 == 0 ? "table" : "view", "t" + i, sql(CASES.get(i))));
        cells.run(seeds.loaded());
    }

    @AfterAll
    void close() {
        seeds.close();
    }

    /** The column tested, and others that conditions can name. */
    private static String sql(Case it) {
        String values = "unnest([" + it.values() + "]::" + it.type() + "[])";
        return "SELECT v AS " + Quote.name(COLUMN) + ", v AS n, TRY_CAST(v AS DOUBLE) / 2 AS half FROM (SELECT " + values + " AS v)";
    }

    private static TestDeclaration declared(Case it) {
        var diagnostics = new Diagnostics();
        boolean table = it.test().startsWith("TABLE ");
        String test = table ? "- " + it.test().substring(6) : "'" + COLUMN.replace("'", "''") + "':\n  - " + it.test();
        var map = YamlReader.readMap(new Source("x.yml", "tests:\n" + test.indent(2)).whole(), "it", diagnostics).orElseThrow();
        var declared = DeclarationReader.cell("t", map.span(), new Fields(map, "option", diagnostics), false, diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
        return declared.tests().getFirst();
    }

    private PlannedTest planned(int i) {
        return new PlannedTest(new Relation(Cells.SCHEMA, "t" + i), "t" + i, declared(CASES.get(i)),
                Optional.of(new Relation(Cells.SCHEMA, "other")), Optional.of("2025-02-28"));
    }

    @TestFactory
    Stream<DynamicTest> everyKindFindsWhatItShould() {
        return IntStream.range(0, CASES.size()).mapToObj(i -> DynamicTest.dynamicTest(
                CASES.get(i).test() + " of " + CASES.get(i).values(), () -> {
                    var diagnostics = new Diagnostics();
                    List<TestResult> results = seeds.engine().test(List.of(planned(i)), diagnostics);
                    assertThat(SeedFolder.text(diagnostics.sorted())).isEmpty();
                    assertThat(found(results.getFirst())).isEqualTo(CASES.get(i).found());
                }));
    }

    /** Tests of one table share a scan, and none changes what another finds. */
    @TestFactory
    Stream<DynamicTest> manyTestsOfOneTableFindTheSame() {
        List<Integer> columns = IntStream.range(0, CASES.size()).filter(i -> CASES.get(i).type().equals("INTEGER")).boxed().toList();
        return columns.stream().filter(i -> i % 7 == 0).map(i -> DynamicTest.dynamicTest("the values " + CASES.get(i).values(), () -> {
            var together = new ArrayList<PlannedTest>();
            columns.forEach(other -> together.add(new PlannedTest(new Relation(Cells.SCHEMA, "t" + i), "t" + i, declared(CASES.get(other)),
                    Optional.of(new Relation(Cells.SCHEMA, "other")), Optional.of("2025-02-28"))));
            var diagnostics = new Diagnostics();
            List<String> shared = seeds.engine().test(together, diagnostics).stream().map(TestKindsTest::found).toList();
            List<String> alone = together.stream().map(test -> found(seeds.engine().test(List.of(test), diagnostics).getFirst())).toList();
            assertThat(shared).isEqualTo(alone);
            assertThat(diagnostics.sorted()).isEmpty();
        }));
    }

    /** Rows of the table tested show the tested column alone. */
    private static String found(TestResult result) {
        String verdict = result.verdict().name().toLowerCase(Locale.ROOT);
        boolean ofTable = result.rows().columns().stream().anyMatch(column -> column.name().equals("half"));
        return result.rows().total() == 0 ? verdict : verdict + " " + result.rows().total() + ": " + result.rows().rows().stream()
                .map(row -> ofTable ? String.valueOf(row.getFirst()) : row.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" | "));
    }
}
