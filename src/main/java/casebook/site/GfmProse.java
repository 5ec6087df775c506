package casebook.site;

import casebook.diagnostic.Span;
import casebook.notebook.Block;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes prose as its author did, with the values in it filled in and its links led to the exported files. */
final class GfmProse {
    private static final Pattern NUMBERED = Pattern.compile("<a class=\"ref\" href=\"([^\"]*)\">(.*)</a>", Pattern.DOTALL);

    private record Change(int start, int end, String text) {}

    private final Content content;
    private final InlineValues values;
    private final Links links;
    private final GfmLinks exported;
    private final CrossReferences references;
    private final PageWork work;
    private final String page;
    private final UnaryOperator<String> footnotes;
    private final Optional<Sanitizer> sanitizer;

    /** @param footnotes gives the name that a note of this notebook has on the page */
    GfmProse(Content content, Links links, GfmLinks exported, CrossReferences references, PageWork work, UnaryOperator<String> footnotes,
            boolean sanitised) {
        this.content = content;
        this.values = new InlineValues(content);
        this.links = links;
        this.exported = exported;
        this.references = references;
        this.work = work;
        this.page = work.page.name();
        this.footnotes = footnotes;
        this.sanitizer = sanitised ? Optional.of(new Sanitizer((address, span) -> exported.link(address, span, links, folder(), page),
                links::picture, work::wrong)) : Optional.empty();
    }

    /** The Markdown of a block; empty for a remark. */
    String of(Block.Prose prose) {
        if (prose.node() instanceof HtmlBlockBase html) {
            return html(html, prose.span());
        }
        var changes = new ArrayList<Change>();
        change(prose.node(), changes);
        for (Node node : prose.node().getDescendants()) {
            change(node, changes);
        }
        String text = prose.span().source().text();
        return applied(text, lineStart(text, prose.span().start()), prose.span().end(), changes).stripTrailing();
    }

    /** What opens elements for later blocks to close is cleaned with these. */
    Optional<HtmlBlocks> tags() {
        return sanitizer.map(HtmlBlocks::new);
    }

    private String html(HtmlBlockBase block, Span span) {
        String shown = RawHtml.shown(block);
        return shown.isEmpty() ? "" : sanitizer.map(cleaner -> cleaner.clean(shown, span)).orElseGet(() -> GfmText.inline(shown));
    }

    /** Where the line starts, if nothing but space stands before: what is indented is code. */
    private static int lineStart(String text, int from) {
        int start = from;
        while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
            start--;
        }
        return start == 0 || text.charAt(start - 1) == '\n' ? start : from;
    }

    private static String applied(String text, int start, int end, List<Change> changes) {
        var out = new StringBuilder();
        int at = start;
        for (Change change : changes.stream().sorted(Comparator.comparingInt(Change::start)).toList()) {
            if (change.start() >= at && change.end() <= end) {
                out.append(text, at, change.start()).append(change.text());
                at = change.end();
            }
        }
        return out.append(text, at, end).toString();
    }

    private void change(Node node, List<Change> changes) {
        switch (node) {
            case Code code -> values.text(code).ifPresent(value -> changes.add(whole(code, GfmText.inline(value))));
            case Link link -> link(link, changes);
            case Image image -> links.picture(image.getUrl().unescape(), span(image)).ifPresent(address -> target(image, address, changes));
            case Reference reference -> exported.link(reference.getUrl().unescape(), span(reference), links, folder(), page)
                    .ifPresent(address -> changes.add(at(reference.getUrl(), GfmText.target(address))));
            case LinkRef reference -> CrossReference.of(reference).ifPresent(cross -> changes.add(whole(reference, numbered(cross, span(reference)))));
            case HtmlInlineComment comment -> changes.add(whole(comment, ""));
            case HtmlInline tag when sanitizer.isPresent() && LanguageSpan.markup(tag).isEmpty() && InlineTags.fits(tag) ->
                    changes.add(whole(tag, InlineTags.markup(tag, sanitizer.get(), this::span)));
            case HtmlInline tag -> changes.add(whole(tag, LanguageSpan.markup(tag).orElseGet(() -> GfmText.inline(tag.getChars().toString()))));
            case HtmlBlockBase html -> changes.add(whole(html, html(html, span(html))));
            case Footnote note -> changes.add(at(note.getText(), footnotes.apply(note.getText().toString())));
            case FootnoteBlock note -> changes.add(at(note.getText(), footnotes.apply(note.getText().toString())));
            default -> { }
        }
    }

    /** A link that leads nowhere is its text. */
    private void link(Link link, List<Change> changes) {
        Optional<String> address = exported.link(link.getUrl().unescape(), span(link), links, folder(), page);
        if (address.isPresent()) {
            target(link, address.get(), changes);
        } else {
            changes.add(new Change(link.getStartOffset(), link.getText().getStartOffset(), ""));
            changes.add(new Change(link.getText().getEndOffset(), link.getEndOffset(), ""));
        }
    }

    private static void target(LinkNodeBase link, String address, List<Change> changes) {
        changes.add(at(link.getUrl(), GfmText.target(address)));
    }

    /** "Figure 3", leading there. */
    private String numbered(CrossReference cross, Span span) {
        String markup = references.markup(cross, span);
        Matcher link = NUMBERED.matcher(markup);
        if (!link.matches()) {
            return GfmText.inline(Markup.decoded(markup));
        }
        String href = Markup.decoded(link.group(1));
        int hash = href.indexOf('#');
        Optional<String> target = hash == 0 ? Optional.of(page) : cross.path().flatMap(path -> links.page(path, span));
        target.ifPresent(name -> work.reference(new PageWork.Reference(span, name, SitePath.decode(href.substring(hash + 1)).orElse(""))));
        return "[" + GfmText.inline(Markup.decoded(link.group(2))) + "](" + GfmText.target(GfmLinks.page(href.substring(0, hash)) + href.substring(hash)) + ")";
    }

    private String folder() {
        return SitePath.folder(content.notebook().name());
    }

    private Span span(Node node) {
        return new Span(content.notebook().source(), node.getStartOffset(), node.getEndOffset());
    }

    private static Change whole(Node node, String text) {
        return new Change(node.getStartOffset(), node.getEndOffset(), text);
    }

    private static Change at(BasedSequence place, String text) {
        return new Change(place.getStartOffset(), place.getEndOffset(), text);
    }
}
