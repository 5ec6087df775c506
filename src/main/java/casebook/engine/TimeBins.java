package casebook.engine;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Parts a range of time where calendars and clocks do: at full hours, days, weeks from Monday, months, quarters, years … */
final class TimeBins {
    private static final int MOST = 30;

    /** A length between bounds; weeks are lengths of seven days. */
    private record Step(ChronoUnit unit, int amount) {
        /** The last bound at or before a moment. */
        LocalDateTime floor(LocalDateTime time) {
            LocalDateTime day = time.truncatedTo(ChronoUnit.DAYS);
            return switch (unit) {
                case YEARS -> day.withDayOfYear(1).minusYears(Math.floorMod(time.getYear(), amount));
                case MONTHS -> day.withDayOfMonth(1).minusMonths((time.getMonthValue() - 1) % amount);
                case WEEKS -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case DAYS -> day;
                case HOURS -> day.plusHours(time.getHour() / amount * amount);
                case MINUTES -> day.plusHours(time.getHour()).plusMinutes(time.getMinute() / amount * amount);
                default -> time.truncatedTo(ChronoUnit.MINUTES).plusSeconds(time.getSecond() / amount * amount);
            };
        }

        /** The bounds of a range; nothing if they are too many. */
        List<LocalDateTime> bounds(LocalDateTime first, LocalDateTime last) {
            var bounds = new ArrayList<>(List.of(floor(first)));
            while (!bounds.getLast().isAfter(last)) {
                if (bounds.size() > MOST) {
                    return List.of();
                }
                bounds.add(bounds.getLast().plus(amount, unit));
            }
            return bounds;
        }
    }

    private static final List<Step> CLOCK = Stream.of(
            steps(ChronoUnit.SECONDS, 1, 5, 15, 30), steps(ChronoUnit.MINUTES, 1, 5, 15, 30),
            steps(ChronoUnit.HOURS, 1, 3, 6, 12)).flatMap(List::stream).toList();
    private static final List<Step> CALENDAR = Stream.of(
            steps(ChronoUnit.DAYS, 1), steps(ChronoUnit.WEEKS, 1), steps(ChronoUnit.MONTHS, 1, 3, 6),
            steps(ChronoUnit.YEARS, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)).flatMap(List::stream).toList();

    private TimeBins() {}

    private static List<Step> steps(ChronoUnit unit, int... amounts) {
        return IntStream.of(amounts).mapToObj(amount -> new Step(unit, amount)).toList();
    }

    /**
     * Bounds, ascending; the first is at or before the first moment, the last after the last.
     *
     * @param first in the year 1 or later
     * @param last in the year 9999 or earlier
     * @param days whether bounds must be days
     */
    static List<LocalDateTime> bounds(LocalDateTime first, LocalDateTime last, boolean days) {
        return Stream.concat(days ? Stream.of() : CLOCK.stream(), CALENDAR.stream())
                .map(step -> step.bounds(first, last)).filter(bounds -> !bounds.isEmpty()).findFirst().orElseThrow();
    }
}
