package casebook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import casebook.diagnostic.ReportException;
import casebook.notebook.ChartType;
import casebook.result.Type;
import org.junit.jupiter.api.Test;

class RadarTest {
    @Test
    void spokes_run_clockwise_from_the_top_and_values_reach_out_from_zero() {
        Scene scene = spokes(10.0, 10.0, 5.0, 10.0).scene();
        Box top = scene.spots().get(0).box();
        Box right = scene.spots().get(1).box();
        Box bottom = scene.spots().get(2).box();
        double radius = right.middle() - top.middle();
        assertThat(radius).isPositive();
        assertThat(right.centre() - top.centre()).isCloseTo(radius, within(0.01));
        assertThat(bottom.centre() - right.centre()).isCloseTo(radius / 2, within(0.01));
        var pixels = new Pixels(scene);
        assertThat(pixels.at(right.middle(), right.centre())).isEqualTo(Theme.series(0).light());
        assertThat(pixels.at(right.middle() - radius / 2, right.centre() - radius / 2).getRed()).as("XChart's line between two dots")
                .isCloseTo(Theme.series(0).light().getRed(), within(3));
    }

    @Test
    void the_scale_is_written_along_the_first_spoke() {
        assertThat(TextBoxes.all(spokes(10.0, 2.0, 5.0).scene())).contains("0.0", "5.0", "10.0");
    }

    @Test
    void where_a_value_is_missing_the_shape_stays_open() {
        Scene scene = spokes(10.0, 10.0, null, 10.0).scene();
        double middle = scene.spots().get(0).box().middle();
        double centre = scene.spots().get(1).box().centre();
        double radius = scene.spots().get(1).box().middle() - middle;
        var pixels = new Pixels(scene);
        assertThat(pixels.at(middle + radius / 2, centre - radius / 2)).isEqualTo(Theme.series(0).light());
        assertThat(pixels.at(middle + radius / 2, centre + radius / 2)).isNotEqualTo(Theme.series(0).light());
        assertThat(scene.spots().get(2).facts().getFirst().value()).isEqualTo("–");
    }

    @Test
    void few_spokes_many_shapes_and_negative_values_are_refused_with_what_to_do() {
        assertThat(hint(spokes(1.0))).isEqualTo("use `chart: bar`");
        assertThat(hint(spokes(new Object[200]).row("z", 1.0))).startsWith("use `chart: hbar`");
        assertThat(hint(spokes(1.0, 2.0, -3.0))).startsWith("use `chart: hbar`");
        Sample five = Sample.of(ChartType.RADAR).column("x", Type.TEXT).column("s", Type.TEXT).column("y", Type.DOUBLE).x("x").y("y").series("s");
        for (int i = 0; i < 15; i++) {
            five.row("x" + i / 5, "s" + i % 5, 1.0);
        }
        assertThat(hint(five)).startsWith("use `chart: hbar` with `series`");
    }

    @Test
    void zeros_are_drawn_and_nothing_is_no_data() {
        assertThat(TextBoxes.all(spokes(0.0, 0.0, 0.0).scene())).contains("x1", "0.00");
        assertThat(TextBoxes.all(spokes(null, Double.NaN, Double.POSITIVE_INFINITY).scene())).containsExactly("No data");
    }

    private static Sample spokes(Object... values) {
        Sample sample = Sample.of(ChartType.RADAR).column("x", Type.TEXT).column("y", Type.DOUBLE).x("x").y("y");
        for (int i = 0; i < values.length; i++) {
            sample.row("x" + i, values[i]);
        }
        return sample;
    }

    private static String hint(Sample sample) {
        assertThatThrownBy(sample::scene).isInstanceOf(ReportException.class);
        try {
            sample.scene();
        } catch (ReportException e) {
            return e.diagnostics().getFirst().hint().orElseThrow();
        }
        throw new AssertionError("drawn");
    }
}
