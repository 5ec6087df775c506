package casebook.chart;

import casebook.chart.Mark.Anchor;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A picture as a list of marks, the first at the bottom: laid out once, painted for each mode. */
final class Scene {
    /** Device pixels for a CSS pixel. */
    static final int DENSITY = 2;

    private final int width;
    private final int height;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Spot> spots = new ArrayList<>();

    /** An empty picture of a size in CSS pixels. */
    Scene(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    List<Mark> marks() {
        return Collections.unmodifiableList(marks);
    }

    /** The texts among the marks. */
    List<Mark.Text> texts() {
        return marks.stream().filter(Mark.Text.class::isInstance).map(Mark.Text.class::cast).toList();
    }

    /** Where it tells numbers, in the order in which a reader goes through them. */
    List<Spot> spots() {
        return Collections.unmodifiableList(spots);
    }

    void add(Spot spot) {
        spots.add(spot);
    }

    /** The nearest edge of a device pixel. */
    static double snap(double css) {
        return (double) Math.round(css * DENSITY) / DENSITY;
    }

    void add(Mark mark) {
        marks.add(mark);
    }

    void fill(Shape shape, Ink ink) {
        add(new Mark.Fill(shape, ink));
    }

    void fill(Box box, Ink ink) {
        fill(new Rectangle2D.Double(box.left(), box.top(), box.width(), box.height()), ink);
    }

    void stroke(Shape shape, Ink ink, double lineWidth) {
        add(new Mark.Stroke(shape, ink, lineWidth));
    }

    /** A crisp horizontal line, one CSS pixel thick, its upper edge at {@code y}. */
    void horizontal(double from, double to, double y, Ink ink) {
        fill(new Box(from, snap(y), to, snap(y) + 1), ink);
    }

    /** A crisp vertical line, one CSS pixel thick, its left edge at {@code x}. */
    void vertical(double x, double from, double to, Ink ink) {
        fill(new Box(snap(x), from, snap(x) + 1, to), ink);
    }

    void line(double x1, double y1, double x2, double y2, Ink ink, double lineWidth) {
        stroke(new Line2D.Double(x1, y1, x2, y2), ink, lineWidth);
    }

    Mark.Text text(String text, double x, double baseline, Face face, Ink ink, Anchor anchor) {
        var mark = new Mark.Text(text, x, baseline, face, ink, anchor, false);
        add(mark);
        return mark;
    }
}
