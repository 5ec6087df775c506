package casebook.project;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks patterns of formats: those that hold {@code #} or {@code 0} outside quotes are {@link DecimalFormat}'s, others
 * {@link DateTimeFormatter}'s (the package {@code result} tells them apart in the same way).
 */
final class FormatPattern {
    private FormatPattern() {}

    /**
     * What is wrong with a pattern.
     *
     * @param rest of a sentence that starts with the format's name
     */
    record Problem(String rest, Optional<String> hint) {}

    static Optional<Problem> problem(String pattern) {
        String letters = pattern.replaceAll("'[^']*'", "");
        return letters.matches("(?s).*[#0].*") ? number(pattern) : letters(letters).or(() -> time(pattern));
    }

    private static Optional<Problem> number(String pattern) {
        try {
            new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(new Problem("is not a pattern of DecimalFormat: " + e.getMessage(),
                    Optional.of("write `#,##0.0`, and put letters in single quotes")));
        }
    }

    /** Letters that mean something else than nearly everybody thinks. */
    private static Optional<Problem> letters(String letters) {
        if (letters.contains("Y") && !letters.contains("w")) {
            return Optional.of(new Problem("has the year of weeks (`Y`), which is another one around New Year", Optional.of("write `yyyy`")));
        }
        if (letters.contains("D") && letters.matches(".*[ML].*")) {
            return Optional.of(new Problem("has the day of the year (`D`) beside a month", Optional.of("write `d` for the day of the month")));
        }
        if (letters.contains("m") && letters.matches(".*[yud].*") && !letters.matches(".*[HhKk].*")) {
            return Optional.of(new Problem("has minutes (`m`) and no hours", Optional.of("write `M` for the month")));
        }
        return Optional.empty();
    }

    private static Optional<Problem> time(String pattern) {
        try {
            DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(LocalDateTime.of(2000, 1, 1, 0, 0));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(new Problem("is not a pattern of DateTimeFormatter: " + e.getMessage(),
                    Optional.of("write `d MMM yyyy` for dates, `#,##0.0` for numbers; put letters in single quotes")));
        } catch (DateTimeException e) {
            return Optional.of(new Problem("asks for a time zone, which no value has", Optional.empty()));
        }
    }
}
