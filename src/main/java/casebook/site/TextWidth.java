package casebook.site;

import java.text.Normalizer;

/** How wide a text is in Inter, about: there is no typesetter here. */
final class TextWidth {
    /** Advance widths of U+0020 to U+007E in Inter Medium, in hundredths of the size. */
    private static final int[] ASCII = {
        27, 30, 49, 64, 65, 99, 65, 31, 37, 37, 52, 67, 30, 46, 30, 37, 65, 42, 62, 63, 66, 60, 63, 57, 63, 63, 30, 32, 67, 67, 67, 53,
        98, 71, 66, 73, 72, 60, 59, 75, 74, 27, 58, 69, 57, 91, 76, 77, 64, 77, 65, 65, 65, 74, 71, 100, 70, 70, 64, 37, 37, 37, 48, 46,
        34, 57, 62, 58, 62, 59, 38, 62, 60, 25, 25, 56, 25, 89, 60, 60, 62, 62, 39, 54, 34, 60, 57, 83, 56, 58, 56, 44, 35, 44, 67};
    /** A square for what isn't known, which few letters fill. */
    private static final int OTHER = 100;

    private TextWidth() {}

    /** In the unit of the size; letters with accents count as those without. */
    static double of(String text, double size) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).codePoints().map(TextWidth::of).sum() * size / 100;
    }

    private static int of(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> codePoint >= ' ' && codePoint < ' ' + ASCII.length ? ASCII[codePoint - ' '] : OTHER;
        };
    }
}
