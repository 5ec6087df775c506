package casebook.chart;

import casebook.chart.ValueAxis.Range;
import java.awt.geom.Path2D;

/** The lower edge of a plot whose axis doesn't begin at zero: torn off, so that nobody takes it for the ground. */
final class AxisBreak {
    private static final double TOOTH = 7;
    private static final double HEIGHT = 3;

    private AxisBreak() {}

    static void paint(Scene scene, double left, double right, double baseline) {
        int teeth = (int) Math.max(1, Math.round((right - left) / TOOTH));
        double half = (right - left) / teeth / 2;
        var edge = new Path2D.Double();
        edge.moveTo(left, baseline + 0.5);
        for (int i = 0; i < teeth; i++) {
            edge.lineTo(left + (2 * i + 1) * half, baseline + 0.5 - HEIGHT);
            edge.lineTo(left + (2 * i + 2) * half, baseline + 0.5);
        }
        scene.stroke(edge, Theme.AXIS, 1);
    }

    /** A description, which says so where the axis of values doesn't reach zero; once for small pictures. */
    static String told(Figure figure, Range range, String description) {
        boolean whole = range.isEmpty() || range.min() <= 0 && range.max() >= 0;
        return whole || figure.panel().filter(panel -> !panel.place().first()).isPresent() ? description
                : description + " " + Sentence.BROKEN.in(figure.words());
    }
}
