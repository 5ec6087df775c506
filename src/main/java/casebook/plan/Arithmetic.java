package casebook.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes down how the states of a page are counted. */
final class Arithmetic {
    private Arithmetic() {}

    /**
     * A factor for each filter that nothing depends on and that depends on nothing; one for those that hang together, which is
     * a sum where their numbers differ: {@code 4 × (2 + 3 + 1) = 24}.
     */
    static String of(PageStates states) {
        int total = states.all().size();
        List<String> factors = groups(states).stream().map(group -> factor(states, group)).toList();
        return factors.size() == 1 && factors.getFirst().equals(Integer.toString(total)) ? factors.getFirst()
                : factors.stream().map(factor -> factors.size() > 1 && factor.contains("+") ? "(" + factor + ")" : factor)
                        .collect(Collectors.joining(" × ")) + " = " + total;
    }

    /** The filters, together where one depends on the other. */
    static List<List<PageFilter>> groups(PageStates states) {
        var groups = new ArrayList<List<PageFilter>>();
        for (PageFilter filter : states.filters()) {
            List<List<PageFilter>> joined = groups.stream().filter(group -> group.stream()
                    .anyMatch(other -> filter.dependsOn().contains(other.name()))).toList();
            groups.removeAll(joined);
            groups.add(Stream.concat(joined.stream().flatMap(List::stream), Stream.of(filter)).toList());
        }
        return groups;
    }

    private static String factor(PageStates states, List<PageFilter> group) {
        if (group.size() == 1) {
            return Integer.toString(states.of(List.of(group.getFirst().name())).size());
        }
        List<String> names = group.stream().map(PageFilter::name).toList();
        Map<String, Integer> byFirst = new LinkedHashMap<>();
        states.of(names).forEach(state -> byFirst.merge(state.chosen().get(names.getFirst()).slug(), 1, Integer::sum));
        return byFirst.values().stream().map(String::valueOf).collect(Collectors.joining(" + "));
    }
}
