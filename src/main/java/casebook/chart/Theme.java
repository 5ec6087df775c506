package casebook.chart;

import java.awt.Color;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The colours of every picture. The page's CSS uses the same values: a picture's background is the page's, and
 * its texts are the page's texts.
 *
 * <p>The series colours were searched for in OKLCH around hand-picked hues. They keep a contrast of at least 3:1
 * against the page (WCAG 2.2, 1.4.11), and stay apart for readers without red, green or blue cones (Machado, Oliveira and
 * Fernandes 2009): CIEDE2000 of at least 14 between neighbours and among the first four, and of at least 9
 * between any two. The tests hold these numbers.
 *
 * <p>The scales begin near the page and grow away from it in lightness, on both pages and for every sight, so that they
 * can be read without telling their hues apart; the two arms of the diverging one also differ in hue.
 */
public final class Theme {
    /** The page behind a picture. */
    public static final String PAGE_LIGHT = "#ffffff";
    public static final String PAGE_DARK = "#14171c";
    /** Texts that are read first: names and values. */
    public static final String TEXT_LIGHT = "#1b1f24";
    public static final String TEXT_DARK = "#e8ebef";
    /** Texts that are looked up: ticks, units, notes. */
    public static final String MUTED_LIGHT = "#5b636d";
    public static final String MUTED_DARK = "#a2aab4";
    /** The line on which bars stand. */
    public static final String AXIS_LIGHT = "#8b939d";
    public static final String AXIS_DARK = "#6c7580";
    /** Thin lines to follow with the eye. */
    public static final String GRID_LIGHT = "#e5e8ec";
    public static final String GRID_DARK = "#2b3139";
    /** What is lumped together, or not the point. */
    public static final String OTHER_LIGHT = "#868e98";
    public static final String OTHER_DARK = "#8d96a1";
    /** The series on a light page, in the order in which they are given away. */
    public static final List<String> SERIES_LIGHT =
            List.of("#2b5bb0", "#d9773a", "#159081", "#752762", "#956b05", "#179bda", "#b73c51", "#2b531e");
    /** The same series on a dark page. */
    public static final List<String> SERIES_DARK =
            List.of("#628de2", "#e78f5e", "#49cbb8", "#b25d98", "#f3c459", "#a2dafc", "#d65a5e", "#b4dba2");

    /** From little to much, on a light page: the more, the darker. */
    public static final List<String> SEQUENTIAL_LIGHT = List.of("#dbe8f7", "#9dbfe8", "#5a8ed0", "#2b5bb0", "#122a5e");
    /** The same on a dark page: the more, the brighter. */
    public static final List<String> SEQUENTIAL_DARK = List.of("#1f2d47", "#2d4f8f", "#4c7bcb", "#8db4f1", "#deebff");
    /** From far below the middle to far above it, on a light page. */
    public static final List<String> DIVERGING_LIGHT =
            List.of("#8a3f0d", "#d07232", "#f0c3a0", "#f1f2f4", "#aecbee", "#4a7fcb", "#173a7a");
    /** The same on a dark page. */
    public static final List<String> DIVERGING_DARK =
            List.of("#ffc79c", "#d5783d", "#6d4328", "#2a3038", "#2b4a7a", "#5b90e0", "#c4dcff");

    static final Ink PAGE = Ink.of(PAGE_LIGHT, PAGE_DARK);
    static final Ink TEXT = Ink.of(TEXT_LIGHT, TEXT_DARK);
    static final Ink MUTED = Ink.of(MUTED_LIGHT, MUTED_DARK);
    static final Ink AXIS = Ink.of(AXIS_LIGHT, AXIS_DARK);
    static final Ink GRID = Ink.of(GRID_LIGHT, GRID_DARK);
    static final Ink OTHER = Ink.of(OTHER_LIGHT, OTHER_DARK);

    /** For amounts: see {@link Ramp}. */
    static final Ramp SEQUENTIAL = Ramp.of(SEQUENTIAL_LIGHT, SEQUENTIAL_DARK);
    /** For what lies on both sides of zero. */
    static final Ramp DIVERGING = Ramp.of(DIVERGING_LIGHT, DIVERGING_DARK);

    /** Colours nearer than this in RGB are hard to tell apart in a legend. */
    private static final double ALIKE = 70;

    private Theme() {}

    /** How many series can be told apart. */
    static int size() {
        return SERIES_LIGHT.size();
    }

    /** The place in the palette of the colour that another might be taken for, if there is one. */
    static Optional<Integer> near(Color color) {
        return IntStream.range(0, size()).filter(place -> distance(series(place).light(), color) < ALIKE)
                .boxed().min(Comparator.comparingDouble(place -> distance(series(place).light(), color)));
    }

    private static double distance(Color a, Color b) {
        return Math.hypot(Math.hypot(a.getRed() - b.getRed(), a.getGreen() - b.getGreen()), a.getBlue() - b.getBlue());
    }

    /** The colour of a place in the palette. */
    static Ink series(int place) {
        return Ink.of(SERIES_LIGHT.get(place), SERIES_DARK.get(place));
    }
}
