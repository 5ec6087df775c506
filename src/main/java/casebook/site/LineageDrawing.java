package casebook.site;

import casebook.result.Lineage;
import casebook.result.Lineage.Kind;
import casebook.result.Lineage.Node;
import casebook.site.LineageLayout.Box;
import casebook.site.LineageLayout.Line;
import casebook.site.LineageLayout.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Draws a lineage as SVG: its looks are the style sheet's, its places are here. */
final class LineageDrawing {
    private static final double SIZE = 12.5;
    private static final double ONE_LINE = 32;
    private static final double TWO_LINES = 48;
    private static final double LEADING = 16;
    /** Where the text begins, behind the icon. */
    private static final double TEXT = 29;
    private static final double RIGHT = 8;
    private static final double WIDEST_TEXT = 176;
    /** Room for lines that are wider than none. */
    private static final double MARGIN = 1;
    /** The room that a page has for it, in CSS pixels: what is hardly wider is drawn so much smaller. */
    private static final double ROOM = 848;
    private static final double SMALLEST_SCALE = 0.92;

    private final List<Node> nodes;
    private final Function<Node, String> hrefs;
    private final Function<Node, String> spoken;
    private final StringBuilder out = new StringBuilder();

    /**
     * @param hrefs where a node leads
     * @param spoken a node's name with what it is
     */
    LineageDrawing(Lineage lineage, Function<Node, String> hrefs, Function<Node, String> spoken) {
        this.nodes = lineage.nodes();
        this.hrefs = hrefs;
        this.spoken = spoken;
    }

    /** @param label says what it is to those who don't see it */
    SafeHtml draw(String label) {
        int[] columns = columns(groups());
        List<List<String>> texts = nodes.stream().map(node -> LabelLines.of(node.name(), SIZE, WIDEST_TEXT)).toList();
        List<Box> boxes = boxes(columns, texts);
        LineageLayout.Drawing drawing = LineageLayout.place(boxes, lines());
        double width = drawing.width() + 2 * MARGIN;
        double height = drawing.height() + 2 * MARGIN;
        double scale = scale(width);
        out.append("<svg class=\"lineage\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\" role=\"group\" aria-label=\"%s\">"
                .formatted(number(width * scale), number(height * scale), number(width), number(height), Html.escape(label)));
        drawing.lines().forEach(this::line);
        for (int i = 0; i < nodes.size(); i++) {
            box(nodes.get(i), boxes.get(i), moved(drawing.boxes().get(i)), texts.get(i));
        }
        return new SafeHtml(out.append("</svg>").toString());
    }

    private static double scale(double width) {
        return width > ROOM && width * SMALLEST_SCALE <= ROOM ? ROOM / width : 1;
    }

    /** From left to right by kind, and within a kind each behind those that it reads. */
    private int[] columns(int[] groups) {
        Map<String, Integer> places = places();
        var columns = new int[nodes.size()];
        int next = 0;
        for (int group : IntStream.of(groups).distinct().sorted().toArray()) {
            int first = next;
            for (int i = 0; i < columns.length; i++) {
                if (groups[i] == group) {
                    columns[i] = Math.max(first, nodes.get(i).reads().stream().mapToInt(read -> columns[places.get(read)] + 1).max().orElse(0));
                    next = Math.max(next, columns[i] + 1);
                }
            }
        }
        return columns;
    }

    /** By kind; a node never stands in a group before those that it reads. */
    private int[] groups() {
        Map<String, Integer> places = places();
        var groups = new int[nodes.size()];
        for (int i = 0; i < groups.length; i++) {
            int beneath = nodes.get(i).reads().stream().mapToInt(read -> groups[places.get(read)]).max().orElse(0);
            groups[i] = Math.max(beneath, first(nodes.get(i).kind()));
        }
        return groups;
    }

    private static int first(Kind kind) {
        return switch (kind) {
            case SEED -> 0;
            case STAGING, MODEL -> 1;
            case INTERMEDIATE -> 2;
            case MART -> 3;
            case QUERY, VALUE, CHART -> 4;
        };
    }

    private Map<String, Integer> places() {
        var places = new HashMap<String, Integer>();
        IntStream.range(0, nodes.size()).forEach(i -> places.put(nodes.get(i).key(), i));
        return places;
    }

    /** Boxes of a column are of one width. */
    private static List<Box> boxes(int[] columns, List<List<String>> texts) {
        var widths = new HashMap<Integer, Double>();
        for (int i = 0; i < columns.length; i++) {
            double width = texts.get(i).stream().mapToDouble(text -> TextWidth.of(text, SIZE)).max().orElse(0);
            widths.merge(columns[i], Math.ceil(TEXT + width + RIGHT), Math::max);
        }
        return IntStream.range(0, columns.length).mapToObj(i ->
                new Box(widths.get(columns[i]), texts.get(i).size() == 1 ? ONE_LINE : TWO_LINES, columns[i])).toList();
    }

    private List<Line> lines() {
        Map<String, Integer> places = places();
        var lines = new ArrayList<Line>();
        for (int i = 0; i < nodes.size(); i++) {
            int to = i;
            nodes.get(i).reads().forEach(read -> lines.add(new Line(places.get(read), to)));
        }
        return lines;
    }

    private static Point moved(Point point) {
        return new Point(point.x() + MARGIN, point.y() + MARGIN);
    }

    /** A soft line that leaves and arrives level, with an arrow's head at its end. */
    private void line(List<Point> points) {
        Point from = moved(points.getFirst());
        out.append("<path class=\"line\" d=\"M").append(at(from));
        for (Point next : points.subList(1, points.size())) {
            Point to = moved(next);
            double middle = (from.x() + to.x()) / 2;
            out.append(Math.abs(from.y() - to.y()) < 0.5 ? "L" + at(to)
                    : "C" + at(new Point(middle, from.y())) + ' ' + at(new Point(middle, to.y())) + ' ' + at(to));
            from = to;
        }
        out.append("\"/><path class=\"head\" d=\"M").append(at(from)).append("l-6-3.5v7z\"/>");
    }

    private void box(Node node, Box box, Point corner, List<String> texts) {
        out.append("<a class=\"node %s\" href=\"%s\" aria-label=\"%s\"><title>%s</title>".formatted(
                node.kind().name().toLowerCase(Locale.ROOT), Html.escape(hrefs.apply(node)), Html.escape(spoken.apply(node)),
                Html.escape(spoken.apply(node) + node.description().map(text -> "\n" + text).orElse(""))));
        out.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"6\"/>".formatted(
                number(corner.x()), number(corner.y()), number(box.width()), number(box.height())));
        out.append("<path class=\"sign\" transform=\"translate(%s)\" d=\"%s\"/>".formatted(
                at(new Point(corner.x() + 9, corner.y() + box.height() / 2 - 8)), LineageIcons.path(node.kind())));
        double y = corner.y() + box.height() / 2 - (texts.size() - 1) * LEADING / 2 + SIZE * 0.36;
        for (int i = 0; i < texts.size(); i++) {
            // Another typeface than Inter is drawn as wide as Inter would be.
            out.append("<text x=\"%s\" y=\"%s\" textLength=\"%s\" lengthAdjust=\"spacingAndGlyphs\">%s</text>".formatted(
                    number(corner.x() + TEXT), number(y + i * LEADING), number(TextWidth.of(texts.get(i), SIZE)), Html.escape(texts.get(i))));
        }
        out.append("</a>");
    }

    private static String at(Point point) {
        return number(point.x()) + " " + number(point.y());
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
