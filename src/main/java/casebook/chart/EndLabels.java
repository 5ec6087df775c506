package casebook.chart;

import casebook.chart.Mark.Anchor;
import java.awt.geom.Path2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The names of series at the right ends of their lines, instead of a legend. */
final class EndLabels {
    private static final Face FACE = Face.STRONG;
    private static final double GAP = 8;
    private static final double LEADER = 14;
    private static final double MOVED = 5;
    /** The share of the picture that names may take. */
    private static final double MOST_WIDTH = 0.28;
    /** A line that ends earlier than this share of its way has no end to write at. */
    private static final double LATEST_END = 0.97;

    private EndLabels() {}

    /** A name, and where its line ends. */
    record End(String name, Ink ink, double x, double y) {}

    /** Whether names fit at the ends of lines; a legend serves where not. */
    static boolean fit(List<Series> series, Figure figure, int height) {
        boolean reachEnd = series.stream().allMatch(one -> one.last() >= (one.values().length - 1) * LATEST_END);
        return series.size() > 1 && reachEnd && widest(series) <= figure.width() * MOST_WIDTH
                && series.size() * FACE.lineHeight() <= height / 2.0;
    }

    /** How much space they take beside the plot. */
    static double margin(List<Series> series) {
        return Math.ceil(widest(series) + GAP + LEADER);
    }

    private static double widest(List<Series> series) {
        return series.stream().mapToDouble(one -> FACE.width(one.label())).max().orElse(0);
    }

    static void paint(Scene scene, Box plot, List<End> ends) {
        List<End> sorted = ends.stream().sorted(Comparator.comparingDouble(End::y)).toList();
        double[] wanted = sorted.stream().mapToDouble(End::y).toArray();
        double[] distances = IntStream.range(1, wanted.length).mapToDouble(i -> FACE.lineHeight()).toArray();
        double[] at = Dodge.apart(wanted, distances, Math.min(plot.top(), wanted[0]),
                Math.max(plot.bottom(), wanted[wanted.length - 1]));
        boolean moved = IntStream.range(0, at.length).anyMatch(i -> Math.abs(at[i] - wanted[i]) > MOVED);
        double x = plot.right() + GAP + (moved ? LEADER : 0);
        for (int i = 0; i < at.length; i++) {
            End end = sorted.get(i);
            if (moved) {
                scene.stroke(leader(end.x + GAP / 2, end.y, x - GAP / 2, at[i]), end.ink.faded(0.6, 0.6), 1);
            }
            scene.text(end.name, x, FACE.centred(at[i]), FACE, Contrast.readable(end.ink), Anchor.START);
        }
    }

    private static Path2D leader(double x1, double y1, double x2, double y2) {
        var path = new Path2D.Double();
        path.moveTo(x1, y1);
        path.curveTo((x1 + x2) / 2, y1, (x1 + x2) / 2, y2, x2, y2);
        return path;
    }
}
