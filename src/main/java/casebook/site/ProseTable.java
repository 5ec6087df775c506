package casebook.site;

import casebook.result.Words;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Locale;
import java.util.Set;

/** Renders tables that are written in prose, in a box that scrolls by itself where they are too wide. */
final class ProseTable {
    private ProseTable() {}

    static Set<NodeRenderingHandler<?>> handlers(Words words) {
        String label = Html.escape(words.text("tableInText"));
        return Set.of(
                new NodeRenderingHandler<>(TableBlock.class, (node, context, html) -> {
                    html.line().raw("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"" + label + "\">");
                    element("table", node, context, html);
                    html.raw("</div>").line();
                }),
                new NodeRenderingHandler<>(TableHead.class, (node, context, html) -> element("thead", node, context, html)),
                new NodeRenderingHandler<>(TableBody.class, (node, context, html) -> element("tbody", node, context, html)),
                new NodeRenderingHandler<>(TableRow.class, (node, context, html) -> element("tr", node, context, html)),
                new NodeRenderingHandler<>(TableSeparator.class, (_, _, _) -> { }),
                new NodeRenderingHandler<>(TableCell.class, ProseTable::cell));
    }

    private static void element(String name, Node node, NodeRendererContext context, HtmlWriter html) {
        html.raw("<" + name + ">");
        context.renderChildren(node);
        html.raw("</" + name + ">").line();
    }

    private static void cell(TableCell node, NodeRendererContext context, HtmlWriter html) {
        String name = node.isHeader() ? "th" : "td";
        boolean aligned = node.getAlignment() != null;
        html.raw("<" + name + (node.isHeader() ? " scope=\"col\"" : "")
                + (aligned ? " class=\"" + node.getAlignment().name().toLowerCase(Locale.ROOT) + "\"" : "") + ">");
        context.renderChildren(node);
        html.raw("</" + name + ">");
    }
}
