package casebook.chart;

import casebook.chart.ValueAxis.Range;
import casebook.notebook.ChartSpec.Stack;
import java.util.List;

/**
 * Where the bars of each series begin and end along the value axis.
 *
 * @param from for each series and place
 * @param to for each series and place; NaN where there is no bar
 */
record BarStacks(double[][] from, double[][] to) {
    static BarStacks of(List<Series> series, int places, Stack stack) {
        double[][] from = new double[series.size()][places];
        double[][] to = new double[series.size()][places];
        for (int place = 0; place < places; place++) {
            double scale = stack == Stack.PERCENT ? 1 / sum(series, place) : 1;
            double up = 0;
            double down = 0;
            for (int s = 0; s < series.size(); s++) {
                double value = series.get(s).values()[place] * scale;
                double base = stack == Stack.NONE ? 0 : value < 0 ? down : up;
                from[s][place] = base;
                to[s][place] = base + value;
                up += value > 0 ? value : 0;
                down += value < 0 ? value : 0;
            }
        }
        return new BarStacks(from, to);
    }

    /** All ends, and zero. */
    Range range() {
        Range range = Range.EMPTY.with(0);
        for (double[] ends : to) {
            range = range.withAll(ends);
        }
        return range;
    }

    private static double sum(List<Series> series, int place) {
        return series.stream().mapToDouble(one -> one.values()[place]).filter(v -> !Double.isNaN(v)).sum();
    }
}
