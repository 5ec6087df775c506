package casebook.result;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads lists of numbers, which a {@link Table} holds as the engine prints them: {@code [1, NULL, 2.5]}. */
public final class NumberList {
    private static final Pattern LISTS =
            Pattern.compile("(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|BIGNUM|FLOAT|DOUBLE|DECIMAL\\(\\d+,\\d+\\))\\[\\d*]");

    private NumberList() {}

    /** Whether a column holds lists of numbers. */
    public static boolean isListOfNumbers(Column column) {
        return LISTS.matcher(column.sqlType()).matches();
    }

    /**
     * The numbers of a value; NULL, NaN and infinities are null.
     *
     * @return nothing for NULL
     * @throws NumberFormatException for a value of a column that holds no lists of numbers
     */
    public static Optional<List<BigDecimal>> read(Object value) {
        if (value == null) {
            return Optional.empty();
        }
        String inside = value.toString().replaceAll("^\\[|]$", "");
        return Optional.of(inside.isBlank() ? List.of()
                : Collections.unmodifiableList(Arrays.asList(Arrays.stream(inside.split(",")).map(String::strip).map(NumberList::number)
                        .toArray(BigDecimal[]::new))));
    }

    private static BigDecimal number(String text) {
        return switch (text) {
            case "NULL", "nan", "-nan", "inf", "-inf" -> null;
            default -> new BigDecimal(text);
        };
    }
}
