package casebook.site;

import casebook.notebook.FilterSpec;
import java.util.List;
import java.util.Map;

/**
 * A filter as readers meet it.
 *
 * @param dependsOn the names of the filters on which its choices depend
 * @param atTop whether it stands at the top of the page, and not where its block does
 * @param lists what can be chosen, by the choices made in the filters that it depends on, in their order; by an empty list
 *     where it depends on none
 * @param initial the choice at first, as addresses name it
 */
public record Offer(FilterSpec spec, List<String> dependsOn, boolean atTop, Map<List<String>, Choices> lists, String initial) {
    /**
     * What can be chosen, and what is chosen where nothing else is known.
     *
     * @param items single ones; none is one too where nothing needs to be chosen
     */
    public record Choices(List<Item> items, String initial) {
        public Choices {
            items = List.copyOf(items);
        }
    }

    /** A single choice: how addresses name it, and how readers know it. */
    public record Item(String slug, String label) {}

    /** What addresses call it that nothing is chosen, which means everything. */
    public static final String ALL = "all";

    String name() {
        return spec.name().text();
    }
}
