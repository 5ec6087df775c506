package casebook.engine;

import casebook.result.ColumnProfile.Histogram;
import casebook.result.ColumnProfile.Range;
import casebook.result.Type;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The bins of a histogram.
 *
 * @param bounds as the histogram shows them, one more than there are bins
 * @param inner the bounds between bins, as SQL
 */
record Bins(List<Object> bounds, List<String> inner) {
    private static final DateTimeFormatter SQL = DateTimeFormatter.ofPattern("'TIMESTAMP '''uuuu-MM-dd HH:mm:ss''''");
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
        return new Bins(List.copyOf(bounds), inner(bounds.stream().map(bound -> "'" + bound + "'::DOUBLE")));
    }

    private static Bins times(LocalDateTime first, LocalDateTime last, Type type) {
        List<LocalDateTime> bounds = TimeBins.bounds(first, last, type == Type.DATE);
        return new Bins(bounds.stream().<Object>map(bound -> type == Type.DATE ? bound.toLocalDate() : bound).toList(),
                inner(bounds.stream().map(SQL::format)));
    }

    private static List<String> inner(Stream<String> bounds) {
        List<String> all = bounds.toList();
        return all.subList(1, all.size() - 1);
    }

    /** Aggregates that count what lies below each bound between bins, and at last everything. */
    List<String> below(String value) {
        return Stream.concat(inner.stream().map(bound -> "count(*) FILTER (WHERE " + value + " < " + bound + ")"),
                Stream.of("count(" + value + ")")).toList();
    }

    /** @param below what those aggregates came to, one after the other */
    Histogram histogram(Supplier<Long> below) {
        var counts = new ArrayList<Long>();
        long before = 0;
        for (int i = 0; i <= inner.size(); i++) {
            long until = below.get();
            counts.add(until - before);
            before = until;
        }
        return new Histogram(bounds, counts);
    }
}
