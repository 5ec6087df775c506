package casebook.chart;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How often each colour occurs in a picture: a hash table with open addressing, since a picture has a million pixels.
 * Gives each colour a slot, which stays the same as long as no colour is added.
 */
final class ColorCounts {
    private static final int EMPTY = -1;
    private static final int MULTIPLIER = 0x9E3779B1;

    private int[] colors = filled(1 << 12);
    private int[] counts = new int[1 << 12];
    private int size;

    static ColorCounts of(int[] pixels) {
        var counts = new ColorCounts();
        int from = 0;
        for (int i = 1; i <= pixels.length; i++) {
            if (i == pixels.length || pixels[i] != pixels[from]) {
                counts.add(pixels[from] & 0xFFFFFF, i - from);
                from = i;
            }
        }
        return counts;
    }

    int size() {
        return size;
    }

    /** One more than the largest slot. */
    int slots() {
        return colors.length;
    }

    /** The slot of a colour that occurs. */
    int slot(int color) {
        int slot = color * MULTIPLIER >>> Integer.numberOfLeadingZeros(colors.length - 1);
        while (colors[slot] != color && colors[slot] != EMPTY) {
            slot = slot + 1 & colors.length - 1;
        }
        return slot;
    }

    /** All colours, the most frequent first; ties by value, so that the order is a function of the pixels alone. */
    int[] byCount() {
        return IntStream.range(0, colors.length).filter(slot -> colors[slot] != EMPTY).boxed()
                .sorted(Comparator.comparingInt((Integer slot) -> -counts[slot]).thenComparing(slot -> colors[slot]))
                .mapToInt(slot -> colors[slot]).toArray();
    }

    private void add(int color, int times) {
        int slot = slot(color);
        if (colors[slot] == EMPTY) {
            if (++size > colors.length / 2) {
                grow();
                slot = slot(color);
            }
            colors[slot] = color;
        }
        counts[slot] += times;
    }

    private void grow() {
        int[] oldColors = colors;
        int[] oldCounts = counts;
        colors = filled(oldColors.length * 2);
        counts = new int[colors.length];
        for (int i = 0; i < oldColors.length; i++) {
            if (oldColors[i] != EMPTY) {
                int slot = slot(oldColors[i]);
                colors[slot] = oldColors[i];
                counts[slot] = oldCounts[i];
            }
        }
    }

    private static int[] filled(int length) {
        int[] filled = new int[length];
        Arrays.fill(filled, EMPTY);
        return filled;
    }
}
