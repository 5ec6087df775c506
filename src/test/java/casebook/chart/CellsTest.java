package casebook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.ReportException;
import casebook.notebook.Channel;
import casebook.notebook.ChartType;
import casebook.result.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Heat maps, calendars and cohorts. */
class CellsTest {
    private static Sample heatmap() {
        return Sample.of(ChartType.HEATMAP).column("x", Type.TEXT).column("y", Type.TEXT).column("v", Type.DOUBLE)
                .x("x").y("y").show(Channel.VALUE, "v");
    }

    private static Sample calendar(LocalDate... days) {
        Sample sample = Sample.of(ChartType.CALENDAR).column("d", Type.DATE).column("v", Type.INTEGER).x("d").show(Channel.VALUE, "v");
        for (LocalDate day : days) {
            sample.row(day, 5L);
        }
        return sample;
    }

    @Test
    void the_largest_value_has_the_deepest_colour_and_the_middle_its_own() {
        Scene scene = heatmap().row("a", "r", 0.0).row("b", "r", 50.0).row("c", "r", 100.0).scene();
        var pixels = new Pixels(scene);
        List<Spot> spots = scene.spots();
        assertThat(spots).extracting(Spot::name).containsExactly("r, a", "r, b", "r, c");
        for (int i = 0; i < 3; i++) {
            assertThat(pixels.at(spots.get(i).box().middle(), spots.get(i).box().centre())).isEqualTo(Theme.SEQUENTIAL.at(i / 2.0, Mode.LIGHT));
        }
    }

    @Test
    void zero_is_the_middle_where_some_values_are_negative() {
        Scene scene = heatmap().row("a", "r", -10.0).row("b", "r", 0.0).row("c", "r", 40.0).scene();
        Spot zero = scene.spots().get(1);
        assertThat(new Pixels(scene).at(zero.box().middle(), zero.box().centre())).isEqualTo(Theme.DIVERGING.at(0.5, Mode.LIGHT));
    }

    @Test
    void a_pair_without_a_number_is_hatched_and_said() {
        Sample sample = heatmap().row("a", "r", 1.0).row("b", "r", 2.0).row("a", "s", null).row("b", "s", Double.NaN);
        assertThat(TextBoxes.all(sample.scene())).contains("No data");
        assertThat(Drawings.of(ChartType.HEATMAP).describe(sample.figure())).endsWith("Without data: 2.");
        assertThat(TextBoxes.all(heatmap().row("a", "r", 1.0).scene())).doesNotContain("No data");
    }

    @Test
    void all_values_stand_in_their_cells_or_none() {
        Sample wide = heatmap().row("a", "r", 1.0).row("b", "r", 2.0).labels();
        assertThat(TextBoxes.all(wide.scene())).contains("1", "2");
        Sample many = heatmap().labels();
        for (int i = 0; i < 40; i++) {
            many.row("c" + i % 20, "r" + i / 20, i == 7 ? 123_456.0 : i);
        }
        assertThat(TextBoxes.all(many.scene())).doesNotContain("11", "123,456");
    }

    @Test
    void two_rows_for_one_cell_are_refused() {
        assertRefused(heatmap().row("a", "r", 1.0).row("a", "r", 2.0), "two rows have `x` = a and `y` = r");
    }

    @Test
    void too_many_columns_are_refused_with_a_way_out() {
        Sample many = Sample.of(ChartType.HEATMAP).column("x", Type.INTEGER).column("y", Type.TEXT).column("v", Type.DOUBLE)
                .x("x").y("y").show(Channel.VALUE, "v");
        for (long i = 0; i < 201; i++) {
            many.row(i, "r", 1.0);
        }
        assertRefused(many, "201 values of `x` are too many cells to tell apart: at most 200");
    }

    @Test
    void the_week_begins_where_it_does_in_the_language_of_the_page() {
        LocalDate sunday = LocalDate.of(2024, 1, 7);
        Scene french = calendar(sunday, sunday.plusDays(1)).in(Locale.FRANCE).scene();
        Scene american = calendar(sunday, sunday.plusDays(1)).in(Locale.US).scene();
        assertThat(french.spots().get(0).box().top()).as("Sunday is the last").isGreaterThan(french.spots().get(1).box().top());
        assertThat(american.spots().get(0).box().top()).as("Sunday is the first").isLessThan(american.spots().get(1).box().top());
        assertThat(TextBoxes.all(french)).contains("lun.", "janv.");
    }

    @Test
    void years_stand_below_one_another_and_a_narrow_picture_breaks_them_in_two() {
        Sample sample = calendar(LocalDate.of(2023, 12, 31), LocalDate.of(2024, 12, 31));
        assertThat(TextBoxes.all(sample.scene())).containsSubsequence("2023", "2024").filteredOn("2024"::equals).hasSize(1);
        assertThat(TextBoxes.all(sample.narrow())).filteredOn("2024"::equals).hasSize(2);
    }

    @Test
    void a_calendar_wants_days_each_once() {
        assertRefused(calendar(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 1)), "two rows lie on 1 May 2024");
        assertRefused(calendar(LocalDate.of(2004, 5, 1), LocalDate.of(2024, 5, 1)), "a calendar shows at most 10 years, not from 2004 to 2024");
    }

    @Test
    void a_cohort_shows_shares_of_its_first_number() {
        Sample sample = Sample.of(ChartType.COHORT).column("m", Type.INTEGER).column("c", Type.TEXT).column("n", Type.INTEGER)
                .x("m").y("c").show(Channel.VALUE, "n").row(0L, "Jan", 200L).row(1L, "Jan", 50L).row(0L, "Feb", 80L);
        assertThat(TextBoxes.all(sample.scene())).contains("200", "80", "100%", "25%").doesNotContain("50");
        assertThat(sample.scene().spots()).hasSize(3);
    }

    private static void assertRefused(Sample sample, String message) {
        assertThatThrownBy(sample::scene).isInstanceOfSatisfying(ReportException.class, e -> {
            Diagnostic found = e.diagnostics().getFirst();
            assertThat(found.message()).isEqualTo(message);
            assertThat(found.hint()).isPresent();
        });
    }
}
