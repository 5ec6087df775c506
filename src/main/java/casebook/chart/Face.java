package casebook.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The styles of text; sizes are CSS pixels. */
enum Face {
    /** Numbers and dates along an axis, units, notes. */
    TICK(Fonts.REGULAR, Fonts.REGULAR_WEIGHT, 12),
    /** Names: of categories, series, steps and nodes. */
    LABEL(Fonts.REGULAR, Fonts.REGULAR_WEIGHT, 13),
    /** Names that stand out: a year below its months, a series beside its line. */
    STRONG(Fonts.SEMIBOLD, Fonts.SEMIBOLD_WEIGHT, 13),
    /** Values at their marks. */
    VALUE(Fonts.SEMIBOLD, Fonts.SEMIBOLD_WEIGHT, 12),
    /** One number in the middle. */
    TOTAL(Fonts.SEMIBOLD, Fonts.SEMIBOLD_WEIGHT, 22);

    /** Inter's own measures, as shares of the size. */
    private static final double ASCENT = 0.96875;
    private static final double DESCENT = 0.2412;
    private static final double CAP_HEIGHT = 0.727;
    private static final double LEADING = 1.25;
    /** As the canvas paints: antialiased, with fractional advances, so that twice the size is twice the width. */
    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    /** So many widths are known at a time: more than the texts of some pictures, and little memory. */
    private static final int MOST_KNOWN = 4_096;

    private final Font font;
    private final int weight;
    /** A layout asks for the same text many times, and the narrow picture for those of the wide one. */
    private final Map<String, Double> widths = new ConcurrentHashMap<>();

    Face(Font base, int weight, float size) {
        this.font = base.deriveFont(size);
        this.weight = weight;
    }

    /** As CSS counts it. */
    int weight() {
        return weight;
    }

    Font font() {
        return font;
    }

    /** How far a text advances. */
    double width(String text) {
        if (widths.size() >= MOST_KNOWN) {
            widths.clear();
        }
        return text.isEmpty() ? 0 : widths.computeIfAbsent(text, this::measure);
    }

    private double measure(String text) {
        return font.getStringBounds(Glyphs.written(text, font), MEASURE).getWidth();
    }

    /** From a base line up to the highest accent. */
    double ascent() {
        return font.getSize2D() * ASCENT;
    }

    /** From a base line down to the lowest tail. */
    double descent() {
        return font.getSize2D() * DESCENT;
    }

    /** The height of a capital letter and of a figure. */
    double capHeight() {
        return font.getSize2D() * CAP_HEIGHT;
    }

    /** From one base line to the next. */
    double lineHeight() {
        return Math.ceil(font.getSize2D() * LEADING);
    }

    /** The base line on which capitals and figures are centred on a height. */
    double centred(double y) {
        return y + capHeight() / 2;
    }
}
