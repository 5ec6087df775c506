package casebook.tex;

import static casebook.tex.Element.Name.MOVER;
import static casebook.tex.Element.Name.MSUB;
import static casebook.tex.Element.Name.MSUBSUP;
import static casebook.tex.Element.Name.MSUP;
import static casebook.tex.Element.Name.MUNDER;
import static casebook.tex.Element.Name.MUNDEROVER;

import java.util.ArrayList;
import java.util.List;

/** Reads what stands below and above something. */
final class Scripts {
    private final FormulaReader reader;
    private final Cursor cursor;
    private final List<Element> above = new ArrayList<>();
    private Element below;
    private boolean raised;

    Scripts(FormulaReader reader) {
        this.reader = reader;
        this.cursor = reader.cursor;
    }

    Element around(Atom base) {
        boolean limits = base.limits();
        if (cursor.takeCommand("limits")) {
            limits = true;
        } else if (cursor.takeCommand("nolimits")) {
            limits = false;
        }
        while (take()) {
            // Until something else comes.
        }
        Element inner = base.element();
        if (above.isEmpty()) {
            return below == null ? inner : Element.of(limits ? MUNDER : MSUB, inner, below);
        }
        Element over = Element.row(above);
        return below == null ? Element.of(limits ? MOVER : MSUP, inner, over)
                : Element.of(limits ? MUNDEROVER : MSUBSUP, inner, below, over);
    }

    private boolean take() {
        int c = cursor.peekOn();
        int from = cursor.at();
        if (c == '\'' && !raised) {
            cursor.next();
            above.add(Element.operator("′"));
            return true;
        }
        if (c == '_' || c == '^') {
            cursor.next();
            if (c == '_' ? below != null : raised) {
                throw cursor.mistake(from, "there are two `" + (char) c + "` after one another", "put braces around what each belongs to");
            }
            Element script = reader.argument(Character.toString(c));
            if (c == '_') {
                below = script;
            } else {
                above.add(script);
                raised = true;
            }
            return true;
        }
        return false;
    }
}
