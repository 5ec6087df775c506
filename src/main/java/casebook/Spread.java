package casebook;

import casebook.plan.Plan;
import casebook.plan.Relation;
import casebook.plan.Scope;
import casebook.plan.Variation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A plan with a page for each value in the place of the notebooks that ask for them.
 *
 * @param plan its pages, steps and tests are those of the values' pages too
 * @param there the relations that are there already: seeds, attached tables, and the cells that ran to find the values
 * @param results what is known of the cells among them
 * @param notebooks the scopes of all notebooks as they were planned, in the order of the site
 * @param values the pages per value, by the notebook's scope; those that are not made this time are left out
 * @param slugs of all pages per value, by the name of the notebook; nothing is known of those of a query that failed
 * @param filtered the pages on which readers can choose
 * @param fixed the pages with filters of which only the first state is made
 */
record Spread(Plan plan, Set<Relation> there, Results results, List<Scope> notebooks, Map<Scope, List<ValuePage>> values,
        Map<String, Set<String>> slugs, List<FilteredPage> filtered,
        List<FilteredPage> fixed) {
    /** A plan without pages per value, or of which they aren't known. */
    static Spread none(Plan plan, Set<Relation> sources) {
        return new Spread(plan, sources, new Results(), plan.pages(), Map.of(), Map.of(), List.of(), List.of());
    }

    /** The same once it is known what can be chosen. */
    Spread with(Plan chosen, Set<Relation> ran, List<FilteredPage> found) {
        return new Spread(chosen, ran, results, notebooks, values, slugs, found, fixed);
    }

    /** The same where nobody can choose: pages are as they are at first, and nothing is made of their other states. */
    Spread atFirst() {
        return new Spread(plan, there, results, notebooks, values, slugs, List.of(), filtered);
    }

    /** All pages per value, in the order of the plan. */
    List<ValuePage> pages() {
        return notebooks.stream().flatMap(page -> values.getOrDefault(page, List.of()).stream()).toList();
    }

    /** What runs on connections of its own. */
    List<Variation> variations() {
        return pages().stream().map(ValuePage::variation).toList();
    }

    /** Whether a notebook would make a page of this name, or may do so, even if it isn't made this time. */
    boolean makes(String name) {
        int slash = name.lastIndexOf('/');
        return slash > 0 && notebooks.stream().map(Scope::notebook)
                .filter(notebook -> notebook.front().pages().isPresent() && notebook.name().equals(name.substring(0, slash)))
                .anyMatch(notebook -> Optional.ofNullable(slugs.get(notebook.name())).map(all -> all.contains(name.substring(slash + 1))).orElse(true));
    }
}
