package casebook.chart;

import casebook.chart.Mark.Anchor;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Names beside samples of their colours, in as many rows as they need. */
record Legend(List<Entry> entries) implements Guide {
    private static final double SAMPLE = 11;
    private static final double LINE_SAMPLE = 18;
    private static final double SAMPLE_GAP = 6;
    private static final double ENTRY_GAP = 18;
    private static final double LINE_WIDTH = 2.5;
    private static final Face FACE = Face.LABEL;

    static final Legend NONE = new Legend(List.of());

    /** A name. */
    record Entry(String label, Ink ink, Sample sample) {
        double width() {
            return sample.width + SAMPLE_GAP + FACE.width(label);
        }

        Entry within(double width) {
            return new Entry(TextFit.shorten(label, FACE, width - sample.width - SAMPLE_GAP), ink, sample);
        }
    }

    /** What its colour looks like in the chart. */
    enum Sample {
        SURFACE(SAMPLE),
        HOLLOW(SAMPLE),
        DOT(SAMPLE),
        LINE(LINE_SAMPLE),
        DASHES(LINE_SAMPLE);

        private final double width;

        Sample(double width) {
            this.width = width;
        }
    }

    @Override
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The height of all rows. */
    @Override
    public double height(double width) {
        return rows(width).size() * rowHeight();
    }

    /** Paints the rows downward from a height. */
    @Override
    public void paint(Scene scene, double left, double top, double width) {
        double y = top;
        for (List<Entry> row : rows(width)) {
            double x = left;
            for (Entry entry : row) {
                paint(scene, entry, x, y + rowHeight() / 2);
                x += entry.width() + ENTRY_GAP;
            }
            y += rowHeight();
        }
    }

    private static double rowHeight() {
        return FACE.lineHeight() + 3;
    }

    private List<List<Entry>> rows(double width) {
        List<List<Entry>> rows = new ArrayList<>();
        double used = Double.POSITIVE_INFINITY;
        for (Entry entry : entries) {
            Entry fitting = entry.within(width);
            if (used + fitting.width() > width) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.getLast().add(fitting);
            used += fitting.width() + ENTRY_GAP;
        }
        return rows;
    }

    private static void paint(Scene scene, Entry entry, double x, double centre) {
        switch (entry.sample) {
            case SURFACE -> scene.fill(
                    new RoundRectangle2D.Double(x, Scene.snap(centre - SAMPLE / 2), SAMPLE, SAMPLE, 3, 3), entry.ink);
            case HOLLOW -> scene.stroke(new RoundRectangle2D.Double(x + 0.75, Scene.snap(centre - SAMPLE / 2) + 0.75, SAMPLE - 1.5,
                    SAMPLE - 1.5, 3, 3), entry.ink, 1.5);
            case DOT -> scene.fill(new Ellipse2D.Double(x + 0.5, centre - SAMPLE / 2 + 0.5, SAMPLE - 1, SAMPLE - 1), entry.ink);
            case LINE -> scene.line(x + LINE_WIDTH / 2, centre, x + LINE_SAMPLE - LINE_WIDTH / 2, centre, entry.ink, LINE_WIDTH);
            case DASHES -> Dashes.line(scene, x, centre, x + LINE_SAMPLE, centre, entry.ink, LINE_WIDTH);
        }
        scene.text(entry.label, x + entry.sample.width + SAMPLE_GAP, FACE.centred(centre), FACE, Theme.TEXT, Anchor.START);
    }
}
