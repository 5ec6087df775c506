package casebook.chart;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** A unit of the calendar, from fine to coarse. */
enum Period {
    SECOND(ChronoUnit.SECONDS, 1, "datetime"),
    MINUTE(ChronoUnit.MINUTES, 1, "datetime"),
    HOUR(ChronoUnit.HOURS, 1, "datetime"),
    DAY(ChronoUnit.DAYS, 1, "date"),
    WEEK(ChronoUnit.WEEKS, 1, "date"),
    MONTH(ChronoUnit.MONTHS, 1, "month"),
    QUARTER(ChronoUnit.MONTHS, 3, "month"),
    YEAR(ChronoUnit.YEARS, 1, "year");

    private final ChronoUnit unit;
    private final int count;
    private final String format;

    Period(ChronoUnit unit, int count, String format) {
        this.unit = unit;
        this.count = count;
        this.format = format;
    }

    /** The coarsest unit at whose beginning each of the times lies; a single time tells little, and is a month at most. */
    static Period of(List<LocalDateTime> times) {
        Period finest = times.stream().map(Period::of).min(Enum::compareTo).orElse(DAY);
        if (finest == YEAR && times.size() < 2 || finest == QUARTER && times.size() < 3) {
            return MONTH;
        }
        boolean weekly = times.size() > 2 && times.stream().map(LocalDateTime::getDayOfWeek).distinct().count() == 1;
        return finest == DAY && weekly ? WEEK : finest;
    }

    private static Period of(LocalDateTime time) {
        if (time.getSecond() != 0 || time.getNano() != 0) {
            return SECOND;
        }
        if (!time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return time.getMinute() != 0 ? MINUTE : HOUR;
        }
        if (time.getDayOfMonth() != 1) {
            return DAY;
        }
        return time.getMonthValue() == 1 ? YEAR : time.getMonthValue() % 3 == 1 ? QUARTER : MONTH;
    }

    /** The name of the format in which one of its beginnings is written. */
    String format() {
        return format;
    }

    /** Whether a step that the data leave out is a gap, however many they leave out. */
    boolean isCalendarUnit() {
        return compareTo(MONTH) >= 0;
    }

    LocalDateTime plus(LocalDateTime time, long periods) {
        return time.plus(periods * count, unit);
    }

    long between(LocalDateTime from, LocalDateTime to) {
        return unit.between(from, to) / count;
    }

    /** The beginning of the group of so many periods in which a time lies. */
    LocalDateTime floor(LocalDateTime time, int periods) {
        LocalDateTime day = time.truncatedTo(ChronoUnit.DAYS);
        return switch (this) {
            case SECOND -> time.truncatedTo(ChronoUnit.MINUTES).withSecond(time.getSecond() / periods * periods);
            case MINUTE -> time.truncatedTo(ChronoUnit.HOURS).withMinute(time.getMinute() / periods * periods);
            case HOUR -> day.withHour(time.getHour() / periods * periods);
            case DAY -> day.withDayOfMonth((time.getDayOfMonth() - 1) / periods * periods + 1);
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH, QUARTER -> {
                int months = periods * count;
                yield day.withDayOfMonth(1).withMonth((time.getMonthValue() - 1) / months * months + 1);
            }
            case YEAR -> day.withDayOfYear(1).withYear(Math.floorDiv(time.getYear(), periods) * periods);
        };
    }
}
