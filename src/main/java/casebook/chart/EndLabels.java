package casebook.chart;

import casebook.chart.Mark.Anchor;
import java.awt.geom.Path2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The names of series at the right ends of their lines or areas, instead of a legend. */
final class EndLabels {
    private static final Face FACE = Face.STRONG;
    private static final double GAP = 8;
    private static final double LEADER = 16;
    private static final double EDGE = 1;
    private static final double BETWEEN = 3;
    /** How far a name may be off its end without a line that leads to it. */
    private static final double NEAR = 5;
    /** The share of the picture that names may take. */
    private static final double MOST_WIDTH = 0.2;
    private static final int MOST_LINES = 2;
    /** A line that ends earlier than this share of its way has no end to write at. */
    private static final double LATEST_END = 0.9;

    private EndLabels() {}

    /** A name, and where its line ends. */
    record End(List<String> lines, Ink ink, double x, double y) {
        private double height() {
            return lines.size() * FACE.lineHeight() + BETWEEN;
        }
    }

    /** A name in the lines that it takes beside a plot. */
    static List<String> lines(Figure figure, Series series) {
        return TextFit.wrap(series.label(), FACE, figure.width() * MOST_WIDTH, MOST_LINES);
    }

    /** Whether names fit at the ends; a legend serves where not. */
    static boolean fit(Figure figure, List<Series> series, int height) {
        boolean reachEnd = series.stream().allMatch(one -> one.last() >= (one.values().length - 1) * LATEST_END);
        boolean whole = series.stream().noneMatch(one -> lines(figure, one).getLast().endsWith("…"));
        int lines = series.stream().mapToInt(one -> lines(figure, one).size()).sum();
        return series.size() > 1 && reachEnd && whole && lines * FACE.lineHeight() <= height * 0.6;
    }

    /** How much space they take beside the plot. */
    static double margin(Figure figure, List<Series> series) {
        double widest = series.stream().mapToDouble(one -> TextFit.widest(lines(figure, one), FACE)).max().orElse(0);
        return Math.ceil(widest + GAP + LEADER + EDGE);
    }

    static void paint(Scene scene, Box plot, List<End> ends) {
        if (ends.isEmpty()) {
            return;
        }
        List<End> sorted = ends.stream().sorted(Comparator.comparingDouble(End::y)).toList();
        double[] wanted = sorted.stream().mapToDouble(End::y).toArray();
        double[] distances = IntStream.range(1, wanted.length)
                .mapToDouble(i -> (sorted.get(i - 1).height() + sorted.get(i).height()) / 2).toArray();
        double[] at = Dodge.apart(wanted, distances, Math.min(plot.top() + sorted.getFirst().height() / 2, wanted[0]),
                Math.max(plot.bottom() - sorted.getLast().height() / 2, wanted[wanted.length - 1]));
        boolean moved = IntStream.range(0, at.length).anyMatch(i -> Math.abs(at[i] - wanted[i]) > NEAR);
        for (int i = 0; i < at.length; i++) {
            End end = sorted.get(i);
            if (moved) {
                double to = plot.right() + GAP + LEADER - GAP / 2;
                scene.stroke(leader(end.x + GAP / 2, end.y, to, at[i]), end.ink.faded(0.6, 0.6), 1);
            }
            paint(scene, end, plot.right() + GAP + (moved ? LEADER : 0), at[i]);
        }
    }

    private static void paint(Scene scene, End end, double x, double centre) {
        double baseline = FACE.centred(centre) - (end.lines.size() - 1) * FACE.lineHeight() / 2;
        for (String line : end.lines) {
            scene.text(line, x, baseline, FACE, Contrast.readable(end.ink), Anchor.START);
            baseline += FACE.lineHeight();
        }
    }

    private static Path2D leader(double x1, double y1, double x2, double y2) {
        var path = new Path2D.Double();
        path.moveTo(x1, y1);
        path.curveTo((x1 + x2) / 2, y1, (x1 + x2) / 2, y2, x2, y2);
        return path;
    }
}
