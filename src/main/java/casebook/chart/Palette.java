package casebook.chart;

/**
 * At most 256 colours that stand for all colours of a picture. Surfaces keep theirs exactly; of the many shades along
 * smoothed edges, the rarest take the nearest shade that is kept.
 */
final class Palette {
    private static final int SIZE = 256;
    /** How far apart two shades may be and still count as one: the squared distance in RGB to begin with. */
    private static final int FIRST_TOLERANCE = 12;

    private final ColorCounts counts;
    private final byte[] indexes;
    private final int[] kept = new int[SIZE];
    private int size;
    /** The colour asked for last, since neighbours are mostly alike. */
    private int lastColor = -1;
    private byte lastIndex;

    private Palette(ColorCounts counts) {
        this.counts = counts;
        this.indexes = new byte[counts.slots()];
    }

    static Palette of(int[] pixels) {
        ColorCounts counts = ColorCounts.of(pixels);
        int[] byCount = counts.byCount();
        var palette = new Palette(counts);
        int tolerance = counts.size() <= SIZE ? 0 : FIRST_TOLERANCE;
        while (!palette.holds(byCount, tolerance)) {
            tolerance *= 2;
        }
        return palette;
    }

    /** Red, green and blue of each colour. */
    byte[] bytes() {
        byte[] bytes = new byte[size * 3];
        for (int i = 0; i < size; i++) {
            bytes[3 * i] = (byte) (kept[i] >> 16);
            bytes[3 * i + 1] = (byte) (kept[i] >> 8);
            bytes[3 * i + 2] = (byte) kept[i];
        }
        return bytes;
    }

    byte index(int pixel) {
        int color = pixel & 0xFFFFFF;
        if (color != lastColor) {
            lastColor = color;
            lastIndex = indexes[counts.slot(color)];
        }
        return lastIndex;
    }

    /** Keeps each colour that is farther than the tolerance from all kept before; false if those are too many. */
    private boolean holds(int[] byCount, int tolerance) {
        size = 0;
        for (int color : byCount) {
            int near = nearest(color);
            if (near < 0 || distance(kept[near], color) > tolerance) {
                if (size == SIZE) {
                    return false;
                }
                near = size++;
                kept[near] = color;
            }
            indexes[counts.slot(color)] = (byte) near;
        }
        return true;
    }

    private int nearest(int color) {
        int best = -1;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < size; i++) {
            int distance = distance(kept[i], color);
            if (distance < least) {
                least = distance;
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
