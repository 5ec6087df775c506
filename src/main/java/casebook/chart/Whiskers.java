package casebook.chart;

import java.awt.geom.Path2D;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Intervals around values: whiskers at bars and points, a band around a line. */
final class Whiskers {
    private static final double WIDTH = 1.5;
    private static final double RIM = 3.5;
    private static final double CAP = 4;
    private static final double FADED_LIGHT = 0.18;
    private static final double FADED_DARK = 0.28;

    private Whiskers() {}

    /**
     * A whisker for each value that has an interval.
     *
     * @param curve where the values lie
     * @param at from a value to its place along the value axis
     */
    static void paint(Scene scene, Curve curve, DoubleUnaryOperator at, boolean lying) {
        for (int place = 0; place < curve.x().length; place++) {
            if (curve.series().hasInterval(place)) {
                double low = at.applyAsDouble(curve.series().low()[place]);
                double high = at.applyAsDouble(curve.series().high()[place]);
                Path2D whisker = lying ? whisker(curve.y()[place], low, high, true) : whisker(curve.x()[place], low, high, false);
                scene.stroke(whisker, Theme.PAGE.faded(0.7, 0.7), RIM);
                scene.stroke(whisker, Theme.TEXT, WIDTH);
            }
        }
    }

    private static Path2D whisker(double middle, double low, double high, boolean lying) {
        var path = new Path2D.Double();
        for (double[] line : List.of(new double[] {middle - CAP, low, middle + CAP, low}, new double[] {middle, low, middle, high},
                new double[] {middle - CAP, high, middle + CAP, high})) {
            path.moveTo(lying ? line[1] : line[0], lying ? line[0] : line[1]);
            path.lineTo(lying ? line[3] : line[2], lying ? line[2] : line[3]);
        }
        return path;
    }

    /** A band between the ends of the intervals, broken where one is missing. */
    static void paintBand(Scene scene, Curve curve, DoubleUnaryOperator at) {
        int places = curve.x().length;
        for (int from = 0; from < places; from++) {
            int to = from;
            while (to < places && curve.series().hasInterval(to)) {
                to++;
            }
            if (to > from) {
                scene.fill(band(curve, at, from, to), curve.ink().faded(FADED_LIGHT, FADED_DARK));
            }
            from = to;
        }
    }

    /** Around a single place it is as wide as a whisker's cap. */
    private static Path2D band(Curve curve, DoubleUnaryOperator at, int from, int to) {
        double half = to - from == 1 ? CAP : 0;
        var path = new Path2D.Double();
        path.moveTo(curve.x()[from] - half, at.applyAsDouble(curve.series().high()[from]));
        for (int i = from; i < to; i++) {
            path.lineTo(curve.x()[i] + half, at.applyAsDouble(curve.series().high()[i]));
        }
        for (int i = to - 1; i >= from; i--) {
            path.lineTo(curve.x()[i] + half, at.applyAsDouble(curve.series().low()[i]));
        }
        path.lineTo(curve.x()[from] - half, at.applyAsDouble(curve.series().low()[from]));
        path.closePath();
        return path;
    }
}
