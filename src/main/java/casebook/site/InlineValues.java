package casebook.site;

import casebook.notebook.Block;
import casebook.notebook.Markdown;
import casebook.notebook.ValueRef;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.util.ast.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The inline values of one notebook's prose, found by the place of their code spans. */
final class InlineValues {
    private final Content content;
    private final boolean sanitised;
    private final Map<Integer, ValueRef> byStart = new HashMap<>();

    InlineValues(Content content) {
        this(content, false);
    }

    /** @param sanitised whether harmless tags work, and are no text */
    InlineValues(Content content, boolean sanitised) {
        this.content = content;
        this.sanitised = sanitised;
        Block.flatten(content.notebook().blocks()).filter(Block.Prose.class::isInstance)
                .flatMap(block -> ((Block.Prose) block).values().stream())
                .forEach(value -> byStart.put(value.span().start(), value));
    }

    /** The text that stands for a code span, if it names a value. */
    Optional<String> text(Code code) {
        return Optional.ofNullable(byStart.get(code.getStartOffset())).map(content::value);
    }

    /** The text below a node as a reader sees it. */
    String plain(Node node) {
        return PlainText.of(node, code -> text(code).orElseGet(() -> Markdown.code(code)),
                html -> LanguageSpan.markup(html).isPresent() || sanitised && InlineTags.fits(html) ? "" : html.getChars().toString());
    }

    /** The text below a node as GitHub reads it, where values show as they are written; tags are no text there. */
    static String written(Node node) {
        return PlainText.of(node, Markdown::code, (HtmlInline _) -> "");
    }
}
