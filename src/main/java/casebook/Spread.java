package casebook;

import casebook.plan.Plan;
import casebook.plan.Relation;
import casebook.plan.Scope;
import casebook.plan.Variation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A plan with a page for each value in the place of the notebooks that ask for them.
 *
 * @param plan its pages, steps and tests are those of the values' pages too
 * @param there the relations that are there already: seeds, attached tables, and the cells that ran to find the values
 * @param pages the pages per value, by their scopes, in the order of the plan
 * @param lists the notebooks that make pages, by scope as they were planned, whether they make any or not
 */
record Spread(Plan plan, Set<Relation> there, List<ValuePage> pages, List<Scope> lists) {
    Spread {
        pages = List.copyOf(pages);
        lists = List.copyOf(lists);
    }

    /** A plan without pages per value. */
    static Spread none(Plan plan, Set<Relation> sources) {
        return new Spread(plan, sources, List.of(), List.of());
    }

    /** What runs on connections of its own. */
    List<Variation> variations() {
        return pages.stream().map(ValuePage::variation).toList();
    }

    /** The pages per value by their scopes. */
    Map<Scope, ValuePage> byScope() {
        return pages.stream().collect(Collectors.toMap(page -> page.variation().page(), Function.identity()));
    }
}
