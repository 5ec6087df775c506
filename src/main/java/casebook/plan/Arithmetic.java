package casebook.plan;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the states of a page are counted.
 *
 * @param factors in the order of the page
 */
public record Arithmetic(List<Factor> factors) {
    /**
     * The states of one filter, or of some that hang together.
     *
     * @param filters their names
     * @param written {@code 13}, {@code 2^5} for the sets of five items, {@code 2 + 3 + 1} where one depends on the other
     */
    public record Factor(List<PageFilter> filters, String written, BigInteger count) {
        private String names() {
            return filters.stream().map(filter -> "`" + filter.name() + "`").collect(Collectors.joining(" and "));
        }
    }

    public Arithmetic {
        factors = List.copyOf(factors);
    }

    static Arithmetic of(PageStates states) {
        return new Arithmetic(groups(states).stream().map(group -> factor(states, group)).toList());
    }

    /** A filter of which several of these items can be chosen, by itself. */
    public static Arithmetic ofSets(PageFilter filter, int items) {
        BigInteger sets = BigInteger.TWO.pow(items);
        boolean nothing = filter.spec().all().isPresent();
        return new Arithmetic(List.of(new Factor(List.of(filter), nothing ? "2^" + items : "2^" + items + " - 1",
                nothing ? sets : sets.subtract(BigInteger.ONE))));
    }

    public BigInteger total() {
        return factors.stream().map(Factor::count).reduce(BigInteger.ONE, BigInteger::multiply);
    }

    /** {@code 4 × 13 = 52}; a number alone where there is nothing to compute. */
    public String text() {
        return equation(factors.stream().map(factor -> factors.size() > 1 && factor.written().contains(" ")
                ? "(" + factor.written() + ")" : factor.written()).toList());
    }

    /** The same with names: {@code `period` 4 × `school` 13 = 52}. */
    public String textWithNames() {
        return equation(factors.stream().map(factor -> factor.names() + " " + (factors.size() > 1 && factor.written().contains(" ")
                ? "(" + factor.written() + ")" : factor.written())).toList());
    }

    private String equation(List<String> parts) {
        String product = String.join(" × ", parts);
        boolean alone = factors.size() == 1 && factors.getFirst().written().equals(total().toString());
        return alone ? product : product + " = " + total();
    }

    /** The filters, together where one depends on the other. */
    private static List<List<PageFilter>> groups(PageStates states) {
        var groups = new ArrayList<List<PageFilter>>();
        for (PageFilter filter : states.filters()) {
            List<List<PageFilter>> joined = groups.stream().filter(group -> group.stream()
                    .anyMatch(other -> filter.dependsOn().contains(other.name()))).toList();
            groups.removeAll(joined);
            groups.add(Stream.concat(joined.stream().flatMap(List::stream), Stream.of(filter)).toList());
        }
        return groups;
    }

    private static Factor factor(PageStates states, List<PageFilter> group) {
        List<String> names = group.stream().map(PageFilter::name).toList();
        List<PageState> all = states.of(names);
        return new Factor(group, group.size() > 1 ? sum(names.getFirst(), all) : alone(states, group.getFirst(), all),
                BigInteger.valueOf(all.size()));
    }

    private static String alone(PageStates states, PageFilter filter, List<PageState> all) {
        int items = states.choices(filter, states.initial()).items().size();
        return filter.spec().multiple() ? ofSets(filter, items).factors().getFirst().written() : Integer.toString(all.size());
    }

    private static String sum(String first, List<PageState> all) {
        Map<String, Integer> byFirst = new LinkedHashMap<>();
        all.forEach(state -> byFirst.merge(state.chosen().get(first).slug(), 1, Integer::sum));
        return byFirst.values().stream().map(String::valueOf).collect(Collectors.joining(" + "));
    }
}
