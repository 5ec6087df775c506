package casebook.chart;

import casebook.result.Formats;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.CompactNumberFormat;
import java.text.NumberFormat;
import java.util.Optional;

/**
 * Writes the values of one axis or column: in the format that the author named, or briefly.
 *
 * @param format empty for the brief form
 * @param whole whether values are whole numbers, so that nothing between two of them may be a tick
 */
record ValueText(Formats formats, Optional<String> format, boolean whole) {
    private static final double COMPACT_FROM = 1e6;
    private static final double SCIENTIFIC_FROM = 1e15;
    private static final double SCIENTIFIC_BELOW = 1e-6;
    private static final int MOST_DECIMALS = 6;

    /** A share, 0 to 1, as per cent. */
    static ValueText share(Formats formats) {
        return new ValueText(formats, Optional.of("pct0"), false);
    }

    /** A value beside its mark. */
    String value(double value) {
        return format.map(name -> formats.format(exact(value), name)).orElseGet(() -> brief(value));
    }

    /**
     * A value beside its mark, among others: all in the unit of the largest, so that their lengths can be compared as they
     * are read, "0.9M" beside "1.2M".
     */
    String value(double value, double largest) {
        double unit = magnitude(largest);
        boolean shared = format.isEmpty() && largest >= COMPACT_FROM && largest < SCIENTIFIC_FROM
                && Math.abs(value) < unit && Math.abs(value) >= unit / 1000;
        return shared ? ending(unit).map(ending -> inUnit(value / unit) + ending).orElseGet(() -> value(value)) : value(value);
    }

    private String inUnit(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(2, RoundingMode.HALF_UP)).stripTrailingZeros();
        return decimal(rounded, Math.max(0, rounded.scale()));
    }

    /** What stands behind the digits of a million, of a thousand million …; nothing where a language has no such word. */
    private Optional<String> ending(double unit) {
        String one = formats.format(BigDecimal.valueOf(unit), "compact");
        return one.startsWith("1") && one.chars().filter(Character::isDigit).count() == 1 ? Optional.of(one.substring(1)) : Optional.empty();
    }

    /** Only what tells this tick from its neighbours at a distance of {@code step}, on an axis up to {@code largest}. */
    String tick(double value, double step, double largest) {
        BigDecimal exact = BigDecimal.valueOf(Math.rint(value / step) * step).round(new MathContext(12)).stripTrailingZeros();
        if (format.isPresent()) {
            return formats.format(exact, format.get());
        }
        if (largest >= SCIENTIFIC_FROM || step < SCIENTIFIC_BELOW) {
            return scientific(exact);
        }
        return largest >= COMPACT_FROM ? compact(exact, decimals(step / magnitude(largest))) : decimal(exact, decimals(step));
    }

    private String brief(double value) {
        double size = Math.abs(value);
        if (size >= SCIENTIFIC_FROM || size != 0 && size < SCIENTIFIC_BELOW) {
            return scientific(exact(value).round(new MathContext(3)));
        }
        if (size >= COMPACT_FROM) {
            return formats.format(exact(value), "compact");
        }
        if (whole || size >= 100) {
            return decimal(exact(value).setScale(0, RoundingMode.HALF_UP), 0);
        }
        BigDecimal rounded = exact(value).round(new MathContext(3, RoundingMode.HALF_UP)).stripTrailingZeros();
        return decimal(rounded, Math.max(0, rounded.scale()));
    }

    private String decimal(BigDecimal value, int decimals) {
        NumberFormat numbers = NumberFormat.getInstance(formats.locale());
        numbers.setMinimumFractionDigits(decimals);
        numbers.setMaximumFractionDigits(decimals);
        return minus(numbers.format(value));
    }

    /**
     * As the {@code compact} format writes it, but with all decimals that tell ticks apart. The JDK rounds decimals to
     * whole units, so it gets a double, which holds the few digits of a tick.
     */
    private String compact(BigDecimal value, int decimals) {
        var numbers = (CompactNumberFormat)
                NumberFormat.getCompactNumberInstance(formats.locale(), NumberFormat.Style.SHORT);
        numbers.setMaximumFractionDigits(decimals);
        numbers.setRoundingMode(RoundingMode.HALF_UP);
        String text = minus(numbers.format(value.doubleValue()));
        return formats.locale().getLanguage().equals("en") ? text.replace('K', 'k') : text;
    }

    private String scientific(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        int exponent = value.precision() - value.scale() - 1;
        return decimal(value.movePointLeft(exponent), Math.max(0, value.stripTrailingZeros().precision() - 1))
                + " × 10" + superscript(exponent);
    }

    /** The JDK's locales write a hyphen, which is too short beside figures. */
    private static String minus(String text) {
        return text.replace('-', '−');
    }

    private static String superscript(int exponent) {
        return Integer.toString(exponent).chars()
                .map(c -> c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private BigDecimal exact(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        return whole ? exact.setScale(0, RoundingMode.HALF_UP) : exact;
    }

    /** The unit in which a large number is written: a thousand, a million … */
    private static double magnitude(double size) {
        return Math.pow(1000, Math.floor(Math.log10(size) / 3 + 1e-9));
    }

    private static int decimals(double step) {
        return Math.clamp(BigDecimal.valueOf(step).round(new MathContext(3)).stripTrailingZeros().scale(), 0, MOST_DECIMALS);
    }
}
