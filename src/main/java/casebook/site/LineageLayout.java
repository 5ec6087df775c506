package casebook.site;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.elk.alg.layered.ElkLayered;
import org.eclipse.elk.alg.layered.graph.LEdge;
import org.eclipse.elk.alg.layered.graph.LGraph;
import org.eclipse.elk.alg.layered.graph.LNode;
import org.eclipse.elk.alg.layered.graph.LPort;
import org.eclipse.elk.alg.layered.options.GraphProperties;
import org.eclipse.elk.alg.layered.options.InternalProperties;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;

/**
 * Places boxes in columns, and the lines between them, with ELK's layered algorithm; its sole importer. Nothing of ELK is
 * loaded before the first drawing, for that takes about half a second. ELK's own graphs are used, not those for editors, which
 * would load all of EMF.
 */
final class LineageLayout {
    /** @param column from 0 on; lines lead to columns further to the right */
    record Box(double width, double height, int column) {}

    /** From the right side of one box to the left side of another, by their places in the list. */
    record Line(int from, int to) {}

    record Point(double x, double y) {}

    /**
     * A drawing.
     *
     * @param boxes their left upper corners
     * @param lines their ends, and the places in between where they pass a column
     */
    record Drawing(double width, double height, List<Point> boxes, List<List<Point>> lines) {}

    private static final double BETWEEN_BOXES = 10;
    private static final double BETWEEN_COLUMNS = 26;
    private static final double BETWEEN_LINES = 8;
    /** Further than any box is wide: so ELK tells columns apart. */
    private static final double FAR = 10_000;

    private final LGraph graph = new LGraph();
    private final List<LNode> nodes = new ArrayList<>();
    private final List<LPort> entries = new ArrayList<>();
    private final List<LPort> exits = new ArrayList<>();

    private LineageLayout() {
        graph.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
        graph.setProperty(LayeredOptions.RANDOM_SEED, 1);
        // How many times it tries to part the lines; few crossings are worth a tenth of a second.
        graph.setProperty(LayeredOptions.THOROUGHNESS, 30);
        graph.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        // The columns are given: with ELK's own partitions the same graph gets another drawing in each run.
        graph.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.INTERACTIVE);
        // What ELK's importer finds out about graphs.
        graph.setProperty(InternalProperties.GRAPH_PROPERTIES,
                EnumSet.of(GraphProperties.NON_FREE_PORTS, GraphProperties.HYPEREDGES));
        graph.setProperty(LayeredOptions.UNNECESSARY_BENDPOINTS, true);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN_BOXES);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_COLUMNS);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, BETWEEN_LINES);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, BETWEEN_LINES);
    }

    /** The same for the same boxes and lines. One at a time, since nothing says that ELK may be used by several threads. */
    static synchronized Drawing place(List<Box> boxes, List<Line> lines) {
        LayoutMetaDataService.initElkReflect();
        var layout = new LineageLayout();
        boxes.forEach(layout::add);
        List<LEdge> edges = lines.stream().map(layout::connect).toList();
        new ElkLayered().doLayout(layout.graph, new BasicProgressMonitor());
        return new Drawing(layout.graph.getSize().x, layout.graph.getSize().y,
                layout.nodes.stream().map(node -> layout.point(node.getPosition())).toList(),
                edges.stream().map(layout::points).toList());
    }

    private void add(Box box) {
        var node = new LNode(graph);
        node.getSize().x = box.width();
        node.getSize().y = box.height();
        node.getPosition().x = box.column() * FAR;
        node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
        graph.getLayerlessNodes().add(node);
        nodes.add(node);
        entries.add(port(node, PortSide.WEST, 0));
        exits.add(port(node, PortSide.EAST, box.width()));
    }

    private static LPort port(LNode node, PortSide side, double x) {
        var port = new LPort();
        port.setNode(node);
        port.setSide(side);
        port.getPosition().x = x;
        port.getPosition().y = node.getSize().y / 2;
        return port;
    }

    private LEdge connect(Line line) {
        var edge = new LEdge();
        edge.setSource(exits.get(line.from()));
        edge.setTarget(entries.get(line.to()));
        return edge;
    }

    private List<Point> points(LEdge edge) {
        var points = new ArrayList<Point>();
        points.add(point(edge.getSource().getAbsoluteAnchor()));
        edge.getBendPoints().forEach(bend -> points.add(point(bend)));
        points.add(point(edge.getTarget().getAbsoluteAnchor()));
        return List.copyOf(points);
    }

    private Point point(KVector place) {
        return new Point(place.x + graph.getOffset().x, place.y + graph.getOffset().y);
    }
}
