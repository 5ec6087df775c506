package casebook;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** What stands in the middle of some rounds: a single slow one doesn't move it. */
final class Median {
    private Median() {}

    /** @param rounds at least one; of an even number the upper of the two in the middle */
    static <R> double of(List<R> rounds, ToDoubleFunction<R> what) {
        double[] sorted = rounds.stream().mapToDouble(what).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
