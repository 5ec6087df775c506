package casebook.notebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Gathers blocks, nesting those between {@code if} and {@code end}. */
final class ConditionalStack {
    /** An {@code if} that is not ended yet. */
    private static final class Open {
        final Directive.If start;
        final List<Block> then = new ArrayList<>();
        final List<Block> otherwise = new ArrayList<>();
        boolean inElse;

        Open(Directive.If start) {
            this.start = start;
        }

        Block close(Span end) {
            return new Block.Conditional(start.span().to(end), start.condition(), List.copyOf(then), List.copyOf(otherwise));
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
            case Directive.If start -> open.push(new Open(start));
            case Directive.Else middle -> startElse(middle);
            case Directive.End end -> end(end);
        }
    }

    private void startElse(Directive.Else middle) {
        if (open.isEmpty()) {
            diagnostics.add(Diagnostic.invalid(middle.span(), "`else` without an `if` before it"));
        } else if (open.peek().inElse) {
            diagnostics.add(Diagnostic.invalid(middle.span(), "a second `else` for one `if`")
                    .withNote(open.peek().start.span(), "the `if` is here"));
        } else {
            open.peek().inElse = true;
        }
    }

    private void end(Directive.End end) {
        if (open.isEmpty()) {
            diagnostics.add(Diagnostic.invalid(end.span(), "`end` without an `if` before it"));
        } else {
            Open closed = open.pop();
            add(closed.close(end.span()));
        }
    }

    List<Block> finish() {
        for (Open left : open) {
            diagnostics.add(Diagnostic.invalid(left.start.span(), "this `if` has no `end`")
                    .withHint("write <!-- end --> on a line of its own where it ends"));
        }
        return List.copyOf(blocks);
    }
}
