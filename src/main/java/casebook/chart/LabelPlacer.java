package casebook.chart;

import casebook.chart.Mark.Anchor;
import java.util.ArrayList;
import java.util.List;

/** Puts labels where there is room: none over another, none over the picture's edge. */
final class LabelPlacer {
    private static final double GAP = 2;

    private final Scene scene;
    private final Box bounds;
    private final List<Box> taken = new ArrayList<>();

    LabelPlacer(Scene scene) {
        this.scene = scene;
        this.bounds = new Box(0, 0, scene.width(), scene.height());
        scene.texts().forEach(text -> taken.add(text.box()));
    }

    /** Paints the label, unless it has no room; the first to ask gets it. */
    boolean place(String text, double x, double baseline, Face face, Ink ink, Anchor anchor) {
        var label = new Mark.Text(text, x, baseline, face, ink, anchor, true);
        Box box = label.box();
        Box tight = new Box(box.left() - GAP, baseline - face.capHeight() - GAP, box.right() + GAP, baseline + GAP);
        if (!bounds.contains(box) || taken.stream().anyMatch(tight::overlaps)) {
            return false;
        }
        taken.add(box);
        scene.add(label);
        return true;
    }
}
