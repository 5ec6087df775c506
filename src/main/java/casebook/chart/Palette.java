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
    private final int[] reds = new int[SIZE];
    private final int[] greens = new int[SIZE];
    private final int[] blues = new int[SIZE];
    private int size;

    private Palette(ColorCounts counts) {
        this.counts = counts;
        this.indexes = new byte[counts.slots()];
    }

    /** @param width how many pixels make a row */
    static Palette of(int[] pixels, int width) {
        ColorCounts counts = ColorCounts.of(pixels, width);
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

    /** Writes the places of some pixels' colours; neighbours are mostly alike. */
    void indexes(int[] pixels, int from, int count, byte[] into, int to) {
        int last = pixels[from];
        byte index = index(last);
        for (int i = 0; i < count; i++) {
            int pixel = pixels[from + i];
            if (pixel != last) {
                last = pixel;
                index = index(pixel);
            }
            into[to + i] = index;
        }
    }

    private byte index(int pixel) {
        return indexes[counts.slot(pixel & 0xFFFFFF)];
    }

    /** Keeps each colour that is farther than the tolerance from all kept before; false if those are too many. */
    private boolean holds(int[] byCount, int tolerance) {
        size = 0;
        for (int color : byCount) {
            int near = nearest(color);
            if (near < 0 || distance(near, color) > tolerance) {
                if (size == SIZE) {
                    return false;
                }
                near = size++;
                keep(near, color);
            }
            indexes[counts.slot(color)] = (byte) near;
        }
        return true;
    }

    private void keep(int place, int color) {
        kept[place] = color;
        reds[place] = color >> 16 & 0xFF;
        greens[place] = color >> 8 & 0xFF;
        blues[place] = color & 0xFF;
    }

    /** The first of the nearest. Green alone tells of most that they are farther. */
    private int nearest(int color) {
        int best = -1;
        int least = Integer.MAX_VALUE;
        int[] greens = this.greens;
        int wanted = color >> 8 & 0xFF;
        for (int i = 0, size = this.size; i < size; i++) {
            int green = greens[i] - wanted;
            if (green * green < least) {
                int distance = distance(i, color);
                if (distance < least) {
                    least = distance;
                    best = i;
                }
            }
        }
        return best;
    }

    private int distance(int place, int color) {
        int red = reds[place] - (color >> 16 & 0xFF);
        int green = greens[place] - (color >> 8 & 0xFF);
        int blue = blues[place] - (color & 0xFF);
        return red * red + green * green + blue * blue;
    }
}
