package casebook.site;

import casebook.notebook.MathNode;
import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import java.util.function.Function;

/** The text of inline Markdown without its marks. */
final class PlainText {
    /** As deep as prose may be nested; what lies deeper is left out, and reported where it is rendered. */
    private static final int DEEPEST = 100;

    private PlainText() {}

    /**
     * The text below a node.
     *
     * @param code what stands for a code span: its text, or the value that it names
     * @param html what stands for a tag
     */
    static String of(Node parent, Function<Code, String> code, Function<HtmlInline, String> html) {
        var out = new StringBuilder();
        append(parent, code, html, out, 0);
        return out.toString();
    }

    private static void append(
            Node parent, Function<Code, String> code, Function<HtmlInline, String> html, StringBuilder out, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        for (Node node : parent.getChildren()) {
            switch (node) {
                case Text text -> out.append(text.getChars().unescape());
                case HtmlEntity entity -> out.append(entity.getChars().unescape());
                case Code span -> out.append(code.apply(span));
                case SoftLineBreak _, HardLineBreak _ -> out.append(' ');
                case AutoLink link -> out.append(link.getText());
                case MailLink link -> out.append(link.getText());
                case MathNode formula -> out.append(formula.tex().strip());
                case HtmlInline tag -> out.append(html.apply(tag));
                case HtmlInlineBase _, Footnote _ -> { }
                case LinkRef link when CrossReference.of(link).isPresent() && link.getReferenceNode(link.getDocument()) == null ->
                        out.append(Labels.humanised(CrossReference.of(link).get().name()));
                case FencedCodeBlock block -> out.append(block.getContentChars()).append(' ');
                case Block _, TableCell _ -> {
                    append(node, code, html, out, depth + 1);
                    out.append(' ');
                }
                default -> append(node, code, html, out, depth + 1);
            }
        }
    }
}
