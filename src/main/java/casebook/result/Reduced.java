package casebook.result;

import java.util.List;

/**
 * What a picture needs to know of a result: all that its pixels can show, however many rows there are. It comes from rows that
 * were read, or from the engine, which then reads them alone; see {@link Reduction}.
 */
public sealed interface Reduced {
    /** How many rows the whole result has. */
    long total();

    /**
     * Some of the rows, with the columns of the result.
     *
     * @param table rows of the result itself
     */
    record Rows(Table table, long total) implements Reduced {}

    /**
     * How many points lie in each field of a grid.
     *
     * @param x the least and the largest value, as {@link Type} says
     * @param y likewise
     * @param counts by row from the least {@code y} upward, then by column from the least {@code x}
     */
    record Density(Extent x, Extent y, List<List<Long>> counts, long total) implements Reduced {}

    /** The ends of a scale, never null. */
    record Extent(Object least, Object largest) {}

    /**
     * How many values lie in each bin.
     *
     * @param counts one for each bin
     * @param without how many rows have no finite value
     */
    record Histogram(BinEdges bins, List<Long> counts, long without, long total) implements Reduced {
        /** How many values there are. */
        public long count() {
            return counts.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** How the values of each group are spread, in the order of the groups. */
    record Boxes(List<Spread> groups, long total) implements Reduced {}

    /**
     * How values are spread.
     *
     * @param group the value that the group shares, as {@link Type} says; null for NULL
     * @param low the least value that is no outlier
     * @param high the largest value that is no outlier
     * @param outliers the values farther than 1.5 times the interquartile range from the box, ascending; where the engine finds them,
     *     the least of each of {@link #MOST_OUTLIERS} strips of the scale
     * @param beyond how many outliers there are
     * @param count how many values there are
     */
    record Spread(Object group, double low, double q1, double median, double q3, double high, List<Double> outliers, long beyond,
            long count) {
        /** How many outliers of one group the engine keeps at most. */
        public static final int MOST_OUTLIERS = 400;
        /** How many interquartile ranges the whiskers reach at most (Tukey 1977). */
        public static final double REACH = 1.5;
    }
}
