package casebook.chart;

import java.util.List;
import java.util.stream.Stream;

/**
 * What most charts show: for each place along the first axis, a number for each series.
 *
 * @param series against the first value axis
 * @param second series against the second value axis
 */
record Grid(Places places, List<Series> series, List<Series> second) {
    /** Whether there is nothing to draw. */
    boolean isEmpty() {
        return all().allMatch(Series::isEmpty);
    }

    Stream<Series> all() {
        return Stream.concat(series.stream(), second.stream());
    }
}
