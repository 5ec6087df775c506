package casebook.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Nodes and the flows between them.
 *
 * @param nodes in the order of the rows
 * @param flows one for each pair of nodes
 */
record FlowGraph(List<Node> nodes, List<Flow> flows) {
    /**
     * A place where flows meet.
     *
     * @param key the value that names it
     * @param label as people read it
     */
    record Node(String key, String label) {}

    /** So much from one node, by index, to another. */
    record Flow(int from, int to, double value) {}

    /** Collects flows; those between the same nodes add up. */
    static final class Builder {
        private final Map<Node, Integer> nodes = new LinkedHashMap<>();
        private final Map<List<Integer>, Double> flows = new LinkedHashMap<>();

        void add(Node from, Node to, double value) {
            flows.merge(List.of(index(from), index(to)), value, Double::sum);
        }

        FlowGraph build() {
            List<Flow> all = new ArrayList<>();
            flows.forEach((ends, value) -> all.add(new Flow(ends.get(0), ends.get(1), value)));
            return new FlowGraph(List.copyOf(nodes.keySet()), List.copyOf(all));
        }

        private int index(Node node) {
            return nodes.computeIfAbsent(node, n -> nodes.size());
        }
    }

    boolean isEmpty() {
        return flows.isEmpty();
    }

    /** What passes through a node: the larger of what comes in and what goes out. */
    double value(int node) {
        double in = flows.stream().filter(flow -> flow.to == node).mapToDouble(Flow::value).sum();
        return Math.max(in, out(node));
    }

    private double out(int node) {
        return flows.stream().filter(flow -> flow.from == node).mapToDouble(Flow::value).sum();
    }

    boolean isSource(int node) {
        return flows.stream().anyMatch(flow -> flow.from == node);
    }

    /** The nodes of a circle in their order, if flows go round in one. */
    Optional<List<Integer>> circle() {
        Set<Integer> done = new LinkedHashSet<>();
        for (int node = 0; node < nodes.size(); node++) {
            Optional<List<Integer>> circle = circle(node, new LinkedHashSet<>(), done);
            if (circle.isPresent()) {
                return circle;
            }
        }
        return Optional.empty();
    }

    private Optional<List<Integer>> circle(int node, LinkedHashSet<Integer> path, Set<Integer> done) {
        if (path.contains(node)) {
            return Optional.of(path.stream().dropWhile(before -> before != node).toList());
        }
        if (!done.add(node)) {
            return Optional.empty();
        }
        path.add(node);
        for (Flow flow : flows) {
            Optional<List<Integer>> circle = flow.from == node ? circle(flow.to, path, done) : Optional.empty();
            if (circle.isPresent()) {
                return circle;
            }
        }
        path.remove(node);
        return Optional.empty();
    }

    /** For each node, the number of flows on the longest way that leads to it. There must be no circle. */
    int[] layers() {
        int[] layers = new int[nodes.size()];
        for (boolean changed = true; changed; ) {
            int[] before = layers.clone();
            flows.forEach(flow -> layers[flow.to] = Math.max(layers[flow.to], layers[flow.from] + 1));
            changed = !Arrays.equals(before, layers);
        }
        return layers;
    }
}
