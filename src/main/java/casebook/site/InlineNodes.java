package casebook.site;

import casebook.diagnostic.Diagnostic;
import casebook.notebook.Markdown;
import casebook.notebook.MathNode;
import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Optional;
import java.util.Set;

/** Renders what stands inside paragraphs and isn't as CommonMark has it: values, links, pictures, tags, notes. */
final class InlineNodes implements NodeRenderer {
    private final ProseRenderer prose;

    InlineNodes(ProseRenderer prose) {
        this.prose = prose;
    }

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(
                new NodeRenderingHandler<>(Code.class, (node, _, html) -> code(node, html)),
                new NodeRenderingHandler<>(Link.class, (node, context, html) -> link(node, node, context, html)),
                new NodeRenderingHandler<>(LinkRef.class, this::linkRef),
                new NodeRenderingHandler<>(Image.class, (node, _, html) -> picture(node, node, html)),
                new NodeRenderingHandler<>(ImageRef.class, this::imageRef),
                new NodeRenderingHandler<>(AutoLink.class, (node, _, html) ->
                        plainLink(node, node.getText().toString(), node.getText().toString(), html)),
                new NodeRenderingHandler<>(MailLink.class, (node, _, html) ->
                        plainLink(node, "mailto:" + node.getText(), node.getText().toString(), html)),
                new NodeRenderingHandler<>(Strikethrough.class, (node, context, html) -> {
                    html.raw("<del>");
                    context.renderChildren(node);
                    html.raw("</del>");
                }),
                new NodeRenderingHandler<>(Footnote.class, this::footnote),
                new NodeRenderingHandler<>(MathNode.class, (node, _, html) -> html.raw(MathMarkup.of(node, prose.work.words))),
                new NodeRenderingHandler<>(HtmlInline.class, (node, _, html) -> tag(node, html)),
                new NodeRenderingHandler<>(HtmlInlineComment.class, (_, _, _) -> { }));
    }

    /** A code span: the text of a value, or code. */
    private void code(Code node, HtmlWriter html) {
        Optional<String> value = prose.values.text(node);
        html.raw(value.map(Html::escape).orElseGet(() ->
                "<code>" + Html.escape(Escaping.collapseWhitespace(Markdown.code(node), true)) + "</code>"));
    }

    private void link(Node node, LinkNodeBase target, NodeRendererContext context, HtmlWriter html) {
        Optional<String> href = prose.links.link(target.getUrl().unescape(), prose.span(node));
        href.ifPresent(address -> html.raw("<a href=\"" + Html.escape(address) + "\"" + title(target) + note(address) + ">"));
        context.renderChildren(node);
        href.ifPresent(_ -> html.raw("</a>"));
    }

    /** On paper nobody can follow a link: what leads out of the site gets a number there, and its address at the end. */
    private String note(String address) {
        return address.matches("https?://.*") ? " data-note=\"" + prose.work.address(address) + "\"" : "";
    }

    /** A bare address that GitHub makes a link of; {@code www.} ones get the scheme that GitHub gives them. */
    private void plainLink(Node node, String address, String text, HtmlWriter html) {
        String whole = address.startsWith("www.") ? "http://" + address : address;
        Optional<String> href = prose.links.link(whole, prose.span(node));
        html.raw(href.map(target -> "<a href=\"" + Html.escape(target) + "\">" + Html.escape(text) + "</a>")
                .orElseGet(() -> Html.escape(text)));
    }

    private void picture(Node node, LinkNodeBase target, HtmlWriter html) {
        String alt = Html.escape(prose.values.plain(node).strip());
        Optional<String> source = prose.links.picture(target.getUrl().unescape(), prose.span(node));
        html.raw(source.map(address -> "<img src=\"" + Html.escape(address) + "\" alt=\"" + alt + "\"" + title(target)
                + " loading=\"lazy\">").orElse(alt));
    }

    private static String title(LinkNodeBase target) {
        return target.getTitle().isEmpty() ? "" : " title=\"" + Html.escape(target.getTitle().unescape()) + "\"";
    }

    private void linkRef(LinkRef node, NodeRendererContext context, HtmlWriter html) {
        reference(node).ifPresentOrElse(target -> link(node, target, context, html), () -> {
            Optional<CrossReference> cross = CrossReference.of(node);
            if (cross.isPresent()) {
                html.raw(prose.references.markup(cross.get(), prose.span(node)));
                return;
            }
            html.raw("[");
            context.renderChildren(node);
            html.raw("]");
            undefined(node, html);
        });
    }

    private void imageRef(ImageRef node, NodeRendererContext context, HtmlWriter html) {
        reference(node).ifPresentOrElse(target -> picture(node, target, html), () -> {
            html.raw("![");
            context.renderChildren(node);
            html.raw("]");
            undefined(node, html);
        });
    }

    private static Optional<Reference> reference(RefNode node) {
        return Optional.ofNullable(node.getReferenceNode(node.getDocument()));
    }

    /** Brackets that refer to nothing are brackets: {@code [text]}, {@code [text][]}, {@code [text][reference]}. */
    private static void undefined(RefNode node, HtmlWriter html) {
        if (!node.isReferenceTextCombined()) {
            html.raw("[" + Html.escape(node.getReference().unescape()) + "]");
        } else if (node.isDummyReference()) {
            html.raw("[]");
        }
    }

    private void footnote(Footnote node, NodeRendererContext context, HtmlWriter html) {
        if (node.getFootnoteBlock() == null) {
            prose.work.wrong(Diagnostic.warning(prose.span(node), "there is no footnote `[^" + node.getText() + "]:`"));
            html.raw("[^" + Html.escape(node.getText().toString()) + "]");
        } else {
            html.raw(prose.work.footnotes.mention(node.getFootnoteBlock(), prose, prose.work.words));
        }
    }

    private void tag(HtmlInline node, HtmlWriter html) {
        if (prose.sanitizer.isPresent() && LanguageSpan.markup(node).isEmpty() && InlineTags.fits(node)) {
            html.raw(InlineTags.markup(node, prose.sanitizer.get(), prose::span));
            return;
        }
        RawHtml.warning(node, prose.span(node)).ifPresent(prose.work::wrong);
        html.raw(LanguageSpan.markup(node).orElseGet(() -> Html.escape(node.getChars().toString())));
    }
}
