package casebook.result;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The formats that every project has. */
final class BuiltIn {
    /** In the order of the manual. */
    static final Set<String> NAMES = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(
            "int", "num0", "num1", "num2", "num3", "num4", "pct0", "pct1", "pct2",
            "eur0", "eur2", "eur0k", "eur1m", "usd0", "usd2", "usd0k", "usd1m", "gbp0", "gbp2", "gbp0k", "gbp1m",
            "compact", "delta", "duration", "date", "month", "year", "datetime")));
    private static final Set<String> FOR_TIME = Set.of("date", "month", "year", "datetime");
    private static final Pattern FIXED = Pattern.compile("(num|pct|eur|usd|gbp)([0-9])([km]?)");

    private BuiltIn() {}

    static boolean isNumeric(String name) {
        return NAMES.contains(name) && !FOR_TIME.contains(name);
    }

    /** A format by its name; one that fits no value if there is none of that name. */
    static Written of(String name, Language language) {
        Matcher fixed = FIXED.matcher(name);
        if (NAMES.contains(name) && fixed.matches()) {
            return fixed(fixed.group(1), Integer.parseInt(fixed.group(2)), fixed.group(3), language);
        }
        return switch (name) {
            case "int" -> number(value -> language.numbers().fixed(value, 0));
            case "compact" -> number(new Compact(language.locale(), language.numbers())::write);
            case "delta" -> number(value -> delta(value, language.numbers()));
            case "duration" -> value -> seconds(value).map(language.durations()::write);
            case "date" -> time(language.dates()::date);
            case "month" -> time(language.dates()::month);
            case "datetime" -> time(language.dates()::datetime);
            case "year" -> value -> year(value).map(language.numbers()::label);
            default -> _ -> Optional.empty();
        };
    }

    private static Written fixed(String kind, int decimals, String unit, Language language) {
        Numbers numbers = language.numbers();
        return switch (kind) {
            case "num" -> number(value -> numbers.fixed(value, decimals));
            case "pct" -> number(new Percent(language.locale(), numbers, decimals)::write);
            default -> number(new Money(language.locale(), numbers, kind, unit, decimals)::write);
        };
    }

    private static Written number(Function<BigDecimal, String> write) {
        return value -> Numbers.exact(value).map(write);
    }

    private static Written time(Function<TemporalAccessor, String> write) {
        return value -> value instanceof LocalDate || value instanceof LocalDateTime
                ? Optional.of(write.apply((TemporalAccessor) value))
                : Optional.empty();
    }

    private static String delta(BigDecimal value, Numbers numbers) {
        String text = numbers.fixed(value, 1);
        return value.signum() > 0 && !Numbers.showsZero(text) ? "+" + text : text;
    }

    private static Optional<BigDecimal> seconds(Object value) {
        return value instanceof Duration duration ? Optional.of(Durations.seconds(duration)) : Numbers.exact(value);
    }

    /** The year of a date, or a whole number that is one. */
    private static Optional<BigDecimal> year(Object value) {
        return value instanceof LocalDate || value instanceof LocalDateTime
                ? Optional.of(BigDecimal.valueOf(((TemporalAccessor) value).get(ChronoField.YEAR)))
                : Numbers.exact(value).filter(Numbers::isWhole);
    }
}
