package casebook.chart;

import casebook.chart.ValueAxis.Range;
import casebook.notebook.ChartMarks.Axis;
import java.util.List;

/** A bottom axis for points: numbers and times on a scale that leaves room for the outermost. */
final class SpreadAxis {
    /** So much of the scale lies free at each end. */
    static final double MARGIN = 0.04;
    /** The same where circles reach beyond their middles. */
    static final double WIDE_MARGIN = 0.08;
    /** A scale that comes so near to zero reaches it. */
    private static final double NEAR = 0.2;
    private static final double SPACING = 72;

    private SpreadAxis() {}

    /** @param free the share of the scale that lies free at each end */
    static BottomAxis of(Figure figure, Places places, double free, double left, double right) {
        double margin = free * (right - left);
        return switch (places) {
            case Places.Numbers numbers -> figure.spec().isLog(Axis.X) ? NumberAxis.log(numbers, free, left, right) : numbers(numbers, free, left, right);
            case Places.Times times -> TimeAxis.scaled(times, left + margin, right - margin, figure.width(), figure.formats().locale());
            case Places.Names names -> CategoryAxis.of(Slots.between(left, right, names.size()), names);
        };
    }

    /** The range to show, with some room around it. */
    private static Range spread(Range values, double free) {
        Range range = reaching(values);
        double margin = (range.max() - range.min()) * free;
        // A point may lie on the edge of a plot, half of a circle may not.
        double within = free >= WIDE_MARGIN ? margin : 0;
        return new Range(range.min() == 0 ? Math.min(0, values.min() - within) : range.min() - margin,
                range.max() == 0 ? Math.max(0, values.max() + within) : range.max() + margin);
    }

    /** Thin lines upward from the ticks. */
    static void paintLines(Scene scene, BottomAxis axis, Box plot) {
        List<Double> at = switch (axis) {
            case NumberAxis numbers -> numbers.axis().ticks().stream().map(tick -> numbers.x(tick.value())).toList();
            case TimeAxis times -> times.ticks();
            default -> List.<Double>of();
        };
        at.forEach(x -> scene.vertical(x - 0.5, plot.top(), plot.bottom(), Theme.GRID));
    }

    private static NumberAxis numbers(Places.Numbers places, double free, double left, double right) {
        Range shown = spread(new Range(places.at().getFirst(), places.at().getLast()), free);
        ValueAxis round = ValueAxis.of(shown, (int) Math.max(2, (right - left) / SPACING), places.text());
        boolean single = shown.min() == shown.max();
        return new NumberAxis(single ? round : within(round, shown), places.at(), left, right);
    }

    private static ValueAxis within(ValueAxis round, Range shown) {
        return new ValueAxis(shown.min(), shown.max(), round.ticks().stream()
                .filter(tick -> tick.value() >= shown.min() && tick.value() <= shown.max()).toList());
    }

    /** The value axis of points, upward. */
    static ValueAxis upward(Range values, double free, int intervals, ValueText text) {
        Range shown = spread(values, free);
        ValueAxis round = ValueAxis.of(shown, intervals, text);
        return shown.min() == shown.max() ? round : within(round, shown);
    }

    private static Range reaching(Range range) {
        boolean low = range.min() > 0 && range.min() < NEAR * range.max();
        boolean high = range.max() < 0 && range.max() > NEAR * range.min();
        return low || high ? range.with(0) : range;
    }
}
