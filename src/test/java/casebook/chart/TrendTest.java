package casebook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casebook.notebook.ChartMarks;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendTest {
    private static final double[] X = {1, 2, 3, 4, 5};

    @Test
    void least_squares_as_worked_by_hand() {
        // Means 3 and 4; products of deviations 6, squares 10: slope 0.6, from 2.8 to 5.2.
        Trend trend = Trend.of(ChartMarks.Trend.LINEAR, X, new double[] {2, 4, 5, 4, 5}).orElseThrow();
        assertThat(trend.x()).containsExactly(1, 5);
        assertThat(trend.y()[0]).isCloseTo(2.8, within(1e-9));
        assertThat(trend.y()[1]).isCloseTo(5.2, within(1e-9));
    }

    @Test
    void both_find_a_line_that_is_there_also_in_any_order_and_with_gaps() {
        double[] x = {5, 1, 4, 2, 9, 3};
        double[] y = {11, 3, 9, 5, Double.NaN, 7};
        for (ChartMarks.Trend kind : ChartMarks.Trend.values()) {
            Trend trend = Trend.of(kind, x, y).orElseThrow();
            for (int i = 0; i < trend.x().length; i++) {
                assertThat(trend.y()[i]).as("%s at %s", kind, trend.x()[i]).isCloseTo(2 * trend.x()[i] + 1, within(1e-9));
            }
        }
    }

    @Test
    void a_curve_follows_a_turn_that_a_straight_line_misses() {
        double[] x = IntStream.range(0, 40).asDoubleStream().toArray();
        double[] y = IntStream.range(0, 40).mapToDouble(i -> Math.abs(i - 20)).toArray();
        Trend straight = Trend.of(ChartMarks.Trend.LINEAR, x, y).orElseThrow();
        Trend curve = Trend.of(ChartMarks.Trend.LOESS, x, y).orElseThrow();
        assertThat(Math.abs(straight.y()[1] - straight.y()[0])).isLessThan(2);
        assertThat(curve.y()[0] - curve.y()[curve.y().length / 2]).isGreaterThan(8);
    }

    /** With a reach of three points and the tricube, worked by hand: the weights at 2 are 0, 1 and 0. */
    @Test
    void a_curve_weighs_by_the_tricube_of_the_distance() {
        Trend curve = Trend.of(ChartMarks.Trend.LOESS, new double[] {0, 1, 2}, new double[] {0, 6, 0}).orElseThrow();
        double[] middle = IntStream.range(0, curve.x().length).filter(i -> Math.abs(curve.x()[i] - 1) < 0.02)
                .mapToDouble(i -> curve.y()[i]).toArray();
        assertThat(middle).isNotEmpty();
        assertThat(middle[0]).isCloseTo(6, within(0.2));
    }

    @Test
    void points_that_are_all_equally_far_count_too() {
        Trend curve = Trend.of(ChartMarks.Trend.LOESS, new double[] {0, 0, 59, 59}, new double[] {1, 1, 3, 3}).orElseThrow();
        assertThat(curve.y()).doesNotContain(Double.NaN);
        Trend middle = Trend.of(ChartMarks.Trend.LOESS, new double[] {0, 0, 0, 2, 2, 2, 118}, new double[] {1, 1, 1, 1, 1, 1, 1}).orElseThrow();
        assertThat(Arrays.stream(middle.y()).map(y -> Math.abs(y - 1)).max().orElseThrow()).isLessThan(1e-9);
    }

    @Test
    void there_is_none_of_two_points_or_of_points_above_one_another() {
        assertThat(Trend.of(ChartMarks.Trend.LINEAR, new double[] {1, 2}, new double[] {1, 2})).isEmpty();
        assertThat(Trend.of(ChartMarks.Trend.LOESS, new double[] {1, 1, 1}, new double[] {1, 2, 3})).isEmpty();
    }
}
