package casebook.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * Writes lengths of time with their two largest units, rounded half up to the smaller: {@code 2 d 3 h}, {@code 1 h 5 min},
 * {@code 45 min}, {@code 12 s}; below ten seconds with one decimal, below one second in milliseconds. The symbols are
 * those of the SI brochure (table 8), but that for days is a word: French counts them as {@code j}.
 */
final class Durations {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final String SPACE = "\u00A0";

    private final Numbers numbers;
    private final String days;

    Durations(Words words, Numbers numbers) {
        this.numbers = numbers;
        this.days = words.raw("unit.day");
    }

    String write(BigDecimal seconds) {
        return Numbers.signed(seconds, this::size);
    }

    private String size(BigDecimal seconds) {
        BigDecimal millis = round(seconds.movePointRight(3));
        if (millis.signum() == 0) {
            return count(BigDecimal.ZERO, "s");
        }
        if (millis.compareTo(BigDecimal.valueOf(1000)) < 0) {
            return count(millis, "ms");
        }
        BigDecimal tenths = seconds.setScale(1, RoundingMode.HALF_UP);
        if (tenths.compareTo(BigDecimal.TEN) < 0) {
            return numbers.plain(Numbers.trimmed(tenths)) + SPACE + "s";
        }
        return whole(seconds);
    }

    private String whole(BigDecimal seconds) {
        if (round(seconds).compareTo(BigDecimal.valueOf(MINUTE)) < 0) {
            return count(round(seconds), "s");
        }
        if (round(seconds).compareTo(BigDecimal.valueOf(HOUR)) < 0) {
            return pair(round(seconds), MINUTE, "min", "s");
        }
        BigDecimal minutes = in(seconds, MINUTE);
        if (minutes.compareTo(BigDecimal.valueOf(DAY / MINUTE)) < 0) {
            return pair(minutes, HOUR / MINUTE, "h", "min");
        }
        return pair(in(seconds, HOUR), DAY / HOUR, days, "h");
    }

    private String pair(BigDecimal total, long factor, String large, String small) {
        BigDecimal[] parts = total.divideAndRemainder(BigDecimal.valueOf(factor));
        return parts[1].signum() == 0 ? count(parts[0], large) : count(parts[0], large) + " " + count(parts[1], small);
    }

    private String count(BigDecimal count, String unit) {
        return numbers.plain(count) + SPACE + unit;
    }

    private static BigDecimal in(BigDecimal seconds, long unit) {
        return seconds.divide(BigDecimal.valueOf(unit), 0, RoundingMode.HALF_UP);
    }

    private static BigDecimal round(BigDecimal value) {
        return value.setScale(0, RoundingMode.HALF_UP);
    }

    static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
    }
}
