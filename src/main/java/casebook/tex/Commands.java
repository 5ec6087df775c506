package casebook.tex;

import static casebook.tex.Element.Name.MFRAC;
import static casebook.tex.Element.Name.MI;
import static casebook.tex.Element.Name.MO;
import static casebook.tex.Element.Name.MOVER;
import static casebook.tex.Element.Name.MROOT;
import static casebook.tex.Element.Name.MROW;
import static casebook.tex.Element.Name.MSQRT;
import static casebook.tex.Element.Name.MSTYLE;
import static casebook.tex.Element.Name.MTEXT;
import static casebook.tex.Element.Name.MUNDER;

import casebook.diagnostic.Nearest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads what starts with a backslash. */
final class Commands {
    private static final Set<String> TEXTS = Set.of("text", "textrm", "textnormal", "mbox", "textbf", "textit");
    private static final List<String> OTHERS = List.of("frac", "dfrac", "tfrac", "cfrac", "binom", "sqrt", "overset", "underset", "stackrel",
            "operatorname", "left", "right", "begin", "end", "big", "Big", "bigg", "Bigg", "not", "pmod", "bmod", "substack", "displaystyle",
            "textstyle", "limits", "nolimits");

    private final FormulaReader reader;
    private final Cursor cursor;
    private final Brackets brackets;

    Commands(FormulaReader reader) {
        this.reader = reader;
        this.cursor = reader.cursor;
        this.brackets = new Brackets(reader);
    }

    Atom read() {
        int from = cursor.at();
        String name = cursor.command();
        if (Symbols.LARGE.containsKey(name)) {
            return new Atom(Element.operator(Symbols.LARGE.get(name)), !name.endsWith("int"));
        }
        if (Symbols.LIMITS.contains(name)) {
            return new Atom(function(name).with("movablelimits", "true"), true);
        }
        return switch (name) {
            case "operatorname" -> Atom.of(function(words()));
            case "operatorname*" -> new Atom(function(words()).with("movablelimits", "true"), true);
            case "underbrace", "overbrace" -> new Atom(stretched(name), true);
            default -> Atom.of(element(name, from));
        };
    }

    private Element element(String name, int from) {
        String command = "\\" + name;
        return switch (name) {
            case "frac" -> reader.fraction(command);
            case "dfrac", "cfrac" -> Element.of(MSTYLE, reader.fraction(command)).with("displaystyle", "true");
            case "tfrac" -> Element.of(MSTYLE, reader.fraction(command)).with("displaystyle", "false");
            case "binom" -> Element.of(MROW, Element.operator("("), Element.of(MFRAC, reader.argument(command), reader.argument(command))
                    .with("linethickness", "0"), Element.operator(")"));
            case "sqrt" -> root();
            case "overset", "stackrel" -> {
                Element over = reader.argument(command);
                yield Element.of(MOVER, reader.argument(command), over);
            }
            case "underset" -> {
                Element under = reader.argument(command);
                yield Element.of(MUNDER, reader.argument(command), under);
            }
            case "not" -> negated(from);
            case "bmod" -> Element.operator("mod");
            case "pmod" -> Element.of(MROW, Element.fence("("), Element.leaf(MI, "mod"), Element.space("0.2222em"),
                    reader.argument(command), Element.fence(")"));
            case "displaystyle", "textstyle" -> reader.styled(name.equals("displaystyle"));
            case "left" -> brackets.pair(from);
            case "begin" -> new Environments(reader).read(from);
            case "substack" -> new Environments(reader).stack(from);
            case "big", "bigl", "bigr" -> brackets.sized("1.2em");
            case "Big", "Bigl", "Bigr" -> brackets.sized("1.8em");
            case "bigg", "biggl", "biggr" -> brackets.sized("2.4em");
            case "Bigg", "Biggl", "Biggr" -> brackets.sized("3em");
            case "" -> throw cursor.mistake(from, "there is nothing behind this `\\`", null);
            default -> sign(name, from);
        };
    }

