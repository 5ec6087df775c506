package casebook.chart;

import casebook.chart.LabelPlacer.Spot;
import casebook.chart.Mark.Anchor;
import casebook.chart.Points.Group;
import casebook.chart.Points.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names beside points, as far as there is room: those that lie farthest out, or are largest, first. */
final class PointNames {
    private static final Face FACE = Face.TICK;
    private static final double GAP = 4;
    private static final double MOST_WIDTH = 0.3;
    /** Beyond so many points they are too small and too close for names to keep clear of them. */
    private static final int MOST_AVOIDED = 1_000;

    private PointNames() {}

    static void paint(Figure figure, Scene scene, Points points, PointMarks marks) {
        if (points.all().allMatch(point -> point.name().isEmpty())) {
            return;
        }
        var placer = new LabelPlacer(scene);
        if (points.count() <= MOST_AVOIDED) {
            points.all().map(marks::box).map(box -> box.grown(-1)).forEach(placer::avoid);
        }
        for (Named named : ranked(figure, points, marks)) {
            String text = TextFit.shorten(named.point.name(), FACE, scene.width() * MOST_WIDTH);
            if (inside(text, named.point, marks)) {
                placer.placeOver(text, new Spot(marks.x(named.point), FACE.centred(marks.y(named.point)), Anchor.MIDDLE), FACE, Theme.TEXT);
            } else if (placer.place(text, around(marks, named.point), FACE, Theme.TEXT)) {
                marks.ring(named.point, Contrast.readable(named.ink));
            }
        }
    }

    private record Named(Point point, Ink ink, double rank) {}

    private static List<Named> ranked(Figure figure, Points points, PointMarks marks) {
        double x = points.all().mapToDouble(marks::x).average().orElse(0);
        double y = points.all().mapToDouble(marks::y).average().orElse(0);
        List<Named> named = new ArrayList<>();
        for (Group group : points.groups()) {
            Ink ink = figure.colors().of(group.key());
            group.points().stream().filter(point -> !point.name().isEmpty()).forEach(point -> named.add(
                    new Named(point, ink, Math.hypot(marks.x(point) - x, marks.y(point) - y) + 10 * marks.radius(point))));
        }
        named.sort(Comparator.comparingDouble((Named one) -> -one.rank));
        return named;
    }

    /** Whether a bubble has room for its name. */
    private static boolean inside(String text, Point point, PointMarks marks) {
        return FACE.width(text) / 2 + GAP < marks.radius(point);
    }

    private static List<Spot> around(PointMarks marks, Point point) {
        double x = marks.x(point);
        double y = marks.y(point);
        double far = marks.radius(point) + GAP;
        double slant = far * 0.75;
        return List.of(
                new Spot(x + far, FACE.centred(y), Anchor.START),
                new Spot(x - far, FACE.centred(y), Anchor.END),
                new Spot(x, y - far, Anchor.MIDDLE),
                new Spot(x, y + far + FACE.capHeight(), Anchor.MIDDLE),
                new Spot(x + slant, y - slant, Anchor.START),
                new Spot(x + slant, y + slant + FACE.capHeight(), Anchor.START),
                new Spot(x - slant, y - slant, Anchor.END),
                new Spot(x - slant, y + slant + FACE.capHeight(), Anchor.END));
    }
}
