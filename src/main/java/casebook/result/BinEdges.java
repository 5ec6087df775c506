package casebook.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Where the bins of a histogram begin and end: at multiples of a round step, 1, 2, 2.5 or 5 times a power of ten. A bin holds its
 * lower edge, and the last one its upper edge too.
 *
 * @param edges ascending, one more than there are bins
 */
public record BinEdges(List<Double> edges) {
    private static final List<BigDecimal> ROUND = List.of(BigDecimal.ONE, BigDecimal.TWO, new BigDecimal("2.5"), new BigDecimal(5));
    private static final int FEWEST = 5;
    private static final int MOST = 40;

    public BinEdges {
        edges = List.copyOf(edges);
    }

    /**
     * Edges around a range.
     *
     * @param min finite
     * @param max finite, not less than {@code min}
     * @param count how many values there are; the more, the finer the bins: about 2·∛n of them (Rice's rule), 5 to 40
     * @param most how many bins at most; empty to leave that to the count
     * @param whole whether the values are whole numbers, which no edge parts
     */
    public static BinEdges of(double min, double max, long count, Optional<Integer> most, boolean whole) {
        int wanted = most.orElseGet(() -> (int) Math.clamp(Math.ceil(2 * Math.cbrt(count)), FEWEST, MOST));
        var least = new BigDecimal(Double.toString(min));
        var largest = new BigDecimal(Double.toString(max));
        BigDecimal span = largest.subtract(least);
        boolean single = span.signum() == 0;
        if (single) {
            span = least.signum() == 0 ? BigDecimal.ONE : least.abs();
        }
        int power = span.precision() - span.scale() - (single ? 1 : 4);
        for (int exponent = whole ? single ? 0 : Math.max(0, power) : power; ; exponent++) {
            for (BigDecimal digit : ROUND) {
                BigDecimal step = digit.scaleByPowerOfTen(exponent);
                boolean fits = !whole || step.stripTrailingZeros().scale() <= 0;
                List<Double> edges = fits ? edges(least, largest, step, whole, wanted) : List.of();
                if (!edges.isEmpty()) {
                    return new BinEdges(edges);
                }
            }
        }
    }

    /** None if that would be too many. */
    private static List<Double> edges(BigDecimal least, BigDecimal largest, BigDecimal step, boolean whole, int most) {
        BigDecimal first = least.divide(step, 0, RoundingMode.FLOOR);
        BigDecimal last = largest.divide(step, 0, whole ? RoundingMode.FLOOR : RoundingMode.CEILING);
        BigDecimal end = whole || last.equals(first) ? last.add(BigDecimal.ONE) : last;
        return end.subtract(first).compareTo(BigDecimal.valueOf(most)) > 0 ? List.of()
                : LongStream.rangeClosed(0, end.subtract(first).longValueExact())
                        .mapToObj(i -> first.add(BigDecimal.valueOf(i)).multiply(step).doubleValue()).toList();
    }

    /** How many bins there are. */
    public int count() {
        return edges.size() - 1;
    }

    /** The bin of a value within the edges. */
    public int bin(double value) {
        int low = 0;
        int high = count() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (value >= edges.get(middle)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
