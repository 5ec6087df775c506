package casebook.chart;

import casebook.chart.FlowLayers.Piece;
import casebook.chart.FlowLayers.Stop;
import casebook.chart.Mark.Anchor;
import casebook.notebook.Channel;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The picture of a flow graph: flows at the bottom, nodes over them, names beside the nodes. */
final class Sankey {
    private static final Face NAMES = Face.LABEL;
    private static final Face VALUES = Face.VALUE;
    private static final double NODE = 12;
    private static final double EDGE = 1;
    private static final double LABEL_GAP = 8;
    private static final double FLOW_SPOT = 32;
    private static final double MOST_LABEL_WIDTH = 0.22;
    private static final int MOST_LINES = 3;
    private static final double FLOW_LIGHT = 0.36;
    private static final double FLOW_DARK = 0.44;

    private final Figure figure;
    private final FlowGraph graph;
    private final FlowLayers layers;
    private final FlowLayout layout;
    private final ValueText text;
    private final Set<String> coloured;
    private final double left;
    private final double right;
    private final Scene scene;

    /** @param coloured the nodes that have a colour of their own */
    Sankey(Figure figure, FlowGraph graph, int height, Set<String> coloured) {
        this.figure = figure;
        this.graph = graph;
        this.text = figure.text(figure.encoding().one(Channel.VALUE).orElseThrow());
        this.layers = new FlowLayers(graph);
        this.layout = new FlowLayout(layers, this::labelHeight, height - 2 * EDGE);
        this.coloured = coloured;
        this.left = Math.ceil(EDGE + widest(layers.layers().getFirst()) + LABEL_GAP);
        this.right = figure.width() - Math.ceil(EDGE + widest(layers.layers().getLast()) + LABEL_GAP);
        this.scene = new Scene(figure.width(), (int) Math.ceil(layout.height() + 2 * EDGE));
    }

    Scene scene() {
        layers.pieces().forEach(this::paintPiece);
        List<Stop> nodes = layers.layers().stream().flatMap(List::stream).filter(Stop::isNode).toList();
        nodes.forEach(this::paintNode);
        nodes.forEach(this::paintLabel);
        if (figure.spec().labels()) {
            paintValues();
        }
        nodes.forEach(this::addNodeSpot);
        layers.pieces().stream().filter(piece -> piece.to().isNode()).forEach(this::addFlowSpot);
        return scene;
    }

    private void paintPiece(Piece piece) {
        double x1 = x(piece.from()) + NODE;
        double x2 = x(piece.to());
        double y1 = EDGE + layout.start(piece);
        double y2 = EDGE + layout.end(piece);
        double thickness = layout.thickness(piece.flow().value());
        double middle = (x1 + x2) / 2;
        var shape = new Path2D.Double();
        shape.moveTo(x1, y1);
        shape.curveTo(middle, y1, middle, y2, x2, y2);
        if (!piece.to().isNode()) {
            shape.lineTo(x2 + NODE, y2);
            shape.lineTo(x2 + NODE, y2 + thickness);
        }
        shape.lineTo(x2, y2 + thickness);
        shape.curveTo(middle, y2 + thickness, middle, y1 + thickness, x1, y1 + thickness);
        shape.closePath();
        scene.fill(shape, ink(piece.flow().from()).faded(FLOW_LIGHT, FLOW_DARK));
    }

    private void paintNode(Stop stop) {
        double top = Scene.snap(EDGE + layout.top(stop));
        double bottom = Math.max(top + 1, Scene.snap(EDGE + layout.top(stop) + layout.thickness(stop.value())));
        scene.fill(new Box(x(stop), top, x(stop) + NODE, bottom), ink(stop.node()));
    }

    private void addNodeSpot(Stop stop) {
        double top = EDGE + layout.top(stop);
        scene.add(new Spot(new Box(x(stop), top, x(stop) + NODE, top + layout.thickness(stop.value())),
                graph.nodes().get(stop.node()).label(), List.of(new Spot.Fact(measure(), value(stop), Optional.of(ink(stop.node()))))));
    }

    /** Where it arrives: there flows stand side by side, which cross on their way. */
    private void addFlowSpot(Piece piece) {
        double right = x(piece.to());
        double top = EDGE + layout.end(piece);
        scene.add(new Spot(new Box(right - FLOW_SPOT, top, right, top + layout.thickness(piece.flow().value())),
                graph.nodes().get(piece.flow().from()).label() + " → " + graph.nodes().get(piece.flow().to()).label(),
                List.of(new Spot.Fact(measure(), text.value(piece.flow().value()), Optional.of(ink(piece.flow().from()))))));
    }

    private String measure() {
        return Series.title(figure.encoding().one(Channel.VALUE).orElseThrow().text());
    }

    /** Left of the first layer, right of all others. */
    private void paintLabel(Stop stop) {
        boolean first = stop.layer() == 0;
        Anchor anchor = first ? Anchor.END : Anchor.START;
        double x = first ? x(stop) - LABEL_GAP : x(stop) + NODE + LABEL_GAP;
        double baseline = EDGE + layout.centre(stop) - (labelHeight(stop) - 4) / 2 + NAMES.capHeight() + 2;
        for (String line : names(stop)) {
            add(line, x, baseline, NAMES, anchor, stop);
            baseline += NAMES.lineHeight();
        }
        add(value(stop), x, baseline, VALUES, anchor, stop);
    }

    private void add(String line, double x, double baseline, Face face, Anchor anchor, Stop stop) {
        boolean overFlows = stop.layer() > 0 && graph.isSource(stop.node());
        scene.add(new Mark.Text(line, x, baseline, face, Theme.TEXT, anchor, overFlows));
    }

    /** What flows, at its end, where it is thick enough. */
    private void paintValues() {
        var placer = new LabelPlacer(scene);
        for (Piece piece : layers.pieces()) {
            double thickness = layout.thickness(piece.flow().value());
            if (piece.to().isNode() && thickness > VALUES.capHeight() + 4) {
                placer.place(text.value(piece.flow().value()), List.of(new LabelPlacer.Spot(x(piece.to()) - LABEL_GAP,
                        VALUES.centred(EDGE + layout.end(piece) + thickness / 2), Anchor.END)), VALUES, Theme.TEXT);
            }
        }
    }

    private double x(Stop stop) {
        int last = layers.layers().size() - 1;
        return Scene.snap(left + (right - NODE - left) * stop.layer() / Math.max(1, last));
    }

    private Ink ink(int node) {
        String key = graph.nodes().get(node).key();
        return coloured.contains(key) ? figure.colors().of(key) : Theme.OTHER;
    }

    private List<String> names(Stop stop) {
        return TextFit.wrap(graph.nodes().get(stop.node()).label(), NAMES, figure.width() * MOST_LABEL_WIDTH, MOST_LINES);
    }

    private String value(Stop stop) {
        return text.value(stop.value());
    }

    private double labelHeight(Stop stop) {
        return stop.isNode() ? names(stop).size() * NAMES.lineHeight() + VALUES.lineHeight() + 4 : 0;
    }

    private double widest(List<Stop> layer) {
        return layer.stream().filter(Stop::isNode)
                .mapToDouble(stop -> Math.max(TextFit.widest(names(stop), NAMES), VALUES.width(value(stop)))).max().orElse(0);
    }
}
