package casebook.tex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An element of MathML Core.
 *
 * @param attributes names and values, alternating
 * @param text of a leaf; empty for what has children
 */
record Element(Name name, List<String> attributes, List<Element> children, String text) {
    /** All elements that a formula can become. */
    enum Name {
        MATH, MROW, MI, MN, MO, MTEXT, MSPACE, MFRAC, MSQRT, MROOT, MSTYLE,
        MSUB, MSUP, MSUBSUP, MUNDER, MOVER, MUNDEROVER, MTABLE, MTR, MTD
    }

    static Element leaf(Name name, String text) {
        return new Element(name, List.of(), List.of(), text);
    }

    static Element of(Name name, List<Element> children) {
        return new Element(name, List.of(), List.copyOf(children), "");
    }

    static Element of(Name name, Element... children) {
        return of(name, List.of(children));
    }

    static Element operator(String text) {
        return leaf(Name.MO, text);
    }

    /** A bracket, or another sign that has no space around it, in its own size. */
    static Element fence(String text) {
        return operator(text).with("stretchy", "false").with("lspace", "0").with("rspace", "0");
    }

    static Element space(String width) {
        return leaf(Name.MSPACE, "").with("width", width);
    }

    /** One element for several: themselves, if they are one. */
    static Element row(List<Element> elements) {
        return elements.size() == 1 ? elements.getFirst() : of(Name.MROW, elements);
    }

    Element with(String attribute, String value) {
        var more = new ArrayList<>(attributes);
        more.add(attribute);
        more.add(value);
        return new Element(name, List.copyOf(more), children, text);
    }

    String markup() {
        var out = new StringBuilder();
        write(out);
        return out.toString();
    }

    private void write(StringBuilder out) {
        String tag = name.name().toLowerCase(Locale.ROOT);
        out.append('<').append(tag);
        for (int i = 0; i < attributes.size(); i += 2) {
            out.append(' ').append(attributes.get(i)).append("=\"");
            escape(attributes.get(i + 1), out);
            out.append('"');
        }
        out.append('>');
        escape(text, out);
        children.forEach(child -> child.write(out));
        out.append("</").append(tag).append('>');
    }

    /** NUL and halves of surrogate pairs can stand in no document. */
    private static void escape(String text, StringBuilder out) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(c == 0 || c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c);
            }
        });
    }
}
