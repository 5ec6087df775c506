package casebook.chart;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines and areas in a frame: from values to XChart's pixels, and what XChart leaves out. */
final class LineMarks {
    private static final double STROKE = 2.25;
    /** Where many points make a line jagged, a thick one would be a blot. */
    private static final double FINE_STROKE = 1.25;
    private static final int MANY_POINTS = 300;
    private static final double CASING = 3;
    private static final double HAIRLINE = 1;
    /** So far beyond the plot a line may reach, since it is thick. */
    private static final double OVERHANG = 6;
    private static final double DOT = 3.25;

    private final Frame frame;
    private final Box area;
    private final List<XchartLines.Path> paths = new ArrayList<>();
    private final List<Mark> dots = new ArrayList<>();
    private final double zero;
    private final Course course;

    /** @param zero where areas begin, as a height in the picture */
    LineMarks(Frame frame, double zero) {
        this(frame, zero, Course.STRAIGHT);
    }

    LineMarks(Frame frame, double zero, Course course) {
        this.course = course;
        this.frame = frame;
        this.area = frame.plot().grown(OVERHANG);
        this.zero = zero;
    }

    /** A line through the values; a point between two gaps becomes a dot. */
    void line(double[] values, ValueAxis axis, Ink ink) {
        line(values, axis, ink, false);
    }

    /** @param faint whether other lines matter more */
    void line(double[] values, ValueAxis axis, Ink ink, boolean faint) {
        add(values, axis, ink, faint ? FINE_STROKE : stroke(values), Optional.empty());
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i]) && isGap(values, i - 1) && isGap(values, i + 1)) {
                dot(i, values[i], axis, DOT, ink);
            }
        }
    }

    /** A line over surfaces: set off by a rim of the page's colour, each point a dot. */
    void lineOver(double[] values, ValueAxis axis, Ink ink) {
        add(values, axis, Theme.PAGE, STROKE + CASING, Optional.empty());
        add(values, axis, ink, STROKE, Optional.empty());
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                dot(i, values[i], axis, DOT + CASING / 2, Theme.PAGE);
                dot(i, values[i], axis, DOT, ink);
            }
        }
    }

    /** The surface between the values and zero; over a single place it is a thin bar. */
    void area(double[] values, ValueAxis axis, Ink fill) {
        add(values, axis, fill, 0, Optional.of(fill));
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i]) && isGap(values, i - 1) && isGap(values, i + 1)) {
                double x = frame.bottom().at(i);
                double y = y(values[i], axis);
                dots.add(new Mark.Fill(new Rectangle2D.Double(x - STROKE / 2, Math.min(y, zero), STROKE, Math.abs(zero - y)), fill));
            }
        }
    }

    /** A thin line of the page's colour between two areas. */
    void hairline(double[] values, ValueAxis axis) {
        add(values, axis, Theme.PAGE, HAIRLINE, Optional.empty());
    }

    private static double stroke(double[] values) {
        return values.length > MANY_POINTS ? FINE_STROKE : STROKE;
    }

    private void dot(int place, double value, ValueAxis axis, double radius, Ink ink) {
        double x = frame.bottom().at(place);
        double y = y(value, axis);
        dots.add(new Mark.Fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), ink));
    }

    /** Adds all of it to the picture. */
    void paint() {
        int width = (int) Math.round(area.width() * Scene.DENSITY);
        int height = (int) Math.round(area.height() * Scene.DENSITY);
        frame.scene().add(new Mark.Plot(area,
                new XchartLines(width, height, (area.bottom() - zero) * Scene.DENSITY, List.copyOf(paths))));
        dots.forEach(frame.scene()::add);
    }

    /** Where a value lies, unlike bars not only on the edges of pixels. */
    private double y(double value, ValueAxis axis) {
        return frame.plot().bottom() - axis.share(value) * frame.plot().height();
    }

    private static boolean isGap(double[] values, int place) {
        return place < 0 || place >= values.length || Double.isNaN(values[place]);
    }

    private void add(double[] values, ValueAxis axis, Ink ink, double stroke, Optional<Ink> fill) {
        double[] x = new double[values.length];
        double[] y = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            x[i] = (frame.bottom().at(i) - area.left()) * Scene.DENSITY;
            y[i] = (area.bottom() - y(values[i], axis)) * Scene.DENSITY;
        }
        double[] cornersX = course.corners(x, true);
        double[] cornersY = course.corners(y, false);
        int[] kept = PixelReduction.keep(cornersX, cornersY);
        paths.add(new XchartLines.Path(pick(cornersX, kept), pick(cornersY, kept), ink, stroke * Scene.DENSITY, fill));
    }

    private static double[] pick(double[] all, int[] indexes) {
        double[] picked = new double[indexes.length];
        for (int i = 0; i < indexes.length; i++) {
            picked[i] = all[indexes[i]];
        }
        return picked;
    }
}
