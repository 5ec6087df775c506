package casebook.site;

import java.util.List;

/**
 * The controls of one filter.
 *
 * @param id of its first control, for its label
 * @param items what can be chosen at first, nothing among it where one is to be chosen; {@code chosen} as the page is shown
 * @param many whether there are too many to stand side by side
 */
record FilterView(String id, String name, String label, boolean multiple, boolean many, List<ItemView> items) {
    /** A single choice. */
    record ItemView(String slug, String label, boolean chosen) {}

    /**
     * Filters that stand together.
     *
     * @param first whether no other bar of the page stands before this one
     * @param reset the address of the page as it is at first
     * @param links to pages of the states, for readers without scripts; empty where there are too many
     */
    record BarView(List<FilterView> filters, boolean first, String reset, List<LinkView> links) {}
}
