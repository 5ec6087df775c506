package casebook.chart;

import casebook.chart.ValueAxis.Range;

/**
 * A number for each pair of a row and a column.
 *
 * @param values by row, then by column; NaN where there is none
 */
record Cells(Places rows, Places columns, double[][] values, ValueText text) {
    Range range() {
        Range range = Range.EMPTY;
        for (double[] row : values) {
            range = range.withAll(row);
        }
        return range;
    }

    boolean has(int row, int column) {
        return !Double.isNaN(values[row][column]);
    }

    /** How many have no number. */
    long missing() {
        long missing = 0;
        for (double[] row : values) {
            for (double value : row) {
                missing += Double.isNaN(value) ? 1 : 0;
            }
        }
        return missing;
    }
}
