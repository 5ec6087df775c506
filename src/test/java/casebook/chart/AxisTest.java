package casebook.chart;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.chart.ValueAxis.Range;
import casebook.notebook.ChartType;
import casebook.result.Formats;
import casebook.result.Type;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AxisTest {
    private static final Formats FORMATS = new Formats(Locale.ENGLISH, Map.of());

    @Test
    void ticks_are_round_and_cover_the_values() {
        assertThat(ticks(0, 367, false)).containsExactly("0", "100", "200", "300", "400");
        assertThat(ticks(-9, 12, true)).containsExactly("−10", "−5", "0", "5", "10", "15");
        assertThat(ticks(0, 0.93, false)).containsExactly("0.0", "0.2", "0.4", "0.6", "0.8", "1.0");
        assertThat(ticks(0, 1.2, false)).containsExactly("0.00", "0.25", "0.50", "0.75", "1.00", "1.25");
        assertThat(ticks(0, 34e6, false)).containsExactly("0", "10M", "20M", "30M", "40M");
        assertThat(ticks(0, 2.4e6, false)).containsExactly("0", "500k", "1M", "1.5M", "2M", "2.5M");
        assertThat(ticks(0, 1.5e6, true)).containsExactly("0", "500k", "1M", "1.5M");
        assertThat(ticks(0, 1.2e6, true)).containsExactly("0", "250k", "500k", "750k", "1M", "1.25M");
        assertThat(ticks(0, 2.5e9, true)).containsExactly("0", "500M", "1B", "1.5B", "2B", "2.5B");
        assertThat(ticks(0, 3.5e-9, false)).contains("1 × 10⁻⁹");
    }

    @Test
    void large_values_are_short_and_written_as_on_the_page() {
        var text = new ValueText(FORMATS, Optional.empty(), true);
        assertThat(List.of(1_500_000.0, 1_499_999.0, 2.5e9, -1.25e6, 123_456_789.0)).extracting(text::value)
                .containsExactly("1.5M", "1.5M", "2.5B", "−1.3M", "123M");
    }

    @Test
    void whole_numbers_have_whole_ticks() {
        assertThat(ticks(0, 2, true)).containsExactly("0", "1", "2");
        assertThat(ticks(0, 1, true)).containsExactly("0", "1");
        assertThat(ticks(0, 9, true)).containsExactly("0", "2", "4", "6", "8", "10");
    }

    @Test
    void a_coarse_format_has_no_two_ticks_alike() {
        ValueAxis axis = ValueAxis.of(new Range(0, 0.021), 5, new ValueText(FORMATS, Optional.of("pct0"), false));
        assertThat(axis.ticks()).extracting(Tick::label).containsExactly("0%", "1%", "2%", "3%");
    }

    @Test
    void months_stand_over_their_years_in_the_language_of_the_page() {
        Scene scene = Samples.months(ChartType.LINE, 30, "Conversations").in(Locale.FRENCH).scene();
        assertThat(TextBoxes.all(scene)).contains("oct.", "janv.", "avr.", "juil.", "2023", "2024", "2025");
        List<Mark.Text> january = scene.texts().stream().filter(t -> t.text().equals("janv.")).toList();
        List<Mark.Text> years = scene.texts().stream().filter(t -> t.text().matches("202[345]")).toList();
        assertThat(january).hasSize(3);
        assertThat(years).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(years.get(i).x()).isEqualTo(january.get(i).x());
            assertThat(years.get(i).baseline()).isGreaterThan(january.get(i).baseline());
        }
    }

    @Test
    void all_ticks_of_a_row_stand_on_one_base_line() {
        Scene scene = Samples.months(ChartType.BAR, 12, "Conversations").in(Locale.FRENCH).scene();
        assertThat(scene.texts().stream().filter(t -> t.text().matches("sept\\.|févr\\.|mai|juin|août"))
                .map(Mark.Text::baseline).distinct()).hasSize(1);
    }

    @Test
    void ticks_are_never_finer_than_the_data() {
        Sample years = Sample.of(ChartType.LINE).column("d", Type.DATE).column("y", Type.INTEGER).x("d").y("y");
        for (int year = 2020; year <= 2024; year++) {
            years.row(LocalDate.of(year, 1, 1), 5L);
        }
        assertThat(TextBoxes.all(years.scene())).contains("2020", "2021", "2022", "2023", "2024").doesNotContain("Jan", "Jul");
        Sample twoMonths = Samples.months(ChartType.LINE, 2, "Conversations");
        assertThat(TextBoxes.all(twoMonths.scene())).contains("Sep", "Oct", "2022").doesNotContain("15", "8");
    }

    @Test
    void days_and_hours_have_their_ticks() {
        Sample days = Sample.of(ChartType.LINE).column("d", Type.DATE).column("y", Type.INTEGER).x("d").y("y");
        for (int day = 0; day < 10; day++) {
            days.row(LocalDate.of(2024, 2, 25).plusDays(day), 5L);
        }
        assertThat(TextBoxes.all(days.scene())).contains("25", "1", "Feb 2024", "Mar 2024");
        Sample hours = Sample.of(ChartType.LINE).column("d", Type.TIMESTAMP).column("y", Type.INTEGER).x("d").y("y");
        for (int hour = 0; hour < 30; hour++) {
            hours.row(LocalDateTime.of(2024, 2, 25, 0, 0).plusHours(hour), 5L);
        }
        assertThat(TextBoxes.all(hours.scene())).contains("00:00", "12:00", "25 Feb", "26 Feb");
    }

    @Test
    void weekends_are_no_gap_in_business_days_but_a_missing_day_is() {
        List<LocalDateTime> weeks = List.of(4, 5, 6, 7, 8, 11, 12, 14, 15).stream()
                .map(day -> LocalDate.of(2024, 3, day).atStartOfDay()).toList();
        List<LocalDateTime> filled = Calendar.filled(weeks, Period.of(weeks));
        assertThat(filled).hasSize(10).contains(LocalDate.of(2024, 3, 13).atStartOfDay())
                .doesNotContain(LocalDate.of(2024, 3, 9).atStartOfDay());
    }

    @Test
    void irregular_times_have_no_gaps() {
        List<LocalDateTime> years = List.of(1990, 2000, 2010, 2015, 2021).stream()
                .map(year -> LocalDate.of(year, 3, 7).atStartOfDay()).toList();
        assertThat(Calendar.filled(years, Period.of(years))).isEqualTo(years);
    }

    private static List<String> ticks(double min, double max, boolean whole) {
        return ValueAxis.of(new Range(min, max), 5, new ValueText(FORMATS, Optional.empty(), whole)).ticks().stream()
                .map(Tick::label).toList();
    }
}
