package casebook.site;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Source;
import casebook.diagnostic.Span;
import casebook.notebook.Block;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.Optional;

/**
 * Renders the prose of one notebook for one page. Flexmark's renderer does what CommonMark says; {@link BlockNodes} and
 * {@link InlineNodes} do all that GitHub, this site or safety want otherwise.
 */
final class ProseRenderer {
    /** Flexmark recurses; so deep no reader could follow, and no stack overflows. */
    private static final int DEEPEST = 100;

    private static final DataHolder OPTIONS = new MutableDataSet()
            .set(HtmlRenderer.GENERATE_HEADER_ID, false)
            .set(HtmlRenderer.RENDER_HEADER_ID, false)
            .set(HtmlRenderer.ESCAPE_HTML, true)
            .set(HtmlRenderer.SOFT_BREAK, "\n")
            .toImmutable();

    final PageWork work;
    final Links links;
    final CrossReferences references;
    final InlineValues values;
    final int headingShift;
    final Optional<Sanitizer> sanitizer;
    private final Source source;
    private final HtmlRenderer renderer;

    ProseRenderer(PageWork work, Links links, CrossReferences references, Content content, Optional<Sanitizer> sanitizer) {
        this.sanitizer = sanitizer;
        this.work = work;
        this.links = links;
        this.references = references;
        this.values = new InlineValues(content, sanitizer.isPresent());
        this.source = content.notebook().source();
        this.headingShift = hasTopHeading(work, content) ? 1 : 0;
        this.renderer = HtmlRenderer.builder(OPTIONS)
                .nodeRendererFactory(_ -> new BlockNodes(this))
                .nodeRendererFactory(_ -> new InlineNodes(this))
                .build();
    }

    /** The page's title is its only heading of level 1: a notebook that has others sinks by one level. */
    private static boolean hasTopHeading(PageWork work, Content content) {
        return Block.flatten(content.notebook().blocks())
                .filter(block -> !work.page.titleBlock().equals(Optional.of(block)))
                .anyMatch(block -> block instanceof Block.Prose prose && prose.node() instanceof Heading heading
                        && heading.getLevel() == 1);
    }

    SafeHtml render(Block.Prose prose) {
        if (depth(prose.node()) > DEEPEST) {
            work.wrong(Diagnostic.invalid(prose.span().part(0, 0), "this is nested more than " + DEEPEST + " levels deep")
                    .withHint("take away some levels of lists, quotes or emphasis"));
            return SafeHtml.NONE;
        }
        SafeHtml rendered = new SafeHtml(renderer.render(prose.node()).strip());
        if (!(prose.node() instanceof Heading)) {
            work.search.text(values.plain(prose.node()));
        }
        return rendered;
    }

    /** The markup of all nodes below one. */
    String children(Node node) {
        var out = new StringBuilder();
        for (Node child : node.getChildren()) {
            out.append(renderer.render(child));
        }
        return out.toString();
    }

    Span span(Node node) {
        return new Span(source, node.getStartOffset(), node.getEndOffset());
    }

    /** How deep a tree is, found without recursion. */
    private static int depth(Node root) {
        int deepest = 0;
        int depth = 0;
        Node node = root;
        while (node != null) {
            deepest = Math.max(deepest, depth);
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                continue;
            }
            while (node != root && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            node = node == root ? null : node.getNext();
        }
        return deepest;
    }
}
