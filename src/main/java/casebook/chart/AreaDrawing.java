package casebook.chart;

import casebook.chart.EndLabels.End;
import casebook.chart.Legend.Sample;
import casebook.chart.ValueAxis.Range;
import casebook.diagnostic.Diagnostic;
import casebook.notebook.ChartMarks.Axis;
import casebook.notebook.ChartSpec;
import casebook.notebook.ChartSpec.Stack;
import casebook.result.Column;
import casebook.result.Reduction;
import casebook.result.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Filled lines from zero, on top of one another unless the author says otherwise. In a stack a missing value counts
 * nothing; where all are missing is a gap.
 */
final class AreaDrawing implements Paneled {
    private static final int HEIGHT = 340;
    private static final double RIGHT_MARGIN = 16;
    private static final double FADED_LIGHT = 0.16;
    private static final double FADED_DARK = 0.26;

    @Override
    public List<Diagnostic> check(ChartSpec spec, List<Column> columns) {
        return new ColumnCheck(spec, columns).numbers(spec.encoding().y()).seriesOrColumns().overlay().found();
    }

    @Override
    public List<String> keys(ChartSpec spec, Table table) {
        return SeriesKeys.of(spec, table);
    }

    @Override
    public Optional<Reduction> reduction(ChartSpec spec, List<Column> columns) {
        return LineReduction.of(spec, columns);
    }

    @Override
    public Scene draw(Figure figure) {
        Grid grid = GridReader.read(figure, true);
        if (grid.isEmpty()) {
            return NoData.scene(figure);
        }
        SeriesKeys.refuseTooMany(figure, grid);
        Stack stack = BarValues.stack(figure, grid);
        if (stack != Stack.NONE) {
            BarValues.refuseNegative(figure, grid);
        }
        Inks inks = Inks.of(figure, grid);
        double[][] tops = stack == Stack.NONE ? values(grid) : tops(grid, stack);
        int height = figure.height(HEIGHT);
        ValueAxis axis = ValueAxis.of(range(figure, tops), Frame.intervals(figure, height), BarValues.text(figure, grid, stack));
        List<Series> named = grid.series().stream().filter(series -> !inks.isGrey(series) || series.isRest()).toList();
        boolean direct = figure.panel().isEmpty() && grid.series().size() > 1 && EndLabels.fit(figure, named, height);
        var frame = new Frame(figure, new Frame.Parts(axis, Optional.empty(),
                (from, to) -> PlaceAxis.scaled(figure, grid.places(), from, to),
                direct ? Legend.NONE : SeriesKeys.legend(figure, grid, Sample.SURFACE),
                direct ? EndLabels.margin(figure, named) : RIGHT_MARGIN), height);
        var overlay = new Overlay(figure, new Plane(frame.scene(), frame.plot(), PlaceAxis.scale(grid.places(), frame),
                frame.values(), false));
        frame.paintBack();
        overlay.paintBehind();
        paint(grid, frame, axis, tops, stack != Stack.NONE, inks);
        frame.paintZero();
        List<Curve> curves = curves(grid, frame, axis, tops, inks);
        overlay.paintLines(curves);
        overlay.paintTexts(curves, List.of());
        if (direct) {
            List<End> ends = ends(figure, grid, frame, axis, tops, stack != Stack.NONE, inks);
            EndLabels.paint(frame.scene(), frame.plot(), IntStream.range(0, ends.size())
                    .filter(i -> named.contains(grid.series().get(i))).mapToObj(ends::get).toList());
        }
        Spots.ofPlaces(frame.scene(), frame.plot(), frame.bottom(), grid, inks);
        return frame.scene();
    }

    @Override
    public List<String> needsAllRows(ChartSpec spec) {
        return LineReduction.needsAllRows(spec);
    }

    @Override
    public Range range(Figure figure) {
        Grid grid = GridReader.read(figure, true);
        Stack stack = BarValues.stack(figure, grid);
        return range(figure, stack == Stack.NONE ? values(grid) : tops(grid, stack));
    }

    @Override
    public Legend legend(Figure figure) {
        return SeriesKeys.legend(figure, GridReader.read(figure, true), Sample.SURFACE);
    }

    private static Range range(Figure figure, double[][] tops) {
        Range range = Range.EMPTY.with(0);
        for (double[] top : tops) {
            range = range.withAll(top);
        }
        return figure.range(ValueScale.with(range, figure.spec(), Axis.Y));
    }

    private static List<Curve> curves(Grid grid, Frame frame, ValueAxis axis, double[][] tops, Inks inks) {
        return IntStream.range(0, tops.length).mapToObj(i -> {
            Series series = grid.series().get(i);
            return Course.STRAIGHT.curve(new Series(series.key(), series.label(), tops[i], series.text()), frame, axis, inks.of(series));
        }).toList();
    }

    @Override
    public String describe(Figure figure) {
        Grid grid = GridReader.read(figure, true);
        boolean stacked = BarValues.stack(figure, grid) != Stack.NONE;
        return Description.of(figure, grid, stacked ? Sentence.STACKED_AREAS : Sentence.AREAS);
    }

    /** In a stack the highest line first: each area hides what the one beneath it will cover. */
    private static void paint(Grid grid, Frame frame, ValueAxis axis, double[][] tops, boolean stacked, Inks inks) {
        var marks = new LineMarks(frame, frame.y(axis, 0));
        for (int i = tops.length - 1; i >= 0; i--) {
            Ink ink = inks.of(grid.series().get(i));
            marks.area(tops[i], axis, stacked ? ink : ink.faded(FADED_LIGHT, FADED_DARK));
            if (stacked && i < tops.length - 1) {
                marks.hairline(tops[i], axis);
            } else if (!stacked) {
                marks.line(tops[i], axis, ink);
            }
        }
        marks.paint();
    }

    private static double[][] values(Grid grid) {
        return grid.series().stream().map(Series::values).toArray(double[][]::new);
    }

    /** The upper edges of a stack. */
    private static double[][] tops(Grid grid, Stack stack) {
        int places = grid.places().size();
        BarStacks stacks = BarStacks.of(withoutGaps(grid), places, stack);
        double[][] tops = stacks.to();
        for (int place = 0; place < places; place++) {
            int at = place;
            if (grid.series().stream().allMatch(series -> Double.isNaN(series.values()[at]))) {
                Arrays.stream(tops).forEach(top -> top[at] = Double.NaN);
            }
        }
        return tops;
    }

    private static List<Series> withoutGaps(Grid grid) {
        return grid.series().stream().map(series -> new Series(series.key(), series.label(),
                Arrays.stream(series.values()).map(v -> Double.isNaN(v) ? 0 : v).toArray(), series.text())).toList();
    }

    /** A name stands at the middle of its part of the stack, or at the end of its line. */
    private static List<End> ends(Figure figure, Grid grid, Frame frame, ValueAxis axis, double[][] tops,
            boolean stacked, Inks inks) {
        List<End> ends = new ArrayList<>();
        for (int i = 0; i < tops.length; i++) {
            Series series = grid.series().get(i);
            int last = Math.max(0, series.last());
            double top = tops[i][last];
            double middle = stacked ? (top + (i == 0 ? 0 : tops[i - 1][last])) / 2 : top;
            ends.add(new End(EndLabels.lines(figure, series), inks.of(series), frame.bottom().at(last),
                    frame.y(axis, middle)));
        }
        return ends;
    }
}
