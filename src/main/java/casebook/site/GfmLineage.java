package casebook.site;

import casebook.result.Lineage;
import casebook.result.Lineage.Kind;
import casebook.result.Lineage.Node;
import casebook.result.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a lineage as a diagram of Mermaid, which GitHub draws, and in words. */
final class GfmLineage {
    private final List<Node> nodes;
    private final Words words;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, Node> byKey = new HashMap<>();

    GfmLineage(Lineage lineage, Words words) {
        this.nodes = lineage.nodes();
        this.words = words;
        for (Node node : nodes) {
            ids.put(node.key(), "n" + ids.size());
            byKey.put(node.key(), node);
        }
    }

    String diagram() {
        var lines = new StringBuilder("flowchart LR");
        nodes.forEach(node -> lines.append("\n  ").append(ids.get(node.key())).append(shape(node.kind(), label(node.name()))));
        nodes.forEach(node -> node.reads().forEach(read -> lines.append("\n  ").append(ids.get(read)).append(" --> ").append(ids.get(node.key()))));
        return GfmText.fenced(lines.toString(), "mermaid");
    }

    /** Data are drums, models boxes, what is shown is round. */
    private static String shape(Kind kind, String label) {
        return switch (kind) {
            case SEED -> "[(\"" + label + "\")]";
            case STAGING, INTERMEDIATE, MART, MODEL -> "[\"" + label + "\"]";
            case QUERY, VALUE -> "(\"" + label + "\")";
            case CHART -> "([\"" + label + "\"])";
        };
    }

    /** Everything but letters, digits and what stands in names is written by its number, as Mermaid has it. */
    private static String label(String name) {
        var out = new StringBuilder();
        Html.clean(name).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == ' ') {
                out.appendCodePoint(c);
            } else {
                out.append('#').append(c).append(';');
            }
        });
        return out.toString();
    }

    /** A list of what each is and reads. */
    String list() {
        var lines = new StringBuilder();
        for (Node node : nodes) {
            lines.append(lines.isEmpty() ? "" : "\n").append("- ").append(GfmText.code(node.name())).append(" (")
                    .append(words.raw("lineage." + node.kind().name().toLowerCase(Locale.ROOT))).append(')');
            if (!node.reads().isEmpty()) {
                lines.append(' ').append(words.raw("lineage.reads")).append(' ')
                        .append(words.list(node.reads().stream().map(read -> GfmText.code(byKey.get(read).name())).toList()));
            }
            node.description().ifPresent(text -> lines.append(words.raw("colon")).append(GfmText.inline(text)));
        }
        return lines.toString();
    }
}
