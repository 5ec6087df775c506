package casebook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/**
 * What a reader sees of a page, as lines of text: one for each paragraph, heading, item, row and picture. Folded blocks show
 * the words on their fold; what only JavaScript or a screen reader brings out is left out, but for pictures' alt texts.
 */
final class ReaderView {
    private final List<String> lines = new ArrayList<>();

    private ReaderView() {}

    /** @return lines, each with a line end */
    static String of(String html) {
        Element main = Jsoup.parse(html).expectFirst("main");
        main.select(".sr, [hidden]:not(.filters, .filters *), button, .pager, .contents-folded, .heading-link, .footnote-back, .addresses").remove();
        main.select("math").forEach(formula -> formula.replaceWith(new TextNode("[formula: " + formula.attr("alttext") + "]")));
        var view = new ReaderView();
        view.blocks(main, "");
        return view.lines.stream().map(line -> line.stripTrailing() + "\n").collect(Collectors.joining());
    }

    private void blocks(Element parent, String indent) {
        parent.children().forEach(child -> block(child, indent));
    }

    private void block(Element element, String indent) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                line(indent, "#".repeat(element.normalName().charAt(1) - '0') + " " + text(element));
            case "p" -> line(indent, text(element));
            case "ul", "ol" -> list(element, indent);
            case "blockquote" -> blocks(element, indent + "> ");
            case "table" -> rows(element, indent);
            case "pre" -> element.wholeText().lines().forEach(line -> line(indent, "    " + line));
            case "hr" -> line(indent, "---");
            case "figure" -> figure(element, indent);
            default -> division(element, indent);
        }
    }

    private void division(Element element, String indent) {
        if (element.hasClass("formula")) {
            line(indent, text(element));
        } else if (element.hasClass("byline")) {
            Stream.of(joined(element.select("> :not(.badge)"))).filter(text -> !text.isEmpty()).forEach(text -> line(indent, text));
            element.select("> .badge").forEach(badge -> line(indent, "(" + badge(badge) + ")"));
        } else if (element.hasClass("filters")) {
            element.select(".filter").forEach(filter -> line(indent, "[filter " + text(filter.selectFirst("label, legend")) + ": " + choices(filter) + "]"));
        } else if (element.normalName().equals("noscript")) {
            line(indent, "(without JavaScript: " + (element.select("a").isEmpty() ? text(element) : joined(element.select("a"))) + ")");
        } else if (element.hasClass("tests")) {
            tests(element, indent);
        } else if (element.hasClass("relation")) {
            relation(element, indent);
        } else if (element.hasClass("cell")) {
            line(indent, "(" + joined(element.select("> summary > *")) + ")");
            element.select("[open] > .code pre").forEach(code -> block(code, indent));
        } else if (element.hasClass("alert")) {
            blocks(element, indent + "> ");
        } else {
            blocks(element, indent);
        }
    }

    /** What is chosen at first stands in brackets. */
    private static String choices(Element filter) {
        return filter.select("option, .box").stream().map(choice -> choice.hasAttr("selected") || choice.selectFirst("[checked]") != null
                ? "(" + text(choice) + ")" : text(choice)).collect(Collectors.joining(" · "));
    }

    /** What is seen before a reader unfolds it. */
    private static String badge(Element badge) {
        Element shown = badge.normalName().equals("details") ? badge.selectFirst("summary") : badge;
        return text(shown.selectFirst(".badge-label")) + ": " + joined(shown.select(".verdict"));
    }

    private void tests(Element tests, String indent) {
        line(indent, "[tests: " + text(tests.selectFirst(".title")) + " — " + joined(tests.select(".counts .verdict")) + "]");
        tests.select("> .caption .subtitle").forEach(subtitle -> line(indent, text(subtitle)));
        for (Element finding : tests.select(".finding > details")) {
            line(indent, "- " + joined(finding.selectFirst("summary").children()));
            if (finding.hasAttr("open")) {
                finding.select("> p").forEach(description -> line(indent + "  ", text(description)));
                finding.select("> .scroll table").forEach(table -> rows(table, indent + "  "));
                finding.select("> .behind").forEach(behind -> behind(behind, indent + "  "));
            }
        }
        tests.select("> .tally").forEach(tally -> line(indent, "(" + text(tally.selectFirst("summary")) + ")"));
        tests.select("> .tally[open] table").forEach(table -> rows(table, indent));
        tests.select("> .note").forEach(note -> line(indent, text(note)));
    }

    /** A table of a data dictionary: its name with the facts, then a line for each column. */
    private void relation(Element relation, String indent) {
        Elements facts = relation.select(".relation-name, .facts > span");
        line(indent, "[table: " + joined(facts) + (relation.normalName().equals("details") ? ", folded" : "") + "]");
        relation.select(".about").forEach(about -> line(indent, text(about)));
        relation.select(".tested").forEach(tests -> tests.text(joined(tests.children()).replace(" · ", ", ")));
        relation.select("> .tested").forEach(tests -> line(indent, text(tests)));
        for (Element row : relation.select(".dictionary tbody tr")) {
            line(indent, joined(row.select("th > *")) + " | " + joined(row.select("> .number")) + " | " + spread(row));
        }
        relation.select("> .note").forEach(note -> line(indent, text(note)));
    }

    private static String spread(Element row) {
        Stream<String> histograms = row.select(".histogram").stream().map(histogram -> "[" + histogram.attr("aria-label") + "]");
        return Stream.concat(histograms, row.select(".frequent li, .spread, .range").stream().map(ReaderView::text))
                .collect(Collectors.joining(" · "));
    }

    private void list(Element list, String indent) {
        int number = list.hasAttr("start") ? Integer.parseInt(list.attr("start")) : 1;
        for (Element item : list.children()) {
            if (item.hasClass("card")) {
                card(item, indent);
            } else {
                item(item, indent, list.normalName().equals("ol") ? number++ + ". " : "- ");
            }
        }
    }

    /** Its text may stand in it directly or in paragraphs; what follows is indented below it. */
    private void item(Element item, String indent, String mark) {
        int first = lines.size();
        Element direct = new Element("p");
        for (Node node : List.copyOf(item.childNodes())) {
            if (node instanceof TextNode || node instanceof Element inline && !inline.isBlock()) {
                direct.appendChild(node.clone());
            }
        }
        if (!text(direct).isBlank()) {
            line(indent + "  ", text(direct));
        }
        item.children().stream().filter(Element::isBlock).forEach(child -> block(child, indent + "  "));
        lines.set(first, indent + mark + lines.get(first).substring(indent.length() + 2));
    }

    private void card(Element card, String indent) {
        line(indent, "[card: " + joined(card.select("> p")) + trend(card) + "]");
    }

    private static String trend(Element card) {
        return card.select("svg.sparkline").stream().map(line -> " · trend: " + line.attr("aria-label")).collect(Collectors.joining());
    }

    private void rows(Element table, String indent) {
        table.select("tr").forEach(row -> line(indent, row.children().stream().map(ReaderView::text).collect(Collectors.joining(" | "))));
    }

    private void figure(Element figure, String indent) {
        String title = text(figure.selectFirst("figcaption .title"));
        if (figure.selectFirst("svg.lineage") != null) {
            lineage(figure, title, indent);
            return;
        }
        Element picture = figure.selectFirst(".picture img");
        line(indent, picture == null ? text(figure.selectFirst("figcaption .label")) + ": " + title
                : "[figure: " + title + " — " + picture.attr("alt") + "]");
        figure.select("figcaption .subtitle").forEach(subtitle -> line(indent, text(subtitle)));
        figure.select("> .scroll table").forEach(table -> rows(table, indent));
        figure.select("> p").forEach(note -> line(indent, text(note)));
        figure.select("> .behind").forEach(behind -> behind(behind, indent));
    }

    /** What stands in its boxes, and the list behind it, unfolded. */
    private void lineage(Element figure, String title, String indent) {
        line(indent, "[drawing: " + title + " — " + figure.select("svg a").stream()
                .map(box -> box.select("text").text()).collect(Collectors.joining(", ")) + "]");
        for (Element entry : figure.select(".relations > li")) {
            entry.select("> p").forEach(words -> line(indent, (words.hasClass("description") ? "  " : "- ") + words.text()));
            entry.select("tbody tr").forEach(column -> line(indent, "  " + column.children().stream().map(Element::text)
                    .collect(Collectors.joining(" | "))));
        }
    }

    /** The words that a reader can click, and what is already unfolded. */
    private void behind(Element behind, String indent) {
        line(indent, "(" + behind.children().stream()
                .map(child -> text(child.normalName().equals("details") ? child.selectFirst("summary") : child))
                .collect(Collectors.joining(" · ")) + ")");
        behind.select("> details[open] pre").forEach(code -> block(code, indent));
    }

    private static String joined(Elements parts) {
        return parts.stream().map(ReaderView::text).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** The text on one line; links, pictures, boxes and strokes keep their meaning. */
    private static String text(Element element) {
        return element.childNodes().stream().map(ReaderView::inline).collect(Collectors.joining())
                .replaceAll("[ \\n\\t]+", " ").strip();
    }

    private static String inline(Node node) {
        if (node instanceof TextNode text) {
            return text.getWholeText();
        }
        if (!(node instanceof Element element)) {
            return "";
        }
        String inside = element.childNodes().stream().map(ReaderView::inline).collect(Collectors.joining());
        return switch (element.normalName()) {
            case "a" -> element.parent() != null && element.parent().hasClass("footnote-mark") ? "[" + inside + "]"
                    : element.hasClass("download") ? inside : "[" + inside + "](" + element.attr("href") + ")";
            case "del" -> "~~" + inside + "~~";
            case "img" -> "[picture: " + element.attr("alt") + "]";
            case "input" -> element.hasAttr("checked") ? "[x] " : "[ ] ";
            case "br" -> " / ";
            case "svg" -> element.hasClass("arrow") ? arrow(element) : element.hasClass("sparkline") ? "[line: " + element.attr("aria-label") + "]" : "";
            default -> inside;
        };
    }

    private static String arrow(Element arrow) {
        return arrow.selectFirst("path").attr("d").startsWith("M5 1.5") ? "▲ " : "▼ ";
    }

    private void line(String indent, String text) {
        lines.add(indent + text);
    }
}
