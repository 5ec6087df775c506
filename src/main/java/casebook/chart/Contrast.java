package casebook.chart;

import java.awt.Color;
import java.util.stream.Stream;

/** Contrast between colours, as WCAG 2.2 defines it. */
final class Contrast {
    /** What a shape needs against the page. */
    static final double SHAPE = 3;
    /** What a text of normal size needs against what is behind it. */
    static final double READABLE = 4.5;

    private static final int STEPS = 50;

    private Contrast() {}

    /** The ratio of two colours' luminances, 1 to 21. */
    static double ratio(Color a, Color b) {
        double one = luminance(a) + 0.05;
        double other = luminance(b) + 0.05;
        return Math.max(one, other) / Math.min(one, other);
    }

    /** A colour that an author chose: as it is on a light page, lighter on a dark one where it would be lost there. */
    static Ink chosen(String hex) {
        Color color = Color.decode(hex);
        return new Ink(color, towards(color, Color.WHITE, Theme.PAGE.dark(), SHAPE));
    }

    /** The same colour, as far darker or lighter as a text on the page needs. */
    static Ink readable(Ink ink) {
        return new Ink(towards(ink.light(), Color.BLACK, Theme.PAGE.light(), READABLE),
                towards(ink.dark(), Color.WHITE, Theme.PAGE.dark(), READABLE));
    }

    /** The colour for a text on a shape: black or white, whichever is read better. */
    static Ink on(Ink shape) {
        return new Ink(on(shape.light()), on(shape.dark()));
    }

    /** The colour for a text on any shade of a scale: each pair has the contrast that a text needs. */
    static Ink readableOn(Ink shape) {
        return new Ink(readableOn(shape.light()), readableOn(shape.dark()));
    }

    private static Color readableOn(Color shape) {
        return Stream.of(Theme.TEXT.light(), Color.WHITE).filter(text -> ratio(text, shape) >= READABLE).findFirst().orElse(Color.BLACK);
    }

    private static Color on(Color shape) {
        Color dark = Theme.TEXT.light();
        return ratio(Color.WHITE, shape) >= Math.min(READABLE, ratio(dark, shape)) ? Color.WHITE : dark;
    }

    private static Color towards(Color from, Color to, Color page, double wanted) {
        Color mixed = from;
        for (int step = 1; step <= STEPS && ratio(mixed, page) < wanted; step++) {
            mixed = mix(from, to, (double) step / STEPS);
        }
        return mixed;
    }

    private static Color mix(Color a, Color b, double share) {
        return new Color(mix(a.getRed(), b.getRed(), share), mix(a.getGreen(), b.getGreen(), share),
                mix(a.getBlue(), b.getBlue(), share));
    }

    private static int mix(int a, int b, double share) {
        return (int) Math.round(a + (b - a) * share);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
