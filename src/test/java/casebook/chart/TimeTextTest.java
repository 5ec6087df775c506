package casebook.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimeTextTest {
    @Test
    void years_quarters_months_days_and_minutes_are_read_with_their_ends() {
        Map.of("2024", "2024-01-01T00:00 2025-01-01T00:00", "2024-Q3", "2024-07-01T00:00 2024-10-01T00:00",
                "2024-02", "2024-02-01T00:00 2024-03-01T00:00", "2024-02-29", "2024-02-29T00:00 2024-03-01T00:00",
                "2024-02-29 08:30", "2024-02-29T08:30 2024-02-29T08:31", "2024-02-29T08:30:15", "2024-02-29T08:30:15 2024-02-29T08:31:15")
                .forEach((written, ends) -> assertThat(TimeText.of(written).map(time -> time.from() + " " + time.to())).as(written).contains(ends));
    }

    @Test
    void what_is_no_time_is_none() {
        List.of("", "24", "2024-13", "2023-02-29", "2024-1", "2024-Q5", "September 2024", "2024-02-30 25:00")
                .forEach(written -> assertThat(TimeText.of(written)).as(written).isEmpty());
    }
}
