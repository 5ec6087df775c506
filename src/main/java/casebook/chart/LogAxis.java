package casebook.chart;

import casebook.chart.Points.Point;
import casebook.chart.ValueAxis.Range;
import casebook.notebook.ChartMarks.Axis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Axes on which equal steps are equal ratios: from one of 1, 2, 5 times a power of ten to another. */
final class LogAxis {
    private static final double ROUNDING = 1e-9;
    private static final int[] MULTIPLES = {1, 2, 5};
    /** The least distance of two lines, of that which {@code intervals} equal ones would have. */
    private static final double CLOSEST = 0.4;
    /** Of a range without extent, so many times less and more. */
    private static final double AROUND = 2;
    /** The largest and smallest power of ten that a double holds in full. */
    private static final int MOST_POWER = 300;

    private LogAxis() {}

    /** A value axis with about {@code intervals} steps, or up to twice as many where they are uneven. */
    static ValueAxis upward(Range range, int intervals, ValueText text) {
        return of(range, text, axis -> neighbours(axis,
                (one, next) -> axis.share(next.value()) - axis.share(one.value()) >= CLOSEST / intervals));
    }

    /**
     * The most ticks that fit: 1, 2, 5 of each power of ten, or the powers alone, or every second of them, and so on.
     *
     * @param range positive
     */
    static ValueAxis of(Range range, ValueText text, Predicate<ValueAxis> fits) {
        Range wide = range.min() < range.max() ? range : new Range(range.min() / AROUND, range.max() * AROUND);
        int from = (int) Math.floor(Math.log10(wide.min()) + ROUNDING);
        int to = (int) Math.ceil(Math.log10(wide.max()) - ROUNDING);
        List<Double> round = IntStream.rangeClosed(Math.max(from, -MOST_POWER), Math.min(to, MOST_POWER)).boxed()
                .flatMap(power -> Arrays.stream(MULTIPLES).mapToObj(multiple -> Double.parseDouble(multiple + "e" + power))).toList();
        double min = round.stream().filter(at -> at <= wide.min() * (1 + ROUNDING)).reduce(wide.min(), (one, next) -> next);
        double max = round.stream().filter(at -> at >= wide.max() * (1 - ROUNDING)).findFirst().orElse(wide.max());
        List<Double> shown = round.stream().filter(at -> at >= min && at <= max).toList();
        ValueAxis axis = axis(min, max, shown, text);
        for (int every = 1; !(isReadable(axis) && fits.test(axis)) && every <= 2 * MOST_POWER; every++) {
            int step = every;
            axis = axis(min, max, shown.stream().filter(at -> isPower(at, step)).toList(), text);
        }
        return axis;
    }

    /** Whether each two ticks that follow one another are as wanted. */
    static boolean neighbours(ValueAxis axis, BiPredicate<Tick, Tick> wanted) {
        List<Tick> ticks = axis.ticks();
        return IntStream.range(1, ticks.size()).allMatch(i -> wanted.test(ticks.get(i - 1), ticks.get(i)));
    }

    /** What a share of the way from one value to another multiplies by; the ratio of the two may be beyond all doubles. */
    static double factor(double from, double to, double share) {
        return Math.exp(share * (Math.log(to) - Math.log(from)));
    }

    /** The range with a share of its extent free at each end. */
    static Range spread(Range range, double free) {
        double ratio = factor(range.min(), range.max(), free);
        return range.isEmpty() ? range : new Range(range.min() / ratio, range.max() * ratio);
    }

    /** Where places lie along the first axis, as it is drawn. */
    static double[] flat(Figure figure, Places places) {
        double[] at = places.positions();
        return figure.spec().isLog(Axis.X) ? Arrays.stream(at).map(Math::log10).toArray() : at;
    }

    /** Points as they lie along the axis of values. */
    static Points flat(Figure figure, Points points) {
        return figure.spec().isLog(Axis.Y) ? new Points(points.places(), points.groups().stream().map(group ->
                new Points.Group(group.key(), group.label(), group.points().stream().map(point ->
                        new Point(point.place(), Math.log10(point.y()), point.size(), point.name())).toList())).toList()) : points;
    }

    /** A description, which says which axes are logarithmic; once for small pictures. */
    static String told(Figure figure, String description) {
        boolean x = figure.spec().isLog(Axis.X);
        boolean y = figure.spec().isLog(Axis.Y);
        if (!x && !y || figure.panel().filter(panel -> !panel.place().first()).isPresent()) {
            return description;
        }
        return description + " " + (x && y ? Sentence.LOG_BOTH : x ? Sentence.LOG_X : Sentence.LOG_Y).in(figure.words());
    }

    private static ValueAxis axis(double min, double max, List<Double> at, ValueText text) {
        List<Tick> ticks = new ArrayList<>();
        for (double value : at) {
            ticks.add(new Tick(value, text.tick(value, Math.pow(10, Math.floor(Math.log10(value) + ROUNDING)), value)));
        }
        return new ValueAxis(min, max, List.copyOf(ticks), true);
    }

    private static boolean isReadable(ValueAxis axis) {
        return axis.ticks().stream().map(Tick::label).distinct().count() == axis.ticks().size();
    }

    private static boolean isPower(double value, int every) {
        double power = Math.rint(Math.log10(value));
        return Math.abs(Math.log10(value) - power) < ROUNDING && power % every == 0;
    }
}
