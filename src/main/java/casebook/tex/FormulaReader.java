package casebook.tex;

import static casebook.tex.Element.Name.MFRAC;
import static casebook.tex.Element.Name.MI;
import static casebook.tex.Element.Name.MN;
import static casebook.tex.Element.Name.MO;
import static casebook.tex.Element.Name.MROW;
import static casebook.tex.Element.Name.MSTYLE;

import java.util.ArrayList;
import java.util.List;

/** Reads a formula by recursive descent. One reader reads one formula. */
final class FormulaReader {
    private static final int DEEPEST = 40;
    private static final String OPERATORS = "+-*/=<>:;,.?!@\"`";
    private static final String BRACKETS = "()[]|";

    final Cursor cursor;
    private final Commands commands;
    private Font font = Font.ITALIC;
    private int depth;

    FormulaReader(Cursor cursor) {
        this.cursor = cursor;
        this.commands = new Commands(this);
    }

    /** All of it. */
    List<Element> whole() {
        List<Element> row = row();
        if (cursor.peek() == Cursor.END) {
            return row;
        }
        refuseStray();
        int from = cursor.at();
        if (cursor.peek() == '\\') {
            String name = cursor.command();
            throw cursor.mistake(from, "`\\" + name + "` ends nothing here", "take it away, or write what it ends before it");
        }
        cursor.next();
        throw cursor.mistake(from, "this `}` closes nothing", "take it away, or write `\\}` for the sign itself");
    }

    /** Everything up to what ends a group, a cell of a table, or a pair of brackets. */
    List<Element> row() {
        deeper();
        var row = new ArrayList<Element>();
        Font outside = font;
        while (!atEnd()) {
            row.add(scripted());
        }
        font = outside;
        depth--;
        return row;
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw cursor.mistake(cursor.at(), "this formula is nested more than " + DEEPEST + " levels deep", null);
        }
    }

    private boolean atEnd() {
        return switch (cursor.peekOn()) {
            case Cursor.END, '}', '&' -> true;
            case '\\' -> List.of("\\", "cr", "end", "right", "middle").contains(cursor.peekCommand());
            default -> false;
        };
    }

    /** What braces hold, or one sign. */
    Element argument(String of) {
        int from = cursor.at();
        deeper();
        Element argument = switch (cursor.peekOn()) {
            case '{' -> group();
            case Cursor.END, '}', '&', '^', '_' -> throw cursor.mistake(from, "`" + of + "` lacks what belongs to it",
                    "write it in braces: `" + of + "{…}`");
            case '\\' -> commands.read().element();
            default -> Character.isDigit(cursor.peek()) ? Element.leaf(MN, font.of(cursor.next())) : sign();
        };
        depth--;
        return argument;
    }

    /** The same with another alphabet. */
    Element argument(String of, Font other) {
        Font outside = font;
        font = other;
        Element element = argument(of);
        font = outside;
        return element;
    }

    private Element group() {
        int from = cursor.at();
        cursor.next();
        List<Element> row = row();
        if (!cursor.take("}")) {
            refuseStray();
            throw new TexMistake(from, from + 1, "this `{` isn't closed", "write `}` where it ends");
        }
        return Element.row(row);
    }

    /** Says what stands where only an end may. */
    void refuseStray() {
        int from = cursor.at();
        if (cursor.looksAt("&") || cursor.peekCommand().equals("\\")) {
            String what = cursor.next() == '&' ? "&" : "\\" + Character.toString(cursor.next());
            throw cursor.mistake(from, "`" + what + "` stands only inside `\\begin{…}` and `\\end{…}`",
                    what.equals("&") ? "write `\\&` for the sign itself" : "put the lines into `\\begin{aligned}` … `\\end{aligned}`");
        }
    }

    /** Something with what stands below and above it. */
    private Element scripted() {
        int c = cursor.peek();
        Atom base = c == '^' || c == '_' || c == '\'' ? Atom.of(Element.of(MROW)) : atom();
        return new Scripts(this).around(base);
    }

    private Atom atom() {
        if (cursor.peek() == '\\') {
            return commands.read();
        }
        if (cursor.peek() == '{') {
            return Atom.of(group());
        }
        return Atom.of(cursor.looksAtNumber(false) ? number() : sign());
    }

    private Element number() {
        var digits = new StringBuilder();
        while (cursor.looksAtNumber(!digits.isEmpty())) {
            digits.append(cursor.take("{,}") ? "," : font.of(cursor.next()));
        }
        return Element.leaf(MN, digits.toString());
    }

    private Element sign() {
        int from = cursor.at();
        int c = cursor.next();
        if (BRACKETS.indexOf(c) >= 0) {
            return Element.fence(Character.toString(c));
        }
        if (OPERATORS.indexOf(c) >= 0) {
            return Element.operator(c == '-' ? "−" : c == '*' ? "∗" : Character.toString(c));
        }
        return switch (c) {
            case '~' -> Element.space("0.25em");
            case '%' -> throw cursor.mistake(from, "TeX takes `%` and what follows for a remark", "write `\\%`");
            case '#', '$' -> throw cursor.mistake(from, "`" + (char) c + "` has another meaning in TeX", "write `\\" + (char) c + "`");
            default -> Character.isLetter(c) ? letter(c) : Element.leaf(MO, Character.toString(c));
        };
    }

    /** A letter that stands for a number is slanted, if it isn't told otherwise. */
    Element letter(int c) {
        Element letter = Element.leaf(MI, font.of(c));
        return font == Font.ITALIC ? letter : letter.with("mathvariant", "normal");
    }

    /** The rest of a group, in a larger or smaller style. */
    Element styled(boolean display) {
        return Element.of(MSTYLE, row()).with("displaystyle", Boolean.toString(display));
    }

    Element fraction(String command) {
        return Element.of(MFRAC, argument(command), argument(command));
    }
}
