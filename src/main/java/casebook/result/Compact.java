package casebook.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes numbers in three digits at most, large ones as the language shortens them: {@code 12.3}, {@code 1.2k},
 * {@code 123k}, {@code 1,2 Md}.
 *
 * <p>The JDK knows how each language shortens, but needs 0.1 ms for a number, and rounds decimals to whole units. So its
 * endings for thousands, millions … are read off once; only languages that don't go by thousands, or inflect, are left to it.
 */
final class Compact {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final int STEPS = 4;

    private final Numbers numbers;
    private final NumberFormat withDecimal;
    private final NumberFormat whole;
    private final Optional<List<String>> endings;

    Compact(Locale locale, Numbers numbers) {
        this.numbers = numbers;
        this.withDecimal = formatter(locale, 1);
        this.whole = formatter(locale, 0);
        this.endings = endings(whole, locale.getLanguage().equals("en"));
    }

    private static NumberFormat formatter(Locale locale, int decimals) {
        NumberFormat format = NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    /** What follows the digits for each power of 1000; nothing unless it is the same whatever the digits are. */
    private static Optional<List<String>> endings(NumberFormat format, boolean english) {
        var endings = new ArrayList<>(List.of(""));
        for (long power = 1000; endings.size() <= STEPS; power *= 1000) {
            Optional<String> ending = ending(format, power);
            if (ending.isEmpty()) {
                return Optional.empty();
            }
            endings.add(english ? ending.get().replace('K', 'k') : ending.get());
        }
        return Optional.of(endings);
    }

    private static Optional<String> ending(NumberFormat format, long power) {
        Set<Optional<String>> found = Stream.of(1, 2, 5, 11, 100).map(digits -> {
            String text = format.format(digits * power);
            String start = Integer.toString(digits);
            boolean plain = text.startsWith(start) && text.substring(start.length()).chars().noneMatch(Character::isDigit);
            return plain ? Optional.of(text.substring(start.length())) : Optional.<String>empty();
        }).collect(Collectors.toSet());
        return found.size() == 1 ? found.iterator().next() : Optional.empty();
    }

    String write(BigDecimal value) {
        return Numbers.signed(value, this::size);
    }

    private String size(BigDecimal size) {
        if (endings.isPresent() || round(size, 0).compareTo(THOUSAND) < 0) {
            return byThousands(size, endings.orElse(List.of("")));
        }
        int digits = size.precision() - size.scale();
        return large(round(size, 0), digits % 3 != 0);
    }

    private String byThousands(BigDecimal size, List<String> endings) {
        int digits = Math.max(1, size.precision() - size.scale());
        int step = Math.min((digits - 1) / 3, endings.size() - 1);
        BigDecimal scaled = round(size.movePointLeft(3 * step), digits % 3 == 0 ? 0 : 1);
        if (scaled.compareTo(THOUSAND) >= 0 && step < endings.size() - 1) {
            step++;
            scaled = BigDecimal.ONE;
        }
        BigDecimal shown = Numbers.trimmed(scaled);
        return numbers.fixed(shown, shown.scale()) + endings.get(step);
    }

    private String large(BigDecimal size, boolean decimal) {
        // The formatter keeps state while it works, so each call has its own.
        var format = (NumberFormat) (decimal ? withDecimal : whole).clone();
        return size.compareTo(LONGEST) <= 0 ? format.format(size.longValueExact()) : format.format(size.doubleValue());
    }

    private static BigDecimal round(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }
}
