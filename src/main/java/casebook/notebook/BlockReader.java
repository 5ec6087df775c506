package casebook.notebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Source;
import casebook.diagnostic.Span;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the top-level nodes of flexmark's tree into blocks. */
final class BlockReader {
    private final Source source;
    private final Diagnostics diagnostics;
    private final FenceReader fences;
    private final ConditionalStack stack;

    BlockReader(Source source, Diagnostics diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
        this.fences = new FenceReader(diagnostics);
        this.stack = new ConditionalStack(diagnostics);
    }

    List<Block> read(Document document) {
        for (Node node : document.getChildren()) {
            read(node);
        }
        return stack.finish();
    }

    private void read(Node node) {
        Optional<Directive> directive = directive(node);
        if (directive.isPresent()) {
            stack.take(directive.get());
            return;
        }
        switch (node) {
            case FencedCodeBlock fence when fences.isCasebook(fence) -> fences.read(fence, source).ifPresent(stack::add);
            case Paragraph paragraph when include(paragraph).isPresent() -> stack.add(include(paragraph).get());
            default -> stack.add(prose(node));
        }
    }

    private Optional<Directive> directive(Node node) {
        return node instanceof HtmlBlock ? Directive.read(span(node), diagnostics) : Optional.empty();
    }

    private Optional<Block> include(Paragraph paragraph) {
        boolean alone = paragraph.getFirstChild() instanceof Link link && link.getNext() == null
                && link.getTitle().unescape().equals("include");
        return alone
                ? Optional.of(new Block.Include(span(paragraph), ((Link) paragraph.getFirstChild()).getUrl().unescape()))
                : Optional.empty();
    }

    private Block prose(Node node) {
        var values = new ArrayList<ValueRef>();
        for (Node inner : node.getDescendants()) {
            switch (inner) {
                case Code code -> ValueRefReader.read(span(code), code.getText().toString(), diagnostics)
                        .ifPresent(values::add);
                case FencedCodeBlock fence when fences.isCasebook(fence) -> diagnostics.add(Diagnostic.invalid(span(fence),
                        "a cell stands on its own, not inside a list or a quote")
                        .withHint("take away the indentation or the `>` before it"));
                case HtmlBlock html when Directive.read(span(html), diagnostics).isPresent() -> diagnostics.add(
                        Diagnostic.invalid(span(html), "a condition stands on its own, not inside a list or a quote"));
                default -> { }
            }
        }
        return new Block.Prose(span(node), node, List.copyOf(values));
    }

    private Span span(Node node) {
        return new Span(source, node.getStartOffset(), node.getEndOffset());
    }
}
