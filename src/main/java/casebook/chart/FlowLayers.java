package casebook.chart;

import casebook.chart.FlowGraph.Flow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A flow graph in layers from left to right, ordered so that few flows cross. A flow that skips a layer passes through it
 * at a place of its own, so that it runs behind no node.
 *
 * <p>The order is found by the barycentre method (Sugiyama, Tagawa and Toda 1981): forward and back for a fixed number of
 * passes, of which the order with the least crossing is kept, each crossing weighted by the two flows' values;
 * where none is much better than the order of the rows, that one stays.
 */
final class FlowLayers {
    private static final int PASSES = 12;
    /** The order of the rows often means something, the largest first: another one must be this much better. */
    private static final double BETTER = 0.6;

    /**
     * A node, or the place where a flow passes through a layer.
     *
     * @param node its index; -1 for a mere passage
     */
    record Stop(int id, int node, int layer, double value) {
        boolean isNode() {
            return node >= 0;
        }
    }

    /** A piece of a flow from one layer to the next, between two stops. */
    record Piece(Stop from, Stop to, Flow flow) {}

    private final List<Stop> stops = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private List<List<Stop>> layers;

    FlowLayers(FlowGraph graph) {
        int[] layerOf = graph.layers();
        for (int node = 0; node < graph.nodes().size(); node++) {
            stops.add(new Stop(node, node, layerOf[node], graph.value(node)));
        }
        graph.flows().forEach(this::addPieces);
        int count = Arrays.stream(layerOf).max().orElse(0) + 1;
        layers = IntStream.range(0, count)
                .mapToObj(layer -> stops.stream().filter(stop -> stop.layer == layer).toList()).toList();
        order();
    }

    /** The stops of each layer, from top to bottom. */
    List<List<Stop>> layers() {
        return layers;
    }

    List<Piece> pieces() {
        return pieces;
    }

    int size() {
        return stops.size();
    }

    private void addPieces(Flow flow) {
        Stop from = stops.get(flow.from());
        Stop end = stops.get(flow.to());
        while (from.layer + 1 < end.layer) {
            Stop passage = new Stop(stops.size(), -1, from.layer + 1, flow.value());
            stops.add(passage);
            pieces.add(new Piece(from, passage, flow));
            from = passage;
        }
        pieces.add(new Piece(from, end, flow));
    }

    private void order() {
        List<List<Stop>> best = layers;
        double least = crossing(layers) * BETTER;
        for (int pass = 0; pass < PASSES && least > 0; pass++) {
            layers = swept(pass % 2 == 0);
            double crossing = crossing(layers);
            if (crossing < least) {
                least = crossing;
                best = layers;
            }
        }
        layers = best;
    }

    /** Each layer ordered by where its neighbours in the layer before are, on average. */
    private List<List<Stop>> swept(boolean forward) {
        List<List<Stop>> swept = new ArrayList<>(layers);
        int last = swept.size() - 1;
        for (int i = 1; i <= last; i++) {
            int layer = forward ? i : last - i;
            double[] places = places(swept);
            swept.set(layer, swept.get(layer).stream()
                    .sorted(Comparator.comparingDouble(stop -> barycentre(stop, places, forward))).toList());
        }
        return swept;
    }

    private double barycentre(Stop stop, double[] places, boolean forward) {
        double sum = 0;
        double weight = 0;
        for (Piece piece : pieces) {
            if ((forward ? piece.to : piece.from).id == stop.id) {
                sum += places[(forward ? piece.from : piece.to).id] * piece.flow.value();
                weight += piece.flow.value();
            }
        }
        return weight > 0 ? sum / weight : places[stop.id];
    }

    /** The place of each stop in its layer, 0 to 1. */
    private double[] places(List<List<Stop>> ordered) {
        double[] places = new double[stops.size()];
        for (List<Stop> layer : ordered) {
            for (int i = 0; i < layer.size(); i++) {
                places[layer.get(i).id] = (i + 0.5) / layer.size();
            }
        }
        return places;
    }

    private double crossing(List<List<Stop>> ordered) {
        double[] places = places(ordered);
        double sum = 0;
        for (int i = 0; i < pieces.size(); i++) {
            for (int j = 0; j < i; j++) {
                Piece a = pieces.get(i);
                Piece b = pieces.get(j);
                boolean cross = a.from.layer == b.from.layer
                        && (places[a.from.id] - places[b.from.id]) * (places[a.to.id] - places[b.to.id]) < 0;
                sum += cross ? a.flow.value() * b.flow.value() : 0;
            }
        }
        return sum;
    }
}
