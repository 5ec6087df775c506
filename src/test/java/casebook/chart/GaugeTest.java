package casebook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.ReportException;
import casebook.notebook.Channel;
import casebook.notebook.ChartType;
import casebook.result.Type;
import java.util.List;
import org.junit.jupiter.api.Test;

class GaugeTest {
    @Test
    void the_ring_is_filled_from_the_left_as_far_as_the_value() {
        Scene scene = number(30.0).show(Channel.MAX, "100").scene();
        Box ring = scene.spots().getFirst().box();
        var pixels = new Pixels(scene);
        double radius = ring.width() / 2;
        assertThat(pixels.at(ring.left() + radius * 0.12, ring.bottom() - 3)).isEqualTo(Theme.series(0).light());
        assertThat(pixels.at(ring.middle(), ring.top() + radius * 0.12)).as("half way").isEqualTo(Theme.GRID.light());
        assertThat(TextBoxes.all(scene)).contains("30", "0", "100");
    }

    @Test
    void beyond_its_scale_it_is_full_and_the_number_tells() {
        Scene scene = number(130.0).show(Channel.MAX, "100").scene();
        Box ring = scene.spots().getFirst().box();
        assertThat(new Pixels(scene).at(ring.right() - ring.width() * 0.06, ring.bottom() - 3)).isEqualTo(Theme.series(0).light());
        assertThat(TextBoxes.all(scene)).contains("130");
    }

    @Test
    void the_band_of_the_value_and_the_target_are_written() {
        Scene scene = PartSamples.all().get("gauge").scene();
        assertThat(TextBoxes.all(scene)).contains("Fair", "Target 50%", "30%", "60%");
        assertThat(scene.spots().getFirst().facts()).extracting(Spot.Fact::value).contains("Fair", "50%", "0%–100%");
    }

    @Test
    void the_end_of_a_scale_must_be_said_unless_it_is_a_share() {
        assertThat(check(number(3.0)).getFirst().message()).isEqualTo("this gauge doesn't say where its scale ends");
        assertThat(check(PartSamples.gauge())).isEmpty();
        assertThat(check(number(3.0).show(Channel.MAX, "most")).getFirst().message()).isEqualTo("`result` has no column `most`");
        assertThat(check(number(3.0).show(Channel.MAX, "y"))).isEmpty();
        assertThatThrownBy(number(3.0).show(Channel.MIN, "5").show(Channel.MAX, "5")::scene).isInstanceOf(ReportException.class);
    }

    @Test
    void nothing_is_no_data_and_many_are_refused() {
        assertThat(TextBoxes.all(number(null).show(Channel.MAX, "1").scene())).containsExactly("No data");
        Sample many = PartSamples.gauge().x("Name");
        for (int i = 0; i < 200; i++) {
            many.row("Name " + i, .5);
        }
        assertThatThrownBy(many::scene).isInstanceOfSatisfying(ReportException.class, e ->
                assertThat(e.diagnostics().getFirst().hint().orElseThrow()).startsWith("use `chart: hbar`"));
    }

    private static Sample number(Object value) {
        return Sample.of(ChartType.GAUGE).column("y", Type.DOUBLE).y("y").row(value);
    }

    private static List<Diagnostic> check(Sample sample) {
        return Drawings.of(ChartType.GAUGE).check(sample.spec(), sample.table().columns());
    }
}
