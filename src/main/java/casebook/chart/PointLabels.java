package casebook.chart;

import casebook.chart.LabelPlacer.Spot;
import casebook.chart.Mark.Anchor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Values beside the points of lines: the last, the highest, the lowest and the first of each line, and, where there are few
 * points, the others too, as far as they keep clear of the lines.
 */
final class PointLabels {
    private static final Face FACE = Face.VALUE;
    private static final double GAP = 7;
    /** Of more points than this only the outstanding ones are labelled. */
    private static final int FEW = 16;
    /** Of no more points than this each is labelled, even where its label lies over a bar. */
    private static final int VERY_FEW = 6;

    private final Frame frame;
    private final LabelPlacer placer;
    private final List<Label> labels = new ArrayList<>();

    /**
     * @param rank the smaller, the sooner it gets its room
     * @param vital whether it may lie over a line or a bar
     */
    private record Label(String text, double x, double y, boolean below, int rank, boolean vital, Ink ink) {}

    PointLabels(Frame frame) {
        this.frame = frame;
        this.placer = new LabelPlacer(frame.scene());
    }

    /** Keeps labels off a bar. */
    void avoid(Box bar) {
        placer.avoid(bar);
    }

    /** Keeps labels off a line on its way, which may have corners. */
    void avoid(Curve line) {
        line.avoid(placer);
    }

    /** Keeps labels off what an author set over the lines. */
    void avoid(Overlay overlay) {
        overlay.avoid(placer);
    }

    void add(Series series, ValueAxis axis, Ink ink) {
        double[] values = series.values();
        int highest = series.first();
        int lowest = series.first();
        for (int i = series.first(); i <= series.last(); i++) {
            highest = values[i] > values[highest] ? i : highest;
            lowest = values[i] < values[lowest] ? i : lowest;
            if (i > 0 && !Double.isNaN(values[i]) && !Double.isNaN(values[i - 1])) {
                placer.avoidLine(x(i - 1), frame.y(axis, values[i - 1]), x(i), frame.y(axis, values[i]));
            }
        }
        for (int i = series.first(); i <= series.last(); i++) {
            int rank = i == series.last() ? 0 : i == highest ? 1 : i == lowest ? 2 : i == series.first() ? 3 : 4;
            if (!Double.isNaN(values[i]) && (rank < 4 || values.length <= FEW)) {
                labels.add(new Label(series.written(i), x(i), frame.y(axis, values[i]), isValley(values, i), rank,
                        rank <= 1 || values.length <= VERY_FEW,
                        Contrast.readable(ink)));
            }
        }
    }

    /** Adds the labels to the picture. */
    void paint() {
        labels.stream().sorted(Comparator.comparingInt(Label::rank)).forEach(label -> {
            List<Spot> spots = spots(label);
            if (!placer.place(label.text, spots, FACE, label.ink) && label.vital) {
                spots.stream().anyMatch(spot -> placer.placeOver(label.text, spot, FACE, label.ink));
            }
        });
    }

    /** Beyond a peak or a valley, else beside. */
    private List<Spot> spots(Label label) {
        double half = FACE.width(label.text) / 2;
        double x = Math.clamp(label.x, half, frame.scene().width() - half);
        var above = new Spot(x, label.y - GAP, Anchor.MIDDLE);
        var below = new Spot(x, label.y + GAP + FACE.capHeight(), Anchor.MIDDLE);
        var right = new Spot(label.x + GAP, FACE.centred(label.y), Anchor.START);
        var left = new Spot(label.x - GAP, FACE.centred(label.y), Anchor.END);
        List<Spot> spots = new ArrayList<>(label.below ? List.of(below, above) : List.of(above, below));
        spots.addAll(List.of(right, left));
        spots.removeIf(spot -> spot.baseline() > frame.plot().bottom() - 2);
        return spots;
    }

    private double x(int place) {
        return frame.bottom().at(place);
    }

    private static boolean isValley(double[] values, int i) {
        double before = i > 0 ? values[i - 1] : Double.NaN;
        double after = i < values.length - 1 ? values[i + 1] : Double.NaN;
        return (before > values[i] || Double.isNaN(before)) && (after > values[i] || Double.isNaN(after))
                && !(Double.isNaN(before) && Double.isNaN(after));
    }
}
