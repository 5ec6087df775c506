package casebook.chart;

/**
 * A series as it lies in a picture.
 *
 * @param x in CSS pixels, one for each place
 * @param y in CSS pixels; NaN where there is nothing
 * @param connected whether a line runs from each point to the next
 * @param course the way that it takes
 */
record Curve(Series series, double[] x, double[] y, Ink ink, boolean connected, Course course) {
    /** Points that no line connects. */
    Curve(Series series, double[] x, double[] y, Ink ink) {
        this(series, x, y, ink, false, Course.STRAIGHT);
    }

    boolean has(int place) {
        return !Double.isNaN(x[place]) && !Double.isNaN(y[place]);
    }

    /** Keeps labels off it. */
    void avoid(LabelPlacer placer) {
        double[] cornersX = course.corners(x, true);
        double[] cornersY = course.corners(y, false);
        for (int i = 1; i < cornersX.length && connected; i++) {
            if (!Double.isNaN(cornersY[i - 1]) && !Double.isNaN(cornersY[i])) {
                placer.avoidLine(cornersX[i - 1], cornersY[i - 1], cornersX[i], cornersY[i]);
            }
        }
    }
}
