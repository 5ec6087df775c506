package casebook.site;

import casebook.result.Column;
import casebook.result.Formats;
import casebook.result.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** How the values of one column are written: all in one format, so that digits stand below digits. */
final class ColumnStyle {
    private static final int MOST_DECIMALS = 2;
    private static final int MOST_DECIMALS_BELOW_ONE = 4;
    private static final Pattern MONTHS = Pattern.compile("(.*[_ ])?(month|mois)([_ ].*)?", Pattern.CASE_INSENSITIVE);

    private ColumnStyle() {}

    /**
     * A writer for the values of a column.
     *
     * @param rows how many rows are shown
     * @param named the format that the author chose
     */
    static Function<Object, String> of(Table table, int index, int rows, Optional<String> named, Formats formats) {
        Column column = table.columns().get(index);
        List<Object> values = IntStream.range(0, rows).mapToObj(row -> table.value(row, index)).filter(Objects::nonNull).toList();
        return named.or(() -> suggested(column, values)).<Function<Object, String>>map(name -> value -> formats.format(value, name))
                .orElse(value -> formats.plain(value, column));
    }

    private static Optional<String> suggested(Column column, List<Object> values) {
        return switch (column.type()) {
            case DECIMAL, DOUBLE -> Optional.of("num" + decimals(numbers(values)));
            case INTEGER -> column.isLabel() ? Optional.empty() : Optional.of("int");
            case DATE -> isMonths(column, values) ? Optional.of("month") : Optional.empty();
            case BOOLEAN, TIMESTAMP, INTERVAL, TEXT, OTHER -> Optional.empty();
        };
    }

    private static boolean isMonths(Column column, List<Object> values) {
        return MONTHS.matcher(column.name()).matches()
                && values.stream().allMatch(value -> value instanceof LocalDate date && date.getDayOfMonth() == 1);
    }

    /** As many decimals as the values have, two at most; four where all are below one. */
    private static int decimals(List<BigDecimal> numbers) {
        int needed = numbers.stream().mapToInt(number -> number.stripTrailingZeros().scale()).max().orElse(0);
        boolean small = numbers.stream().allMatch(number -> number.abs().compareTo(BigDecimal.ONE) < 0);
        return Math.clamp(needed, 0, small ? MOST_DECIMALS_BELOW_ONE : MOST_DECIMALS);
    }

    private static List<BigDecimal> numbers(List<Object> values) {
        return values.stream().map(ColumnStyle::number).filter(Objects::nonNull).toList();
    }

    /** A finite number, or null. */
    static BigDecimal number(Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal decimal -> decimal;
            case Double d -> Double.isFinite(d) ? BigDecimal.valueOf(d) : null;
            case Number number -> new BigDecimal(number.toString());
            default -> null;
        };
    }
}
