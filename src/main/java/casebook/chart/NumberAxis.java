package casebook.chart;

import casebook.chart.Mark.Anchor;
import java.util.List;

/** Round numbers below a scale that begins and ends with the data. */
record NumberAxis(ValueAxis axis, List<Double> places, double left, double right) implements BottomAxis {
    private static final Face FACE = Face.TICK;
    private static final double TICK = 5;
    private static final double TOP = 9;
    private static final double SPACING = 64;
    private static final double GAP = 14;

    static NumberAxis of(Places.Numbers places, double left, double right) {
        var range = new ValueAxis.Range(places.at().getFirst(), places.at().getLast());
        ValueAxis round = ValueAxis.of(range, (int) ((right - left) / SPACING), places.text());
        boolean single = range.min() == range.max();
        return new NumberAxis(single ? round : new ValueAxis(range.min(), range.max(), round.ticks().stream()
                .filter(tick -> tick.value() >= range.min() && tick.value() <= range.max()).toList()), places.at(), left, right);
    }

    /** From one round number to another, with equal steps for equal ratios; labels keep clear of one another. */
    static NumberAxis log(Places.Numbers places, double free, double left, double right) {
        var range = LogAxis.spread(new ValueAxis.Range(places.at().getFirst(), places.at().getLast()), free);
        return new NumberAxis(LogAxis.of(range, places.text(), axis -> isClear(axis, right - left)), places.at(), left, right);
    }

    private static boolean isClear(ValueAxis axis, double width) {
        return LogAxis.neighbours(axis, (one, next) -> (axis.share(next.value()) - axis.share(one.value())) * width
                >= (FACE.width(one.label()) + FACE.width(next.label())) / 2 + GAP);
    }

    @Override
    public double at(int place) {
        return x(places.get(place));
    }

    /** Where a value lies, from the left edge of the picture. */
    double x(double value) {
        return left + axis.share(value) * (right - left);
    }

    @Override
    public double height() {
        return TOP + FACE.lineHeight();
    }

    @Override
    public void paint(Scene scene, Box plot) {
        for (Tick tick : axis.ticks()) {
            double x = x(tick.value());
            scene.vertical(x - 0.5, plot.bottom(), plot.bottom() + TICK, Theme.AXIS);
            double half = FACE.width(tick.label()) / 2;
            double inside = Math.clamp(x, half, scene.width() - half);
            scene.text(tick.label(), inside, plot.bottom() + TOP + FACE.capHeight(), FACE, Theme.MUTED, Anchor.MIDDLE);
        }
    }
}
