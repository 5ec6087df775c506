package casebook.chart;

import casebook.result.Image;
import java.awt.Color;
import java.util.Locale;

/** A colour on a light page, and its twin on a dark one. */
record Ink(Color light, Color dark) {
    /** Two colours as {@code #rrggbb}. */
    static Ink of(String light, String dark) {
        return new Ink(Color.decode(light), Color.decode(dark));
    }

    Color on(Mode mode) {
        return switch (mode) {
            case LIGHT -> light;
            case DARK -> dark;
        };
    }

    /** The two colours as the page writes them; how much they let through is lost. */
    Image.Twin twin() {
        return new Image.Twin(hex(light), hex(dark));
    }

    /** {@code #rrggbb}. */
    static String hex(Color color) {
        return String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xFFFFFF);
    }

    /**
     * The same colours, letting through what is beneath.
     *
     * @param onLight opacity on a light page, 0 to 1
     * @param onDark opacity on a dark page, 0 to 1
     */
    Ink faded(double onLight, double onDark) {
        return new Ink(faded(light, onLight), faded(dark, onDark));
    }

    private static Color faded(Color color, double opacity) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(opacity * 255));
    }
}
