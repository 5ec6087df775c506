package casebook.chart;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.notebook.ChartType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpotsTest {
    @Test
    void each_bar_tells_its_number_in_its_format_and_colour() {
        for (ChartType type : List.of(ChartType.BAR, ChartType.HBAR, ChartType.LOLLIPOP)) {
            List<Spot> spots = Samples.names(type, .25, .5).format("y", "pct0").scene().spots();
            assertThat(spots).as("%s", type).hasSize(2);
            assertThat(spots.get(1).name()).isEqualTo("Name 2");
            assertThat(spots.get(1).facts()).containsExactly(new Spot.Fact("Y", "50%", Optional.of(Theme.series(0))));
        }
    }

    @Test
    void each_place_of_lines_tells_all_series_and_the_strips_leave_no_gap() {
        for (ChartType type : List.of(ChartType.LINE, ChartType.STEP, ChartType.AREA)) {
            List<Spot> spots = Samples.months(type, 12, "Users", "Guests").scene().spots();
            assertThat(spots).as("%s", type).hasSize(12);
            assertThat(spots.getFirst().name()).isEqualTo("Sep 2022");
            assertThat(spots.getFirst().facts()).extracting(Spot.Fact::label).containsExactly("Users", "Guests");
            for (int i = 1; i < spots.size(); i++) {
                assertThat(spots.get(i).box().left()).isEqualTo(spots.get(i - 1).box().right());
            }
        }
    }

    @Test
    void of_very_many_places_only_so_many_tell_theirs_as_can_be_pointed_at() {
        assertThat(Samples.halfHours(4000).scene().spots()).hasSizeBetween(100, 260);
    }
}
