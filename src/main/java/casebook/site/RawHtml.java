package casebook.site;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Span;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;
import java.util.regex.Pattern;

/** HTML in Markdown: tags are shown as text; comments are for those who read the notebook's source. */
final class RawHtml {
    private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|\\z)", Pattern.DOTALL);

    private RawHtml() {}

    /** What a block of HTML shows. */
    static String shown(Node block) {
        return COMMENT.matcher(block.getChars()).replaceAll("").strip();
    }

    /** What is to be said of a node, if it is HTML that shows; an element's end is not told of again. */
    static Optional<Diagnostic> warning(Node node, Span span) {
        boolean shows = switch (node) {
            case HtmlInline tag -> !tag.getChars().startsWith("</") && LanguageSpan.markup(tag).isEmpty();
            case HtmlBlockBase block -> !shown(block).isEmpty();
            default -> false;
        };
        return shows ? Optional.of(Diagnostic.warning(span, "HTML is shown as text").withHint("write it in Markdown")) : Optional.empty();
    }
}
