package casebook.chart;

import casebook.chart.Legend.Sample;
import casebook.chart.ValueAxis.Range;
import casebook.diagnostic.Diagnostic;
import casebook.notebook.ChartSpec;
import casebook.notebook.ChartSpec.Stack;
import casebook.result.Column;
import casebook.result.Table;
import java.util.List;
import java.util.Optional;

/** Upright bars from zero, side by side, stacked or stacked to 100 %; columns of {@code y2} are lines over them. */
final class BarDrawing implements Drawing {
    private static final int HEIGHT = 340;
    private static final double RIGHT_MARGIN = 4;
    private static final double LABEL_ROOM = 20;
    /** A bar and the gap beside it need at least so much. */
    private static final double LEAST_BAR = 2;

    @Override
    public List<Diagnostic> check(ChartSpec spec, List<Column> columns) {
        return new ColumnCheck(spec, columns).numbers(spec.encoding().y()).numbers(spec.encoding().y2())
                .seriesOrColumns().found();
    }

    @Override
    public List<String> keys(ChartSpec spec, Table table) {
        return SeriesKeys.of(spec, table);
    }

    @Override
    public Scene draw(Figure figure) {
        Grid grid = GridReader.read(figure, false);
        if (grid.isEmpty()) {
            return NoData.scene(figure);
        }
        SeriesKeys.refuseTooMany(figure, grid);
        Stack stack = BarValues.stack(figure, grid);
        int beside = stack == Stack.NONE ? grid.series().size() : 1;
        refuseTooMany(figure, grid.places().size() * beside);
        BarStacks stacks = BarStacks.of(grid.series(), grid.places().size(), stack);
        int height = figure.height(HEIGHT);
        ValueAxis left = withRoom(ValueAxis.of(stacks.range(), Frame.intervals(height), BarValues.text(figure, grid, stack)),
                stacks.range(), figure, height);
        Optional<ValueAxis> right = grid.second().isEmpty() ? Optional.empty()
                : Optional.of(ValueAxis.beside(left, range(grid.second()), grid.second().getFirst().text()));
        var frame = new Frame(figure, new Frame.Parts(left, right, (from, to) -> bottom(figure, grid.places(), from, to),
                SeriesKeys.legend(figure, grid, Sample.SURFACE), RIGHT_MARGIN), height);
        Slots slots = Slots.between(frame.plot().left(), frame.plot().right(), grid.places().size());
        var marks = new BarMarks(BarLayout.of(slots, beside), stacks, false, value -> frame.y(left, value), frame.plot());
        frame.paintBack();
        marks.paint(frame.scene(), grid.series().stream().map(series -> figure.colors().of(series.key())).toList());
        frame.paintZero();
        if (figure.spec().labels()) {
            var labels = new BarLabels(frame.scene(), marks, stack);
            right.ifPresent(axis -> avoidLines(labels, grid.second(), frame, axis));
            labels.paint(figure, grid.series());
        }
        right.ifPresent(axis -> paintLines(figure, grid.second(), frame, axis));
        if (figure.spec().labels()) {
            right.ifPresent(axis -> paintLineLabels(figure, grid, frame, axis, marks));
        }
        return frame.scene();
    }

    @Override
    public String describe(Figure figure) {
        Sentence chart = figure.spec().stack() == Stack.NONE ? Sentence.BARS : Sentence.STACKED_BARS;
        return Description.of(figure, GridReader.read(figure, false), chart);
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

    /** Labels stand beyond the ends of the bars; the axis reaches as far. */
    private static ValueAxis withRoom(ValueAxis axis, Range range, Figure figure, int height) {
        if (!figure.spec().labels() || figure.spec().stack() != Stack.NONE) {
            return axis;
        }
        double room = (axis.max() - axis.min()) * LABEL_ROOM / Math.max(LABEL_ROOM * 3, height - 80);
        ValueAxis high = axis.upTo(range.max() + room);
        return range.min() < 0 ? high.downTo(range.min() - room) : high;
    }

    private static void avoidLines(BarLabels labels, List<Series> lines, Frame frame, ValueAxis axis) {
        for (Series line : lines) {
            for (int i = 1; i < line.values().length; i++) {
                if (!Double.isNaN(line.values()[i - 1]) && !Double.isNaN(line.values()[i])) {
                    labels.avoidLine(frame.bottom().at(i - 1), frame.y(axis, line.values()[i - 1]), frame.bottom().at(i),
                            frame.y(axis, line.values()[i]));
                }
            }
        }
    }

    private static void paintLines(Figure figure, List<Series> lines, Frame frame, ValueAxis axis) {
        var marks = new LineMarks(frame, frame.plot().bottom());
        for (Series series : lines) {
            marks.lineOver(series.values(), axis, figure.colors().of(series.key()));
        }
        marks.paint();
    }

    private static void paintLineLabels(Figure figure, Grid grid, Frame frame, ValueAxis axis, BarMarks bars) {
        var labels = new PointLabels(frame);
        bars.boxes(grid.series().size()).forEach(labels::avoid);
        grid.second().forEach(series -> labels.add(series, axis, figure.colors().of(series.key())));
        labels.paint();
    }

    private static Range range(List<Series> lines) {
        Range range = Range.EMPTY;
        for (Series series : lines) {
            range = range.withAll(series.values());
        }
        return range;
    }
}
