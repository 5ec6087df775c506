package casebook.chart;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.notebook.ChartType;
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
