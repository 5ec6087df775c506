package casebook.result;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Writes values for which no format is asked. */
final class Plain {
    private static final int DECIMALS = 6;
    private static final MathContext DIGITS = new MathContext(DECIMALS, RoundingMode.HALF_UP);
    private static final BigDecimal SMALLEST = new BigDecimal("1e-15");
    private static final BigDecimal LARGEST = new BigDecimal("1e21");

    private final Language language;

    Plain(Language language) {
        this.language = language;
    }

    String write(Object value) {
        return switch (value) {
            case LocalDate date -> language.dates().date(date);
            case LocalDateTime time -> language.dates().plain(time);
            case Duration duration -> language.durations().write(Durations.seconds(duration));
            case BigDecimal number when number.scale() <= DECIMALS -> scaled(number);
            case Number number -> Numbers.special(number).orElseGet(() -> shortened(Numbers.exact(number).orElseThrow()));
            default -> value.toString();
        };
    }

    private String scaled(BigDecimal number) {
        return language.numbers().plain(number.setScale(Math.max(0, number.scale())));
    }

    private String shortened(BigDecimal number) {
        BigDecimal size = number.abs();
        boolean extreme = size.compareTo(SMALLEST) < 0 || size.compareTo(LARGEST) >= 0;
        if (extreme && number.signum() != 0) {
            return scientific(number);
        }
        BigDecimal rounded = size.compareTo(BigDecimal.ONE) < 0
                ? number.round(DIGITS)
                : number.setScale(Math.min(number.scale(), DECIMALS), RoundingMode.HALF_UP);
        return language.numbers().plain(Numbers.trimmed(rounded));
    }

    /** {@code 1.5E−30}: what would be a row of zeros otherwise. */
    private String scientific(BigDecimal number) {
        BigDecimal rounded = number.round(DIGITS);
        int exponent = rounded.precision() - rounded.scale() - 1;
        return language.numbers().plain(Numbers.trimmed(rounded.movePointLeft(exponent)))
                + "E" + language.numbers().label(BigDecimal.valueOf(exponent));
    }
}
