package casebook.chart;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Broken lines, for what is not data: targets, events, trends. */
final class Dashes {
    private static final float[] PATTERN = {5, 3.5f};
    private static final float MITER = 10;

    private Dashes() {}

    static void line(Scene scene, double x1, double y1, double x2, double y2, Ink ink, double width) {
        scene.fill(along(new Line2D.Double(x1, y1, x2, y2), width), ink);
    }

    /** Through points, as far as they lie within a plot. */
    static void curve(Scene scene, double[] x, double[] y, Box plot, Ink ink, double width) {
        var path = new Path2D.Double();
        for (int i = 0; i < x.length; i++) {
            if (i == 0) {
                path.moveTo(x[i], y[i]);
            } else {
                path.lineTo(x[i], y[i]);
            }
        }
        var visible = new Area(along(path, width));
        visible.intersect(new Area(new Rectangle2D.Double(plot.left(), plot.top(), plot.width(), plot.height())));
        scene.fill(visible, ink);
    }

    private static Shape along(Shape shape, double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, MITER, PATTERN, 0)
                .createStrokedShape(shape);
    }
}
