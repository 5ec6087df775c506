package casebook.chart;

import casebook.chart.LabelPlacer.Spot;
import casebook.chart.Mark.Anchor;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Nearest;
import casebook.diagnostic.ReportException;
import casebook.notebook.ChartMarks.Annotation;
import casebook.notebook.ChartSpec.Stack;
import casebook.notebook.Name;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Texts at points, each with a thin line that leads from the point to where it has room. */
final class Notes {
    private static final Face FACE = Face.TICK;
    private static final double RING = 4;
    private static final double RING_WIDTH = 1.5;
    private static final double PADDING = 3;
    private static final double LABEL_GAP = 8;
    private static final double MOST_WIDTH = 170;
    /** Of the plot's width, where that is less. */
    private static final double MOST_SHARE = 0.5;
    private static final int MOST_LINES = 6;
    /** The widths that are tried, as shares of the widest. */
    private static final double[] SHAPES = {1, 0.7, 0.45};
    /** How far from its point a text is tried, in CSS pixels, and in how many directions. */
    private static final double[] DISTANCES = {14, 22, 32, 44, 58, 76, 100, 130, 170};
    private static final int DIRECTIONS = 16;

    private final Figure figure;
    private final Plane plane;
    private final List<Curve> curves;
    private final List<Box> marks;

    /** @param marks what a note can be about: its leader begins at their rim */
    Notes(Figure figure, Plane plane, List<Curve> curves, List<Box> marks) {
        this.figure = figure;
        this.plane = plane;
        this.curves = curves;
        this.marks = marks;
    }

    /** @throws ReportException for a note at a point that isn't there, or without room */
    void paint(LabelPlacer placer) {
        List<Annotation> notes = figure.spec().marks().annotations();
        List<Point2D> points = notes.stream().map(this::point).toList();
        points.forEach(point -> placer.avoid(new Box(point.getX(), point.getY(), point.getX(), point.getY()).grown(RING + 2)));
        for (int i = 0; i < notes.size(); i++) {
            paint(notes.get(i), points.get(i), placer);
            if (notes.get(i).y().isPresent() || curves.stream().anyMatch(Curve::connected)) {
                ring(points.get(i), around(points.get(i)));
            }
        }
    }

    private void ring(Point2D point, double radius) {
        plane.scene().stroke(new Ellipse2D.Double(point.getX() - radius, point.getY() - radius, 2 * radius, 2 * radius), Theme.TEXT,
                RING_WIDTH);
    }

    /** How far a ring stands off its point: around the whole bubble, where one lies there. */
    private double around(Point2D point) {
        return marks.stream().filter(mark -> Math.abs(mark.width() - mark.height()) < 1)
                .filter(mark -> point.distance(mark.middle(), mark.centre()) < 1)
                .mapToDouble(mark -> mark.width() / 2 + RING_WIDTH).reduce(RING, Math::max);
    }

    private void paint(Annotation note, Point2D point, LabelPlacer placer) {
        String text = Values.oneLine(note.text().text());
        double widest = Math.min(MOST_WIDTH, plane.plot().width() * MOST_SHARE);
        List<List<String>> shapes = DoubleStream.of(SHAPES).mapToObj(share -> TextFit.wrap(text, FACE, widest * share, MOST_LINES))
                .filter(lines -> lines.stream().noneMatch(line -> line.endsWith("…") && !text.contains("…"))).toList();
        boolean placed = shapes.stream().anyMatch(lines -> place(lines, point, placer, true))
                || shapes.stream().anyMatch(lines -> place(lines, point, placer, false));
        if (!placed) {
            throw Figure.refuse(note.x(), "there is no room for the note `" + text + "`", "shorten it, or give the chart more `height:`");
        }
    }

