package casebook.plan;

import java.util.List;
import java.util.Map;

/**
 * A page with some of its parameters given other values. What doesn't read them is shared with the page itself.
 *
 * @param page the scope of the page then: its names, and those of its parts, mean what runs for it
 * @param steps the cells to run for it, each after those it reads, test cells among them; they live in schemas of their own
 * @param tests the declared tests that look at one of them
 * @param moved what each relation that varies is called here, by its name on the page itself
 */
public record Variation(Scope page, List<Step> steps, List<PlannedTest> tests, Map<Relation, Relation> moved) {
    public Variation {
        steps = List.copyOf(steps);
        tests = List.copyOf(tests);
        moved = Map.copyOf(moved);
    }

    /** What a relation of the page itself is here. */
    public Relation relation(Relation ofPage) {
        return moved.getOrDefault(ofPage, ofPage);
    }
}
