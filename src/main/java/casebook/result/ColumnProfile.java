package casebook.result;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a column holds. NULLs, the smallest and the largest value are always those of the whole table; distinct values and
 * the shape come from the rows that {@link TableProfile#looked} counts.
 *
 * @param nulls how many values are NULL
 * @param distinct how many different values there are, NULL left out; empty for types whose values aren't compared
 * @param range empty where there is no value, or no order that means anything to people
 */
public record ColumnProfile(Column column, long nulls, OptionalLong distinct, Optional<Range> range, Shape shape) {
    /** The smallest and the largest value, of classes as {@link Type} says; long texts are cut. */
    public record Range(Object smallest, Object largest) {}

    /** How the values are spread. */
    public sealed interface Shape {}

    /** Nothing is known, or there is nothing to tell. */
    public record Unknown() implements Shape {}

    /** No value stands twice. */
    public record AllDifferent() implements Shape {}

    /**
     * How many values lie between bounds; NULL, NaN and infinities are left out.
     *
     * @param bounds one more than {@code counts}, ascending: {@link java.math.BigDecimal}, {@link java.time.LocalDate} or
     *     {@link java.time.LocalDateTime}; a value on a bound belongs to what follows it
     */
    public record Histogram(List<Object> bounds, List<Long> counts) implements Shape {
        public Histogram {
            bounds = List.copyOf(bounds);
            counts = List.copyOf(counts);
        }
    }

    /** The values that occur most often, with their counts, the most frequent first; of those equally frequent the smallest. */
    public record Frequent(List<Count> values) implements Shape {
        public Frequent {
            values = List.copyOf(values);
        }
    }

    /** @param value of the class that {@link Type} says; long texts are cut */
    public record Count(Object value, long count) {}
}
