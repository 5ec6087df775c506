package casebook.chart;

import casebook.chart.FlowLayers.Piece;
import casebook.chart.FlowLayers.Stop;
import casebook.chart.Mark.Anchor;
import casebook.diagnostic.Diagnostic;
import casebook.notebook.ChartSpec;
import casebook.notebook.Name;
import casebook.result.Column;
import casebook.result.Table;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Flows between named nodes, from left to right, each as thick as its value and in the colour of where it comes from.
 * Flows of nothing are left out; flows that go round in a circle are refused.
 */
final class SankeyDrawing implements Drawing {
    private static final int HEIGHT = 420;
    private static final Face NAMES = Face.LABEL;
    private static final Face VALUES = Face.VALUE;
    private static final double NODE = 12;
    private static final double EDGE = 1;
    private static final double LABEL_GAP = 8;
    private static final double MOST_LABEL_WIDTH = 0.22;
    private static final int MOST_LINES = 2;
    private static final double FLOW_LIGHT = 0.36;
    private static final double FLOW_DARK = 0.44;
    private static final int MOST_NODES = 60;
    /** How many flows a description names. */
    private static final int LARGEST = 3;
    /** Of more sources than this only those of the first layer have colours; else they would all be used up. */
    private static final int FEW_SOURCES = 6;

    @Override
    public List<Diagnostic> check(ChartSpec spec, List<Column> columns) {
        return new ColumnCheck(spec, columns).numbers(spec.encoding().value().stream().toList()).found();
    }

    /** The nodes from which flows go out; of many, those that nothing flows into. */
    @Override
    public List<String> keys(ChartSpec spec, Table table) {
        if (spec.encoding().source().isEmpty() || spec.encoding().target().isEmpty()) {
            return List.of();
        }
        List<String> from = SeriesKeys.valuesOf(spec.encoding().source().get(), table);
        Set<String> to = Set.copyOf(SeriesKeys.valuesOf(spec.encoding().target().get(), table));
        return from.size() <= FEW_SOURCES ? from : from.stream().filter(node -> !to.contains(node)).toList();
    }

    @Override
    public Scene draw(Figure figure) {
        FlowGraph graph = read(figure);
        if (graph.isEmpty()) {
            return NoData.scene(figure);
        }
        refuseCircle(figure, graph);
        if (graph.nodes().size() > MOST_NODES) {
            throw Figure.refuse(figure.encoding().source().orElseThrow(), graph.nodes().size()
                    + " nodes are too many to tell apart: at most " + MOST_NODES, "add up the small ones in SQL as `Others`");
        }
        return new Sankey(figure, graph).scene();
    }

    @Override
    public String describe(Figure figure) {
        FlowGraph graph = read(figure);
        Words words = figure.words();
        if (graph.isEmpty()) {
            return Sentence.NOTHING.in(words, Sentence.SANKEY.in(words));
        }
        Name amount = figure.encoding().value().orElseThrow();
        return Sentence.FLOWS.in(words, Sentence.SANKEY.in(words), Series.title(amount.text()), graph.nodes().size(),
                graph.flows().size(), Sentence.list(words, graph.flows().stream()
                        .sorted(Comparator.comparingDouble(FlowGraph.Flow::value).reversed()).limit(LARGEST)
                        .map(flow -> Sentence.FLOW.in(words, graph.nodes().get(flow.from()), graph.nodes().get(flow.to()),
                                figure.text(amount).value(flow.value()))).toList()));
    }

    private static FlowGraph read(Figure figure) {
        Name source = figure.encoding().source().orElseThrow();
        Name target = figure.encoding().target().orElseThrow();
        Name amount = figure.encoding().value().orElseThrow();
        var builder = new FlowGraph.Builder();
        for (List<Object> row : figure.table().rows()) {
            double value = Values.number(row.get(figure.index(amount)));
            if (value < 0) {
                throw Figure.refuse(amount, "`" + amount.text() + "` has a negative value, which no flow can have",
                        "leave such rows out, or swap their source and target");
            }
            if (value > 0) {
                builder.add(figure.label(source, row.get(figure.index(source))), figure.label(target, row.get(figure.index(target))),
                        value);
            }
        }
        return builder.build();
    }

    private static void refuseCircle(Figure figure, FlowGraph graph) {
        graph.circle().ifPresent(circle -> {
            String way = circle.stream().map(graph.nodes()::get).collect(Collectors.joining(" → "));
            throw Figure.refuse(figure.encoding().target().orElseThrow(),
                    "flows go round in a circle: " + way + " → " + graph.nodes().get(circle.getFirst()),
                    "a Sankey diagram flows one way: give a node that comes back another name, such as `"
                            + graph.nodes().get(circle.getFirst()) + " again`");
        });
    }

    /** One picture in the making. */
    private static final class Sankey {
        private final Figure figure;
        private final FlowGraph graph;
        private final FlowLayers layers;
        private final FlowLayout layout;
        private final ValueText text;
        private final Set<String> coloured;
        private final double left;
        private final double right;
        private final Scene scene;

        Sankey(Figure figure, FlowGraph graph) {
            this.figure = figure;
            this.graph = graph;
            this.text = figure.text(figure.encoding().value().orElseThrow());
            this.layers = new FlowLayers(graph);
            this.layout = new FlowLayout(layers, this::labelHeight, figure.height(HEIGHT) - 2 * EDGE);
            this.coloured = new LinkedHashSet<>(new SankeyDrawing().keys(figure.spec(), figure.table()));
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
            String name = graph.nodes().get(node);
            return coloured.contains(name) ? figure.colors().of(name) : Theme.OTHER;
        }

        private List<String> names(Stop stop) {
            return TextFit.wrap(graph.nodes().get(stop.node()), NAMES, figure.width() * MOST_LABEL_WIDTH, MOST_LINES);
        }

        private String value(Stop stop) {
            return text.value(stop.value());
        }

        private double labelHeight(Stop stop) {
            return stop.isNode() ? names(stop).size() * NAMES.lineHeight() + VALUES.lineHeight() + 4 : 0;
        }

        private double widest(List<Stop> layer) {
            List<Double> widths = new ArrayList<>();
            for (Stop stop : layer) {
                if (stop.isNode()) {
                    widths.add(Math.max(TextFit.widest(names(stop), NAMES), VALUES.width(value(stop))));
                }
            }
            return widths.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        }
    }
}
