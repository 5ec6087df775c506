package casebook.chart;

import java.util.Arrays;
import java.util.Locale;

/**
 * A line, an area or the bars of one colour.
 *
 * @param key decides the colour: the column, or the value of the {@code series} column
 * @param label as people read it
 * @param values one for each place; NaN where there is none
 * @param low the lower ends of intervals around the values, NaN where there is none; empty for a series without intervals
 * @param high the upper ends
 */
record Series(String key, String label, double[] values, ValueText text, double[] low, double[] high) {
    /** The key of what {@code limit} leaves out, which no column and no value has. */
    static final String REST = "\u0000rest";

    /** Without intervals. */
    Series(String key, String label, double[] values, ValueText text) {
        this(key, label, values, text, new double[0], new double[0]);
    }

    boolean isRest() {
        return key.equals(REST);
    }

    boolean hasInterval(int place) {
        return low.length > 0 && !Double.isNaN(low[place]) && !Double.isNaN(high[place]);
    }

    /** The value at a place as it stands beside its mark. */
    String written(int place) {
        return text.value(values[place], Arrays.stream(values).map(Math::abs).filter(size -> !Double.isNaN(size)).max().orElse(0));
    }

    /** The last place that has a value, or -1. */
    int last() {
        int place = values.length - 1;
        while (place >= 0 && Double.isNaN(values[place])) {
            place--;
        }
        return place;
    }

    /** The first place that has a value, or the number of places. */
    int first() {
        int place = 0;
        while (place < values.length && Double.isNaN(values[place])) {
            place++;
        }
        return place;
    }

    boolean isEmpty() {
        return last() < 0;
    }

    /** A column's name as people read it: {@code new_users} is "New users"; a name with capitals or spaces stays. */
    static String title(String column) {
        if (!column.equals(column.toLowerCase(Locale.ROOT)) || column.isBlank()) {
            return Values.oneLine(column);
        }
        String words = Values.oneLine(column.replace('_', ' '));
        return words.isEmpty() ? column : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
