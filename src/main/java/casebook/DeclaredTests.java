package casebook;

import casebook.diagnostic.Diagnostics;
import casebook.engine.Worker;
import casebook.plan.PlannedTest;
import casebook.plan.Relation;
import casebook.result.TestResult;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs the tests that are declared on seeds and cells. */
final class DeclaredTests {
    private DeclaredTests() {}

    /** What they found, by table, in the order of the plan. */
    static Map<Relation, List<TestResult>> run(List<PlannedTest> all, Worker worker, Diagnostics diagnostics, Timings timings) {
        Map<Relation, List<PlannedTest>> byTable = all.stream()
                .collect(Collectors.groupingBy(PlannedTest::table, LinkedHashMap::new, Collectors.toList()));
        var results = new LinkedHashMap<Relation, List<TestResult>>();
        byTable.forEach((table, tests) -> {
            long start = System.nanoTime();
            results.put(table, worker.test(tests, diagnostics));
            timings.cell("tests of " + table.baseSchema() + "." + table.name(), Duration.ofNanos(System.nanoTime() - start));
        });
        return results;
    }
}
