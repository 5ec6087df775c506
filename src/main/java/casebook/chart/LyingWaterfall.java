package casebook.chart;

import casebook.chart.Mark.Anchor;
import casebook.chart.ValueAxis.Range;
import java.util.List;

/** A waterfall from top to bottom: names on the left, values on the right of the bars. */
final class LyingWaterfall {
    private static final Face NAMES = Face.LABEL;
    private static final Face VALUES = Face.VALUE;
    private static final double EDGE = 1;
    private static final double GAP = 10;
    private static final double LABEL_GAP = 6;
    private static final double LEGEND_GAP = 8;
    private static final double MOST_NAME_WIDTH = 0.4;
    private static final int MOST_LINES = 5;
    private static final double BAR = 20;
    private static final double ROW_GAP = 10;

    private final Figure figure;
    private final WaterfallSteps steps;
    private final List<List<String>> names;
    private final Legend legend;
    private final Range range;
    private final double left;
    private final double right;
    private final double[] middles;
    private final double top;
    private final Scene scene;

    LyingWaterfall(WaterfallSteps steps) {
        this.figure = steps.figure();
        this.steps = steps;
        this.names = steps.all().stream().map(step -> TextFit.wrap(step.name(), NAMES, figure.width() * MOST_NAME_WIDTH, MOST_LINES)).toList();
        this.legend = steps.legend();
        this.range = steps.range();
        this.left = Scene.snap(EDGE + names.stream().mapToDouble(lines -> TextFit.widest(lines, NAMES)).max().orElse(0) + GAP);
        double labels = steps.all().stream().mapToDouble(step -> VALUES.width(steps.written(step))).max().orElse(0);
        this.right = Scene.snap(figure.width() - labels - LABEL_GAP - EDGE);
        double title = figure.spec().axes().y().isPresent() ? Face.TICK.lineHeight() + LABEL_GAP : 0;
        this.top = (legend.isEmpty() ? 0 : legend.height(figure.width() - 2 * EDGE) + LEGEND_GAP) + title;
        this.middles = new double[steps.size()];
        double y = top;
        for (int i = 0; i < middles.length; i++) {
            double height = Math.max(BAR, names.get(i).size() * NAMES.lineHeight()) + ROW_GAP;
            middles[i] = Scene.snap(y + height / 2);
            y += height;
        }
        this.scene = new Scene(figure.width(), (int) Math.ceil(y));
    }

    Scene scene() {
        legend.paint(scene, EDGE, 0, scene.width() - 2 * EDGE);
        figure.spec().axes().y().ifPresent(title -> scene.text(TextFit.shorten(Values.oneLine(title.text()), Face.TICK, scene.width() - left),
                left, top - LABEL_GAP - Face.TICK.descent(), Face.TICK, Theme.MUTED, Anchor.START));
        for (int i = 0; i < steps.size(); i++) {
            paintName(i);
            scene.fill(box(i), steps.get(i).kind().ink());
        }
        for (int i = 1; i < steps.size(); i++) {
            scene.vertical(x(steps.get(i - 1).to()) - 0.5, box(i - 1).bottom(), box(i).top(), Theme.AXIS);
        }
        scene.vertical(x(0), top, scene.height(), Theme.AXIS);
        for (int i = 0; i < steps.size(); i++) {
            scene.text(steps.written(steps.get(i)), box(i).right() + LABEL_GAP, VALUES.centred(middles[i]), VALUES,
                    Theme.TEXT, Anchor.START);
            scene.add(steps.spot(steps.get(i), box(i)));
        }
        return scene;
    }

    private void paintName(int place) {
        double baseline = NAMES.centred(middles[place]) - (names.get(place).size() - 1) * NAMES.lineHeight() / 2;
        for (String line : names.get(place)) {
            scene.text(line, left - GAP, baseline, NAMES, Theme.TEXT, Anchor.END);
            baseline += NAMES.lineHeight();
        }
    }

    /** The space of a bar; what is too short to be seen is a line. */
    private Box box(int place) {
        double from = x(steps.get(place).low());
        double to = x(steps.get(place).high());
        boolean isLine = to - from < 1 && !Double.isNaN(steps.get(place).value());
        return new Box(from, middles[place] - BAR / 2, isLine ? from + 1 : to, middles[place] + BAR / 2);
    }

    private double x(double value) {
        double extent = range.max() - range.min();
        return Scene.snap(left + (extent > 0 ? (value - range.min()) / extent : 0) * (right - left));
    }
}
