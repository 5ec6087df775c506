package casebook.chart;

import casebook.chart.Points.Group;
import casebook.chart.Points.Point;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Points and bubbles in a frame: from values to XChart's pixels. */
final class PointMarks {
    private static final double OVERHANG = 60;

    private final Frame frame;
    private final ValueAxis axis;
    private final ToDoubleFunction<Point> radius;
    private final Box area;
    private final List<XchartBubbles.Bubbles> bubbles = new ArrayList<>();

    /** @param radius in CSS pixels */
    PointMarks(Frame frame, ValueAxis axis, ToDoubleFunction<Point> radius) {
        this.frame = frame;
        this.axis = axis;
        this.radius = radius;
        // Bubbles may reach out of the plot, but not out of the picture.
        this.area = frame.plot().grown(OVERHANG);
    }

    /** Adds points, the first beneath the others. */
    void add(Group group, Ink ink, Ink rim, double stroke) {
        List<Point> points = group.points();
        bubbles.add(new XchartBubbles.Bubbles(
                points.stream().mapToDouble(point -> device(x(point) - area.left())).toArray(),
                points.stream().mapToDouble(point -> device(area.bottom() - y(point))).toArray(),
                points.stream().mapToDouble(point -> device(2 * radius.applyAsDouble(point))).toArray(), ink, rim, stroke * Scene.DENSITY));
    }

    void paint() {
        frame.scene().add(new Mark.Plot(area, new XchartBubbles((int) Math.round(device(area.width())),
                (int) Math.round(device(area.height())), List.copyOf(bubbles))));
    }

    Scene scene() {
        return frame.scene();
    }

    double x(Point point) {
        return frame.bottom().at(point.place());
    }

    double y(Point point) {
        return frame.plot().bottom() - axis.share(point.y()) * frame.plot().height();
    }

    double radius(Point point) {
        return radius.applyAsDouble(point);
    }

    /** The space that a point takes. */
    Box box(Point point) {
        double around = radius(point);
        return new Box(x(point) - around, y(point) - around, x(point) + around, y(point) + around);
    }

    /** A ring around a point that has a name, so that it is clear which one is meant. */
    void ring(Point point, Ink ink) {
        double around = radius(point);
        frame.scene().stroke(new Ellipse2D.Double(x(point) - around, y(point) - around, 2 * around, 2 * around), ink, 1.25);
    }

    private static double device(double css) {
        return css * Scene.DENSITY;
    }
}
