package casebook.chart;

import java.util.Arrays;

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

    /** @param width how many pixels make a row; rows like the one above them are counted with it */
    static ColorCounts of(int[] pixels, int width) {
        var counts = new ColorCounts();
        int rows;
        for (int from = 0; from < pixels.length; from += rows * width) {
            rows = 1;
            while (from + (rows + 1) * width <= pixels.length
                    && Arrays.equals(pixels, from, from + width, pixels, from + rows * width, from + (rows + 1) * width)) {
                rows++;
            }
            counts.addRow(pixels, from, from + width, rows);
        }
        return counts;
    }

    private void addRow(int[] pixels, int first, int end, int times) {
        int from = first;
        int color = pixels[first];
        for (int i = first + 1; i < end; i++) {
            if (pixels[i] != color) {
                add(color & 0xFFFFFF, (i - from) * times);
                from = i;
                color = pixels[i];
            }
        }
        add(color & 0xFFFFFF, (end - from) * times);
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
        long[] sorted = new long[size];
        int next = 0;
        for (int slot = 0; slot < colors.length; slot++) {
            if (colors[slot] != EMPTY) {
                sorted[next++] = (long) -counts[slot] << Integer.SIZE | colors[slot];
            }
        }
        Arrays.sort(sorted);
        int[] byCount = new int[size];
        for (int i = 0; i < size; i++) {
            byCount[i] = (int) sorted[i];
        }
        return byCount;
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
