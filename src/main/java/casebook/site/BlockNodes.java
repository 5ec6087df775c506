package casebook.site;

import casebook.diagnostic.Diagnostic;
import casebook.notebook.Markdown;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInnerBlock;
import com.vladsch.flexmark.ast.HtmlInnerBlockComment;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import java.util.HashSet;
import java.util.Set;

/** Renders the blocks of prose that aren't as CommonMark has them. */
final class BlockNodes implements NodeRenderer {
    private final ProseRenderer prose;

    BlockNodes(ProseRenderer prose) {
        this.prose = prose;
    }

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        Set<NodeRenderingHandler<?>> handlers = new HashSet<>(ProseTable.handlers(prose.work.words));
        handlers.add(new NodeRenderingHandler<>(Heading.class, this::heading));
        handlers.add(new NodeRenderingHandler<>(BlockQuote.class, this::quote));
        handlers.add(new NodeRenderingHandler<>(FencedCodeBlock.class, this::fence));
        handlers.add(new NodeRenderingHandler<>(IndentedCodeBlock.class, this::indented));
        handlers.add(new NodeRenderingHandler<>(TaskListItem.class, this::task));
        handlers.add(new NodeRenderingHandler<>(HtmlBlock.class, (node, _, html) -> rawHtml(node, html)));
        handlers.add(new NodeRenderingHandler<>(HtmlInnerBlock.class, (node, _, html) -> rawHtml(node, html)));
        handlers.add(new NodeRenderingHandler<>(HtmlCommentBlock.class, (node, _, html) -> rawHtml(node, html)));
        handlers.add(new NodeRenderingHandler<>(HtmlInnerBlockComment.class, (node, _, html) -> rawHtml(node, html)));
        // Notes stand at the page's end; see Footnotes.
        handlers.add(new NodeRenderingHandler<>(FootnoteBlock.class, (_, _, _) -> { }));
        return handlers;
    }

    private void heading(Heading node, NodeRendererContext context, HtmlWriter html) {
        int level = Math.min(6, node.getLevel() + prose.headingShift);
        String text = prose.values.plain(node).strip();
        String id = id(node);
        prose.work.heading(level, id, text);
        html.line().raw("<div class=\"heading\"><h" + level + " id=\"" + Html.escape(id) + "\">");
        context.renderChildren(node);
        html.raw("</h" + level + "><a class=\"heading-link\" href=\"#" + Html.escape(SitePath.encode(id)) + "\" aria-label=\""
                + Html.escape(prose.work.words.text("linkTo", text)) + "\">" + Icons.LINK + "</a></div>").line();
    }

    private String id(Heading node) {
        String wanted = Slug.of(InlineValues.written(node));
        prose.work.ids.chosen(wanted).ifPresent(anchor -> prose.work.wrong(
                Diagnostic.invalid(prose.span(node), "links to `#" + wanted + "` could mean this heading or a block")
                        .withNote(anchor, "this block has the same anchor").withHint("give the block another anchor")));
        return prose.work.ids.take(wanted);
    }

    private void quote(BlockQuote node, NodeRendererContext context, HtmlWriter html) {
        Alert.of(node).ifPresentOrElse(found -> alert(node, found, context, html), () -> {
            html.line().raw("<blockquote>").line();
            context.renderChildren(node);
            html.line().raw("</blockquote>").line();
        });
    }

    private void alert(BlockQuote node, Alert.Found found, NodeRendererContext context, HtmlWriter html) {
        Alert alert = found.alert();
        html.line().raw("<div class=\"alert alert-" + alert.key() + "\" role=\"note\"><p class=\"alert-title\">" + alert.icon()
                + Html.escape(prose.work.words.text("alert." + alert.key())) + "</p>").line();
        if (found.textStart() < found.first().getEndOffset()) {
            html.raw("<p>");
            for (Node child : found.first().getChildren()) {
                if (child.getStartOffset() >= found.textStart()) {
                    context.render(child);
                }
            }
            html.raw("</p>").line();
        }
        for (Node child = found.first().getNext(); child != null; child = child.getNext()) {
            context.render(child);
        }
        html.line().raw("</div>").line();
    }

    private void fence(FencedCodeBlock node, NodeRendererContext context, HtmlWriter html) {
        if (Markdown.isMath(node)) {
            html.line().raw(MathMarkup.block(node.getContentChars().toString(), prose.work.words)).line();
            return;
        }
        String language = node.getInfo().unescape().strip().split("\\s", 2)[0];
        code(node.getContentChars().normalizeEOL(), language, html);
    }

    private void indented(IndentedCodeBlock node, NodeRendererContext context, HtmlWriter html) {
        code(node.getContentChars().trimTailBlankLines().normalizeEndWithEOL(), "", html);
    }

    private static void code(String text, String language, HtmlWriter html) {
        html.line().openPre().raw(CodeBlock.of(text.stripTrailing(), language).markup()).closePre().line();
    }

    private void task(TaskListItem node, NodeRendererContext context, HtmlWriter html) {
        boolean done = node.isItemDoneMarker();
        html.line().raw("<li class=\"task\"><input type=\"checkbox\" disabled" + (done ? " checked" : "") + " aria-label=\""
                + Html.escape(prose.work.words.text(done ? "taskDone" : "taskOpen")) + "\">");
        context.renderChildren(node);
        html.raw("</li>").line();
    }

    private void rawHtml(Node node, HtmlWriter html) {
        String text = RawHtml.shown(node);
        if (prose.sanitizer.isPresent()) {
            html.line().raw(prose.sanitizer.get().clean(text, prose.span(node))).line();
        } else if (!text.isEmpty()) {
            RawHtml.warning(node, prose.span(node)).ifPresent(prose.work::wrong);
            html.line().raw("<p>" + Html.escape(text) + "</p>").line();
        }
    }
}
