package casebook.tex;

import static casebook.tex.Element.Name.MROW;

import java.util.ArrayList;
import java.util.Optional;

/** Reads brackets that grow with what they hold, and those of a given size. */
final class Brackets {
    private static final String SINGLE = "()[]|/<>";

    private final FormulaReader reader;
    private final Cursor cursor;

    Brackets(FormulaReader reader) {
        this.reader = reader;
        this.cursor = reader.cursor;
    }

    /** From behind {@code \left} to behind {@code \right}. */
    Element pair(int from) {
        var row = new ArrayList<Element>();
        bracket("\\left").ifPresent(sign -> row.add(growing(sign, "prefix")));
        row.add(Element.row(reader.row()));
        while (cursor.takeCommand("middle")) {
            bracket("\\middle").ifPresent(sign -> row.add(growing(sign, "infix")));
            row.add(Element.row(reader.row()));
        }
        if (!cursor.takeCommand("right")) {
            reader.refuseStray();
            throw new TexMistake(from, from + "\\left".length(), "there is no `\\right` for this `\\left`",
                    "write `\\right)`, or `\\right.` for no bracket");
        }
        bracket("\\right").ifPresent(sign -> row.add(growing(sign, "postfix")));
        return Element.of(MROW, row);
    }

    private static Element growing(String sign, String form) {
        return Element.operator(sign).with("form", form).with("fence", "true").with("stretchy", "true");
    }

    Element sized(String size) {
        return bracket("\\big").map(sign -> Element.operator(sign).with("stretchy", "true").with("symmetric", "true")
                .with("minsize", size).with("maxsize", size)).orElseGet(() -> Element.of(MROW));
    }

    /** The bracket that is next; nothing for a point. */
    private Optional<String> bracket(String after) {
        int from = cursor.at();
        int c = cursor.peekOn();
        if (c == '\\' && Symbols.FENCES.containsKey(cursor.peekCommand())) {
            return Optional.of(Symbols.FENCES.get(cursor.command()));
        }
        if (c == '.') {
            cursor.next();
            return Optional.empty();
        }
        if (c != Cursor.END && SINGLE.indexOf(c) >= 0) {
            cursor.next();
            return Optional.of(c == '<' ? "⟨" : c == '>' ? "⟩" : Character.toString(c));
        }
        throw cursor.mistake(from, "`" + after + "` must be followed by a bracket", "write one of ( ) [ ] | \\{ \\}, or a point for none");
    }
}
