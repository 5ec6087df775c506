package casebook.notebook;

import java.util.Locale;

/**
 * What a chart can show a column as; each is a key of that name in lower case, with one column or a list of them.
 * Which of them a chart reads, its {@link ChartType} says.
 */
public enum Channel {
    /** Places along the first axis: categories, times or numbers. */
    X,
    /** Numbers; several columns are several series. */
    Y,
    /** Numbers against the second axis. */
    Y2,
    /** Splits the rows into series. */
    SERIES,
    /** Where a flow comes from. */
    SOURCE,
    /** Where a flow goes; of a gauge, what it should reach: a number or a column. */
    TARGET,
    /** How much. */
    VALUE,
    /** The area of a bubble. */
    SIZE,
    /** What a point is called. */
    LABEL,
    /** The lower end of an interval around {@link #Y}, or the lowest price. */
    LOW,
    /** The upper end of it, or the highest price. */
    HIGH,
    /** The first price of a period. */
    OPEN,
    /** The last one. */
    CLOSE,
    /** Where a gauge's scale begins: a number or a column. */
    MIN,
    /** Where it ends. */
    MAX,
    /** Which steps are sums of those before: a column of booleans, or names of {@link #X}. */
    TOTAL,
    /** Splits the rows into small charts beside one another. */
    FACET;

    /** The key as authors write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
