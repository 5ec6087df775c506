package casebook.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The filters of one page with their choices, and the states that these make.
 *
 * @param filters each after those it depends on
 * @param choices by filter, then by the state of the filters that it depends on; by an empty state where it depends on none
 * @param initial the state that is shown at first
 */
public record PageStates(List<PageFilter> filters, Map<String, Map<PageState, ChoiceList>> choices, PageState initial) {
    private static final PageState NOTHING = new PageState(Map.of());

    /** A page without filters. */
    public static final PageStates NONE = new PageStates(List.of(), Map.of(), NOTHING);

    public PageStates {
        filters = List.copyOf(filters);
    }

    /** The choices of a filter in a state of those it depends on. */
    public ChoiceList choices(PageFilter filter, PageState state) {
        return choices.get(filter.name()).get(state.of(filter.dependsOn()));
    }

    /** These with one more filter, whose choices are known. */
    public PageStates with(PageFilter filter, Map<PageState, ChoiceList> found) {
        var more = new LinkedHashMap<>(choices);
        more.put(filter.name(), found);
        var all = new ArrayList<>(filters);
        all.add(filter);
        return new PageStates(all, more, initial.with(filter.name(), found.get(initial.of(filter.dependsOn())).initial()));
    }

    /** The states of some filters, the initial one first; what these depend on must be among them. */
    public List<PageState> of(Collection<String> some) {
        List<PageState> states = List.of(NOTHING);
        for (PageFilter filter : filters.stream().filter(filter -> some.contains(filter.name())).toList()) {
            states = states.stream().flatMap(state -> choices(filter, state).choices().stream()
                    .map(choice -> state.with(filter.name(), choice))).toList();
        }
        var ordered = new LinkedHashSet<>(List.of(initial.of(some)));
        ordered.addAll(states);
        return List.copyOf(ordered);
    }

    /** Every state of the page, the initial one first. */
    public List<PageState> all() {
        return of(names());
    }

    /** The filters' names. */
    public List<String> names() {
        return filters.stream().map(PageFilter::name).toList();
    }

    /** These filters, and those that they depend on. */
    public Set<String> withThoseBeneath(Collection<String> some) {
        var all = new LinkedHashSet<>(some);
        filters.reversed().stream().filter(filter -> all.contains(filter.name())).forEach(filter -> all.addAll(filter.dependsOn()));
        return names().stream().filter(all::contains).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** How the states are counted. */
    public Arithmetic arithmetic() {
        return Arithmetic.of(this);
    }
}
