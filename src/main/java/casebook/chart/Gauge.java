package casebook.chart;

import casebook.notebook.Channel;
import casebook.notebook.ChartMarks.Axis;
import casebook.notebook.ChartMarks.Reference;
import casebook.notebook.ChartSpec;
import casebook.notebook.Name;
import casebook.notebook.Phrase;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A number between the ends of its scale.
 *
 * @param name of the row; empty where there is one gauge without {@code x}
 * @param value NaN where there is none
 * @param bands from the lowest to the highest
 */
record Gauge(Optional<String> name, double value, double min, double max, OptionalDouble target, List<Band> bands) {
    /** A part of the scale. */
    record Band(double from, double to, Optional<String> name) {
        boolean holds(double value) {
            return value >= from && value <= to;
        }
    }

    /** The rows; none where there is no number at all. */
    static List<Gauge> all(Figure figure) {
        List<Band> bands = figure.spec().marks().references().stream().map(Gauge::band)
                .sorted(Comparator.comparingDouble(Band::from)).toList();
        List<Gauge> all = figure.table().rows().stream().map(row -> of(figure, row, bands)).toList();
        return all.stream().allMatch(gauge -> Double.isNaN(gauge.value)) ? List.of() : all;
    }

    /** Whether a column is written as per cent. */
    static boolean isShare(ChartSpec spec, Name column) {
        return spec.formats().entrySet().stream().anyMatch(entry ->
                entry.getKey().text().equalsIgnoreCase(column.text()) && entry.getValue().text().startsWith("pct"));
    }

    /** How much of the ring is filled, 0 to 1. */
    double share() {
        return Double.isNaN(value) ? 0 : share(value);
    }

    /** Where a value lies on the scale, 0 to 1. */
    double share(double at) {
        return Math.clamp((at - min) / (max - min), 0.0, 1.0);
    }

    /** The band in which the value lies. */
    Optional<Band> band() {
        return bands.stream().filter(band -> band.holds(value)).reduce((lower, upper) -> upper);
    }

    /** In words: the name, the value and the band. */
    String told(Figure figure) {
        String number = Double.isNaN(value) ? figure.formats().plain(null) : text(figure).value(value);
        return name.map(some -> some + " ").orElse("") + number + band().flatMap(Band::name).map(some -> " (" + some + ")").orElse("");
    }

    /** In words: the ends of the scale and the target. */
    String scale(Figure figure) {
        String scale = Sentence.SCALED.in(figure.words(), text(figure).value(min), text(figure).value(max));
        return target.isPresent() ? Sentence.TARGETED.in(figure.words(), scale, text(figure).value(target.getAsDouble())) : scale;
    }

    private static ValueText text(Figure figure) {
        return figure.text(figure.encoding().y().getFirst());
    }

    private static Gauge of(Figure figure, List<Object> row, List<Band> bands) {
        Name y = figure.encoding().y().getFirst();
        double min = number(figure, row, Channel.MIN).orElse(0);
        double max = number(figure, row, Channel.MAX).orElse(1);
        Optional<String> name = figure.encoding().x().map(x -> figure.label(x, row.get(figure.index(x))));
        if (!(min < max)) {
            throw Figure.refuse(y, name.map(some -> "the scale of " + some).orElse("the scale") + " ends at " + figure.text(y).value(max)
                    + ", which is not beyond where it begins, " + figure.text(y).value(min), "set `min` and `max`");
        }
        return new Gauge(name, Values.number(row.get(figure.index(y))), min, max, number(figure, row, Channel.TARGET), bands);
    }

    /** A number as written, or that of the column so called; none where it is NULL. */
    private static OptionalDouble number(Figure figure, List<Object> row, Channel channel) {
        return figure.encoding().one(channel).stream().mapToDouble(name -> figure.table().column(name.text()).isPresent()
                ? Values.number(row.get(figure.index(name))) : Double.parseDouble(name.text())).filter(v -> !Double.isNaN(v)).findFirst();
    }

    private static Band band(Reference reference) {
        Name to = reference.to().orElseThrow();
        if (reference.axis() != Axis.Y) {
            throw Figure.refuse(reference.from(), "a gauge has no bands of `x`", "write `{y: [" + reference.from().text() + ", " + to.text() + "]}`");
        }
        double[] ends = Stream.of(reference.from(), to).mapToDouble(Gauge::end).sorted().toArray();
        return new Band(ends[0], ends[1], reference.text().map(Phrase::text).map(Values::oneLine));
    }

    private static double end(Name end) {
        return ColumnCheck.number(end.text()).orElseThrow(() -> Figure.refuse(end, "`" + end.text() + "` is no number",
                "write the ends of a band as numbers: `y: [0, 0.5]`"));
    }
}
