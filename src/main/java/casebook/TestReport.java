package casebook;

import casebook.plan.Relation;
import casebook.plan.Step;
import casebook.result.TestResult;
import casebook.result.Verdict;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What all data tests found.
 *
 * @param declared by the table tested, in the order of the plan
 * @param cells by the step of the test cell, in the order of running
 */
record TestReport(Map<Relation, List<TestResult>> declared, Map<Step, TestResult> cells) {
    static final TestReport NOTHING = new TestReport(Map.of(), Map.of());

    /** Every test. */
    List<TestResult> all() {
        return Stream.concat(declared.values().stream().flatMap(Collection::stream), cells.values().stream()).toList();
    }

    /**
     * The tests of everything that a page reads: declared on it, or test cells that read nothing else.
     *
     * @param reach what the page rests on
     */
    List<TestResult> ofPage(Set<Relation> reach) {
        return Stream.concat(declared(reach), cells.entrySet().stream().filter(cell -> reach.contains(cell.getKey().relation())
                || !cell.getKey().reads().isEmpty() && reach.containsAll(cell.getKey().reads())).map(Map.Entry::getValue)).toList();
    }

    /** The tests of some tables: declared on them, or test cells that read one of them. */
    List<TestResult> ofTables(Set<Relation> tables) {
        return Stream.concat(declared(tables), cells.entrySet().stream()
                .filter(cell -> cell.getKey().reads().stream().anyMatch(tables::contains)).map(Map.Entry::getValue)).toList();
    }

    /** The tests declared on one table. */
    List<TestResult> declaredOn(Relation table) {
        return declared.getOrDefault(table, List.of());
    }

    private Stream<TestResult> declared(Set<Relation> tables) {
        return declared.entrySet().stream().filter(entry -> tables.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream());
    }

    /** "27 tests passed, 3 warned, 1 failed, 2 did not run"; what is zero is left out. */
    String summary() {
        long passed = count(Verdict.PASSED);
        return passed + (passed == 1 ? " test passed" : " tests passed") + some(Verdict.WARNED, "warned")
                + some(Verdict.FAILED, "failed") + some(Verdict.SKIPPED, "did not run");
    }

    private String some(Verdict verdict, String what) {
        return count(verdict) == 0 ? "" : ", " + count(verdict) + " " + what;
    }

    private long count(Verdict verdict) {
        return all().stream().filter(test -> test.verdict() == verdict).count();
    }
}
