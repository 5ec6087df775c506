package casebook.site;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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

    /** How much of the text from its start on fits: whole characters as people see them, and at least one. */
    private static int fitting(String text, double size, double width) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        characters.first();
        int end = characters.next();
        for (int next = characters.next(); next != BreakIterator.DONE
                && TextWidth.of(text.substring(0, next), size) <= width; next = characters.next()) {
            end = next;
        }
        return end;
    }
}
