package casebook.chart;

import casebook.notebook.Name;
import casebook.result.Column;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Reads the rows of a result into a {@link Grid}: one row for each place, or for each place and series. */
final class GridReader {
    private final Figure figure;
    private final Name x;
    private final int xIndex;

    private GridReader(Figure figure, Name x) {
        this.figure = figure;
        this.x = x;
        this.xIndex = figure.index(x);
    }

    /**
     * @param scaled whether times and numbers lie on a scale; otherwise numbers are categories
     * @throws casebook.diagnostic.ReportException for rows that have no place, or share one
     */
    static Grid read(Figure figure, boolean scaled) {
        return new GridReader(figure, figure.encoding().x().orElseThrow()).read(scaled);
    }

    /**
     * The places of any column, times and numbers in their order.
     *
     * @param placeOf gets the place of each key
     */
    static Places places(Figure figure, Name column, List<Object> keys, Map<Object, Integer> placeOf) {
        return new GridReader(figure, column).places(keys, true, placeOf);
    }

    private Grid read(boolean scaled) {
        List<Object> keys = figure.table().rows().stream().map(row -> row.get(xIndex)).distinct().toList();
        Map<Object, Integer> placeOf = new LinkedHashMap<>();
        Places places = places(keys, scaled, placeOf);
        List<Series> series = figure.encoding().series()
                .map(by -> split(by, places.positions(), placeOf))
                .orElseGet(() -> columns(figure.encoding().y(), places.size(), placeOf));
        return new Grid(places, series, columns(figure.encoding().y2(), places.size(), placeOf));
    }

    private Places places(List<Object> keys, boolean scaled, Map<Object, Integer> placeOf) {
        Column column = figure.column(x);
        if (column.type().isTime()) {
            return times(keys, placeOf);
        }
        if (column.type().isNumber() && scaled) {
            return numbers(keys, placeOf);
        }
        IntStream.range(0, keys.size()).forEach(i -> placeOf.put(keys.get(i), i));
        return new Places.Names(keys.stream().map(key -> figure.label(x, key)).toList(), column.type().isNumber());
    }

    private Places times(List<Object> keys, Map<Object, Integer> placeOf) {
        var sorted = new TreeSet<LocalDateTime>();
        for (Object key : keys) {
            sorted.add(Values.time(key).orElseThrow(() -> noPlace(key)));
        }
        List<LocalDateTime> given = List.copyOf(sorted);
        Period period = Period.of(given);
        List<LocalDateTime> all = Calendar.filled(given, period);
        Map<LocalDateTime, Integer> index = new LinkedHashMap<>();
        all.forEach(time -> index.put(time, index.size()));
        keys.forEach(key -> placeOf.put(key, index.get(Values.time(key).orElseThrow())));
        return new Places.Times(all, all.stream().map(time -> name(time, period)).toList(), period);
    }

    private String name(LocalDateTime time, Period period) {
        Object value = period.compareTo(Period.DAY) >= 0 ? time.toLocalDate() : time;
        return figure.formats().format(value, figure.format(x).orElse(period.format()));
    }

    private Places numbers(List<Object> keys, Map<Object, Integer> placeOf) {
        var sorted = new TreeSet<Double>();
        for (Object key : keys) {
            double value = Values.number(key);
            if (Double.isNaN(value)) {
                throw noPlace(key);
            }
            sorted.add(value);
        }
        List<Double> all = List.copyOf(sorted);
        Map<Double, Integer> index = new LinkedHashMap<>();
        all.forEach(value -> index.put(value, index.size()));
        keys.forEach(key -> placeOf.put(key, index.get(Values.number(key))));
        ValueText text = scale();
        return new Places.Numbers(all, all.stream().map(text::value).toList(), text);
    }

    /** Years aren't grouped on a scale either. */
    private ValueText scale() {
        boolean label = figure.format(x).isEmpty() && figure.column(x).isLabel();
        return label ? new ValueText(figure.formats(), Optional.of("year"), true) : figure.text(x);
    }

    private RuntimeException noPlace(Object key) {
        return noPlace(figure, x, key);
    }

    static RuntimeException noPlace(Figure figure, Name x, Object key) {
        return Figure.refuse(x, "`" + x.text() + "` is " + figure.formats().plain(key) + " in a row, which has no place on a scale",
                "leave such rows out: `WHERE " + x.text() + " IS NOT NULL`");
    }

    /** Each column is a series. */
    private List<Series> columns(List<Name> columns, int size, Map<Object, Integer> placeOf) {
        return columns.stream().map(column -> {
            double[] values = nothing(size);
            boolean[] taken = new boolean[size];
            int index = figure.index(column);
            for (List<Object> row : figure.table().rows()) {
                put(values, taken, placeOf.get(row.get(xIndex)), row.get(index), Optional.empty(), row);
            }
            return new Series(column.text(), Series.title(column.text()), values, figure.text(column));
        }).toList();
    }

    /** Each value of the column {@code by} is a series. */
    private List<Series> split(Name by, double[] positions, Map<Object, Integer> placeOf) {
        int size = positions.length;
        Name y = figure.encoding().y().getFirst();
        int byIndex = figure.index(by);
        int yIndex = figure.index(y);
        // Each series takes room for all places: they are counted before any does.
        SeriesKeys.refuseTooMany(figure, figure.table().rows().stream().map(row -> row.get(byIndex)).distinct().count());
        Map<Object, double[]> values = new LinkedHashMap<>();
        Map<Object, boolean[]> taken = new LinkedHashMap<>();
        for (List<Object> row : figure.table().rows()) {
            Object key = row.get(byIndex);
            put(values.computeIfAbsent(key, k -> nothing(size)), taken.computeIfAbsent(key, k -> new boolean[size]),
                    placeOf.get(row.get(xIndex)), row.get(yIndex), Optional.of(figure.label(by, key)), row);
        }
        if (figure.reduced().isPresent()) {
            values.forEach((key, numbers) -> Interpolation.fill(numbers, taken.get(key), positions));
        }
        List<Series> series = new ArrayList<>();
        values.forEach((key, numbers) -> series.add(
                new Series(Values.key(key), figure.label(by, key), numbers, figure.text(y))));
        return series;
    }

    private void put(double[] values, boolean[] taken, int place, Object value, Optional<String> series, List<Object> row) {
        if (taken[place]) {
            throw Figure.refuse(x, "two rows have `" + x.text() + "` = " + figure.label(x, row.get(xIndex))
                            + series.map(key -> " and `" + figure.encoding().series().orElseThrow().text() + "` = " + key).orElse(""),
                    series.isPresent() ? "add them up in SQL with GROUP BY"
                            : "add them up in SQL with GROUP BY, or name the column that tells them apart: `series: COLUMN`");
        }
        taken[place] = true;
        values[place] = Values.number(value);
    }

    private static double[] nothing(int size) {
        double[] values = new double[size];
        Arrays.fill(values, Double.NaN);
        return values;
    }
}
