package casebook.site;

import java.util.ArrayList;
import java.util.List;

/** Fits a name into a box: on one line, on two, or on two with an ellipsis. */
final class LabelLines {
    private static final String ELLIPSIS = "…";

    private LabelLines() {}

    /** At most two lines, none wider than {@code width}; broken behind {@code _}, a dot or a space where that can be. */
    static List<String> of(String name, double size, double width) {
        if (TextWidth.of(name, size) <= width) {
            return List.of(name);
        }
        int end = fitting(name, size, width);
        int at = end;
        while (at > end / 2 && "_. -".indexOf(name.charAt(at - 1)) < 0) {
            at--;
        }
        int cut = at > end / 2 ? at : end;
        var lines = new ArrayList<String>();
        lines.add(name.substring(0, cut).strip());
        String rest = name.substring(cut).strip();
        lines.add(TextWidth.of(rest, size) <= width ? rest
                : rest.substring(0, fitting(rest, size, width - TextWidth.of(ELLIPSIS, size))) + ELLIPSIS);
        return lines;
    }

    /** How many characters from the start on fit, whole ones, and at least one. */
    private static int fitting(String text, double size, double width) {
        int end = text.offsetByCodePoints(0, 1);
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            if (TextWidth.of(text.substring(0, next), size) > width) {
                break;
            }
            end = next;
        }
        return end;
    }
}
