package casebook.chart;

import java.util.Arrays;

/**
 * Leaves out points that would not change a pixel: of all points in one column of pixels it keeps the first, the
 * lowest, the highest and the last (M4; Jugel, Jerzak, Hackenbroich and Markl 2014). Gaps stay.
 */
final class PixelReduction {
    private PixelReduction() {}

    /**
     * @param x ascending, in device pixels
     * @param y in device pixels; NaN is a gap
     * @return the indexes to keep, ascending
     */
    static int[] keep(double[] x, double[] y) {
        int[] kept = new int[x.length];
        int count = 0;
        for (int from = 0; from < x.length; ) {
            int to = endOfRun(x, y, from);
            for (int i : Double.isNaN(y[from]) ? new int[] {from} : extremes(y, from, to)) {
                if (count == 0 || kept[count - 1] < i) {
                    kept[count++] = i;
                }
            }
            from = to;
        }
        return Arrays.copyOf(kept, count);
    }

    private static int endOfRun(double[] x, double[] y, int from) {
        int to = from + 1;
        while (to < x.length && Math.floor(x[to]) == Math.floor(x[from]) && Double.isNaN(y[to]) == Double.isNaN(y[from])) {
            to++;
        }
        return to;
    }

    private static int[] extremes(double[] y, int from, int to) {
        int lowest = from;
        int highest = from;
        for (int i = from; i < to; i++) {
            lowest = y[i] < y[lowest] ? i : lowest;
            highest = y[i] > y[highest] ? i : highest;
        }
        int[] indexes = {from, lowest, highest, to - 1};
        Arrays.sort(indexes);
        return indexes;
    }
}
