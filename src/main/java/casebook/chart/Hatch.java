package casebook.chart;

import java.awt.geom.Path2D;

/** What stands where a value is missing: slanted lines, told apart from every colour of a scale. */
final class Hatch {
    private static final double STEP = 5;
    private static final double WIDTH = 1;

    private Hatch() {}

    static void paint(Scene scene, Box box) {
        scene.fill(box, Theme.GRID.faded(0.45, 0.45));
        var lines = new Path2D.Double();
        for (double sum = Math.ceil((box.left() + box.top()) / STEP) * STEP; sum < box.right() + box.bottom(); sum += STEP) {
            double left = Math.max(box.left(), sum - box.bottom());
            double right = Math.min(box.right(), sum - box.top());
            lines.moveTo(left, sum - left);
            lines.lineTo(right, sum - right);
        }
        scene.stroke(lines, Theme.OTHER.faded(0.55, 0.55), WIDTH);
    }
}
