package casebook.chart;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as authors write it: {@code 2024}, {@code 2024-Q3}, {@code 2024-09}, {@code 2024-09-15}, {@code 2024-09-15 08:30}.
 *
 * @param from where it begins
 * @param to where it ends: the beginning of the next year, month …
 */
record TimeText(LocalDateTime from, LocalDateTime to) {
    private static final Pattern WRITTEN = Pattern.compile(
            "(\\d{4})(?:-Q([1-4])|-(\\d{2})(?:-(\\d{2})(?:[ T](\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?)?)?)?");

    /** Empty for what is no time. */
    static Optional<TimeText> of(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        try {
            return parts.matches() ? Optional.of(read(parts)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static TimeText read(Matcher parts) {
        int year = Integer.parseInt(parts.group(1));
        if (parts.group(2) != null) {
            return of(LocalDate.of(year, Integer.parseInt(parts.group(2)) * 3 - 2, 1), Period.QUARTER);
        }
        if (parts.group(4) == null) {
            return parts.group(3) == null ? of(LocalDate.of(year, 1, 1), Period.YEAR)
                    : of(LocalDate.of(year, Integer.parseInt(parts.group(3)), 1), Period.MONTH);
        }
        LocalDate day = LocalDate.of(year, Integer.parseInt(parts.group(3)), Integer.parseInt(parts.group(4)));
        if (parts.group(5) == null) {
            return of(day, Period.DAY);
        }
        int seconds = parts.group(7) == null ? 0 : Integer.parseInt(parts.group(7));
        LocalDateTime at = day.atTime(Integer.parseInt(parts.group(5)), Integer.parseInt(parts.group(6)), seconds);
        return new TimeText(at, at.plusMinutes(1));
    }

    private static TimeText of(LocalDate day, Period period) {
        return new TimeText(day.atStartOfDay(), period.plus(day.atStartOfDay(), 1));
    }
}
