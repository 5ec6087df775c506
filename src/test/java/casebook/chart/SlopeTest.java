package casebook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebook.diagnostic.ReportException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlopeTest {
    @Test
    void names_and_values_stand_at_both_ends_and_on_phones_names_on_the_right_only() {
        assertThat(TextBoxes.all(PartSamples.slope().scene()).stream().filter("Management"::equals)).hasSize(2);
        List<String> narrow = TextBoxes.all(PartSamples.slope().narrow());
        assertThat(narrow.stream().filter("Management"::equals)).hasSize(1);
        assertThat(narrow).contains("36%", "35%");
    }

    @Test
    void rises_and_falls_have_a_colour_each() {
        var pixels = new Pixels(PartSamples.slopes().row("a", "up", .1).row("b", "up", .5).row("a", "down", .5).row("b", "down", .1).scene());
        Spot up = spot(PartSamples.slopes().row("a", "up", .1).row("b", "up", .5).row("a", "down", .5).row("b", "down", .1), "up");
        assertThat(pixels.at(up.box().middle(), up.box().centre())).isEqualTo(Theme.series(0).light());
    }

    @Test
    void what_is_highlighted_has_its_colour_and_the_rest_is_grey() {
        Sample sample = PartSamples.slope().rows(PartSamples.highlight("Law"));
        assertThat(spot(sample, "Law").facts().getFirst().ink()).contains(sample.assigned().of("Law"));
        assertThat(spot(sample, "Health").facts().getFirst().ink().orElseThrow().light().getRGB() & 0xffffff)
                .isEqualTo(Theme.OTHER.light().getRGB() & 0xffffff);
        assertThatThrownBy(PartSamples.slope().rows(PartSamples.highlight("Lw"))::scene).isInstanceOfSatisfying(ReportException.class, e -> {
            assertThat(e.diagnostics().getFirst().message()).isEqualTo("no line is called `Lw`");
            assertThat(e.diagnostics().getFirst().hint().orElseThrow()).contains("Law");
        });
    }

    @Test
    void a_missing_end_leaves_a_dot_with_its_name() {
        assertThat(TextBoxes.all(PartSamples.slopes().row("a", "gone", .3).row("a", "b", .1).row("b", "b", .2).narrow())).contains("gone", "30%");
    }

    @Test
    void one_place_many_places_and_many_lines_are_refused_with_what_to_do() {
        assertThat(hint(PartSamples.slopes().row("a", "x", .3))).isEqualTo("use `chart: hbar`");
        Sample places = PartSamples.slopes();
        Sample lines = PartSamples.slopes();
        Sample most = PartSamples.slopes();
        for (int i = 0; i < 200; i++) {
            places.row("p" + i, "x", .3);
            lines.row("a", "l" + i, i / 200.0).row("b", "l" + i, .5);
            most.row("a", "l" + i, i / 200.0).row("b", "l" + i, .5);
        }
        assertThat(hint(places)).startsWith("use `chart: line`");
        assertThat(hint(lines)).startsWith("name those that matter");
        assertThat(TextBoxes.all(most.rows(PartSamples.highlight("l7")).scene())).contains("l7").doesNotContain("l8");
    }

    @Test
    void lines_of_nothing_are_no_data_and_equal_ones_lie_in_the_middle() {
        assertThat(TextBoxes.all(PartSamples.slopes().row("a", "x", null).row("b", "x", Double.NaN).scene())).containsExactly("No data");
        Sample flat = PartSamples.slopes().row("a", "x", 0.0).row("b", "x", 0.0);
        assertThat(flat.scene().spots().getFirst().box().centre()).isBetween(100.0, 300.0);
    }

    private static Spot spot(Sample sample, String name) {
        return sample.scene().spots().stream().filter(spot -> spot.name().equals(name)).findFirst().orElseThrow();
    }

    private static String hint(Sample sample) {
        try {
            sample.scene();
        } catch (ReportException e) {
            return e.diagnostics().getFirst().hint().orElseThrow();
        }
        throw new AssertionError("drawn");
    }
}
