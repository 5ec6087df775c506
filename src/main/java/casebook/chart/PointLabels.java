package casebook.chart;

import casebook.chart.Mark.Anchor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Values beside the points of lines: the last, the highest, the lowest and the first of each line, then as many as fit. */
final class PointLabels {
    private static final Face FACE = Face.VALUE;
    private static final double GAP = 7;

    private final Frame frame;
    private final List<Label> labels = new ArrayList<>();

    /** @param rank the smaller, the sooner it gets its room */
    private record Label(String text, double x, double y, boolean below, int rank, Ink ink) {}

    PointLabels(Frame frame) {
        this.frame = frame;
    }

    void add(Series series, ValueAxis axis, Ink ink) {
        if (series.isEmpty()) {
            return;
        }
        int highest = series.first();
        int lowest = series.first();
        for (int i = 0; i < series.values().length; i++) {
            highest = series.values()[i] > series.values()[highest] ? i : highest;
            lowest = series.values()[i] < series.values()[lowest] ? i : lowest;
        }
        for (int i = series.first(); i <= series.last(); i++) {
            if (!Double.isNaN(series.values()[i])) {
                int rank = i == series.last() ? 0 : i == highest ? 1 : i == lowest ? 2 : i == series.first() ? 3 : 4;
                labels.add(new Label(series.text().value(series.values()[i]), frame.bottom().at(i),
                        frame.y(axis, series.values()[i]), isValley(series.values(), i), rank, ink));
            }
        }
    }

    void paint() {
        var placer = new LabelPlacer(frame.scene());
        labels.stream().sorted(Comparator.comparingInt(Label::rank)).forEach(label -> {
            double above = label.y - GAP;
            double below = label.y + GAP + FACE.capHeight();
            Ink ink = Contrast.readable(label.ink);
            double half = FACE.width(label.text) / 2;
            double x = Math.clamp(label.x, half, frame.scene().width() - half);
            boolean fits = below < frame.plot().bottom();
            boolean placed = placer.place(label.text, x, label.below && fits ? below : above, FACE, ink, Anchor.MIDDLE);
            if (!placed && fits) {
                placer.place(label.text, x, label.below ? above : below, FACE, ink, Anchor.MIDDLE);
            }
        });
    }

    private static boolean isValley(double[] values, int i) {
        double before = i > 0 ? values[i - 1] : Double.NaN;
        double after = i < values.length - 1 ? values[i + 1] : Double.NaN;
        return (before > values[i] || Double.isNaN(before)) && (after > values[i] || Double.isNaN(after))
                && !(Double.isNaN(before) && Double.isNaN(after));
    }
}
