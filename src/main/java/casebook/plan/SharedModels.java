package casebook.plan;

import casebook.declaration.TestRule;
import casebook.notebook.Cell;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The models that are made as tables because they are read so often that a table costs less than to compute them each time; see
 * {@link Work}. What only picks columns and rows of one table stays a view: reading that table again costs no more.
 *
 * @param readers how often each of them is read: by cells, tests and displays; what reads a view reads what is beneath it.
 *     What runs for each state of a filter or each page per value counts as two
 */
public record SharedModels(Map<Relation, Long> readers) {
    /** Where nobody counts any further. */
    private static final long MANY = 1_000_000;

    public SharedModels {
        readers = Collections.unmodifiableMap(new LinkedHashMap<>(readers));
    }

    /**
     * @param shown how often pages read a relation themselves
     * @param checking whether queries run only where something else needs them
     */
    public static SharedModels of(Plan plan, Map<Relation, Integer> shown, boolean checking) {
        var count = new Count(plan, checking);
        shown.forEach(count::add);
        plan.tests().stream().collect(Collectors.groupingBy(PlannedTest::table)).forEach((table, tests) -> count.add(table, scans(tests)));
        plan.tests().forEach(test -> test.other().ifPresent(other -> count.add(other, 1)));
        plan.queries().forEach(query -> query.step().reads().forEach(read -> count.add(read, 1)));
        plan.filters().values().stream().flatMap(List::stream).forEach(filter -> filter.source().ifPresent(source -> count.add(source, 1)));
        plan.steps().reversed().forEach(count::add);
        return new SharedModels(count.shared);
    }

    /** Tests that look at rows one by one, or at a table as a whole, share a scan. */
    private static int scans(List<PlannedTest> tests) {
        int alone = (int) tests.stream().filter(test -> switch (test.declared().rule()) {
            case TestRule.Unique _, TestRule.UniqueCombination _, TestRule.Relationships _, TestRule.EqualRowCount _, TestRule.SequentialDates _ -> true;
            case TestRule.NotNull _, TestRule.AtLeastOne _, TestRule.NotConstant _, TestRule.AcceptedValues _, TestRule.AcceptedRange _,
                    TestRule.Matches _, TestRule.Expression _, TestRule.NotEmpty _, TestRule.RowCountBetween _, TestRule.Recency _ -> false;
        }).count();
        return alone + (alone < tests.size() ? 1 : 0);
    }

    /** The plan with these models as tables. */
    public Plan in(Plan plan) {
        return new Plan(plan.pages(), plan.scopes(), plan.steps().stream().map(step -> readers.containsKey(step.relation()) ? step.as(Form.TABLE) : step).toList(),
                plan.declared(), plan.tests(), plan.queries(), plan.filters());
    }

    /** Goes from what is read by nobody to what reads nothing. */
    private static final class Count {
        private final boolean checking;
        private final Map<Relation, Step> steps;
        /** By schema, the names of the parameters that have several values. */
        private final Map<String, Set<String>> varying = new HashMap<>();
        private final Map<Relation, Long> read = new HashMap<>();
        private final Map<Relation, Long> shared = new LinkedHashMap<>();

        Count(Plan plan, boolean checking) {
            this.checking = checking;
            this.steps = plan.steps().stream().collect(Collectors.toMap(Step::relation, step -> step, (a, _) -> a));
            plan.filters().forEach((page, filters) -> vary(page, filters.stream().flatMap(filter -> filter.spec().variables().stream())));
            plan.queries().forEach(query -> vary(query.page(), query.wanted().stream()));
        }

        private void vary(Scope page, Stream<String> names) {
            Set<String> all = names.collect(Collectors.toSet());
            page.withParts().forEach(scope -> varying.computeIfAbsent(scope.schema(), _ -> new HashSet<>()).addAll(all));
        }

        void add(Relation relation, long times) {
            read.merge(relation, times, (a, b) -> Math.min(MANY, a + b));
        }

        /** Everything that reads a step must have been added. */
        void add(Step step) {
            long times = read.getOrDefault(step.relation(), 0L);
            if (step.form().isOpen() && step.form().isTable(times)) {
                shared.put(step.relation(), times);
            }
            boolean once = step.form() == Form.TABLE || shared.containsKey(step.relation());
            long runs = once ? runs(step) || times > 0 ? 1 : 0 : times;
            step.reads().forEach(beneath -> add(beneath, runs * uses(step, beneath) * (varies(step, beneath) ? 2 : 1)));
        }

        private boolean runs(Step step) {
            return !checking || !(step.cell() instanceof Cell.Query query) || !query.head().tests().isEmpty();
        }

        private static long uses(Step step, Relation beneath) {
            return Math.max(1, step.sql().edits().stream().filter(edit -> edit.text().equals(beneath.sql())).count());
        }

        /** Whether a step runs for several values where what it reads stays the same. */
        private boolean varies(Step step, Relation beneath) {
            Set<String> several = several(step);
            return !several.isEmpty() && !(steps.containsKey(beneath) && several(steps.get(beneath)).containsAll(several));
        }

        private Set<String> several(Step step) {
            Set<String> names = varying.getOrDefault(step.relation().schema(), Set.of());
            return step.params().stream().map(variable -> variable.parameter().name()).filter(names::contains).collect(Collectors.toSet());
        }
    }
}
