package casebook.chart;

import casebook.chart.Mark.Anchor;
import casebook.chart.ValueAxis.Range;
import casebook.notebook.ChartSpec;
import casebook.notebook.Phrase;
import java.util.Optional;

/**
 * Puts a plot between its axes, titles and legend: values upward, and what {@link BottomAxis} says from left to right.
 * The picture grows where the height asked for leaves no room for the plot.
 */
final class Frame {
    private static final Face TICKS = Face.TICK;
    /** Between texts and the picture's edge, for letters that reach out. */
    private static final double EDGE = 1;
    private static final double TICK_GAP = 8;
    private static final double LEGEND_GAP = 8;
    private static final double TITLE_GAP = 6;
    private static final double LEAST_PLOT = 60;
    private static final double LABEL_ROOM = 20;

    private final Figure figure;
    private final ValueAxis left;
    private final Optional<ValueAxis> right;
    private final BottomAxis bottom;
    private final Guide legend;
    private final Box plot;
    private final Scene scene;

    /** What a frame is made of; everything but the left axis and the bottom may be absent. */
    record Parts(ValueAxis left, Optional<ValueAxis> right, BottomAxis.Maker bottom, Guide legend, double rightMargin) {}

    Frame(Figure figure, Parts parts, int height) {
        this.figure = figure;
        this.left = parts.left();
        this.right = parts.right();
        this.legend = figure.panel().isPresent() ? Legend.NONE : parts.legend();
        if (figure.panel().isPresent()) {
            this.bottom = parts.bottom().between(0, figure.width());
            this.plot = new Box(0, 0, figure.width(), height);
            this.scene = new Scene(figure.width(), height);
            return;
        }
        double from = Math.ceil(EDGE + left.widest(TICKS) + TICK_GAP);
        double to = figure.width() - right.map(axis -> Math.ceil(axis.widest(TICKS) + TICK_GAP + EDGE)).orElse(parts.rightMargin());
        this.bottom = parts.bottom().between(from, to);
        double top = Math.ceil(titlesTop() + titlesHeight() + TICKS.capHeight() / 2 + 1);
        double below = Math.ceil(bottom.height() + (axes().x().isPresent() ? Face.TICK.lineHeight() + TITLE_GAP : 0) + 1);
        int whole = (int) Math.max(height, top + LEAST_PLOT + below);
        this.plot = new Box(from, top, to, whole - below);
        this.scene = new Scene(figure.width(), whole);
    }

    /** Roughly how many steps suit a value axis in a picture of a height. */
    static int intervals(int height) {
        return Math.clamp((height - 80) / 52, 2, 6);
    }

    /** The same in a picture that may be a small one, which is all plot. */
    static int intervals(Figure figure, int height) {
        return figure.panel().isPresent() ? Math.clamp(height / 40, 2, 4) : intervals(height);
    }

    /** An axis that reaches so much farther that labels have room beyond the last values. */
    static ValueAxis withRoom(ValueAxis axis, Range range, int height) {
        if (axis.log()) {
            return axis.upTo(range.max() * LogAxis.factor(axis.min(), axis.max(), LABEL_ROOM / Math.max(LABEL_ROOM * 3, height - 80)));
        }
        double room = (axis.max() - axis.min()) * LABEL_ROOM / Math.max(LABEL_ROOM * 3, height - 80);
        ValueAxis high = axis.upTo(range.max() + room);
        return range.min() < 0 ? high.downTo(range.min() - room) : high;
    }

    Scene scene() {
        return scene;
    }

    Box plot() {
        return plot;
    }

    BottomAxis bottom() {
        return bottom;
    }

    /** The height of a value on an axis, on the edge of a device pixel. */
    double y(ValueAxis axis, double value) {
        return Scene.snap(plot.bottom() - axis.share(value) * plot.height());
    }

    /** Where an author can point at values of the left axis. */
    ValueScale values() {
        return new ValueScale(left, value -> y(left, value));
    }

    /** Paints what lies behind the series. */
    void paintBack() {
        legend.paint(scene, EDGE, 0, scene.width() - 2 * EDGE);
        for (Tick tick : left.ticks()) {
            double y = y(left, tick.value());
            scene.horizontal(plot.left(), plot.right(), y - (tick.value() == 0 ? 0 : 0.5), Theme.GRID);
            if (figure.panel().map(panel -> panel.place().leftmost()).orElse(true)) {
                scene.text(tick.label(), plot.left() - TICK_GAP, TICKS.centred(y), TICKS, Theme.MUTED, Anchor.END);
            }
        }
        if (figure.panel().map(panel -> panel.place().lowest()).orElse(true)) {
            bottom.paint(scene, plot);
        }
        if (figure.panel().isEmpty()) {
            axes().y().ifPresent(title -> paintTitle(title, EDGE, Anchor.START));
            right.flatMap(axis -> axes().y2()).ifPresent(title -> paintTitle(title, scene.width() - EDGE, Anchor.END));
            right.ifPresent(this::paintRight);
            axes().x().ifPresent(this::paintBottomTitle);
        }
    }

    /** Paints the line on which bars and areas stand; a scale that doesn't hold zero is marked as broken. */
    void paintZero() {
        if (left.log()) {
            scene.horizontal(plot.left(), plot.right(), plot.bottom(), Theme.AXIS);
        } else if (left.min() <= 0 && left.max() >= 0) {
            scene.horizontal(plot.left(), plot.right(), y(left, 0), Theme.AXIS);
        } else {
            AxisBreak.paint(scene, plot.left(), plot.right(), plot.bottom());
        }
    }

    private void paintRight(ValueAxis axis) {
        for (Tick tick : axis.ticks()) {
            scene.text(tick.label(), scene.width() - EDGE, TICKS.centred(y(axis, tick.value())), TICKS, Theme.MUTED, Anchor.END);
        }
    }

    private void paintTitle(Phrase title, double x, Anchor anchor) {
        boolean shared = right.isPresent() && axes().y().isPresent() && axes().y2().isPresent();
        double room = shared ? scene.width() / 2.0 - TICK_GAP : scene.width();
        scene.text(TextFit.shorten(Values.oneLine(title.text()), TICKS, room), x, titlesTop() + TICKS.ascent(), TICKS,
                Theme.MUTED, anchor);
    }

    private void paintBottomTitle(Phrase title) {
        String text = TextFit.shorten(Values.oneLine(title.text()), TICKS, scene.width());
        double half = TICKS.width(text) / 2;
        scene.text(text, Math.clamp(plot.middle(), half, Math.max(half, scene.width() - half)),
                scene.height() - TICKS.descent(), TICKS, Theme.MUTED, Anchor.MIDDLE);
    }

    private ChartSpec.Axes axes() {
        return figure.spec().axes();
    }

    private double titlesTop() {
        return legend.isEmpty() ? 0 : legend.height(figure.width() - 2 * EDGE) + LEGEND_GAP;
    }

    private double titlesHeight() {
        boolean any = axes().y().isPresent() || right.isPresent() && axes().y2().isPresent();
        return any ? TICKS.lineHeight() + TITLE_GAP : 0;
    }
}
