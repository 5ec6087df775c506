package casebook.plan;

import java.util.List;

/**
 * Everything to run.
 *
 * @param pages the pages' scopes, in the order of the site
 * @param scopes all scopes, parts before those that use them
 * @param steps every cell to run, each after those it reads
 */
public record Plan(List<Scope> pages, List<Scope> scopes, List<Step> steps) {
    public Plan {
        pages = List.copyOf(pages);
        scopes = List.copyOf(scopes);
        steps = List.copyOf(steps);
    }
}
