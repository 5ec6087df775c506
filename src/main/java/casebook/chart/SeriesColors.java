package casebook.chart;

import casebook.notebook.ChartSpec;
import casebook.result.Table;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which colour each series has on a page: the same on every chart of it. A function of the page's charts and the
 * fixed colours alone.
 *
 * <p>Charts of several series choose first, in page order: a series takes the first colour that no other series has
 * yet, or, when all are taken, the one least used that none of the series beside it has. A chart of one series then
 * takes the colour that this series has elsewhere on the page, or the first of the palette.
 */
public final class SeriesColors {
    private final Map<String, Ink> inks;

    private SeriesColors(Map<String, Ink> inks) {
        this.inks = Map.copyOf(inks);
    }

    /** A chart of a page and the rows that it shows. */
    public record Shown(ChartSpec spec, Table table) {}

    /**
     * Assigns the colours of a page.
     *
     * @param charts in page order
     * @param fixed colours as {@code #rrggbb}, by the name of a column or the value of a {@code series} column
     */
    public static SeriesColors assign(List<Shown> charts, Map<String, String> fixed) {
        List<List<String>> keys = charts.stream()
                .map(chart -> Drawings.of(chart.spec().type()).keys(chart.spec(), chart.table())).toList();
        Map<String, Integer> places = new LinkedHashMap<>();
        Map<String, Set<String>> beside = neighbours(keys);
        keys.stream().filter(some -> some.size() > 1).flatMap(List::stream)
                .filter(key -> !fixed.containsKey(key))
                .forEach(key -> places.computeIfAbsent(key, k -> freePlace(k, places, beside)));
        Map<String, Ink> inks = new HashMap<>();
        places.forEach((key, place) -> inks.put(key, Theme.series(place)));
        fixed.forEach((key, hex) -> inks.put(key, Contrast.chosen(hex)));
        return new SeriesColors(inks);
    }

    /** The colour of a series; that of the palette's first place if nothing is known of it. */
    Ink of(String key) {
        return inks.getOrDefault(key, Theme.series(0));
    }

    private static Map<String, Set<String>> neighbours(List<List<String>> charts) {
        Map<String, Set<String>> beside = new HashMap<>();
        for (List<String> chart : charts) {
            chart.forEach(key -> beside.computeIfAbsent(key, k -> new LinkedHashSet<>()).addAll(chart));
        }
        return beside;
    }

    private static int freePlace(String key, Map<String, Integer> places, Map<String, Set<String>> beside) {
        Map<Integer, Long> used = places.values().stream().collect(Collectors.groupingBy(p -> p, Collectors.counting()));
        Map<Integer, Long> usedBeside = beside.get(key).stream().filter(places::containsKey)
                .collect(Collectors.groupingBy(places::get, Collectors.counting()));
        return IntStream.range(0, Theme.size()).boxed()
                .min((a, b) -> {
                    int near = Long.compare(usedBeside.getOrDefault(a, 0L), usedBeside.getOrDefault(b, 0L));
                    return near != 0 ? near : Long.compare(used.getOrDefault(a, 0L), used.getOrDefault(b, 0L));
                }).orElseThrow();
    }
}
