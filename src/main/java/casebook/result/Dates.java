package casebook.result;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
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

    Dates(Locale locale) {
        this.locale = locale;
        boolean anyEnglish = locale.getLanguage().equals("en") && locale.getCountry().isEmpty();
        this.day = anyEnglish ? pattern("d MMM u") : localized("yMMMd");
        this.month = anyEnglish ? pattern("MMM u") : localized("yMMM");
        this.minute = anyEnglish ? pattern("d MMM u, HH:mm") : localized("yMMMdjm");
        this.second = anyEnglish ? pattern("d MMM u, HH:mm:ss") : localized("yMMMdjms");
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
        return day.format(value);
    }

    String month(TemporalAccessor value) {
        return month.format(value);
    }

    /** To the minute; a date has no time of day. */
    String datetime(TemporalAccessor value) {
        return value instanceof LocalDate ? day.format(value) : minute.format(value);
    }

    /** As exact as it is, down to seconds: midnight and full minutes are left out. */
    String plain(LocalDateTime value) {
        LocalTime time = value.toLocalTime().withNano(0);
        if (time.equals(LocalTime.MIDNIGHT)) {
            return day.format(value);
        }
        return time.getSecond() == 0 ? minute.format(value) : second.format(value);
    }
}
