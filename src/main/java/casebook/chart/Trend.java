package casebook.chart;

import casebook.notebook.ChartMarks;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A line through a cloud of points. Both kinds follow the axes, whatever their units: fitted to pixels, a line lies
 * where it would if it were fitted to the values.
 *
 * @param x ascending
 * @param y as many
 */
record Trend(double[] x, double[] y) {
    /** The share of the points that bears on each place of a curve (R's {@code loess} takes the same). */
    private static final double SPAN = 0.75;
    /** So many places show a curve. */
    private static final int PLACES = 60;
    private static final int FEWEST = 3;

    /**
     * The trend of points, of which those with a NaN don't count; none of fewer than three, or of points all above
     * one another.
     */
    static Optional<Trend> of(ChartMarks.Trend kind, double[] x, double[] y) {
        int[] order = IntStream.range(0, x.length).filter(i -> !Double.isNaN(x[i]) && !Double.isNaN(y[i])).boxed()
                .sorted(Comparator.comparingDouble(i -> x[i])).mapToInt(Integer::intValue).toArray();
        double[] xs = IntStream.of(order).mapToDouble(i -> x[i]).toArray();
        double[] ys = IntStream.of(order).mapToDouble(i -> y[i]).toArray();
        if (xs.length < FEWEST || xs[0] == xs[xs.length - 1]) {
            return Optional.empty();
        }
        return Optional.of(switch (kind) {
            case LINEAR -> linear(xs, ys);
            case LOESS -> loess(xs, ys);
        });
    }

    /** The straight line with the least sum of squared vertical distances (Legendre 1805). */
    private static Trend linear(double[] x, double[] y) {
        double[] weights = IntStream.range(0, x.length).mapToDouble(i -> 1).toArray();
        double[] ends = {x[0], x[x.length - 1]};
        return new Trend(ends, new double[] {at(x, y, weights, 0, ends[0]), at(x, y, weights, 0, ends[1])});
    }

    /**
     * Locally weighted regression (Cleveland 1979, "Robust Locally Weighted Regression and Smoothing Scatterplots"): at each
     * place the straight line by least squares through the nearest points, weighted by the tricube of their distance;
     * without the robustness iterations.
     */
    private static Trend loess(double[] x, double[] y) {
        int near = Math.max(FEWEST, (int) Math.ceil(SPAN * x.length));
        double[] places = IntStream.range(0, PLACES)
                .mapToDouble(i -> x[0] + (x[x.length - 1] - x[0]) * i / (PLACES - 1)).toArray();
        double[] smooth = new double[PLACES];
        int from = 0;
        for (int i = 0; i < PLACES; i++) {
            while (from + near < x.length && x[from + near] - places[i] < places[i] - x[from]) {
                from++;
            }
            int to = Math.min(x.length, from + near);
            smooth[i] = at(x, y, tricube(x, from, to, places[i]), from, places[i]);
        }
        return new Trend(places, smooth);
    }

    private static double[] tricube(double[] x, int from, int to, double place) {
        double reach = Math.max(place - x[from], x[to - 1] - place);
        double[] weights = new double[to - from];
        for (int i = from; i < to; i++) {
            double share = reach == 0 ? 0 : Math.min(1, Math.abs(x[i] - place) / reach);
            weights[i - from] = Math.pow(1 - share * share * share, 3);
        }
        return weights;
    }

    /** The value at a place of the line by weighted least squares; the weighted mean where the points are all above it. */
    private static double at(double[] x, double[] y, double[] weights, int from, double place) {
        double sum = 0;
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            meanX += weights[i] * x[from + i];
            meanY += weights[i] * y[from + i];
        }
        meanX /= sum;
        meanY /= sum;
        double products = 0;
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            double off = x[from + i] - meanX;
            products += weights[i] * off * (y[from + i] - meanY);
            squares += weights[i] * off * off;
        }
        return squares == 0 ? meanY : meanY + products / squares * (place - meanX);
    }
}
