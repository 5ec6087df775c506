package casebook.notebook;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A formula among the text. */
public final class MathNode extends Node {
    private final BasedSequence opening;
    private final BasedSequence formula;
    private final BasedSequence closing;

    MathNode(BasedSequence opening, BasedSequence formula, BasedSequence closing) {
        super(opening.baseSubSequence(opening.getStartOffset(), closing.getEndOffset()));
        this.opening = opening;
        this.formula = formula;
        this.closing = closing;
    }

    /** Whether it stands on a line of its own. */
    public boolean display() {
        return opening.length() == 2 && opening.charAt(1) == '$';
    }

    /** The TeX; in a table a bar is written {@code \|} here too. */
    public String tex() {
        return Markdown.isInTable(this) ? formula.toString().replace("\\|", " |") : formula.toString();
    }

    /** The place in the source of a character of the TeX. */
    public int place(int index) {
        return index < formula.length() ? formula.getIndexOffset(index) : formula.getEndOffset();
    }

    @Override
    public BasedSequence[] getSegments() {
        return new BasedSequence[] {opening, formula, closing};
    }
}
