package casebook.chart;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.notebook.ChartMarks;
import casebook.notebook.ChartType;
import casebook.result.Type;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DescriptionTest {
    @Test
    void a_line_is_told_by_its_extent_and_course() {
        Sample sample = Samples.months(ChartType.LINE, 30, "Conversations");
        assertThat(describe(sample)).isEqualTo("Line chart of Conversations, from Sep 2022 to Feb 2025. "
                + "Conversations: up from 180 to 253; highest 367 (Sep 2024), lowest 28 (Jul 2023).");
        assertThat(describe(sample.in(Locale.FRENCH))).isEqualTo("Courbe : Conversations, de sept. 2022 à févr. 2025. "
                + "Conversations : hausse de 180 à 253 ; maximum 367 (sept. 2024), minimum 28 (juil. 2023).");
    }

    @Test
    void an_axis_that_does_not_begin_at_zero_is_told() {
        assertThat(describe(Samples.months(ChartType.LINE, 30, "Index"))).doesNotContain("zero");
        Sample broken = Sample.of(ChartType.LINE).column("x", Type.INTEGER).column("y", Type.INTEGER).x("x").y("y").row(1L, 1000L).row(2L, 1003L);
        assertThat(describe(broken)).endsWith("The axis of values doesn’t begin at zero.");
        assertThat(describe(broken.in(Locale.FRENCH))).endsWith("L’axe des valeurs ne commence pas à zéro.");
    }

    @Test
    void the_trend_of_points_is_told() {
        Sample points = Sample.of(ChartType.SCATTER).column("x", Type.INTEGER).column("y", Type.INTEGER).x("x").y("y")
                .row(1L, 9L).row(2L, 7L).row(3L, 6L).marks(Over.it().trend(ChartMarks.Trend.LINEAR).marks());
        assertThat(describe(points)).endsWith("Trend (least squares) of Y: falling.");
    }

    @Test
    void highlighted_series_are_told_first() {
        Sample cities = CartesianSamples.cities(ChartType.LINE, 6).rows(Over.highlighted("Lille"));
        assertThat(describe(cities)).contains(". Lille: ").contains("more series");
    }

    @Test
    void categories_are_told_by_the_largest_and_the_smallest() {
        assertThat(describe(Samples.schools())).isEqualTo("Horizontal bar chart of Students for 12 values of School. "
                + "Students: largest Université Paris-Panthéon-Assas (300), smallest Université Côte d’Azur (55).");
    }

    @Test
    void parts_steps_and_flows_are_listed() {
        assertThat(describe(Samples.kinds())).startsWith("Donut chart of Professionals: Engineer 36%, Manager 25%");
        assertThat(describe(Samples.funnel(false))).isEqualTo("Funnel of Users: Registered 2,000, In conversation 1,430, "
                + "Appointment made 820 and Appointment held 610.");
        assertThat(describe(Samples.all().get("sankey"))).contains("12 nodes in 17 flows", "Contacted to Appointment held 210");
    }

    @Test
    void nothing_is_told_as_nothing() {
        assertThat(describe(Samples.all().get("nothing"))).isEqualTo("Bar chart: no data.");
    }

    private static String describe(Sample sample) {
        return Drawings.of(sample.spec().type()).describe(sample.figure());
    }
}
