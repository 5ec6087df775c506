package casebook.result;

import java.util.List;
import java.util.Optional;

/**
 * Which relation reads which, up to the charts.
 *
 * @param nodes each behind those that it reads
 */
public record Lineage(List<Node> nodes) {
    /** What a node is, in the order from the data to the page. */
    public enum Kind {
        SEED,
        STAGING,
        INTERMEDIATE,
        MART,
        /** A model of no layer. */
        MODEL,
        QUERY,
        VALUE,
        /** A query shown as a chart, or a chart of something else. */
        CHART
    }

    /**
     * A relation, or a chart of one.
     *
     * @param key tells it from all others of the site: for a relation, its full name in the database
     * @param name as people read it; another node may have the same
     * @param reads the keys of the nodes that it reads directly, each once
     * @param columns none for a chart that isn't a query's own
     */
    public record Node(
            String key, String name, Kind kind, Optional<String> description, List<String> reads, List<TracedColumn> columns) {
        public Node {
            reads = List.copyOf(reads);
            columns = List.copyOf(columns);
        }
    }

    /** @param origin nothing for a column of a seed */
    public record TracedColumn(Column column, Optional<String> description, Optional<Origin> origin) {}

    public Lineage {
        nodes = List.copyOf(nodes);
    }
}
