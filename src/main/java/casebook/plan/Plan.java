package casebook.plan;

import casebook.declaration.TableDeclaration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything to run.
 *
 * @param pages the pages' scopes, in the order of the site
 * @param scopes all scopes, parts before those that use them
 * @param steps every cell to run, each after those it reads
 * @param declared what is declared of seeds and cells, wherever it is written
 * @param tests the declared tests, those of seeds first; test cells are steps
 */
public record Plan(List<Scope> pages, List<Scope> scopes, List<Step> steps, Map<Relation, TableDeclaration> declared,
        List<PlannedTest> tests) {
    public Plan {
        pages = List.copyOf(pages);
        scopes = List.copyOf(scopes);
        steps = List.copyOf(steps);
        declared = Map.copyOf(declared);
        tests = List.copyOf(tests);
    }

    /** These relations, and all that they read on any way. */
    public Set<Relation> withAllBeneath(Collection<Relation> relations) {
        return withAllBeneath(steps, relations);
    }

    /** @param steps each after those it reads */
    static Set<Relation> withAllBeneath(List<Step> steps, Collection<Relation> relations) {
        var all = new LinkedHashSet<>(relations);
        for (Step step : steps.reversed()) {
            if (all.contains(step.relation())) {
                all.addAll(step.reads());
            }
        }
        return all;
    }
}