    private Element sign(String name, int from) {
        if (Symbols.OPERATORS.containsKey(name)) {
            return Element.operator(Symbols.OPERATORS.get(name));
        }
        if (Symbols.SIGNS.containsKey(name)) {
            return Element.leaf(MI, Symbols.SIGNS.get(name)).with("mathvariant", "normal");
        }
        if (Symbols.LETTERS.containsKey(name)) {
            return reader.letter(Symbols.LETTERS.get(name).codePointAt(0));
        }
        if (Symbols.FENCES.containsKey(name)) {
            return Element.fence(Symbols.FENCES.get(name));
        }
        if (Symbols.SPACES.containsKey(name)) {
            return Element.space(Symbols.SPACES.get(name));
        }
        return name.isBlank() ? Element.space("0.25em") : around(name, from);
    }

    private Element around(String name, int from) {
        if (Symbols.FUNCTIONS.contains(name)) {
            return function(name);
        }
        if (Symbols.ACCENTS.containsKey(name)) {
            return Element.of(MOVER, reader.argument("\\" + name),
                    Element.operator(Symbols.ACCENTS.get(name)).with("stretchy", "false")).with("accent", "true");
        }
        if (Symbols.OVER.containsKey(name) || Symbols.UNDER.containsKey(name)) {
            return stretched(name);
        }
        if (TEXTS.contains(name)) {
            return Element.leaf(MTEXT, words());
        }
        if (Font.COMMANDS.containsKey(name)) {
            return alphabet(name);
        }
        throw cursor.mistake(from, "the command `\\" + name + "` isn't known here", hint(name));
    }

    /** The nearest of all commands that are known. */
    private static String hint(String name) {
        var known = new TreeSet<>(OTHERS);
        Stream.of(Symbols.OPERATORS, Symbols.SIGNS, Symbols.LETTERS, Symbols.LARGE, Symbols.FENCES, Symbols.ACCENTS, Symbols.OVER,
                Symbols.UNDER).forEach(table -> known.addAll(table.keySet()));
        known.addAll(Symbols.FUNCTIONS);
        known.addAll(Symbols.LIMITS);
        known.addAll(TEXTS);
        known.addAll(Font.COMMANDS.keySet());
        return Nearest.of(name, known).map(near -> "did you mean `\\" + near + "`?")
                .orElse("write it with other commands; a word in a formula is `\\text{…}`");
    }

    /** A function's name keeps away from its argument, unless that stands in brackets. */
    private Element function(String name) {
        boolean close = "([^_".indexOf(cursor.peekOn()) >= 0 || cursor.peekCommand().equals("left");
        return Element.leaf(MO, name).with("form", "prefix").with("lspace", "0.1667em").with("rspace", close ? "0" : "0.1667em");
    }

    private Element stretched(String name) {
        boolean over = Symbols.OVER.containsKey(name);
        Element mark = Element.operator((over ? Symbols.OVER : Symbols.UNDER).get(name)).with("stretchy", "true");
        return Element.of(over ? MOVER : MUNDER, reader.argument("\\" + name), mark).with(over ? "accent" : "accentunder", "true");
    }

    private Element root() {
        if (cursor.peekOn() != '[') {
            return Element.of(MSQRT, reader.argument("\\sqrt"));
        }
        int from = cursor.at();
        cursor.next();
        var degree = new StringBuilder();
        while (cursor.peek() != ']') {
            if (cursor.peek() == Cursor.END) {
                throw new TexMistake(from, from + 1, "this `[` isn't closed", "write `\\sqrt[3]{x}`");
            }
            degree.appendCodePoint(cursor.next());
        }
        cursor.next();
        Element index = Element.row(new FormulaReader(new Cursor(degree.toString())).whole());
        return Element.of(MROOT, reader.argument("\\sqrt"), index);
    }

    private Element negated(int from) {
        Element next = reader.argument("\\not");
        if (next.text().isEmpty()) {
            throw cursor.mistake(from, "`\\not` strikes out one sign", "write it before a relation: `\\not=`");
        }
        return new Element(next.name(), next.attributes(), List.of(), next.text() + "\u0338");
    }

    /** A word in one alphabet is one name; anything else a formula in that alphabet. */
    private Element alphabet(String name) {
        Font font = Font.COMMANDS.get(name);
        Element inside = reader.argument("\\" + name, font);
        boolean word = inside.children().size() > 1 && inside.children().stream().allMatch(child -> child.name() == MI);
        return !word ? inside : Element.leaf(MI, inside.children().stream().map(Element::text).reduce("", String::concat));
    }

    private String words() {
        return new WordsInBraces(cursor).read();
    }
}
