package casebook.plan;

import casebook.declaration.Parameter;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One choice in each of some filters.
 *
 * @param chosen by the filters' names, in the order of the page
 */
public record PageState(Map<String, Choice> chosen) {
    public PageState {
        chosen = Collections.unmodifiableMap(new LinkedHashMap<>(chosen));
    }

    /** The state of some of its filters alone. */
    public PageState of(Collection<String> filters) {
        var some = new LinkedHashMap<>(chosen);
        some.keySet().retainAll(filters);
        return new PageState(some);
    }

    PageState with(String filter, Choice choice) {
        var more = new LinkedHashMap<>(chosen);
        more.put(filter, choice);
        return new PageState(more);
    }

    /** The values that cells read in it. */
    public List<Parameter> parameters() {
        return chosen.values().stream().flatMap(choice -> choice.parameters().stream()).toList();
    }

    /** What tells it from other states of the same filters, readable in the name of a file: {@code school-12.period-2023}. */
    public String key() {
        return chosen.entrySet().stream().map(entry -> entry.getKey() + "-" + entry.getValue().slug()).collect(Collectors.joining("."));
    }

    /** As messages name it: {@code school=12, period=2023}. */
    public String written() {
        return chosen.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue().slug()).collect(Collectors.joining(", "));
    }
}
