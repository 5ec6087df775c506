package casebook.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * At most 256 colours that stand for all colours of a picture. Surfaces keep theirs exactly; of the many shades along
 * smoothed edges, the rarest take the nearest shade that is kept.
 */
final class Palette {
    private static final int SIZE = 256;
    /** How far apart two shades may be and still count as one: the squared distance in RGB to begin with. */
    private static final int FIRST_TOLERANCE = 12;

    private final Map<Integer, Byte> indexes;
    private final List<Integer> colors;
    /** The colour asked for last, since neighbours are mostly alike. */
    private int lastColor = -1;
    private byte lastIndex;

    private Palette(Map<Integer, Byte> indexes, List<Integer> colors) {
        this.indexes = indexes;
        this.colors = colors;
    }

    static Palette of(int[] pixels) {
        List<Integer> byCount = byCount(pixels);
        if (byCount.size() <= SIZE) {
            return reduced(byCount, 0);
        }
        Palette palette = reduced(byCount, FIRST_TOLERANCE);
        for (int tolerance = FIRST_TOLERANCE * 2; palette.colors.size() > SIZE; tolerance *= 2) {
            palette = reduced(byCount, tolerance);
        }
        return palette;
    }

    /** Red, green and blue of each colour. */
    byte[] bytes() {
        byte[] bytes = new byte[colors.size() * 3];
        for (int i = 0; i < colors.size(); i++) {
            int color = colors.get(i);
            bytes[3 * i] = (byte) (color >> 16);
            bytes[3 * i + 1] = (byte) (color >> 8);
            bytes[3 * i + 2] = (byte) color;
        }
        return bytes;
    }

    byte index(int pixel) {
        int color = pixel & 0xFFFFFF;
        if (color != lastColor) {
            lastColor = color;
            lastIndex = indexes.get(color);
        }
        return lastIndex;
    }

    /** The most frequent first; ties by value, so that the order is a function of the pixels. */
    private static List<Integer> byCount(int[] pixels) {
        Map<Integer, int[]> counts = new HashMap<>();
        int[] count = null;
        int last = -1;
        for (int pixel : pixels) {
            int color = pixel & 0xFFFFFF;
            if (color != last) {
                count = counts.computeIfAbsent(color, c -> new int[1]);
                last = color;
            }
            count[0]++;
        }
        return counts.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Integer, int[]> e) -> -e.getValue()[0])
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey).toList();
    }

    /** Keeps each colour that is farther than the tolerance from all kept before; stops soon after it has too many. */
    private static Palette reduced(List<Integer> byCount, int tolerance) {
        Map<Integer, Byte> indexes = new HashMap<>();
        List<Integer> kept = new ArrayList<>();
        for (int color : byCount) {
            int near = nearest(kept, color);
            if (near < 0 || distance(kept.get(near), color) > tolerance) {
                near = kept.size();
                kept.add(color);
            }
            if (kept.size() > SIZE) {
                break;
            }
            indexes.put(color, (byte) near);
        }
        return new Palette(indexes, kept);
    }

    private static int nearest(List<Integer> colors, int color) {
        int best = -1;
        for (int i = 0; i < colors.size(); i++) {
            if (best < 0 || distance(colors.get(i), color) < distance(colors.get(best), color)) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int a, int b) {
        int red = (a >> 16 & 0xFF) - (b >> 16 & 0xFF);
        int green = (a >> 8 & 0xFF) - (b >> 8 & 0xFF);
        int blue = (a & 0xFF) - (b & 0xFF);
        return red * red + green * green + blue * blue;
    }
}
