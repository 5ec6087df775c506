package casebook.chart;

import casebook.chart.EndLabels.End;
import casebook.chart.Legend.Sample;
import casebook.diagnostic.Diagnostic;
import casebook.notebook.ChartSpec;
import casebook.notebook.ChartSpec.Stack;
import casebook.result.Column;
import casebook.result.Reduction;
import casebook.result.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Filled lines from zero, on top of one another unless the author says otherwise. In a stack a missing value counts
 * nothing; where all are missing is a gap.
 */
final class AreaDrawing implements Drawing {
    private static final int HEIGHT = 340;
    private static final double RIGHT_MARGIN = 16;
    private static final double FADED_LIGHT = 0.16;
    private static final double FADED_DARK = 0.26;

    @Override
    public List<Diagnostic> check(ChartSpec spec, List<Column> columns) {
        return new ColumnCheck(spec, columns).numbers(spec.encoding().y()).seriesOrColumns().found();
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
        double[][] tops = stack == Stack.NONE ? values(grid) : tops(grid, stack);
        ValueAxis.Range range = ValueAxis.Range.EMPTY.with(0);
        for (double[] top : tops) {
            range = range.withAll(top);
        }
        int height = figure.height(HEIGHT);
        ValueAxis axis = ValueAxis.of(range, Frame.intervals(height), BarValues.text(figure, grid, stack));
        boolean direct = EndLabels.fit(figure, grid.series(), height);
        var frame = new Frame(figure, new Frame.Parts(axis, Optional.empty(),
                (from, to) -> PlaceAxis.scaled(figure, grid.places(), from, to),
                direct ? Legend.NONE : SeriesKeys.legend(figure, grid, Sample.SURFACE),
                direct ? EndLabels.margin(figure, grid.series()) : RIGHT_MARGIN), height);
        frame.paintBack();
        paint(figure, grid, frame, axis, tops, stack != Stack.NONE);
        frame.paintZero();
        if (direct) {
            EndLabels.paint(frame.scene(), frame.plot(), ends(figure, grid, frame, axis, tops, stack != Stack.NONE));
        }
        return frame.scene();
    }

    @Override
    public String describe(Figure figure) {
        Grid grid = GridReader.read(figure, true);
        boolean stacked = BarValues.stack(figure, grid) != Stack.NONE;
        return Description.of(figure, grid, stacked ? Sentence.STACKED_AREAS : Sentence.AREAS);
    }

    /** In a stack the highest line first: each area hides what the one beneath it will cover. */
    private static void paint(Figure figure, Grid grid, Frame frame, ValueAxis axis, double[][] tops, boolean stacked) {
        var marks = new LineMarks(frame, frame.y(axis, 0));
        for (int i = tops.length - 1; i >= 0; i--) {
            Ink ink = figure.colors().of(grid.series().get(i).key());
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
    private static List<End> ends(Figure figure, Grid grid, Frame frame, ValueAxis axis, double[][] tops, boolean stacked) {
        List<End> ends = new ArrayList<>();
        for (int i = 0; i < tops.length; i++) {
            Series series = grid.series().get(i);
            int last = series.last();
            double top = tops[i][last];
            double middle = stacked ? (top + (i == 0 ? 0 : tops[i - 1][last])) / 2 : top;
            ends.add(new End(EndLabels.lines(figure, series), figure.colors().of(series.key()), frame.bottom().at(last),
                    frame.y(axis, middle)));
        }
        return ends;
    }
}
