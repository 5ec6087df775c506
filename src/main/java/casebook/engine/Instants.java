package casebook.engine;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as DuckDB writes them: {@code 2024-12-31}, {@code 0044-03-15 (BC)}, {@code infinity}. */
final class Instants {
    private static final Pattern DATE = Pattern.compile("(\\d+)-(\\d\\d)-(\\d\\d)( \\(BC\\))?");
    private static final Pattern TIMESTAMP = Pattern.compile(DATE.pattern() + " (\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?)");

    private Instants() {}

    /** A {@link LocalDate}, or the text itself if it is infinite. */
    static Object date(String text) {
        Matcher matcher = DATE.matcher(text);
        return matcher.matches() ? date(matcher) : text;
    }

    /** A {@link LocalDateTime}, or the text itself if it is infinite. */
    static Object timestamp(String text) {
        Matcher matcher = TIMESTAMP.matcher(text);
        return matcher.matches() ? LocalDateTime.of(date(matcher), LocalTime.parse(matcher.group(5))) : text;
    }

    /** The year 1 before Christ is the year 0 (ISO 8601). */
    private static LocalDate date(Matcher matcher) {
        int written = Integer.parseInt(matcher.group(1));
        int year = matcher.group(4) == null ? written : 1 - written;
        return LocalDate.of(year, Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
    }
}
