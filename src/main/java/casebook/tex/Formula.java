package casebook.tex;

import java.util.List;
import java.util.Optional;

/** A formula, read. */
public sealed interface Formula {
    /** @param mathml a {@code math} element that carries the TeX as its alternative text */
    record Written(String mathml) implements Formula {}

    /**
     * A mistake: the first that was found.
     *
     * @param from offset in the text
     * @param to offset behind the mistake; the same for a mere position
     */
    record Wrong(int from, int to, String message, Optional<String> hint) implements Formula {}

    /** The longest formula that is read; texts that long are no formulas. */
    int LONGEST = 2000;

    /**
     * Reads a formula.
     *
     * @param tex without the dollars around it
     * @param display whether it stands on a line of its own
     */
    static Formula read(String tex, boolean display) {
        try {
            if (tex.length() > LONGEST) {
                throw new TexMistake(0, 0, "this formula is longer than " + LONGEST + " characters", "cut it into several");
            }
            List<Element> row = new FormulaReader(new Cursor(tex)).whole();
            return new Written(Element.of(Element.Name.MATH, row).with("display", display ? "block" : "inline")
                    .with("alttext", tex.strip()).markup());
        } catch (TexMistake wrong) {
            return new Wrong(wrong.from(), wrong.to(), wrong.getMessage(), wrong.hint());
        }
    }
}
