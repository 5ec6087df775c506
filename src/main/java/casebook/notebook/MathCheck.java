package casebook.notebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Source;
import casebook.diagnostic.Span;
import casebook.tex.Formula;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** Looks for mistakes in formulas where they are written. */
final class MathCheck {
    private MathCheck() {}

    static Optional<Diagnostic> check(MathNode node, Source source) {
        return node.tex().strip().startsWith("=")  && isValue(node.tex().strip())
                ? Optional.of(Diagnostic.invalid(new Span(source, node.getStartOffset(), node.getEndOffset()),
                        "a value can't stand in a formula").withHint("write it beside the formula, without dollars"))
                : check(node.tex(), node.display(), node::place, source);
    }

    static Optional<Diagnostic> check(FencedCodeBlock fence, Source source) {
        BasedSequence content = fence.getContentChars();
        return check(content.toString(), true,
                index -> index < content.length() ? content.getIndexOffset(index) : content.getEndOffset(), source);
    }

    private static boolean isValue(String tex) {
        return tex.matches("=\\s*[a-z_][a-z0-9_]*\\.[A-Za-z_].*");
    }

    private static Optional<Diagnostic> check(String tex, boolean display, IntUnaryOperator place, Source source) {
        return switch (Formula.read(tex, display)) {
            case Formula.Written _ -> Optional.empty();
            case Formula.Wrong wrong -> {
                int from = place.applyAsInt(wrong.from());
                yield Optional.of(Diagnostic.invalid(new Span(source, from, Math.max(from, wrong.to() == 0 ? from : place.applyAsInt(wrong.to() - 1) + 1)),
                        wrong.message()).withHint(wrong.hint()));
            }
        };
    }
}
