package casebook.chart;

import casebook.notebook.Channel;
import casebook.notebook.Name;
import casebook.result.Column;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the rows of a result into a {@link Grid}: one row for each place, or for each place and series. */
final class GridReader {
    private final Figure figure;
    private final Name x;
    private final int xIndex;
    private final Map<Object, Integer> placeOf = new HashMap<>();
    private boolean ordered;
    private int rest = -1;

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
        var reader = new GridReader(figure, column);
        Places places = reader.places(keys, true);
        placeOf.putAll(reader.placeOf);
        return places;
    }

    private Grid read(boolean scaled) {
        // Small pictures on shared scales share their places too.
        List<Object> keys = figure.whole().rows().stream().map(row -> row.get(xIndex)).distinct().toList();
        Places places = places(keys, scaled);
        List<Series> series = figure.encoding().series().map(by -> split(by, places.positions()))
                .orElseGet(() -> columns(figure.encoding().y(), places.size(), true));
        return new Grid(places, series, columns(figure.encoding().y2(), places.size(), false), rest);
    }

    private Places places(List<Object> keys, boolean scaled) {
        Column column = figure.column(x);
        if (column.type().isTime() || column.type().isNumber()) {
            ordered = true;
            refuseToArrange();
            return column.type().isTime() ? times(keys) : scaled ? numbers(keys) : names(keys, true);
        }
        String other = Arrangement.other(figure.spec(), figure.words());
        Arrangement arrangement = Arrangement.of(figure.spec(), figure.whole(), x, keys, key -> figure.label(x, key), other);
        new RestCheck(figure).refuseWrongSum(arrangement.rest().size());
        Places.Names kept = names(arrangement.kept(), false);
        if (arrangement.rest().isEmpty()) {
            return kept;
        }
        rest = kept.size();
        arrangement.rest().forEach(key -> placeOf.put(key, rest));
        return new Places.Names(Stream.concat(kept.names().stream(), Stream.of(other)).toList(), false);
    }

    private Places.Names names(List<Object> keys, boolean numbers) {
        IntStream.range(0, keys.size()).forEach(i -> placeOf.put(keys.get(i), i));
        return new Places.Names(keys.stream().map(key -> figure.label(x, key)).toList(), numbers);
    }

    /** What has an order of its own can't be sorted by value, nor is there a rest of it. */
    private void refuseToArrange() {
        if (figure.spec().rows().sort().isPresent()) {
            throw Figure.refuse(x, "`sort` is for categories, and `" + x.text() + "` has an order of its own",
                    "leave `sort` out, or make it text in SQL: `" + x.text() + "::VARCHAR`");
        }
        if (figure.spec().rows().limit().isPresent() && figure.encoding().series().isEmpty()) {
            throw Figure.refuse(x, "`limit` keeps categories or series, and `" + x.text() + "` is neither: it has an order of its own",
                    "leave `limit` out, or name the column that splits the rows: `series: COLUMN`");
        }
    }

    private Places times(List<Object> keys) {
        var sorted = new TreeSet<LocalDateTime>();
        for (Object key : keys) {
            sorted.add(Values.time(key).orElseThrow(() -> noPlace(key)));
        }
        List<LocalDateTime> given = List.copyOf(sorted);
        Period period = Period.of(given);
        List<LocalDateTime> all = Calendar.filled(given, period);
        Map<LocalDateTime, Integer> index = new HashMap<>();
        all.forEach(time -> index.put(time, index.size()));
        keys.forEach(key -> placeOf.put(key, index.get(Values.time(key).orElseThrow())));
        return new Places.Times(all, all.stream().map(time -> name(time, period)).toList(), period);
    }

    private String name(LocalDateTime time, Period period) {
        Object value = period.compareTo(Period.DAY) >= 0 ? time.toLocalDate() : time;
        return figure.formats().format(value, figure.format(x).orElse(period.format()));
    }

    private Places numbers(List<Object> keys) {
        var sorted = new TreeSet<Double>();
        for (Object key : keys) {
            double value = Values.number(key);
            if (Double.isNaN(value)) {
                throw noPlace(key);
            }
            sorted.add(value);
        }
        List<Double> all = List.copyOf(sorted);
        Map<Double, Integer> index = new HashMap<>();
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

    /** Each column is a series; where there is one, it may have intervals. */
    private List<Series> columns(List<Name> columns, int size, boolean intervals) {
        return columns.stream().map(column -> {
            var cells = new Cells(size, figure.index(column), intervals);
            figure.table().rows().forEach(row -> cells.put(row, Optional.empty(), false));
            return cells.series(column.text(), Series.title(column.text()), figure.text(column));
        }).toList();
    }

    /** Each value of the column {@code by} is a series. */
    private List<Series> split(Name by, double[] positions) {
        int size = positions.length;
        Name y = figure.encoding().y().getFirst();
        int byIndex = figure.index(by);
        List<Object> keys = figure.whole().rows().stream().map(row -> row.get(byIndex)).distinct().toList();
        String other = Arrangement.other(figure.spec(), figure.words());
        Arrangement arrangement = ordered
                ? Arrangement.of(figure.spec(), figure.whole(), by, keys, key -> figure.label(by, key), other)
                : new Arrangement(keys, Set.of());
        new RestCheck(figure).refuseWrongSum(arrangement.rest().size());
        // Each series takes room for all places: they are counted before any does.
        SeriesKeys.refuseTooMany(figure, arrangement.kept().size());
        Map<Object, Cells> cells = new LinkedHashMap<>();
        arrangement.kept().forEach(key -> cells.put(key, new Cells(size, figure.index(y), true)));
        var others = new Cells(size, figure.index(y), true);
        for (List<Object> row : figure.table().rows()) {
            Object key = row.get(byIndex);
            cells.getOrDefault(key, others).put(row, Optional.of(figure.label(by, key)), !cells.containsKey(key));
        }
        if (figure.reduced().isPresent()) {
            cells.values().forEach(numbers -> Interpolation.fill(numbers.values, numbers.taken, positions));
        }
        List<Series> series = new ArrayList<>();
        cells.forEach((key, numbers) -> series.add(numbers.series(Values.key(key), figure.label(by, key), figure.text(y))));
        if (!arrangement.rest().isEmpty()) {
            series.add(others.series(Series.REST, other, figure.text(y)));
        }
        return series;
    }

    /** The numbers of a series as they are found. */
    private final class Cells {
        private final int column;
        private final OptionalInt lowColumn;
        private final OptionalInt highColumn;
        private final double[] values;
        private final double[] low;
        private final double[] high;
        private final boolean[] taken;

        Cells(int size, int column, boolean intervals) {
            this.column = column;
            this.lowColumn = intervals ? index(Channel.LOW) : OptionalInt.empty();
            this.highColumn = intervals ? index(Channel.HIGH) : OptionalInt.empty();
            this.values = nothing(size);
            this.low = nothing(lowColumn.isPresent() ? size : 0);
            this.high = nothing(lowColumn.isPresent() ? size : 0);
            this.taken = new boolean[size];
        }

        /** @param adds whether rows that share a place are added up; else they are refused */
        void put(List<Object> row, Optional<String> series, boolean adds) {
            int place = placeOf.get(row.get(xIndex));
            double value = Values.number(row.get(column));
            if (taken[place] && !adds && place != rest) {
                throw shared(row, series);
            }
            values[place] = !taken[place] || Double.isNaN(values[place]) ? value : Double.isNaN(value) ? values[place] : values[place] + value;
            taken[place] = true;
            if (lowColumn.isPresent()) {
                low[place] = Values.number(row.get(lowColumn.getAsInt()));
                high[place] = Values.number(row.get(highColumn.orElseThrow()));
                refuseSwapped(place);
            }
        }

        Series series(String key, String label, ValueText text) {
            return new Series(key, label, values, text, low, high);
        }

        private void refuseSwapped(int place) {
            if (low[place] > high[place]) {
                Name lower = figure.encoding().one(Channel.LOW).orElseThrow();
                throw Figure.refuse(lower, "`" + lower.text() + "` is larger than `" + figure.encoding().one(Channel.HIGH).orElseThrow().text()
                        + "` in a row", "exchange them: `low` is the lower end of the interval");
            }
        }
    }

    private OptionalInt index(Channel channel) {
        return figure.encoding().one(channel).map(name -> OptionalInt.of(figure.index(name))).orElse(OptionalInt.empty());
    }

    private RuntimeException shared(List<Object> row, Optional<String> series) {
        return Figure.refuse(x, "two rows have `" + x.text() + "` = " + figure.label(x, row.get(xIndex))
                        + series.map(key -> " and `" + figure.encoding().series().orElseThrow().text() + "` = " + key).orElse(""),
                series.isPresent() ? "add them up in SQL with GROUP BY"
                        : "add them up in SQL with GROUP BY, or name the column that tells them apart: `series: COLUMN`");
    }

    private static double[] nothing(int size) {
        double[] values = new double[size];
        Arrays.fill(values, Double.NaN);
        return values;
    }
}
