package casebook.chart;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.chart.SeriesColors.Shown;
import casebook.notebook.ChartType;
import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeriesColorsTest {
    @Test
    void a_series_has_one_colour_on_all_charts_of_a_page() {
        SeriesColors colors = assign(Map.of(), chart("Professionals", "Students"), chart("Students", "Schools"),
                chart("Students"), chart("Visits"));
        assertThat(colors.of("Professionals")).isEqualTo(Theme.series(0));
        assertThat(colors.of("Students")).isEqualTo(Theme.series(1));
        assertThat(colors.of("Schools")).isEqualTo(Theme.series(2));
        assertThat(colors.of("Visits")).as("alone on its chart, and on no other").isEqualTo(Theme.series(0));
    }

    @Test
    void series_of_one_chart_differ_even_when_the_page_has_more_series_than_colours() {
        SeriesColors colors = assign(Map.of(), chart("a", "b", "c", "d", "e"), chart("f", "g", "h", "i"), chart("i", "j", "a"));
        for (List<String> chart : List.of(List.of("a", "b", "c", "d", "e"), List.of("f", "g", "h", "i"), List.of("i", "j", "a"))) {
            assertThat(chart.stream().map(colors::of)).as("%s", chart).doesNotHaveDuplicates();
        }
    }

    @Test
    void fixed_colours_come_first() {
        SeriesColors colors = assign(Map.of("Students", "#aa0000"), chart("Students", "Professionals"));
        assertThat(colors.of("Students").light()).isEqualTo(new Color(0xaa0000));
        assertThat(colors.of("Professionals")).isEqualTo(Theme.series(0));
    }

    @Test
    void a_fixed_colour_is_not_given_away_beside_it() {
        SeriesColors colors = assign(Map.of("Rate", Theme.SERIES_LIGHT.get(2), "Elsewhere", Theme.SERIES_LIGHT.get(0)),
                chart("Students", "Professionals", "Schools"), chart("Rate", "Schools"));
        assertThat(colors.of("Students")).as("a fixed colour that the page does not show is free").isEqualTo(Theme.series(0));
        assertThat(colors.of("Schools")).isNotEqualTo(colors.of("Rate"));
        assertThat(colors.of("Rate")).as("with the palette's own twin").isEqualTo(Theme.series(2));
    }

    @Test
    void slices_and_nodes_are_series_too() {
        SeriesColors colors = SeriesColors.assign(Stream.of(Samples.kinds(), Samples.all().get("sankey"))
                .map(sample -> new Shown(sample.spec(), sample.table())).toList(), Map.of());
        assertThat(colors.of("Engineer")).isEqualTo(Theme.series(0));
        assertThat(colors.of("Manager")).isEqualTo(Theme.series(1));
        assertThat(IntStream.range(0, Theme.size()).mapToObj(Theme::series)).contains(colors.of("Partner company"));
        assertThat(colors.of("Partner company")).isNotEqualTo(colors.of("LinkedIn campaign"));
    }

    @Test
    void what_is_foreseen_is_what_the_rows_tell() {
        Samples.all().forEach((name, sample) -> {
            List<String> keys = Drawings.of(sample.spec().type()).keys(sample.spec(), sample.table());
            SeriesColors told = SeriesColors.assign(List.of(new Shown(sample.spec(), sample.table())), Map.of());
            SeriesColors.foresee(List.of(sample.spec()), Map.of()).ifPresent(foreseen ->
                    assertThat(keys.stream().map(foreseen::of).toList()).as(name).isEqualTo(keys.stream().map(told::of).toList()));
        });
        assertThat(SeriesColors.foresee(List.of(chart("Students", "Schools").spec()), Map.of())).isPresent();
        assertThat(SeriesColors.foresee(List.of(chart("Students").spec(), Samples.kinds().spec()), Map.of())).isEmpty();
    }

    private static SeriesColors assign(Map<String, String> fixed, Sample... charts) {
        return SeriesColors.assign(Stream.of(charts).map(chart -> new Shown(chart.spec(), chart.table())).toList(), fixed);
    }

    private static Sample chart(String... columns) {
        return Samples.months(ChartType.LINE, 3, columns);
    }
}
