package casebook.chart;

import casebook.diagnostic.Nearest;
import casebook.notebook.Name;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The lines of a slope chart.
 *
 * @param places as they are called, from left to right
 * @param at where they lie, from 0 at the first to 1 at the last: times and numbers on their scale
 * @param lines each with a value for each place
 * @param highlighted those of them that the author named
 */
record Slopes(List<String> places, double[] at, List<Series> lines, List<Series> highlighted) {
    /** @throws casebook.diagnostic.ReportException if two rows are for one place and line, or a highlighted line isn't there */
    static Slopes read(Figure figure) {
        Name x = figure.encoding().x().orElseThrow();
        int xIndex = figure.index(x);
        List<Object> keys = figure.table().rows().stream().map(row -> row.get(xIndex)).distinct().toList();
        boolean onScale = !keys.isEmpty() && keys.stream().noneMatch(key -> Double.isNaN(scale(key)));
        List<Object> places = onScale ? keys.stream().sorted((a, b) -> Double.compare(scale(a), scale(b))).toList() : keys;
        List<Series> lines = figure.encoding().series().isPresent() ? split(figure, places) : columns(figure, places);
        return new Slopes(places.stream().map(key -> figure.label(x, key)).toList(), at(places, onScale), lines, highlighted(figure, lines));
    }

    boolean isEmpty() {
        return lines.stream().allMatch(Series::isEmpty);
    }

    /** From the first place to the last; NaN where one of both is missing. */
    static double change(Series line) {
        return line.values()[line.values().length - 1] - line.values()[0];
    }

    static String written(Figure figure, Series line, int place) {
        return Double.isNaN(line.values()[place]) ? figure.formats().plain(null) : line.written(place);
    }

    private static double scale(Object key) {
        return key instanceof Number ? Values.number(key)
                : Values.time(key).map(time -> (double) time.toEpochSecond(ZoneOffset.UTC)).orElse(Double.NaN);
    }

    private static double[] at(List<Object> places, boolean onScale) {
        double last = Math.max(1, places.size() - 1);
        if (!onScale || places.size() < 2) {
            return IntStream.range(0, places.size()).mapToDouble(i -> i / last).toArray();
        }
        double low = scale(places.getFirst());
        return places.stream().mapToDouble(key -> (scale(key) - low) / (scale(places.getLast()) - low)).toArray();
    }

    private static List<Series> columns(Figure figure, List<Object> places) {
        return figure.encoding().y().stream().map(y -> {
            double[] values = nothing(places.size());
            figure.table().rows().forEach(row -> put(figure, values, places, row, y));
            return new Series(y.text(), Series.title(y.text()), values, figure.text(y));
        }).toList();
    }

    private static List<Series> split(Figure figure, List<Object> places) {
        Name by = figure.encoding().series().orElseThrow();
        Name y = figure.encoding().y().getFirst();
        Map<Object, double[]> lines = new LinkedHashMap<>();
        for (List<Object> row : figure.table().rows()) {
            put(figure, lines.computeIfAbsent(row.get(figure.index(by)), key -> nothing(places.size())), places, row, y);
        }
        List<Series> series = new ArrayList<>();
        lines.forEach((key, values) -> series.add(new Series(Values.key(key), figure.label(by, key), values, figure.text(y))));
        return series;
    }

    private static void put(Figure figure, double[] values, List<Object> places, List<Object> row, Name y) {
        Name x = figure.encoding().x().orElseThrow();
        Object key = row.get(figure.index(x));
        int place = places.indexOf(key);
        if (!Double.isNaN(values[place])) {
            throw Figure.refuse(x, "two rows have `" + x.text() + "` = " + figure.label(x, key)
                    + figure.encoding().series().map(by -> " and `" + by.text() + "` = " + figure.label(by, row.get(figure.index(by)))).orElse(""),
                    "add them up in SQL with GROUP BY, or name the column that tells them apart: `series: COLUMN`");
        }
        values[place] = Values.number(row.get(figure.index(y)));
    }

    private static List<Series> highlighted(Figure figure, List<Series> lines) {
        return figure.spec().rows().highlight().stream().map(name -> lines.stream()
                .filter(line -> Stream.of(line.key(), line.label()).anyMatch(Values.key(name.text())::equals)).findFirst()
                .orElseThrow(() -> Figure.refuse(name, "no line is called `" + name.text() + "`",
                        Nearest.hint(name.text(), lines.stream().map(Series::label).toList()).orElse("name a line that is there")))).toList();
    }

    private static double[] nothing(int size) {
        double[] values = new double[size];
        Arrays.fill(values, Double.NaN);
        return values;
    }
}
