package casebook.tex;

import static casebook.tex.Element.Name.MROW;
import static casebook.tex.Element.Name.MTABLE;
import static casebook.tex.Element.Name.MTD;
import static casebook.tex.Element.Name.MTR;

import casebook.diagnostic.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads lines and columns: {@code \begin{cases}} … {@code \end{cases}}. */
final class Environments {
    /**
     * @param left the bracket before, may be empty
     * @param right the bracket behind, may be empty
     * @param columns how columns stand, the last for all that follow: l, c, r
     * @param kind the class by which the style knows it
     */
    private record Shape(String left, String right, String columns, String kind) {}

    private static final Shape ALIGNED = new Shape("", "", "rl", "tex-lines");
    private static final Shape GATHERED = new Shape("", "", "c", "tex-lines");
    private static final Map<String, Shape> SHAPES = Map.ofEntries(
            Map.entry("matrix", matrix("", "")), Map.entry("smallmatrix", matrix("", "")), Map.entry("pmatrix", matrix("(", ")")),
            Map.entry("bmatrix", matrix("[", "]")), Map.entry("Bmatrix", matrix("{", "}")), Map.entry("vmatrix", matrix("|", "|")),
            Map.entry("Vmatrix", matrix("‖", "‖")), Map.entry("array", matrix("", "")),
            Map.entry("cases", new Shape("{", "", "l", "tex-matrix")), Map.entry("aligned", ALIGNED), Map.entry("align", ALIGNED),
            Map.entry("align*", ALIGNED), Map.entry("split", ALIGNED), Map.entry("gathered", GATHERED), Map.entry("gather", GATHERED),
            Map.entry("gather*", GATHERED));
    private static final int WIDEST = 50;

    private final FormulaReader reader;
    private final Cursor cursor;

    Environments(FormulaReader reader) {
        this.reader = reader;
        this.cursor = reader.cursor;
    }

    private static Shape matrix(String left, String right) {
        return new Shape(left, right, "c", "tex-matrix");
    }

    /** From behind {@code \begin} to behind {@code \end{…}}. */
    Element read(int from) {
        String name = name(from);
        Shape shape = SHAPES.get(name);
        if (shape == null) {
            throw cursor.mistake(from, "`\\begin{" + name + "}` isn't known here", Nearest.hint(name, SHAPES.keySet()).orElse(null));
        }
        if (name.equals("array")) {
            shape = new Shape("", "", columns(), "tex-matrix");
        }
        Element table = table(shape);
        int end = cursor.at();
        if (!cursor.takeCommand("end")) {
            throw new TexMistake(from, from + "\\begin".length(), "there is no `\\end{" + name + "}` for this", "write it where the lines end");
        }
        String closed = name(end);
        if (!closed.equals(name)) {
            throw cursor.mistake(end, "`\\begin{" + name + "}` ends with `\\end{" + closed + "}`", "write `\\end{" + name + "}`");
        }
        return fenced(shape, table);
    }

    /** Lines one above the other, in braces. */
    Element stack(int from) {
        if (cursor.peekOn() != '{') {
            throw cursor.mistake(from, "`\\substack` lacks what belongs to it", "write `\\substack{a \\\\ b}`");
        }
        cursor.next();
        Element table = table(GATHERED);
        if (!cursor.take("}")) {
            throw cursor.mistake(from, "`\\substack` isn't closed", "write `}` where it ends");
        }
        return table;
    }

    private static Element fenced(Shape shape, Element table) {
        if (shape.left().isEmpty()) {
            return table;
        }
        var row = new ArrayList<>(List.of(Element.operator(shape.left()).with("form", "prefix").with("stretchy", "true"), table));
        if (!shape.right().isEmpty()) {
            row.add(Element.operator(shape.right()).with("form", "postfix").with("stretchy", "true"));
        }
        return Element.of(MROW, row);
    }

    private Element table(Shape shape) {
        var rows = new ArrayList<Element>();
        var cells = new ArrayList<Element>();
        while (true) {
            cells.add(cell(reader.row(), shape.columns(), cells.size()));
            if (cursor.take("&")) {
                continue;
            }
            boolean more = cursor.takeCommand("\\") || cursor.takeCommand("cr");
            if (more || cells.size() > 1 || !cells.getFirst().children().isEmpty()) {
                rows.add(Element.of(MTR, cells));
            }
            if (!more) {
                break;
            }
            cells.clear();
            skipHeight();
        }
        Element table = Element.of(MTABLE, rows).with("class", shape.kind());
        return shape.kind().equals("tex-lines") ? table.with("displaystyle", "true") : table;
    }

    private static Element cell(List<Element> row, String columns, int index) {
        char column = columns.equals("rl") ? columns.charAt(index % 2) : columns.charAt(Math.min(index, columns.length() - 1));
        Element cell = Element.of(MTD, row);
        return column == 'c' ? cell : cell.with("class", column == 'l' ? "tex-left" : "tex-right");
    }

    /** {@code \\[4pt]}: lines here keep their own distance. */
    private void skipHeight() {
        if (cursor.peek() == '[') {
            while (cursor.peek() != ']' && cursor.peek() != Cursor.END) {
                cursor.next();
            }
            cursor.next();
        }
    }

    private String columns() {
        int from = cursor.at();
        String written = name(from).replaceAll("[|\\s]", "");
        if (!written.matches("[lcr]{1," + WIDEST + "}")) {
            throw cursor.mistake(from, "`array` lacks its columns", "write `\\begin{array}{lcr}` with a letter for each column");
        }
        return written;
    }

    private String name(int from) {
        if (cursor.peekOn() != '{') {
            throw cursor.mistake(from, "a name in braces must stand here", "write `\\begin{aligned}` … `\\end{aligned}`");
        }
        cursor.next();
        var name = new StringBuilder();
        while (cursor.peek() != '}') {
            if (cursor.peek() == Cursor.END) {
                throw cursor.mistake(from, "the braces around this name aren't closed", null);
            }
            name.appendCodePoint(cursor.next());
        }
        cursor.next();
        return name.toString();
    }
}
