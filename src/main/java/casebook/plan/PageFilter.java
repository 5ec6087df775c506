package casebook.plan;

import casebook.notebook.FilterSpec;
import java.util.List;
import java.util.Optional;

/**
 * A filter of a page.
 *
 * @param scope where its block stands: the page, or a part of it
 * @param source the relation whose rows are its choices; empty where they are written in the block
 * @param dependsOn the names of the filters of the page that its source reads
 * @param atTop whether it stands at the top of the page, and not where its block does
 */
public record PageFilter(FilterSpec spec, Scope scope, Optional<Relation> source, List<String> dependsOn, boolean atTop) {
    public PageFilter {
        dependsOn = List.copyOf(dependsOn);
    }

    public String name() {
        return spec.name().text();
    }
}
