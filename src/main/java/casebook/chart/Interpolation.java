package casebook.chart;

/**
 * Fills in what a line of reduced rows has where only another line has a row: what it would show there, on the straight way between its
 * own rows.
 */
final class Interpolation {
    private Interpolation() {}

    /**
     * @param values by place; those between two own ones are set
     * @param own whether there is a row of this line; its value may be NaN, which stays a gap
     * @param positions of the places on their scale, ascending
     */
    static void fill(double[] values, boolean[] own, double[] positions) {
        int last = -1;
        for (int place = 0; place < values.length; place++) {
            if (!own[place]) {
                continue;
            }
            for (int between = last + 1; last >= 0 && between < place; between++) {
                double share = (positions[between] - positions[last]) / (positions[place] - positions[last]);
                values[between] = values[last] + (values[place] - values[last]) * share;
            }
            last = place;
        }
    }
}
