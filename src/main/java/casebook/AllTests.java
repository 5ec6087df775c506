package casebook;

import casebook.diagnostic.Diagnostics;
import casebook.engine.Workshop;
import casebook.plan.PlannedTest;
import casebook.plan.Relation;
import casebook.plan.Step;
import casebook.result.Formats;
import casebook.result.TestResult;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings together what all tests found, and tells which did not pass. */
final class AllTests {
    private final Spread spread;
    private final Workshop engine;
    private final Diagnostics diagnostics;
    private final Timings timings;

    AllTests(Spread spread, Workshop engine, Diagnostics diagnostics, Timings timings) {
        this.spread = spread;
        this.engine = engine;
        this.diagnostics = diagnostics;
        this.timings = timings;
    }

    /**
     * Runs the declared tests of what is the same on all pages.
     *
     * @param found what test cells found that are the same on all pages, then what came of each page per value
     */
    TestReport report(List<TestReport> found, boolean keepGoing, Formats formats) {
        Set<PlannedTest> ran = new HashSet<>();
        spread.variations().forEach(variation -> ran.addAll(variation.tests()));
        List<PlannedTest> left = spread.plan().tests().stream().filter(test -> !ran.contains(test)).toList();
        var shared = new TestReport(timings.phase("tests", () -> DeclaredTests.run(left, engine, diagnostics, timings)), found.getFirst().cells());
        diagnostics.addAll(TestMessages.of(shared.all(), keepGoing, formats));
        List<TestReport> own = found.subList(1, found.size());
        tell(own, keepGoing, formats);
        return together(shared, own);
    }

    private void tell(List<TestReport> own, boolean keepGoing, Formats formats) {
        var families = new LinkedHashMap<String, AlikeMessages>();
        for (int i = 0; i < own.size(); i++) {
            ValuePage page = spread.pages().get(i);
            families.computeIfAbsent(page.listed().list(), _ -> new AlikeMessages("the page ", "the pages "))
                    .add(page.listed().name(), TestMessages.of(own.get(i).all(), keepGoing, formats));
        }
        families.values().forEach(family -> diagnostics.addAll(family.together()));
    }

    private static TestReport together(TestReport shared, List<TestReport> own) {
        Map<Relation, List<TestResult>> declared = new LinkedHashMap<>(shared.declared());
        Map<Step, TestResult> cells = new LinkedHashMap<>(shared.cells());
        own.forEach(report -> {
            declared.putAll(report.declared());
            cells.putAll(report.cells());
        });
        return new TestReport(declared, cells);
    }
}
