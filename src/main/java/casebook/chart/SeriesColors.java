package casebook.chart;

import casebook.notebook.ChartSpec;
import casebook.result.Table;
import java.awt.Color;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which colour each series has on a page: the same on every chart of it. A function of the page's charts and the
 * fixed colours alone.
 *
 * <p>Charts of several series choose first, in page order. A chart whose series are all new begins the palette anew; a new
 * series beside known ones takes a colour that nothing on the page has yet, as long as there is one. Series that
 * share a chart differ. A chart of one series takes the colour that this series has elsewhere on the page, or the
 * first of the palette.
 */
public final class SeriesColors {
    /** No chart shows more: one of more series, or nodes, is refused when it is drawn. */
    private static final int MOST_KEYS = 60;

    private final Map<String, Ink> inks;

    private SeriesColors(Map<String, Ink> inks) {
        this.inks = Map.copyOf(inks);
    }

    /** A chart of a page and the rows that it shows. */
    public record Shown(ChartSpec spec, Table table) {}

    /** The colours of a page, if they don't depend on what rows its charts show. */
    public static Optional<SeriesColors> foresee(List<ChartSpec> charts, Map<String, String> fixed) {
        return charts.stream().anyMatch(spec -> Drawings.of(spec.type()).keysAreData(spec)) ? Optional.empty()
                : Optional.of(assign(charts.stream().map(spec -> new Shown(spec, Table.of(List.of(), List.of()))).toList(), fixed));
    }

    /**
     * Assigns the colours of a page.
     *
     * @param charts in page order
     * @param fixed colours as {@code #rrggbb}, by the name of a column or the value of a {@code series} column
     */
    public static SeriesColors assign(List<Shown> charts, Map<String, String> fixed) {
        List<List<String>> keys = charts.stream()
                .map(chart -> Drawings.of(chart.spec().type()).keys(chart.spec(), chart.table()))
                .map(all -> all.stream().limit(MOST_KEYS).toList()).toList();
        Map<String, Integer> places = places(keys, fixed);
        Map<String, Ink> inks = new HashMap<>();
        places.forEach((key, place) -> inks.put(key, Theme.series(place)));
        fixed.forEach((key, hex) -> inks.put(key, chosen(hex)));
        return new SeriesColors(inks);
    }

    /** The colour of a series; that of the palette's first place if nothing is known of it. */
    Ink of(String key) {
        return inks.getOrDefault(key, Theme.series(0));
    }

    /** All that there is to say of it: each series with its colours. */
    public String described() {
        return new TreeMap<>(inks).toString();
    }

    /** A colour of the palette has its twin there; another is lightened where a dark page asks for it. */
    private static Ink chosen(String hex) {
        return IntStream.range(0, Theme.size()).mapToObj(Theme::series)
                .filter(ink -> ink.light().equals(Color.decode(hex))).findFirst().orElseGet(() -> Contrast.chosen(hex));
    }

    /** The place in the palette of each series; a fixed colour counts as the one that it resembles. */
    private static Map<String, Integer> places(List<List<String>> charts, Map<String, String> fixed) {
        Map<String, Integer> places = new HashMap<>();
        Set<String> present = charts.stream().flatMap(List::stream).collect(Collectors.toSet());
        fixed.forEach((key, hex) -> {
            if (present.contains(key)) {
                Theme.near(Color.decode(hex)).ifPresent(place -> places.put(key, place));
            }
        });
        for (List<String> chart : charts) {
            List<String> added = chart.stream().distinct()
                    .filter(key -> !places.containsKey(key) && !fixed.containsKey(key)).toList();
            if (chart.size() > 1) {
                boolean anew = added.size() == chart.size();
                added.forEach(key -> places.put(key, place(key, anew, charts, places)));
            }
        }
        return places;
    }

    /** The first place that is used least by the series that share a chart with this one, and then by any series. */
    private static int place(String key, boolean anew, List<List<String>> charts, Map<String, Integer> places) {
        List<Integer> beside = usedBeside(key, charts, places);
        Collection<Integer> others = anew ? List.of() : places.values();
        return IntStream.range(0, Theme.size()).boxed()
                .min(Comparator.comparingInt((Integer place) -> Collections.frequency(beside, place))
                        .thenComparing(place -> Collections.frequency(others, place))).orElseThrow();
    }

    private static List<Integer> usedBeside(String key, List<List<String>> charts, Map<String, Integer> places) {
        var beside = new HashSet<String>();
        charts.stream().filter(chart -> chart.contains(key)).forEach(beside::addAll);
        return beside.stream().filter(places::containsKey).map(places::get).toList();
    }
}
