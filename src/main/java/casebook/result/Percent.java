package casebook.result;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Locale;

/** How a language writes shares, as hundredths. */
final class Percent {
    private final Numbers numbers;
    private final int decimals;
    private final String before;
    private final String after;

    Percent(Locale locale, Numbers numbers, int decimals) {
        var pattern = (DecimalFormat) NumberFormat.getPercentInstance(locale);
        this.numbers = numbers;
        this.decimals = decimals;
        this.before = pattern.getPositivePrefix();
        this.after = pattern.getPositiveSuffix();
    }

    String write(BigDecimal share) {
        return Numbers.signed(share.movePointRight(2), size -> before + numbers.fixed(size, decimals) + after);
    }
}
