package casebook.chart;

import casebook.diagnostic.Diagnostic;
import casebook.notebook.Channel;
import casebook.notebook.ChartSpec;
import casebook.notebook.Name;
import casebook.result.Column;
import casebook.result.Table;
import casebook.result.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Flows between named nodes, from left to right, each as thick as its value and in the colour of where it comes from.
 * Flows of nothing are left out; flows that go round in a circle are refused.
 */
final class SankeyDrawing implements Drawing {
    private static final int HEIGHT = 420;
    private static final int MOST_NODES = 60;
    /** How many flows a description names. */
    private static final int LARGEST = 3;
    /** Of more sources than this only those of the first layer have colours; else they would all be used up. */
    private static final int FEW_SOURCES = 6;

    @Override
    public List<Diagnostic> check(ChartSpec spec, List<Column> columns) {
        return new ColumnCheck(spec, columns).numbers(spec.encoding().one(Channel.VALUE).stream().toList()).found();
    }

    /** The nodes from which flows go out; of many, those that nothing flows into. */
    @Override
    public List<String> keys(ChartSpec spec, Table table) {
        if (spec.encoding().one(Channel.SOURCE).isEmpty() || spec.encoding().one(Channel.TARGET).isEmpty()) {
            return List.of();
        }
        List<String> from = SeriesKeys.valuesOf(spec.encoding().one(Channel.SOURCE).get(), table);
        Set<String> to = Set.copyOf(SeriesKeys.valuesOf(spec.encoding().one(Channel.TARGET).get(), table));
        return from.size() <= FEW_SOURCES ? from : from.stream().filter(node -> !to.contains(node)).toList();
    }

    @Override
    public boolean keysAreData(ChartSpec spec) {
        return true;
    }

    @Override
    public Scene draw(Figure figure) {
        FlowGraph graph = read(figure);
        if (graph.isEmpty()) {
            return NoData.scene(figure);
        }
        // Looking for a circle takes time and stack with the number of nodes, so these are counted first.
        if (graph.nodes().size() > MOST_NODES) {
            throw Figure.refuse(figure.encoding().one(Channel.SOURCE).orElseThrow(), graph.nodes().size()
                    + " nodes are too many to tell apart: at most " + MOST_NODES, "add up the small ones in SQL as `Others`");
        }
        refuseCircle(figure, graph);
        return new Sankey(figure, graph, figure.height(HEIGHT), Set.copyOf(keys(figure.spec(), figure.table()))).scene();
    }

    @Override
    public String describe(Figure figure) {
        FlowGraph graph = read(figure);
        Words words = figure.words();
        if (graph.isEmpty()) {
            return Sentence.NOTHING.in(words, figure.chart());
        }
        Name amount = figure.encoding().one(Channel.VALUE).orElseThrow();
        return Sentence.FLOWS.count(words, graph.flows().size(), figure.chart(), Series.title(amount.text()), graph.nodes().size(),
                graph.flows().size(), words.list(graph.flows().stream()
                        .sorted(Comparator.comparingDouble(FlowGraph.Flow::value).reversed()).limit(LARGEST)
                        .map(flow -> Sentence.FLOW.in(words, graph.nodes().get(flow.from()).label(),
                                graph.nodes().get(flow.to()).label(),
                                figure.text(amount).value(flow.value()))).toList()));
    }

    private static FlowGraph read(Figure figure) {
        Name source = figure.encoding().one(Channel.SOURCE).orElseThrow();
        Name target = figure.encoding().one(Channel.TARGET).orElseThrow();
        Name amount = figure.encoding().one(Channel.VALUE).orElseThrow();
        var builder = new FlowGraph.Builder();
        for (List<Object> row : figure.table().rows()) {
            double value = Values.number(row.get(figure.index(amount)));
            if (value < 0) {
                throw Figure.refuse(amount, "`" + amount.text() + "` has a negative value, which no flow can have",
                        "leave such rows out, or swap their source and target");
            }
            if (value > 0) {
                builder.add(node(figure, source, row), node(figure, target, row), value);
            }
        }
        return builder.build();
    }

    private static FlowGraph.Node node(Figure figure, Name column, List<Object> row) {
        Object value = row.get(figure.index(column));
        return new FlowGraph.Node(Values.key(value), figure.label(column, value));
    }

    private static void refuseCircle(Figure figure, FlowGraph graph) {
        graph.circle().ifPresent(circle -> {
            String first = graph.nodes().get(circle.getFirst()).label();
            String way = circle.stream().map(node -> graph.nodes().get(node).label()).collect(Collectors.joining(" → "));
            throw Figure.refuse(figure.encoding().one(Channel.TARGET).orElseThrow(),
                    "flows go round in a circle: " + way + " → " + first,
                    "a Sankey diagram flows one way: give a node that comes back another name, such as `"
                            + first + " again`");
        });
    }
}
