package casebook.chart;

import java.util.List;
import java.util.stream.Stream;

/**
 * What most charts show: for each place along the first axis, a number for each series.
 *
 * @param series against the first value axis
 * @param second series against the second value axis
 * @param rest the place of what {@code limit} leaves out, added up; -1 for none
 */
record Grid(Places places, List<Series> series, List<Series> second, int rest) {
    /** Whether there is nothing to draw. */
    boolean isEmpty() {
        return all().allMatch(Series::isEmpty);
    }

    Stream<Series> all() {
        return Stream.concat(series.stream(), second.stream());
    }
}
