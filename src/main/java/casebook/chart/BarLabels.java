package casebook.chart;

import casebook.chart.LabelPlacer.Spot;
import casebook.chart.Mark.Anchor;
import casebook.notebook.ChartSpec.Stack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Values at the ends of bars, or inside the parts of a stack. The largest come first where not all have room. */
final class BarLabels {
    private static final Face FACE = Face.VALUE;
    private static final double GAP = 5;
    private static final double PADDING = 3;
    /** Beside a bar there is ground, where a part of a stack has another part beside it. */
    private static final double TIGHT = 1;

    private final Scene scene;
    private final BarMarks marks;
    private final Stack stack;
    private final LabelPlacer placer;
    private double head;

    BarLabels(Scene scene, BarMarks marks, Stack stack) {
        this.scene = scene;
        this.marks = marks;
        this.stack = stack;
        this.placer = new LabelPlacer(scene);
    }

    /** Bars end in a head, which reaches so far beyond their values. */
    BarLabels beyond(double radius) {
        head = radius;
        return this;
    }

    /** Keeps labels off what an author set over the bars. */
    BarLabels avoid(Overlay overlay) {
        overlay.avoid(placer);
        return this;
    }

    /** Keeps labels off a line that is painted over the bars. */
    void avoidLine(double x1, double y1, double x2, double y2) {
        placer.avoidLine(x1, y1, x2, y2);
    }

    /** @param reach the bar and its interval, beyond which the label stands */
    private record Label(String text, Box bar, Box reach, double value, Ink ink) {}

    void paint(Figure figure, List<Series> series, Inks inks) {
        List<Label> labels = new ArrayList<>();
        for (int s = 0; s < series.size(); s++) {
            for (int place = 0; place < series.get(s).values().length; place++) {
                if (marks.has(s, place) || stack == Stack.NONE) {
                    labels.add(new Label(text(figure, series.get(s), s, place), marks.box(s, place),
                            marks.reach(series.get(s), s, place), marks.has(s, place) ? series.get(s).values()[place] : 0,
                            inks.of(series.get(s), place)));
                }
            }
        }
        labels.stream().sorted(Comparator.comparingDouble(label -> -Math.abs(label.value))).forEach(this::paint);
    }

    private String text(Figure figure, Series series, int index, int place) {
        if (!marks.has(index, place)) {
            return figure.formats().plain(null);
        }
        return stack == Stack.PERCENT
                ? ValueText.share(figure.formats()).value(marks.stacks().to()[index][place] - marks.stacks().from()[index][place])
                : series.written(place);
    }

    private void paint(Label label) {
        Box bar = label.bar;
        if (stack != Stack.NONE) {
            paintInside(label, bar, PADDING);
        } else if (marks.lying() || head > 0) {
            paintBeyond(label);
        } else if (!placer.place(label.text, List.of(beyond(label)), FACE, Theme.TEXT)) {
            double inner = FACE.capHeight() + 2 * GAP;
            paintInside(label, label.value < 0 ? new Box(bar.left(), bar.bottom() - inner, bar.right(), bar.bottom())
                    : new Box(bar.left(), bar.top(), bar.right(), Math.min(bar.bottom(), bar.top() + inner)), TIGHT);
        }
    }

    /** Over a line that an author set, rather than not at all. */
    private void paintBeyond(Label label) {
        if (!placer.place(label.text, List.of(beyond(label)), FACE, Theme.TEXT)) {
            placer.placeOver(label.text, beyond(label), FACE, Theme.TEXT);
        }
    }

    /** Beyond the end of the bar. */
    private Spot beyond(Label label) {
        Box bar = label.reach;
        boolean negative = label.value < 0;
        if (marks.lying()) {
            return new Spot(negative ? bar.left() - GAP - head : bar.right() + GAP + head, FACE.centred(bar.centre()),
                    negative ? Anchor.END : Anchor.START);
        }
        return new Spot(bar.middle(), negative ? bar.bottom() + GAP + head + FACE.capHeight() : bar.top() - GAP - head, Anchor.MIDDLE);
    }

    private void paintInside(Label label, Box room, double padding) {
        if (FACE.width(label.text) + 2 * padding <= room.width() && FACE.capHeight() + 2 * PADDING <= room.height()
                && placer.isBlank(room)) {
            scene.text(label.text, room.middle(), FACE.centred(room.centre()), FACE, Contrast.on(label.ink), Anchor.MIDDLE);
        }
    }
}
