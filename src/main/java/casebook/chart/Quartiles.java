package casebook.chart;

import casebook.result.Reduced.Spread;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How values are spread: quartiles as R-7 finds them (Hyndman and Fan 1996: linear between the two nearest values, as
 * spreadsheets and DuckDB's {@code quantile_cont} do), whiskers and outliers as Tukey (1977) draws them.
 */
final class Quartiles {
    private Quartiles() {}

    /** @param values finite, at least one, in any order */
    static Spread of(Object group, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double q1 = quantile(sorted, 0.25);
        double q3 = quantile(sorted, 0.75);
        double reach = Spread.REACH * (q3 - q1);
        double[] inside = DoubleStream.of(sorted).filter(value -> value >= q1 - reach && value <= q3 + reach).toArray();
        List<Double> beyond = DoubleStream.of(sorted).filter(value -> value < q1 - reach || value > q3 + reach).boxed().toList();
        return new Spread(group, inside[0], q1, quantile(sorted, 0.5), q3, inside[inside.length - 1], beyond, beyond.size(),
                sorted.length);
    }

    static double quantile(double[] sorted, double share) {
        double place = (sorted.length - 1) * share;
        int below = (int) place;
        double low = sorted[below];
        double high = sorted[Math.min(below + 1, sorted.length - 1)];
        return low + (high - low) * (place - below);
    }
}
