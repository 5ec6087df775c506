package casebook.result;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** How a language writes numbers: exact decimals, rounded half up. */
final class Numbers {
    /** From here on digits are grouped in every format. */
    private static final int GROUPED = 4;
    /** From here on they are grouped where nobody asked for a format: a year or a small number stays in one piece. */
    private static final int GROUPED_PLAINLY = 5;
    private static final int NEVER = Integer.MAX_VALUE;
    private static final char MINUS = '\u2212';
    private static final int GROUP = 3;

    private final char decimal;
    private final char group;
    private final char zero;

    Numbers(Locale locale) {
        var symbols = DecimalFormatSymbols.getInstance(locale);
        this.decimal = symbols.getDecimalSeparator();
        this.group = symbols.getGroupingSeparator();
        this.zero = symbols.getZeroDigit();
    }

    /** The number that a value is; nothing for other values, NaN and infinities. */
    static Optional<BigDecimal> exact(Object value) {
        return switch (value) {
            case BigDecimal number -> Optional.of(number);
            case BigInteger number -> Optional.of(new BigDecimal(number));
            case Double number -> Double.isFinite(number) ? Optional.of(new BigDecimal(number.toString())) : Optional.empty();
            case Float number -> Float.isFinite(number) ? Optional.of(new BigDecimal(number.toString())) : Optional.empty();
            case Number number -> Optional.of(BigDecimal.valueOf(number.longValue()));
            case null, default -> Optional.empty();
        };
    }

    /** NaN and infinities, which no format changes. */
    static Optional<String> special(Object value) {
        double number = value instanceof Double || value instanceof Float ? ((Number) value).doubleValue() : 0;
        if (Double.isNaN(number)) {
            return Optional.of("NaN");
        }
        return Double.isInfinite(number) ? Optional.of(number > 0 ? "∞" : MINUS + "∞") : Optional.empty();
    }

    /** Grouped, with a fixed number of decimals. */
    String fixed(BigDecimal value, int decimals) {
        return signed(value, size -> write(size.setScale(decimals, RoundingMode.HALF_UP), GROUPED));
    }

    /** With all its decimals, grouped from five digits on. */
    String plain(BigDecimal value) {
        return signed(value, size -> write(size, GROUPED_PLAINLY));
    }

    /** A whole number that counts nothing: a year, an id. */
    String label(BigDecimal value) {
        return signed(value, size -> write(size.setScale(0, RoundingMode.HALF_UP), NEVER));
    }

    /** A text made of a number's size, with a minus sign in front unless the text shows zero. */
    static String signed(BigDecimal value, Function<BigDecimal, String> write) {
        String size = write.apply(value.abs());
        return value.signum() < 0 && !showsZero(size) ? MINUS + size : size;
    }

    /** Without zeros at its end, and without an exponent. */
    static BigDecimal trimmed(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    static boolean showsZero(String text) {
        return text.chars().allMatch(c -> Character.digit(c, 10) <= 0);
    }

    private String write(BigDecimal size, int groupedFrom) {
        String digits = size.toPlainString();
        int point = digits.indexOf('.');
        int whole = point < 0 ? digits.length() : point;
        var out = new StringBuilder(digits.length() + whole / GROUP);
        for (int i = 0; i < digits.length(); i++) {
            boolean edge = i > 0 && i < whole && (whole - i) % GROUP == 0;
            if (edge && whole >= groupedFrom) {
                out.append(group);
            }
            out.append(i == point ? decimal : (char) (digits.charAt(i) - '0' + zero));
        }
        return out.toString();
    }
}
