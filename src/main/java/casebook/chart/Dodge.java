package casebook.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Moves things on a line apart, as little as possible: the positions with the least sum of squared moves that keep the
 * order and the distances. Solved by pooling adjacent violators (Barlow, Bartholomew, Bremner and Brunk 1972).
 */
final class Dodge {
    private Dodge() {}

    /** Neighbours that have met, and now move as one. */
    private record Pool(double sum, int count) {
        double mean() {
            return sum / count;
        }

        Pool with(Pool other) {
            return new Pool(sum + other.sum, count + other.count);
        }
    }

    /**
     * @param wanted ascending
     * @param distances from each to the next: one fewer than {@code wanted}
     * @param low the least position of the first
     * @param high the greatest position of the last, as far as there is room
     */
    static double[] apart(double[] wanted, double[] distances, double low, double high) {
        double[] offsets = new double[wanted.length];
        for (int i = 1; i < wanted.length; i++) {
            offsets[i] = offsets[i - 1] + distances[i - 1];
        }
        List<Pool> pools = new ArrayList<>();
        for (int i = 0; i < wanted.length; i++) {
            Pool pool = new Pool(wanted[i] - offsets[i], 1);
            while (!pools.isEmpty() && pools.getLast().mean() > pool.mean()) {
                pool = pools.removeLast().with(pool);
            }
            pools.add(pool);
        }
        double last = wanted.length == 0 ? 0 : offsets[wanted.length - 1];
        return positions(pools, offsets, low, Math.max(low, high - last));
    }

    private static double[] positions(List<Pool> pools, double[] offsets, double low, double high) {
        double[] positions = new double[offsets.length];
        int i = 0;
        for (Pool pool : pools) {
            for (int member = 0; member < pool.count; member++, i++) {
                positions[i] = Math.clamp(pool.mean(), low, high) + offsets[i];
            }
        }
        return positions;
    }
}
