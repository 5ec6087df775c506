package casebook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import casebook.diagnostic.ReportException;
import casebook.notebook.Channel;
import casebook.notebook.ChartType;
import casebook.result.Type;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaterfallTest {
    @Test
    void each_step_begins_where_the_one_before_ended_and_totals_stand_on_zero() {
        List<Spot> spots = PartSamples.waterfall().scene().spots();
        Box start = spots.get(0).box();
        Box risen = spots.get(1).box();
        Box fallen = spots.get(3).box();
        Box end = spots.get(5).box();
        assertThat(risen.bottom()).isEqualTo(start.top());
        assertThat(fallen.top()).as("falls from where the renewals ended").isEqualTo(spots.get(2).box().top());
        assertThat(end.bottom()).isEqualTo(start.bottom());
        assertThat(end.height() / start.height()).isCloseTo(464.5 / 420, within(0.01));
    }

    @Test
    void rises_and_falls_are_told_by_their_signs_and_totals_have_none() {
        assertThat(TextBoxes.all(PartSamples.waterfall().scene())).contains("420", "+95", "−72", "−18.5", "465", "Increase", "Decrease");
    }

    @Test
    void names_without_room_make_it_lie_down() {
        Sample sample = PartSamples.waterfall().row(Samples.EIGHTY_LETTERS, 1.0);
        List<Spot> spots = sample.scene().spots();
        assertThat(spots.get(1).box().top()).as("below the first").isGreaterThan(spots.get(0).box().bottom());
        assertThat(spots.get(1).box().left()).isEqualTo(spots.get(0).box().right());
        assertThat(TextBoxes.joined(sample.scene())).contains("École nationale").contains("Grenoble et de l’Isère r");
    }

    @Test
    void a_total_that_is_not_the_sum_is_refused_and_one_rounded_apart_is_not() {
        Sample wrong = steps().row("a", 100.0).row("b", 50.0).row("End", 170.0);
        assertThatThrownBy(wrong::scene).isInstanceOfSatisfying(ReportException.class, e ->
                assertThat(e.diagnostics().getFirst().message()).isEqualTo("the steps before `End` add up to 150, and not to 170"));
        assertThat(TextBoxes.all(steps().row("a", 100.0).row("b", 50.0).row("End", 150.4).scene())).contains("150");
        assertThatThrownBy(steps().row("a", 1.0)::scene).isInstanceOfSatisfying(ReportException.class, e ->
                assertThat(e.diagnostics().getFirst().message()).isEqualTo("no row has `x` = End, and no column is so called"));
    }

    @Test
    void a_step_without_a_number_changes_nothing_and_zeros_are_drawn() {
        List<Spot> spots = steps().row("a", 5.0).row("none", null).row("infinite", Double.POSITIVE_INFINITY).row("zero", 0.0)
                .row("End", null).scene().spots();
        assertThat(spots.get(1).facts().getFirst().value()).isEqualTo("–");
        assertThat(spots.get(2).facts().getLast().value()).as("the level behind it").isEqualTo("5");
        assertThat(spots.get(3).box().height()).as("a line").isEqualTo(1);
        assertThat(spots.get(4).facts().getFirst().value()).isEqualTo("5");
        assertThat(TextBoxes.all(steps().row("End", null).row("b", null).scene())).doesNotContain("No data");
        assertThat(TextBoxes.all(steps().scene())).containsExactly("No data");
    }

    @Test
    void a_column_of_booleans_marks_totals_and_another_is_refused() {
        Sample sample = PartSamples.waterfall().show(Channel.TOTAL, "Revenue");
        assertThat(Drawings.of(ChartType.WATERFALL).check(sample.spec(), sample.table().columns()).getFirst().message())
                .isEqualTo("`Revenue` marks no totals: it is not BOOLEAN");
    }

    private static Sample steps() {
        return Sample.of(ChartType.WATERFALL).column("x", Type.TEXT).column("y", Type.DOUBLE).x("x").y("y").show(Channel.TOTAL, "End");
    }
}
