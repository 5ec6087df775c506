package casebook.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * Writes numbers in three digits at most, large ones as the language shortens them: {@code 12.3}, {@code 1.2k},
 * {@code 123k}, {@code 1,2 Md}. The JDK shortens only longs well (it rounds decimals to whole units), so smaller numbers
 * are written here.
 */
final class Compact {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Numbers numbers;
    private final boolean english;
    private final NumberFormat withDecimal;
    private final NumberFormat whole;

    Compact(Locale locale, Numbers numbers) {
        this.numbers = numbers;
        this.english = locale.getLanguage().equals("en");
        this.withDecimal = formatter(locale, 1);
        this.whole = formatter(locale, 0);
    }

    private static NumberFormat formatter(Locale locale, int decimals) {
        NumberFormat format = NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    String write(BigDecimal value) {
        return Numbers.signed(value, this::size);
    }

    private String size(BigDecimal size) {
        int digits = size.precision() - size.scale();
        if (digits > 3 || round(size, 0).compareTo(THOUSAND) >= 0) {
            return large(round(size, 0), digits % 3 != 0);
        }
        return numbers.plain(Numbers.trimmed(round(size, digits == 3 ? 0 : 1)));
    }

    private String large(BigDecimal size, boolean decimal) {
        // The formatter keeps state while it works, so each call has its own.
        var format = (NumberFormat) (decimal ? withDecimal : whole).clone();
        String text = size.compareTo(LONGEST) <= 0 ? format.format(size.longValueExact()) : format.format(size.doubleValue());
        return english ? text.replace('K', 'k') : text;
    }

    private static BigDecimal round(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }
}
