package casebook.site;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/**
 * Which tint a number of a column gets: from the smallest to the largest, or, where signs mix, from zero both ways. Tints are classes of
 * the style sheet, which knows them in light and dark.
 *
 * @param low the smallest number
 * @param high the largest
 */
record Heat(double low, double high) {
    /** Tints from the smallest to the largest. */
    static final int STEPS = 7;
    /** Tints from zero to each end. */
    static final int STEPS_EACH_WAY = 4;

    static Heat of(Collection<BigDecimal> numbers) {
        return new Heat(numbers.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0),
                numbers.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0));
    }

    /** Nothing for what is no number, for zero where signs mix, and where all numbers are the same. */
    Optional<String> tint(BigDecimal number) {
        if (number == null || low == high) {
            return Optional.empty();
        }
        double value = number.doubleValue();
        return low < 0 && high > 0 ? diverging(value)
                : Optional.of("heat-" + Math.clamp((long) Math.floor((value - low) / (high - low) * STEPS) + 1, 1, STEPS));
    }

    private Optional<String> diverging(double value) {
        double share = Math.abs(value) / Math.max(-low, high);
        int step = (int) Math.ceil(share * STEPS_EACH_WAY);
        return step == 0 ? Optional.empty() : Optional.of((value < 0 ? "below-" : "above-") + step);
    }
}
