package casebook.engine;

import casebook.result.ColumnProfile.Histogram;
import casebook.result.ColumnProfile.Range;
import casebook.result.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The bins of a histogram.
 *
 * @param bounds as the histogram shows them, one more than there are bins
 * @param inner the bounds between bins, negated, as SQL: numbers, or microseconds since 1970
 */
record Bins(List<Object> bounds, List<String> inner) {
    private static final LocalDateTime EPOCH = LocalDate.EPOCH.atStartOfDay();
    /** Years that SQL and calendars agree on. */
    private static final int LAST_YEAR = 9999;

    /**
     * The bins of a range; nothing if it is a single value, or reaches beyond the calendar.
     *
     * @param scale of the class Double or LocalDateTime
     */
    static Optional<Bins> of(Range scale, Type type) {
        if (scale.smallest().equals(scale.largest())) {
            return Optional.empty();
        }
        Optional<Bins> bins = switch (scale.smallest()) {
            case Double least -> Optional.of(numbers(least, (Double) scale.largest(), type));
            case LocalDateTime first when scale.largest() instanceof LocalDateTime last
                    && first.getYear() >= 1 && last.getYear() <= LAST_YEAR -> Optional.of(times(first, last, type));
            default -> Optional.empty();
        };
        return bins.filter(it -> !it.inner().isEmpty());
    }

    private static Bins numbers(double least, double largest, Type type) {
        List<BigDecimal> bounds = NumberBins.bounds(new BigDecimal(Double.toString(least)), new BigDecimal(Double.toString(largest)),
                type == Type.INTEGER);
        return new Bins(List.copyOf(bounds), inner(bounds.stream().map(bound -> "'" + bound.negate() + "'::DOUBLE")));
    }

    private static Bins times(LocalDateTime first, LocalDateTime last, Type type) {
        List<LocalDateTime> bounds = TimeBins.bounds(first, last, type == Type.DATE);
        return new Bins(bounds.stream().<Object>map(bound -> type == Type.DATE ? bound.toLocalDate() : bound).toList(),
                inner(bounds.stream().map(bound -> Long.toString(-EPOCH.until(bound, ChronoUnit.MICROS)))));
    }

    private static List<String> inner(Stream<String> bounds) {
        List<String> all = bounds.toList();
        return all.subList(1, all.size() - 1);
    }

    /**
     * An aggregate that counts, from the last bin to the first. DuckDB's own bins take their upper bounds, so values and bounds
     * are negated.
     *
     * @param value on the scale: a DOUBLE or a TIMESTAMP
     */
    String counting(String value) {
        String number = bounds.getFirst() instanceof BigDecimal ? value : "epoch_us(" + value + ")";
        return "map_values(histogram(-" + number + ", [" + String.join(", ", inner.reversed()) + "]))";
    }

    /** @param counted what that came to, as text: {@code [2, 0, 1]}; null if there was nothing to count */
    Histogram histogram(String counted) {
        long[] counts = new long[bounds.size() - 1];
        String[] found = counted == null ? new String[0] : counted.substring(1, counted.length() - 1).split(", ");
        for (int i = 0; i < found.length; i++) {
            counts[counts.length - 1 - i] = Long.parseLong(found[i]);
        }
        return new Histogram(bounds, Arrays.stream(counts).boxed().toList());
    }
}
