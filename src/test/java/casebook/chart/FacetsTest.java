package casebook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.ReportException;
import casebook.notebook.Channel;
import casebook.notebook.ChartType;
import casebook.result.Formats;
import casebook.result.Type;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FacetsTest {
    @Test
    void axes_are_written_once_for_each_row_and_column_and_the_legend_once() {
        Scene scene = Samples.all().get("bar, small and stacked").scene();
        List<String> texts = TextBoxes.all(scene);
        assertThat(Collections.frequency(texts, "Students")).isEqualTo(1);
        assertThat(Collections.frequency(texts, "0")).as("rows").isEqualTo(2);
        assertThat(Collections.frequency(texts, "Sciences")).as("columns").isEqualTo(2);
        assertThat(texts).contains("Paris", "Lyon", "Marseille");
    }

    @Test
    void all_share_the_scale_of_the_largest() {
        Sample sample = Sample.of(ChartType.BAR).column("x", Type.TEXT).column("f", Type.TEXT).column("y", Type.INTEGER)
                .x("x").y("y").show(Channel.FACET, "f").row("a", "Small", 10L).row("a", "Large", 1000L);
        List<Spot> spots = sample.scene().spots();
        assertThat(spots.get(1).box().height() / spots.get(0).box().height()).isBetween(80.0, 120.0);
        assertThat(spots).extracting(Spot::name).containsExactly("Small, a", "Large, a");
    }

    @Test
    void a_place_that_one_of_them_lacks_stays_empty_there() {
        Sample sample = Sample.of(ChartType.BAR).column("x", Type.TEXT).column("f", Type.TEXT).column("y", Type.INTEGER)
                .x("x").y("y").show(Channel.FACET, "f").row("a", "One", 1L).row("b", "One", 1L).row("b", "Two", 1L);
        List<Spot> spots = sample.scene().spots();
        double first = spots.get(1).box().left() - spots.get(0).box().left();
        assertThat(first).isPositive();
        assertThat(spots.get(2).box().width()).isEqualTo(spots.get(0).box().width());
    }

    @Test
    void on_a_narrow_screen_they_stand_below_one_another() {
        Scene narrow = Samples.all().get("line, small").narrow();
        List<Mark.Text> titles = narrow.texts().stream().filter(text -> List.of("Paris", "Lyon", "Nantes").contains(text.text())).toList();
        assertThat(titles).hasSize(3);
        assertThat(titles).extracting(Mark.Text::x).containsOnly(titles.getFirst().x());
    }

    @Test
    void too_many_are_refused_with_the_way_out() {
        Sample sample = CartesianSamples.cities(ChartType.LINE, 30).show(Channel.SERIES).show(Channel.FACET, "City");
        assertThatThrownBy(sample::scene).isInstanceOfSatisfying(ReportException.class, e -> {
            assertThat(e.diagnostics().getFirst().message()).isEqualTo("30 small charts are too many to compare: at most 24");
            assertThat(e.diagnostics().getFirst().hint().orElseThrow()).contains("highlight:");
        });
    }

    @Test
    void what_can_not_stand_in_small_charts_is_said_before_drawing() {
        Sample sample = Samples.months(ChartType.LINE, 4, "Users", "Rate").y("Users").y2("Rate").show(Channel.FACET, "Users")
                .marks(Over.it().note("2022-09", null, null, "x").marks());
        assertThat(new ChartRenderer(new Formats(Locale.ENGLISH, Map.of())).check(sample.spec(), sample.table().columns()))
                .extracting(Diagnostic::message).containsExactly("`y2` can't be drawn in small charts",
                        "a note can't tell in which of the small charts it stands");
    }

    @Test
    void they_are_told_one_by_one() {
        assertThat(Drawings.describe(Samples.all().get("step, small").figure()))
                .startsWith("3 small charts by City: Paris, Lyon and Marseille. Paris: Step chart of Users, from Jan 2023 to Jun 2024.");
    }
}
