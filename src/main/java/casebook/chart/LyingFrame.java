package casebook.chart;

import casebook.chart.Mark.Anchor;
import casebook.chart.ValueAxis.Range;
import casebook.notebook.ChartSpec.Stack;
import casebook.notebook.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Puts lying bars between the names on their left and the values below. The picture is as high as its rows need; a
 * greater height spreads them. Where each bar has its value beside it, there is no axis.
 */
final class LyingFrame {
    private static final Face NAMES = Face.LABEL;
    private static final Face TICKS = Face.TICK;
    private static final Face LABELS = Face.VALUE;
    private static final double EDGE = 1;
    private static final double GAP = 10;
    private static final double LABEL_GAP = 8;
    private static final double MOST_NAME_WIDTH = 0.4;
    /** In CSS pixels, beside small pictures. */
    private static final double MOST_SMALL_NAME = 130;
    private static final int MOST_LINES = 5;
    private static final double TICK_SPACING = 90;
    /** The usual thickness of the bars of a row, by how many stand side by side, and the space between rows. */
    private static final double[] THICKNESS = {20, 13, 11, 9};
    private static final double ROW_GAP = 10;
    private static final double LEAST_BAR = 8;

    private final Figure figure;
    private final Legend legend;
    private final List<List<String>> names;
    private final boolean labelled;
    private final ValueAxis axis;
    private final Box plot;
    private final Scene scene;
    private final BarMarks bars;

    LyingFrame(Figure figure, Grid grid, BarStacks stacks, Stack stack, Legend legend) {
        this.figure = figure;
        boolean small = figure.panel().isPresent();
        this.legend = small ? Legend.NONE : legend;
        this.labelled = figure.spec().labels() && stack == Stack.NONE;
        double room = small ? MOST_SMALL_NAME : figure.width() * MOST_NAME_WIDTH;
        this.names = IntStream.range(0, grid.places().size())
                .mapToObj(i -> TextFit.wrap(grid.places().name(i), NAMES, room, MOST_LINES)).toList();
        double labels = labelled ? widestLabel(grid) + LABEL_GAP : 0;
        Range range = BarValues.range(figure, grid, stacks);
        double left = Math.ceil((small ? 0 : EDGE + widestName() + GAP) + (range.min() < 0 ? labels : 0));
        ValueText text = BarValues.text(figure, grid, stack);
        double right = figure.width() - Math.ceil(labels + (small ? 0 : EDGE));
        ValueAxis round = ValueAxis.of(range, (int) Math.max(2, (right - left) / TICK_SPACING), text);
        this.axis = labelled && round.max() > round.min() ? exact(range, round) : round;
        double overhang = labelled || small ? 0 : Math.ceil(TICKS.width(round.ticks().getLast().label()) / 2);
        int beside = stack == Stack.NONE ? grid.series().size() : 1;
        double top = small ? 0 : Math.ceil(top());
        double bottom = small ? 0 : Math.ceil(bottom());
        double step = step(beside, top + bottom);
        Slots slots = Slots.between(top, top + step * names.size(), names.size());
        this.plot = new Box(left, slots.start(), right - overhang, slots.end());
        this.scene = new Scene(figure.width(), (int) Math.ceil(slots.end() + bottom));
        this.bars = new BarMarks(BarLayout.of(slots, beside), stacks, true, this::x, plot);
    }

    Scene scene() {
        return scene;
    }

    BarMarks bars() {
        return bars;
    }

