package casebook.chart;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** Reads single values of a result. */
final class Values {
    /** Beyond this the arithmetic of scales overflows. */
    private static final double LARGEST = 1e300;

    private Values() {}

    /** A number, or NaN where there is none that could be drawn: NULL, NaN, an infinity. */
    static double number(Object value) {
        double number = value instanceof Number some ? some.doubleValue() : Double.NaN;
        return Double.isInfinite(number) ? Double.NaN : Math.clamp(number, -LARGEST, LARGEST);
    }

    /** A time, unless the value is NULL or beyond the calendar. */
    static Optional<LocalDateTime> time(Object value) {
        return switch (value) {
            case LocalDate date -> Optional.of(date.atStartOfDay());
            case LocalDateTime time -> Optional.of(time);
            case null, default -> Optional.empty();
        };
    }

    /** The text by which a value is known, whatever its format: of a series, a slice, a node. */
    static String key(Object value) {
        return value == null ? "" : oneLine(value.toString());
    }

    /** A text on one line: what would break or hide it becomes a space; marks that have no picture are left out. */
    static String oneLine(String text) {
        return text.codePoints().filter(c -> Character.getType(c) != Character.FORMAT)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.LINE_SEPARATOR
                        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString().strip().replaceAll(" {2,}", " ");
    }
}
