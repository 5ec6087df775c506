package casebook.chart;

import casebook.chart.LabelPlacer.Spot;
import casebook.chart.Mark.Anchor;
import casebook.notebook.ChartMarks.Axis;
import casebook.notebook.ChartMarks.Reference;
import java.util.ArrayList;
import java.util.List;

/** Lines at values and bands between two, each with its text. */
final class References {
    private static final Face FACE = Face.TICK;
    private static final double GAP = 5;
    private static final double LINE_WIDTH = 1.25;
    private static final double FADED_LIGHT = 0.14;
    private static final double FADED_DARK = 0.24;
    private static final double MOST_WIDTH = 190;
    private static final int MOST_LINES = 3;
    /** How many positions along a line are tried for its text. */
    private static final int TRIES = 8;

    private final Figure figure;
    private final Plane plane;
    private final Box plot;

    References(Figure figure, Plane plane) {
        this.figure = figure;
        this.plane = plane;
        this.plot = plane.plot();
    }

    /** Paints the bands, behind the data. */
    void paintBands() {
        Ink ink = Theme.MUTED.faded(FADED_LIGHT, FADED_DARK);
        for (Reference reference : figure.spec().marks().references()) {
            if (reference.to().isPresent()) {
                plane.scene().fill(box(reference), ink);
            }
        }
    }

    /** Paints the lines, over the data. */
    void paintLines() {
        for (Reference reference : figure.spec().marks().references()) {
            if (reference.to().isEmpty()) {
                Box line = box(reference);
                Dashes.line(plane.scene(), line.left(), line.top(), line.right(), line.bottom(), Theme.TEXT, LINE_WIDTH);
            }
        }
    }

    /** Keeps labels off the lines. */
    void avoid(LabelPlacer placer) {
        for (Reference reference : figure.spec().marks().references()) {
            if (reference.to().isEmpty()) {
                Box line = box(reference);
                placer.avoidLine(line.left(), line.top(), line.right(), line.bottom());
            }
        }
    }

    /**
     * Paints the texts where there is room; the first of several small pictures carries them for all.
     *
     * @throws casebook.diagnostic.ReportException if there is none
     */
    void paintTexts(LabelPlacer placer) {
        if (figure.panel().isPresent() && !figure.panel().get().place().first()) {
            return;
        }
        for (Reference reference : figure.spec().marks().references()) {
            reference.text().ifPresent(text -> paint(reference, Values.oneLine(text.text()), placer));
        }
    }

    private void paint(Reference reference, String text, LabelPlacer placer) {
        Box box = box(reference);
        double room = Math.min(plot.width() - 2 * GAP, MOST_WIDTH);
        double within = reference.to().isPresent() && isUpright(reference) ? Math.max(box.width() - 2 * GAP, 0) : room;
        List<String> wide = TextFit.wrap(text, FACE, room, MOST_LINES);
        List<String> slim = TextFit.wrap(text, FACE, Math.min(room, within), MOST_LINES);
        List<String> lines = slim.stream().anyMatch(line -> line.endsWith("…")) ? wide : slim;
        List<Spot> spots = isUpright(reference) ? besideUpright(box, lines, reference.to().isPresent()) : besideLying(box, lines);
        boolean placed = spots.stream().anyMatch(spot -> placer.place(lines, spot, FACE, Theme.TEXT, true))
                || spots.stream().anyMatch(spot -> placer.place(lines, spot, FACE, Theme.TEXT, false));
        if (!placed) {
            throw Figure.refuse(reference.from(), "there is no room for the text `" + text + "`", "shorten it, or give the chart more `height:`");
        }
    }

    /** A line that stands upright carries its text at its upper end, right or left; a band within it, or centred on it. */
    private List<Spot> besideUpright(Box box, List<String> lines, boolean band) {
        List<Spot> spots = new ArrayList<>();
        double half = TextFit.widest(lines, FACE) / 2;
        for (double y : along(plot.top() + FACE.capHeight() + GAP, plot.bottom() - lines.size() * FACE.lineHeight())) {
            if (band) {
                double middle = Math.clamp(box.middle(), plot.left() + half, Math.max(plot.left() + half, plot.right() - half));
                spots.add(new Spot(middle, y, Anchor.MIDDLE));
            } else {
                spots.add(new Spot(box.right() + GAP, y, Anchor.START));
                spots.add(new Spot(box.left() - GAP, y, Anchor.END));
            }
        }
        return spots;
    }

    /** A line that lies carries its text at its right end, above or below; else somewhere along it. */
    private List<Spot> besideLying(Box box, List<String> lines) {
        double width = TextFit.widest(lines, FACE);
        double above = box.top() - GAP - (lines.size() - 1) * FACE.lineHeight();
        double inside = box.top() + GAP + FACE.capHeight();
        double below = box.bottom() + GAP + FACE.capHeight();
        boolean band = box.height() > lines.size() * FACE.lineHeight() + GAP;
        List<Spot> spots = new ArrayList<>();
        for (double x : along(plot.right() - width - 2, plot.left() + 2)) {
            spots.add(new Spot(x, band ? inside : above, Anchor.START));
            spots.add(new Spot(x, below, Anchor.START));
            spots.add(new Spot(x, above, Anchor.START));
        }
        return spots;
    }

    private static double[] along(double from, double to) {
        double[] positions = new double[TRIES + 1];
        for (int i = 0; i <= TRIES; i++) {
            positions[i] = from + (to - from) * i / TRIES;
        }
        return positions;
    }

    /** Its space in the picture; without extent across a line. */
    private Box box(Reference reference) {
        Scale scale = reference.axis() == Axis.X ? plane.x() : plane.y();
        double[] ends = reference.to().map(to -> scale.between(reference.from(), to))
                .orElseGet(() -> new double[] {scale.at(reference.from()), scale.at(reference.from())});
        double one = Math.min(ends[0], ends[1]);
        double other = Math.max(ends[0], ends[1]);
        return isUpright(reference) ? new Box(one, plot.top(), other, plot.bottom()) : new Box(plot.left(), one, plot.right(), other);
    }

    /** Whether it runs from bottom to top. */
    private boolean isUpright(Reference reference) {
        return reference.axis() == Axis.X != plane.lying();
    }
}