    void paintBack() {
        legend.paint(scene, EDGE, 0, scene.width() - 2 * EDGE);
        paintNames();
        if (labelled) {
            title().filter(some -> figure.panel().isEmpty()).ifPresent(title -> scene.text(fit(title, scene.width() - plot.left()), plot.left(),
                    plot.top() - 6 - TICKS.descent(), TICKS, Theme.MUTED, Anchor.START));
            return;
        }
        for (Tick tick : axis.ticks()) {
            double x = x(tick.value());
            scene.vertical(x - (tick.value() == 0 ? 1 : 0.5), plot.top(), plot.bottom(), Theme.GRID);
            if (figure.panel().map(panel -> panel.place().lowest()).orElse(true)) {
                double half = figure.panel().isPresent() ? TICKS.width(tick.label()) / 2 : 0;
                scene.text(tick.label(), Math.clamp(x, half, scene.width() - half), plot.bottom() + 6 + TICKS.capHeight(), TICKS,
                        Theme.MUTED, Anchor.MIDDLE);
            }
        }
        if (figure.panel().isEmpty()) {
            title().ifPresent(title -> scene.text(fit(title, plot.width()), plot.middle(), scene.height() - TICKS.descent(), TICKS,
                    Theme.MUTED, Anchor.MIDDLE));
        }
    }

    /** Where an author can point: categories downward, values to the right. */
    Plane plane(Places places) {
        Slots slots = bars.layout().slots();
        return new Plane(scene, plot, new PlaceScale(places, slots::centre, slots.step(), plot.top(), plot.bottom()),
                new ValueScale(axis, this::x), true);
    }

    /** Paints the line from which bars grow. */
    void paintZero() {
        scene.vertical(x(0) - 1, plot.top(), plot.bottom(), Theme.AXIS);
    }

    private void paintNames() {
        if (!figure.panel().map(panel -> panel.place().leftmost()).orElse(true)) {
            return;
        }
        double x = figure.panel().isPresent() ? -GAP : EDGE + widestName();
        for (int i = 0; i < names.size(); i++) {
            double baseline = NAMES.centred(bars.layout().slots().centre(i)) - (names.get(i).size() - 1) * NAMES.lineHeight() / 2;
            for (String line : names.get(i)) {
                scene.text(line, x, baseline, NAMES, Theme.TEXT, Anchor.END);
                baseline += NAMES.lineHeight();
            }
        }
    }

    /** The least distance of rows at which no name touches the next, nor the first and the last anything else. */
    private double leastStep() {
        double most = Math.max(names.getFirst().size(), names.getLast().size());
        for (int i = 1; i < names.size(); i++) {
            most = Math.max(most, (names.get(i - 1).size() + names.get(i).size()) / 2.0);
        }
        return Math.ceil(most * NAMES.lineHeight()) + 4;
    }

    private double x(double value) {
        return Scene.snap(plot.left() + axis.share(value) * plot.width());
    }

    /** Without ticks the longest bar takes the whole width. */
    private static ValueAxis exact(Range range, ValueAxis round) {
        return range.max() > range.min() ? new ValueAxis(range.min(), range.max(), round.ticks()) : round;
    }

    private double widestName() {
        return names.stream().mapToDouble(lines -> TextFit.widest(lines, NAMES)).max().orElse(0);
    }

    private static double widestLabel(Grid grid) {
        double widest = 0;
        for (Series series : grid.series()) {
            for (double value : series.values()) {
                widest = Double.isNaN(value) ? widest : Math.max(widest, LABELS.width(series.text().value(value)));
            }
        }
        return widest;
    }

    private Optional<String> title() {
        return figure.spec().axes().y().map(Phrase::text).map(Values::oneLine);
    }

    private static String fit(String title, double width) {
        return TextFit.shorten(title, TICKS, width);
    }

    private double top() {
        double legendHeight = legend.isEmpty() ? 0 : legend.height(figure.width() - 2 * EDGE) + 8;
        return legendHeight + (labelled && title().isPresent() ? TICKS.lineHeight() + 6 : 0);
    }

    private double bottom() {
        if (labelled) {
            return 2;
        }
        return 6 + TICKS.lineHeight() + (title().isPresent() ? TICKS.lineHeight() + 6 : 0);
    }

    /** From one row to the next: what the names and bars need, or more where the height asked for leaves it. */
    private double step(int beside, double around) {
        double least = leastStep();
        double usual = THICKNESS[Math.min(beside, THICKNESS.length) - 1] * beside + ROW_GAP;
        return figure.spec().look().height()
                .map(height -> Math.max(Math.max(least, LEAST_BAR * beside), Math.floor((height - around) / names.size())))
                .orElse(Math.max(least, usual));
    }
}
