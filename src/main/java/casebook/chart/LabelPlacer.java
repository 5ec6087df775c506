package casebook.chart;

import casebook.chart.Mark.Anchor;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

/** Puts labels where there is room: none over another, none over the picture's edge, and none over what is to be avoided. */
final class LabelPlacer {
    private static final double GAP = 2;
    private static final double APART = 5;
    /** From a letter to the middle of a line. */
    private static final double CLEAR = 2.5;

    private final Scene scene;
    private final Box bounds;
    private final List<Box> taken = new ArrayList<>();
    private final List<Box> surfaces = new ArrayList<>();
    private final List<Line2D> lines = new ArrayList<>();

    LabelPlacer(Scene scene) {
        this.scene = scene;
        this.bounds = new Box(0, 0, scene.width(), scene.height());
        scene.texts().forEach(text -> taken.add(text.box()));
    }

    /** A place for a label, which is tried. */
    record Spot(double x, double baseline, Anchor anchor) {}

    void avoid(Box surface) {
        surfaces.add(surface);
    }

    void avoidLine(double x1, double y1, double x2, double y2) {
        lines.add(new Line2D.Double(x1, y1, x2, y2));
    }

    /** Paints the label at the first spot with room; the first to ask gets it. */
    boolean place(String text, List<Spot> spots, Face face, Ink ink) {
        return spots.stream().anyMatch(spot -> place(List.of(text), spot, face, ink, true));
    }

    /** Paints the label even over a line or a surface, but not over another label. */
    boolean placeOver(String text, Spot spot, Face face, Ink ink) {
        return place(List.of(text), spot, face, ink, false);
    }

    /** Paints lines below one another if there is room; the spot is that of the first. */
    boolean place(List<String> lines, Spot spot, Face face, Ink ink, boolean careful) {
        List<Mark.Text> labels = new ArrayList<>();
        double baseline = spot.baseline;
        for (String line : lines) {
            labels.add(new Mark.Text(line, spot.x, baseline, face, ink, spot.anchor, true));
            baseline += face.lineHeight();
        }
        boolean free = labels.stream().allMatch(label -> isFree(label, careful));
        if (free) {
            // Texts of several words that are near each other would be read as one.
            double around = text(lines) ? APART : 0;
            labels.forEach(label -> taken.add(label.box().grown(around)));
            labels.forEach(scene::add);
        }
        return free;
    }

    private static boolean text(List<String> lines) {
        return lines.size() > 1 || lines.getFirst().contains(" ");
    }

    private boolean isFree(Mark.Text label, boolean careful) {
        Box box = label.box();
        Box tight = new Box(box.left() - GAP, label.baseline() - label.face().capHeight() - GAP, box.right() + GAP,
                label.baseline() + GAP);
        return bounds.contains(box) && taken.stream().noneMatch(tight::overlaps)
                && !(careful && (surfaces.stream().anyMatch(tight::overlaps) || crossesLine(tight.grown(CLEAR - GAP))));
    }

    /** Whether a line would run through a text. */
    boolean strikes(double x1, double y1, double x2, double y2) {
        return taken.stream().anyMatch(box -> new Line2D.Double(x1, y1, x2, y2)
                .intersects(box.left(), box.top() + 2, box.width(), box.height() - 4));
    }

    /** Whether nothing is written there yet. */
    boolean isBlank(Box box) {
        return taken.stream().noneMatch(box::overlaps);
    }

    private boolean crossesLine(Box box) {
        return lines.stream().anyMatch(line -> line.intersects(box.left(), box.top(), box.width(), box.height()));
    }
}
