package casebook.chart;

import casebook.notebook.ChartRows;
import casebook.notebook.ChartRows.Sort;
import casebook.notebook.ChartSpec;
import casebook.notebook.Name;
import casebook.notebook.Phrase;
import casebook.result.Table;
import casebook.result.Words;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which values of a column a chart keeps as categories or series, in which order, and which it adds up as the rest.
 *
 * @param kept in the order in which they are drawn
 * @param rest drawn as one, after the others
 */
record Arrangement(List<Object> kept, Set<Object> rest) {
    /**
     * The largest by the sum of their numbers, as many as {@code limit} says; a rest of one keeps its name. A value
     * that is called as the rest is belongs to the rest.
     *
     * @param keys the values of the column, distinct, in the order of the rows
     * @param label how they are called
     * @param other how the rest is called
     */
    static Arrangement of(ChartSpec spec, Table table, Name by, List<Object> keys, Function<Object, String> label, String other) {
        ChartRows how = spec.rows();
        if (how.limit().isEmpty() && how.sort().isEmpty() && how.other().isEmpty()) {
            return new Arrangement(keys, Set.of());
        }
        Map<Object, Double> totals = totals(spec, table, by);
        boolean named = how.limit().isPresent() || how.other().isPresent();
        Set<Object> rest = new HashSet<>(keys.stream().filter(key -> named && label.apply(key).equals(other)).toList());
        List<Object> largest = sorted(keys.stream().filter(key -> !rest.contains(key)).toList(), totals, Sort.DESCENDING);
        int limit = how.limit().orElse(largest.size());
        if (largest.size() > (rest.isEmpty() ? limit + 1 : limit)) {
            rest.addAll(largest.subList(limit, largest.size()));
        }
        List<Object> kept = keys.stream().filter(key -> !rest.contains(key)).toList();
        return new Arrangement(how.sort().map(sort -> sorted(kept, totals, sort)).orElse(kept), rest);
    }

    /** How the rest is called. */
    static String other(ChartSpec spec, Words words) {
        return spec.rows().other().map(Phrase::text).map(Values::oneLine).orElse(words.raw("chart.others"));
    }

    /** Those without a number come last, whatever the order; what is equal stays in the order of the rows. */
    private static List<Object> sorted(List<Object> keys, Map<Object, Double> totals, Sort sort) {
        Comparator<Object> byTotal = Comparator.comparing(key -> totals.getOrDefault(key, 0.0));
        Comparator<Object> byValue = sort == Sort.ASCENDING ? byTotal : byTotal.reversed();
        return keys.stream().sorted(Comparator.comparing((Object key) -> !totals.containsKey(key)).thenComparing(byValue)).toList();
    }

    private static Map<Object, Double> totals(ChartSpec spec, Table table, Name by) {
        int key = table.column(by.text()).orElseThrow();
        int[] columns = spec.encoding().y().stream().mapToInt(y -> table.column(y.text()).orElseThrow()).toArray();
        Map<Object, Double> totals = new HashMap<>();
        for (List<Object> row : table.rows()) {
            for (int column : columns) {
                double value = Values.number(row.get(column));
                if (!Double.isNaN(value)) {
                    totals.merge(row.get(key), value, Double::sum);
                }
            }
        }
        return totals;
    }
}
