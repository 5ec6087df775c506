package casebook.site;

import casebook.notebook.MathNode;
import casebook.result.Words;
import casebook.tex.Formula;

/** Renders formulas as MathML. Mistakes in them were told of where notebooks are read. */
final class MathMarkup {
    private MathMarkup() {}

    static String of(MathNode node, Words words) {
        return node.display() ? scrolling("span", node.tex(), words) : markup(node.tex(), false);
    }

    /** A formula on a line of its own, in a box that scrolls by itself where it is too wide. */
    static String block(String tex, Words words) {
        return scrolling("div", tex, words);
    }

    private static String scrolling(String tag, String tex, Words words) {
        return "<" + tag + " class=\"formula\" role=\"group\" tabindex=\"0\" aria-label=\"" + Html.escape(words.text("formula")) + "\">"
                + markup(tex, true) + "</" + tag + ">";
    }

    private static String markup(String tex, boolean display) {
        return switch (Formula.read(tex, display)) {
            case Formula.Written written -> written.mathml();
            case Formula.Wrong _ -> "<code>" + Html.escape(tex) + "</code>";
        };
    }
}
