package casebook.notebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Source;
import casebook.diagnostic.Span;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Turns the top-level nodes of flexmark's tree into blocks. */
final class BlockReader {
    private final Source source;
    private final Diagnostics diagnostics;
    private final FenceReader fences;
    private final IncludeReader includes;
    private final ConditionalStack stack;

    BlockReader(Source source, Diagnostics diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
        this.fences = new FenceReader(diagnostics);
        this.includes = new IncludeReader(source, diagnostics);
        this.stack = new ConditionalStack(diagnostics);
    }

    List<Block> read(Document document) {
        for (Node node : document.getChildren()) {
            read(node);
        }
        return stack.finish();
    }

    private void read(Node node) {
        Optional<Directive> directive = node instanceof HtmlBlockBase ? Directive.read(span(node), diagnostics) : Optional.empty();
        if (directive.isPresent()) {
            stack.take(directive.get());
            return;
        }
        List<Block.Include> included = node instanceof Paragraph paragraph ? includes.read(paragraph) : List.of();
        if (!included.isEmpty()) {
            included.forEach(stack::add);
        } else if (node instanceof FencedCodeBlock fence && fences.isCasebook(fence)) {
            fences.read(fence, source).ifPresent(stack::add);
        } else {
            stack.add(prose(node));
        }
    }

    private Block prose(Node node) {
        var values = new ArrayList<ValueRef>();
        checkFormula(node);
        for (Node inner : node.getDescendants()) {
            checkFormula(inner);
            switch (inner) {
                case Code code -> {
                    checkBars(code);
                    ValueRefReader.read(span(code), Markdown.code(code), diagnostics).ifPresent(values::add);
                }
                case FencedCodeBlock fence when fences.isCasebook(fence) -> diagnostics.add(Diagnostic.invalid(span(fence),
                        "a cell stands on its own, not inside a list or a quote")
                        .withHint("take away the indentation or the `>` before it"));
                case HtmlBlockBase html -> Directive.reportMisplaced(span(html),
                        "a condition stands on its own, not inside a list or a quote", diagnostics);
                case HtmlInlineBase html -> Directive.reportMisplaced(span(html),
                        "a condition stands on a line of its own, not inside a text", diagnostics);
                default -> { }
            }
        }
        return new Block.Prose(span(node), node, List.copyOf(values));
    }

    private void checkFormula(Node node) {
        Optional<Diagnostic> wrong = switch (node) {
            case MathNode formula -> MathCheck.check(formula, source);
            case FencedCodeBlock fence when Markdown.isMath(fence) -> MathCheck.check(fence, source);
            default -> Optional.empty();
        };
        wrong.ifPresent(diagnostics::add);
    }

    /** GitHub cuts a table's row before it looks for code, so a bar there would be seen by its readers as a border. */
    private void checkBars(Code code) {
        Matcher bar = Markdown.BARE_BAR.matcher(span(code).text());
        if (Markdown.isInTable(code) && bar.find()) {
            diagnostics.add(Diagnostic.warning(span(code).part(bar.start(), bar.end()), "on GitHub this `|` ends the cell of the table")
                    .withHint("write `\\|`, in code too"));
        }
    }

    private Span span(Node node) {
        return new Span(source, node.getStartOffset(), node.getEndOffset());
    }
}
