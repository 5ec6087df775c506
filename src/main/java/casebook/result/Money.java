package casebook.result;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a language writes sums of a currency: which symbol it has, and where that stands. */
final class Money {
    private static final Pattern SUFFIX = Pattern.compile("(?s)([\\s\u00A0\u202F]*)(.*)");

    private final Numbers numbers;
    private final int decimals;
    private final int thousands;
    private final String before;
    private final String after;

    /**
     * @param code of ISO 4217, in lower case
     * @param unit {@code k} for thousands, {@code m} for millions, or nothing
     */
    Money(Locale locale, Numbers numbers, String code, String unit, int decimals) {
        var pattern = (DecimalFormat) NumberFormat.getCurrencyInstance(locale);
        pattern.setCurrency(Currency.getInstance(code.toUpperCase(Locale.ROOT)));
        Matcher suffix = SUFFIX.matcher(pattern.getPositiveSuffix());
        this.numbers = numbers;
        this.decimals = decimals;
        this.thousands = switch (unit) {
            case "k" -> 1;
            case "m" -> 2;
            default -> 0;
        };
        this.before = pattern.getPositivePrefix();
        this.after = suffix.matches() ? suffix.group(1) + (unit.equals("m") ? "M" : unit) + suffix.group(2) : unit;
    }

    String write(BigDecimal sum) {
        return Numbers.signed(sum.movePointLeft(3 * thousands), size -> before + numbers.fixed(size, decimals) + after);
    }
}
