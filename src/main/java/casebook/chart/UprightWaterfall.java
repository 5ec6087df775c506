package casebook.chart;

import casebook.chart.Mark.Anchor;
import casebook.chart.ValueAxis.Range;
import java.util.Optional;

/** A waterfall from left to right. */
final class UprightWaterfall {
    private static final Face NAMES = Face.LABEL;
    private static final Face VALUES = Face.VALUE;
    private static final int HEIGHT = 340;
    private static final double LABEL_ROOM = 20;
    private static final double LABEL_GAP = 5;
    private static final double RIGHT_MARGIN = 4;
    private static final double LEAST_STEP = 44;
    private static final double AXIS = 64;
    private static final int MOST_LINES = 3;

    private final WaterfallSteps steps;
    private final ValueAxis axis;
    private final Frame frame;
    private final BarLayout layout;

    UprightWaterfall(WaterfallSteps steps) {
        this.steps = steps;
        Figure figure = steps.figure();
        int height = figure.height(HEIGHT);
        Range range = steps.range();
        ValueAxis round = ValueAxis.of(range, Frame.intervals(height), figure.text(figure.encoding().y().getFirst()));
        double room = (round.max() - round.min()) * LABEL_ROOM / Math.max(3 * LABEL_ROOM, height - 80);
        ValueAxis high = round.upTo(range.max() + room);
        this.axis = range.min() < 0 ? high.downTo(range.min() - room) : high;
        var names = new Places.Names(steps.all().stream().map(WaterfallStep::name).toList(), false);
        this.frame = new Frame(figure, new Frame.Parts(axis, Optional.empty(),
                (from, to) -> CategoryAxis.of(Slots.between(from, to, steps.size()), names), steps.legend(), RIGHT_MARGIN), height);
        this.layout = BarLayout.of(Slots.between(frame.plot().left(), frame.plot().right(), steps.size()), 1);
    }

    /** Whether names and values have room side by side. */
    static boolean fits(WaterfallSteps steps) {
        double room = (steps.figure().width() - AXIS) / steps.size();
        return room >= LEAST_STEP && steps.all().stream().allMatch(step ->
                TextFit.wrap(step.name(), NAMES, room - LABEL_GAP, MOST_LINES).stream().noneMatch(line -> line.endsWith("…"))
                        && VALUES.width(steps.written(step)) <= room - 2);
    }

    Scene scene() {
        frame.paintBack();
        for (int i = 0; i < steps.size(); i++) {
            frame.scene().fill(box(i), steps.get(i).kind().ink());
        }
        for (int i = 1; i < steps.size(); i++) {
            double level = frame.y(axis, steps.get(i - 1).to());
            frame.scene().horizontal(box(i - 1).right(), box(i).left(), level - 0.5, Theme.AXIS);
        }
        frame.paintZero();
        for (int i = 0; i < steps.size(); i++) {
            paintValue(steps.get(i), box(i));
            frame.scene().add(steps.spot(steps.get(i), box(i)));
        }
        return frame.scene();
    }

    /** The space of a bar; what is too low to be seen is a line. */
    private Box box(int place) {
        double left = layout.start(place, 0);
        double top = frame.y(axis, steps.get(place).high());
        double bottom = frame.y(axis, steps.get(place).low());
        boolean isLine = bottom - top < 1 && !Double.isNaN(steps.get(place).value());
        return new Box(left, isLine ? bottom - 1 : top, left + layout.thickness(), bottom);
    }

    /** Beyond the end of the bar; above a bar that falls to the foot of the picture. */
    private void paintValue(WaterfallStep step, Box box) {
        boolean down = step.to() < step.from() && box.bottom() + LABEL_GAP + VALUES.lineHeight() < frame.plot().bottom();
        double baseline = down ? box.bottom() + LABEL_GAP + VALUES.capHeight() : box.top() - LABEL_GAP;
        frame.scene().text(steps.written(step), box.middle(), baseline, VALUES, Theme.TEXT, Anchor.MIDDLE);
    }
}
