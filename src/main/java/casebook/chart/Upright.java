package casebook.chart;

import casebook.chart.Legend.Sample;
import casebook.chart.ValueAxis.Range;
import casebook.notebook.ChartSpec.Stack;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Bars that stand on zero, or stems with a head, in their frame: what upright types share.
 *
 * @param right the axis of the lines over them, if there are any
 */
record Upright(Figure figure, Grid grid, Frame frame, ValueAxis left, Optional<ValueAxis> right, BarMarks marks, Inks inks) {
    private static final int HEIGHT = 340;
    private static final double RIGHT_MARGIN = 4;
    /** A bar and the gap beside it need at least so much. */
    private static final double LEAST_BAR = 2;

    /** @throws casebook.diagnostic.ReportException for more bars, names or series than can be told apart */
    static Upright of(Figure figure, Grid grid, Sample sample) {
        SeriesKeys.refuseTooMany(figure, grid);
        Stack stack = BarValues.stack(figure, grid);
        int beside = stack == Stack.NONE ? grid.series().size() : 1;
        refuseTooMany(figure, grid.places().size() * beside);
        BarStacks stacks = BarStacks.of(grid.series(), grid.places().size(), stack);
        Range range = BarValues.range(figure, grid, stacks);
        int height = figure.height(HEIGHT);
        ValueAxis round = ValueAxis.of(range, Frame.intervals(figure, height), BarValues.text(figure, grid, stack));
        boolean beyond = figure.spec().labels() && figure.spec().stack() == Stack.NONE;
        ValueAxis left = beyond ? Frame.withRoom(round, range, height) : round;
        Optional<ValueAxis> right = grid.second().isEmpty() ? Optional.empty()
                : Optional.of(ValueAxis.beside(left, second(grid), grid.second().getFirst().text()));
        var frame = new Frame(figure, new Frame.Parts(left, right, (from, to) -> bottom(figure, grid.places(), from, to),
                SeriesKeys.legend(figure, grid, sample), RIGHT_MARGIN), height);
        Slots slots = Slots.between(frame.plot().left(), frame.plot().right(), grid.places().size());
        var marks = new BarMarks(BarLayout.of(slots, beside), stacks, false, value -> frame.y(left, value), frame.plot());
        return new Upright(figure, grid, frame, left, right, marks, Inks.of(figure, grid));
    }

    Scene scene() {
        return frame.scene();
    }

    /** Where an author can point. */
    Plane plane() {
        Slots slots = marks.layout().slots();
        return new Plane(scene(), frame.plot(), new PlaceScale(grid.places(), slots::centre, slots.step(), slots.start(), slots.end()),
                frame.values(), false);
    }

    /** Where the bars of each series end. */
    List<Curve> curves() {
        return IntStream.range(0, grid.series().size())
                .mapToObj(s -> marks.curve(grid.series().get(s), s, inks.of(grid.series().get(s)))).toList();
    }

    void paintWhiskers() {
        curves().forEach(curve -> Whiskers.paint(scene(), curve, value -> frame.y(left, value), false));
    }

    private static BottomAxis bottom(Figure figure, Places places, double from, double to) {
        Slots slots = Slots.between(from, to, places.size());
        if (places instanceof Places.Names names && !CategoryAxis.isReadable(slots, names)) {
            throw Figure.refuse(figure.encoding().x().orElseThrow(),
                    names.size() + " names don't fit below upright bars", "use `chart: hbar`, or fewer rows");
        }
        return PlaceAxis.slotted(figure, places, slots);
    }

    private static void refuseTooMany(Figure figure, int bars) {
        if (bars * LEAST_BAR > figure.width() * 0.9) {
            throw Figure.refuse(figure.encoding().x().orElseThrow(), bars + " bars are too many to tell apart",
                    "use `chart: line` or `chart: area`, or fewer rows");
        }
    }

    private static Range second(Grid grid) {
        Range range = Range.EMPTY;
        for (Series series : grid.second()) {
            range = range.withAll(series.values());
        }
        return range;
    }
}
