package casebook.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;

/**
 * Draws a bar beside each number of a column, all from one zero; those below it lie to its left. Decoration: the number itself stands
 * beside it.
 *
 * @param low the smallest number, or zero
 * @param high the largest, or zero
 */
record Bars(double low, double high) {
    private static final double WIDTH = 100;
    /** What isn't zero can be seen. */
    private static final double THINNEST = 1;

    static Bars of(Collection<BigDecimal> numbers) {
        return new Bars(Math.min(0, numbers.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0)),
                Math.max(0, numbers.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0)));
    }

    /** Nothing for what is no number, and where all numbers are zero. */
    Optional<SafeHtml> draw(BigDecimal number) {
        if (number == null || low == high) {
            return Optional.empty();
        }
        double zero = place(0);
        double width = number.signum() == 0 ? 0 : Math.max(THINNEST, Math.abs(place(number.doubleValue()) - zero));
        double from = number.signum() < 0 ? zero - width : Math.min(zero, WIDTH - width);
        return Optional.of(new SafeHtml(("<svg class=\"cell-bar\" viewBox=\"0 0 100 1\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">"
                + "<rect%s x=\"%s\" width=\"%s\" height=\"1\"/>%s</svg>").formatted(number.signum() < 0 ? " class=\"below\"" : "",
                text(from), text(width), low < 0 ? "<path d=\"M" + text(zero) + " 0v1\"/>" : "")));
    }

    private double place(double value) {
        return (value - low) / (high - low) * WIDTH;
    }

    private static String text(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
