package casebook.chart;

import casebook.chart.ValueAxis.Range;
import casebook.notebook.ChartMarks.Axis;
import casebook.notebook.ChartSpec.Stack;

/** What upright and lying bars have in common about their values. */
final class BarValues {
    private BarValues() {}

    /** How the series share a place; stacking one series is no stacking. */
    static Stack stack(Figure figure, Grid grid) {
        Stack stack = figure.spec().stack();
        if (stack == Stack.PERCENT) {
            refuseNegative(figure, grid);
            return stack;
        }
        return grid.series().size() == 1 ? Stack.NONE : stack;
    }

    /** How the value axis is written. */
    static ValueText text(Figure figure, Grid grid, Stack stack) {
        return stack == Stack.PERCENT ? ValueText.share(figure.formats()) : grid.series().getFirst().text();
    }

    /** What the value axis has to reach: all bars with their intervals, and what the author set on it. */
    static Range range(Figure figure, Grid grid, BarStacks stacks) {
        Range range = stacks.range();
        for (Series series : grid.series()) {
            range = range.withAll(series.low()).withAll(series.high());
        }
        return figure.range(ValueScale.with(range, figure.spec(), Axis.Y));
    }

    /** The bars of a grid as they stand on one another. */
    static BarStacks stacks(Figure figure, Grid grid) {
        return BarStacks.of(grid.series(), grid.places().size(), stack(figure, grid));
    }

    /** Shares of a whole can't be negative. */
    static void refuseNegative(Figure figure, Grid grid) {
        for (Series series : grid.series()) {
            for (double value : series.values()) {
                if (value < 0) {
                    throw Figure.refuse(figure.encoding().y().getFirst(),
                            "`" + series.label() + "` has a negative value, which is no share of a whole",
                            "use `stack: false`, or leave such rows out");
                }
            }
        }
    }
}
