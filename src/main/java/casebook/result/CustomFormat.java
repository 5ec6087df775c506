package casebook.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** A pattern of the JDK. One that holds a digit's place ({@code #} or {@code 0}) outside quotes is for numbers, others are for dates. */
sealed interface CustomFormat extends Written {
    /** @throws IllegalArgumentException if the JDK can't read the pattern */
    static CustomFormat of(String pattern, Locale locale) {
        return isNumeric(pattern) ? numbers(pattern, locale) : new Times(DateTimeFormatter.ofPattern(pattern, locale));
    }

    static boolean isNumeric(String pattern) {
        return pattern.replaceAll("'[^']*'", "").matches("(?s).*[#0].*");
    }

    private static CustomFormat numbers(String pattern, Locale locale) {
        var symbols = DecimalFormatSymbols.getInstance(locale);
        symbols.setMinusSign('\u2212');
        var format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return new Figures(format, pattern.contains(";"));
    }

    /**
     * @param ownNegatives whether the pattern says how negative numbers look
     */
    record Figures(DecimalFormat format, boolean ownNegatives) implements CustomFormat {
        @Override
        public Optional<String> write(Object value) {
            return Numbers.exact(value).map(number -> {
                var own = (DecimalFormat) format.clone();
                return ownNegatives ? withOwnSign(own, number) : Numbers.signed(number, own::format);
            });
        }

        private static String withOwnSign(DecimalFormat own, BigDecimal number) {
            String text = own.format(number);
            return Numbers.showsZero(text) ? own.format(BigDecimal.ZERO) : text;
        }
    }

    /** For dates and timestamps alike; a date has the time of midnight. */
    record Times(DateTimeFormatter format) implements CustomFormat {
        @Override
        public Optional<String> write(Object value) {
            return switch (value) {
                case LocalDate date -> Optional.of(format.format(date.atStartOfDay()));
                case LocalDateTime time -> Optional.of(format.format(time));
                case null, default -> Optional.empty();
            };
        }
    }
}
