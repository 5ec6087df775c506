package casebook.result;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * How a language writes dates: with the month as a word, so that no reader takes a day for a month. English without a
 * region is written as 3 Sep 2024, 14:05; every other language as CLDR has it.
 */
final class Dates {
    private final Locale locale;
    private final DateTimeFormatter day;
    private final DateTimeFormatter month;
    private final DateTimeFormatter minute;
    private final DateTimeFormatter second;
    private final DateTimeFormatter early;

    Dates(Locale locale) {
        this.locale = locale;
        boolean anyEnglish = locale.getLanguage().equals("en") && locale.getCountry().isEmpty();
        this.day = anyEnglish ? pattern("d MMM u") : localized("yMMMd");
        this.month = anyEnglish ? pattern("MMM u") : localized("yMMM");
        this.minute = anyEnglish ? pattern("d MMM u, HH:mm") : localized("yMMMdjm");
        this.second = anyEnglish ? pattern("d MMM u, HH:mm:ss") : localized("yMMMdjms");
        this.early = anyEnglish ? pattern("d MMM y G") : localized("GyMMMd");
    }

    private DateTimeFormatter pattern(String pattern) {
        return styled(DateTimeFormatter.ofPattern(pattern, locale));
    }

    private DateTimeFormatter localized(String fields) {
        return styled(DateTimeFormatter.ofLocalizedPattern(fields).withLocale(locale));
    }

    private DateTimeFormatter styled(DateTimeFormatter formatter) {
        return formatter.withDecimalStyle(DecimalStyle.of(locale));
    }

    String date(TemporalAccessor value) {
        return isEarly(value) ? early.format(value) : day.format(value);
    }

    /** Before Christ a year without its era would be another year. */
    private static boolean isEarly(TemporalAccessor value) {
        return value.isSupported(ChronoField.YEAR) && value.get(ChronoField.YEAR) <= 0;
    }

    private String early(LocalDateTime value, String time) {
        return early.format(value) + ", " + DateTimeFormatter.ofPattern(time, locale).format(value);
    }

    String month(TemporalAccessor value) {
        return month.format(value);
    }

    /** To the minute; a date has no time of day. */
    String datetime(TemporalAccessor value) {
        return switch (value) {
            case LocalDate date -> date(date);
            case LocalDateTime time when isEarly(time) -> early(time, "HH:mm");
            default -> minute.format(value);
        };
    }

    /** As exact as it is, down to seconds: midnight and full minutes are left out. */
    String plain(LocalDateTime value) {
        LocalTime time = value.toLocalTime().withNano(0);
        if (time.equals(LocalTime.MIDNIGHT)) {
            return date(value);
        }
        if (isEarly(value)) {
            return early(value, time.getSecond() == 0 ? "HH:mm" : "HH:mm:ss");
        }
        return time.getSecond() == 0 ? minute.format(value) : second.format(value);
    }
}
