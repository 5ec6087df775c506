package casebook.notebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gathers blocks, nesting those between {@code if} and {@code end}. Blocks between directives that are wrong are kept,
 * because other parts of the notebook refer to them.
 */
final class ConditionalStack {
    private static final int DEEPEST = 50;

    /** An {@code if} that is not ended yet. */
    private static final class Open {
        final Directive.If start;
        final List<Block> then = new ArrayList<>();
        final List<Block> otherwise = new ArrayList<>();
        boolean inElse;

        Open(Directive.If start) {
            this.start = start;
        }

        List<Block> close(Span end) {
            return start.condition().<List<Block>>map(condition -> List.of(
                    new Block.Conditional(start.span().to(end), condition, List.copyOf(then), List.copyOf(otherwise))))
                    .orElseGet(() -> Stream.concat(then.stream(), otherwise.stream()).toList());
        }
    }

    private final List<Block> blocks = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Diagnostics diagnostics;

    ConditionalStack(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void add(Block block) {
        if (open.isEmpty()) {
            blocks.add(block);
        } else {
            (open.peek().inElse ? open.peek().otherwise : open.peek().then).add(block);
        }
    }

    void take(Directive directive) {
        switch (directive) {
            case Directive.If start -> open.push(new Open(nestable(start)));
            case Directive.Else middle -> startElse(middle);
            case Directive.End end -> end(end);
        }
    }

    /** One that is nested too deeply loses its condition, so that nobody who walks the blocks runs out of stack. */
    private Directive.If nestable(Directive.If start) {
        if (open.size() < DEEPEST) {
            return start;
        }
        if (open.size() == DEEPEST) {
            diagnostics.add(Diagnostic.invalid(start.span(), "conditions are nested more than " + DEEPEST + " deep"));
        }
        return new Directive.If(start.span(), Optional.empty());
    }

    private void startElse(Directive.Else middle) {
        if (open.isEmpty()) {
            alone(middle, "else");
        } else if (open.peek().inElse) {
            diagnostics.add(Diagnostic.invalid(middle.span(), "a second `else` for one `if`")
                    .withNote(open.peek().start.span(), "the `if` is here"));
        } else {
            open.peek().inElse = true;
        }
    }

    private void end(Directive.End end) {
        if (open.isEmpty()) {
            alone(end, "end");
        } else {
            open.pop().close(end.span()).forEach(this::add);
        }
    }

    /** One that is written wrongly was reported already. */
    private void alone(Directive directive, String word) {
        if (directive.span().text().equals(word)) {
            diagnostics.add(Diagnostic.invalid(directive.span(), "`" + word + "` without an `if` before it"));
        }
    }

    List<Block> finish() {
        while (!open.isEmpty()) {
            Span start = open.peek().start.span();
            diagnostics.add(Diagnostic.invalid(start, "this `if` has no `end`")
                    .withHint("write <!-- end --> on a line of its own where it ends"));
            open.pop().close(start).forEach(this::add);
        }
        return List.copyOf(blocks);
    }
}
