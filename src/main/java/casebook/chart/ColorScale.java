package casebook.chart;

import casebook.chart.ValueAxis.Range;

/**
 * Which colour a number has.
 *
 * @param min where the ramp begins
 * @param max where it ends; more than {@code min}
 * @param log whether equal steps of colour are equal factors; only from 1 upward
 */
record ColorScale(Ramp ramp, double min, double max, boolean log) {
    /** Counts that differ by more than this factor would leave all but the largest pale. */
    private static final double WIDE = 50;

    /**
     * For values of any kind: where some are negative, two hues part at zero. Otherwise a ramp begins at zero, unless all values
     * lie so close together that it would tell nothing.
     */
    static ColorScale of(Range range) {
        if (range.min() < 0) {
            double most = Math.max(-range.min(), Math.abs(range.max()));
            return new ColorScale(Theme.DIVERGING, -most, most, false);
        }
        Range wide = range.min() == range.max() ? range.with(0) : PlaceAxis.forLines(range);
        return wide.max() > wide.min() ? new ColorScale(Theme.SEQUENTIAL, wide.min(), wide.max(), false)
                : new ColorScale(Theme.SEQUENTIAL, 0, 1, false);
    }

    /** For how many there are of something, from one to the most. */
    static ColorScale ofCounts(long most) {
        return most > WIDE ? new ColorScale(Theme.SEQUENTIAL, 1, most, true) : new ColorScale(Theme.SEQUENTIAL, 0, Math.max(1, most), false);
    }

    Ink ink(double value) {
        return ramp.at(share(value));
    }

    /** Where a value lies along the ramp, 0 to 1. */
    double share(double value) {
        return log ? Math.log(Math.max(1, value)) / Math.log(max) : (value - min) / (max - min);
    }
}