    /** Tries all directions, that in which bars grow first, near before far. */
    private boolean place(List<String> lines, Point2D point, LabelPlacer placer, boolean careful) {
        double width = TextFit.widest(lines, FACE);
        double height = (lines.size() - 1) * FACE.lineHeight() + FACE.capHeight();
        double ring = around(point);
        for (double distance : DISTANCES) {
            for (int i = 0; i < DIRECTIONS; i++) {
                double angle = (plane.lying() ? Math.PI / 2 : 0) + Math.PI * 2 * ((i + 1) / 2) / DIRECTIONS * (i % 2 == 0 ? 1 : -1);
                double x = point.getX() + Math.sin(angle) * (ring - RING + distance + width / 2);
                double y = point.getY() - Math.cos(angle) * (ring - RING + distance + height / 2);
                Box box = new Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2);
                Line2D leader = leader(point, ring, box.grown(PADDING));
                if (within(box) && !placer.strikes(leader.getX1(), leader.getY1(), leader.getX2(), leader.getY2())
                        && placer.place(lines, new Spot(box.left(), box.top() + FACE.capHeight(), Anchor.START), FACE, Theme.TEXT, careful)) {
                    plane.scene().stroke(leader, Theme.TEXT, 1);
                    placer.avoidLine(leader.getX1(), leader.getY1(), leader.getX2(), leader.getY2());
                    return true;
                }
            }
        }
        return false;
    }

    private boolean within(Box box) {
        return new Box(plane.plot().left(), 0, plane.plot().right(), plane.plot().bottom() - 2).contains(box);
    }

    /** From the ring around a point to the nearest edge of its text. */
    private static Line2D leader(Point2D point, double ring, Box text) {
        double toX = Math.clamp(point.getX(), text.left(), text.right());
        double toY = Math.clamp(point.getY(), text.top(), text.bottom());
        double share = Math.min(1, ring / Math.max(ring, point.distance(toX, toY)));
        return new Line2D.Double(point.getX() + (toX - point.getX()) * share, point.getY() + (toY - point.getY()) * share, toX, toY);
    }

    private Point2D point(Annotation note) {
        if (note.y().isPresent()) {
            double along = plane.x().at(note.x());
            double value = plane.y().at(note.y().get());
            return plane.lying() ? new Point2D.Double(value, along) : new Point2D.Double(along, value);
        }
        if (!(plane.x() instanceof PlaceScale places)) {
            throw Figure.refuse(note.x(), "a note in this chart needs `y` too", "write `{x: …, y: …, text: …}`");
        }
        int place = places.place(note.x());
        Curve curve = curve(note);
        if (!curve.has(place)) {
            throw Figure.refuse(note.x(), "there is no value at `" + note.x().text() + "`", "say how high the note stands: `y: NUMBER`");
        }
        return curve.connected() ? new Point2D.Double(curve.x()[place], curve.y()[place]) : beyond(curve, place);
    }

    /** Before the end of a bar, and the value that stands there. */
    private Point2D beyond(Curve curve, int place) {
        boolean labelled = figure.spec().labels() && figure.spec().stack() == Stack.NONE;
        double label = plane.lying() ? Face.VALUE.width(curve.series().written(place)) : Face.VALUE.capHeight();
        double clear = (labelled ? label + LABEL_GAP : 0) + RING;
        double way = curve.series().values()[place] < 0 ? -clear : clear;
        return plane.lying() ? new Point2D.Double(curve.x()[place] + way, curve.y()[place])
                : new Point2D.Double(curve.x()[place], curve.y()[place] - way);
    }

    private Curve curve(Annotation note) {
        List<String> names = curves.stream().map(curve -> curve.series().label()).toList();
        if (note.series().isEmpty()) {
            if (curves.size() > 1) {
                throw Figure.refuse(note.x(), "the chart has several series", "say which one the note is about: `series: "
                        + names.getFirst() + "`, or how high it stands: `y: NUMBER`");
            }
            return curves.getFirst();
        }
        Name series = note.series().get();
        int index = IntStream.range(0, curves.size()).filter(i -> names.get(i).equals(series.text())
                || curves.get(i).series().key().equals(series.text())).findFirst().orElseThrow(() -> new ReportException(
                        Diagnostic.invalid(series.span(), "the chart has no series `" + series.text() + "`")
                                .withHint(Nearest.hint(series.text(), names))));
        return curves.get(index);
    }
}
