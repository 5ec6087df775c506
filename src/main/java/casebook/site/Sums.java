package casebook.site;

import casebook.notebook.Summary;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Adds up the values of a column. */
final class Sums {
    private Sums() {}

    /**
     * What values come to: a number, or for the smallest and largest one of them. NULL counts for nothing, and nothing but NULL comes to
     * NULL, except that its count is zero. A sum with NaN or an infinity in it is NaN.
     */
    static Object of(Summary summary, List<Object> all) {
        List<Object> values = all.stream().filter(Objects::nonNull).toList();
        return switch (summary) {
            case COUNT -> (long) values.size();
            case SUM -> sum(values).orElse(null);
            case MEAN -> sum(values).map(sum -> sum instanceof BigDecimal exact
                    ? exact.divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL64) : sum).orElse(null);
            case MIN -> values.stream().min(ORDER).orElse(null);
            case MAX -> values.stream().max(ORDER).orElse(null);
        };
    }

    private static Optional<Object> sum(Collection<Object> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        List<BigDecimal> numbers = values.stream().map(ColumnStyle::number).toList();
        return Optional.of(numbers.contains(null) ? (Object) Double.NaN : numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Numbers by size, NaN above all; other values of one class as the class does. */
    private static final Comparator<Object> ORDER = (a, b) -> {
        BigDecimal left = ColumnStyle.number(a);
        BigDecimal right = ColumnStyle.number(b);
        return left != null && right != null ? left.compareTo(right)
                : a instanceof Number one && b instanceof Number other ? Double.compare(one.doubleValue(), other.doubleValue())
                : a.getClass() == b.getClass() ? natural(a, b) : a.getClass().getName().compareTo(b.getClass().getName());
    };

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int natural(Object a, Object b) {
        return a instanceof Comparable one ? one.compareTo(b) : 0;
    }
}
