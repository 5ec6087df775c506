package casebook.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.LongStream;

/** Parts a range of numbers at round ones: 1, 2 and 5 times a power of ten. */
final class NumberBins {
    private static final int MOST = 16;
    private static final int[] ROUND = {1, 2, 5};

    private NumberBins() {}

    /**
     * Bounds, ascending and equally far apart; the first is at or below the least number, the last above the largest.
     *
     * @param whole whether bounds must be whole numbers
     */
    static List<BigDecimal> bounds(BigDecimal least, BigDecimal largest, boolean whole) {
        BigDecimal span = largest.subtract(least);
        int power = span.signum() == 0 ? 0 : span.precision() - span.scale() - 3;
        for (int exponent = whole ? Math.max(0, power) : power; ; exponent++) {
            for (int digit : ROUND) {
                BigDecimal step = BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent);
                BigDecimal first = least.divide(step, 0, RoundingMode.FLOOR);
                BigDecimal bins = largest.divide(step, 0, RoundingMode.FLOOR).subtract(first).add(BigDecimal.ONE);
                if (bins.compareTo(BigDecimal.valueOf(MOST)) <= 0) {
                    return LongStream.rangeClosed(0, bins.longValueExact())
                            .mapToObj(i -> plain(first.add(BigDecimal.valueOf(i)).multiply(step))).toList();
                }
            }
        }
    }

    /** Without zeros at its end, and without an exponent. */
    private static BigDecimal plain(BigDecimal bound) {
        BigDecimal bare = bound.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
