package casebook.chart;

import java.util.Arrays;

/** How a line gets from one value to the next. */
enum Course {
    /** On the shortest way. */
    STRAIGHT,
    /** Each value holds until the next one. */
    STEPS;

    /** A series as it lies in a frame, with a point for each place. */
    Curve curve(Series series, Frame frame, ValueAxis axis, Ink ink) {
        int places = series.values().length;
        double[] x = new double[places];
        double[] y = new double[places];
        for (int i = 0; i < places; i++) {
            x[i] = frame.bottom().at(i);
            y[i] = frame.plot().bottom() - axis.share(series.values()[i]) * frame.plot().height();
        }
        return new Curve(series, x, y, ink, true, this);
    }

    /**
     * The corners of a line.
     *
     * @param along whether these are the positions along the first axis, or else the values there
     */
    double[] corners(double[] points, boolean along) {
        return switch (this) {
            case STRAIGHT -> points;
            case STEPS -> steps(points, along);
        };
    }

    /** Before each point but the first there is one at its place, with the value before it. */
    private static double[] steps(double[] points, boolean along) {
        double[] corners = new double[Math.max(0, points.length * 2 - 1)];
        Arrays.setAll(corners, i -> along ? points[(i + 1) / 2] : points[i / 2]);
        return corners;
    }
}
