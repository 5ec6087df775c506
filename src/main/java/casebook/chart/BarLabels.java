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

    private final Scene scene;
    private final BarMarks marks;
    private final Stack stack;

    BarLabels(Scene scene, BarMarks marks, Stack stack) {
        this.scene = scene;
        this.marks = marks;
        this.stack = stack;
    }

    private record Label(String text, Box bar, double value, Ink ink) {}

    void paint(Figure figure, List<Series> series) {
        List<Label> labels = new ArrayList<>();
        for (int s = 0; s < series.size(); s++) {
            for (int place = 0; place < series.get(s).values().length; place++) {
                if (marks.has(s, place) || stack == Stack.NONE) {
                    labels.add(new Label(text(figure, series.get(s), s, place), marks.box(s, place),
                            marks.has(s, place) ? series.get(s).values()[place] : 0, figure.colors().of(series.get(s).key())));
                }
            }
        }
        var placer = new LabelPlacer(scene);
        labels.stream().sorted(Comparator.comparingDouble(label -> -Math.abs(label.value)))
                .forEach(label -> paint(label, placer));
    }

    private String text(Figure figure, Series series, int index, int place) {
        if (!marks.has(index, place)) {
            return figure.formats().plain(null);
        }
        return stack == Stack.PERCENT
                ? ValueText.share(figure.formats()).value(marks.stacks().to()[index][place] - marks.stacks().from()[index][place])
                : series.text().value(series.values()[place]);
    }

    private void paint(Label label, LabelPlacer placer) {
        if (stack == Stack.NONE) {
            paintAtEnd(label, placer);
        } else {
            paintInside(label);
        }
    }

    private void paintAtEnd(Label label, LabelPlacer placer) {
        Box bar = label.bar;
        boolean negative = label.value < 0;
        if (marks.lying()) {
            placer.place(label.text, List.of(new Spot(negative ? bar.left() - GAP : bar.right() + GAP, FACE.centred(bar.centre()),
                    negative ? Anchor.END : Anchor.START)), FACE, Theme.TEXT);
        } else {
            placer.place(label.text, List.of(new Spot(bar.middle(),
                    negative ? bar.bottom() + GAP + FACE.capHeight() : bar.top() - GAP, Anchor.MIDDLE)), FACE, Theme.TEXT);
        }
    }

    private void paintInside(Label label) {
        Box bar = label.bar;
        if (FACE.width(label.text) + 2 * PADDING <= bar.width() && FACE.capHeight() + 2 * PADDING <= bar.height()) {
            scene.text(label.text, bar.middle(), FACE.centred(bar.centre()), FACE, Contrast.on(label.ink), Anchor.MIDDLE);
        }
    }
}
