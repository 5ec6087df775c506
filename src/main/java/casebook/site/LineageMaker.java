package casebook.site;

import casebook.result.Lineage;
import casebook.result.Lineage.Kind;
import casebook.result.Lineage.Node;
import casebook.result.Lineage.TracedColumn;
import casebook.result.Origin;
import casebook.site.LineageView.ColumnView;
import casebook.site.LineageView.NodeView;
import casebook.site.LineageView.ReadView;
import casebook.site.LineageView.SignView;
import casebook.site.LineageView.SourceView;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes drawings and lists of lineages, with links between both and to where the site shows what they name. */
final class LineageMaker {
    private final PageWork work;
    private final Places places;
    private final List<Node> nodes;
    private final Map<String, Node> byKey = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();

    LineageMaker(PageWork work, Places places, Lineage lineage) {
        this.work = work;
        this.places = places;
        this.nodes = lineage.nodes();
        for (Node node : nodes) {
            byKey.put(node.key(), node);
            ids.put(node.key(), work.ids.take("rel-" + (node.kind() == Kind.CHART && node.columns().isEmpty() ? "chart-" : "")
                    + Slug.of(node.name().replace('.', '-'))));
        }
    }

    SafeHtml drawing(String title) {
        return new LineageDrawing(new Lineage(nodes), this::href, this::spoken).draw(title);
    }

    /** The kinds that occur, in the order from the data to the page. */
    List<SignView> signs() {
        return nodes.stream().map(Node::kind).distinct().sorted()
                .map(kind -> new SignView(kind.name().toLowerCase(Locale.ROOT), LineageIcons.icon(kind), word(kind))).toList();
    }

    List<NodeView> list() {
        return nodes.stream().map(this::entry).toList();
    }

    private NodeView entry(Node node) {
        List<ColumnView> columns = node.columns().stream().map(this::column).toList();
        return new NodeView(ids.get(node.key()), node.name(), word(node.kind()), shown(node), node.description(),
                node.reads().stream().map(byKey::get).map(read -> new ReadView(read.name(), "#" + SitePath.encode(ids.get(read.key())))).toList(),
                columns, work.words.count("lineage.columns", columns.size(),
                        work.formats.format((long) columns.size(), "int")),
                columns.stream().anyMatch(column -> column.description().isPresent()),
                columns.stream().anyMatch(column -> !column.origin().isEmpty()));
    }

    private ColumnView column(TracedColumn traced) {
        List<Origin.Source> sources = traced.origin().map(LineageMaker::sources).orElse(List.of());
        return new ColumnView(traced.column().name(), traced.column().sqlType(), traced.description(),
                traced.origin().map(this::word).orElse(""), sources.stream().map(this::source).toList());
    }

    private static List<Origin.Source> sources(Origin origin) {
        return switch (origin) {
            case Origin.Unchanged unchanged -> List.of(unchanged.source());
            case Origin.Computed computed -> computed.sources();
            case Origin.Unknown _ -> List.of();
        };
    }

    private String word(Origin origin) {
        return work.words.text(switch (origin) {
            case Origin.Unchanged _ -> "lineage.unchanged";
            case Origin.Computed computed -> computed.sources().isEmpty() ? "lineage.computed" : "lineage.computedFrom";
            case Origin.Unknown _ -> "lineage.unknown";
        });
    }

    private SourceView source(Origin.Source source) {
        Node node = byKey.get(source.relation());
        return new SourceView(node.name(), source.column(), "#" + SitePath.encode(ids.get(node.key())));
    }

    /** Queries and charts lead to where they are shown, all else to the list. */
    private String href(Node node) {
        boolean page = node.kind() == Kind.QUERY || node.kind() == Kind.CHART;
        return (page ? shown(node) : Optional.<String>empty()).orElseGet(() -> "#" + SitePath.encode(ids.get(node.key())));
    }

    private Optional<String> shown(Node node) {
        return places.of(node.key(), work.page.name()).map(place -> (place.page().equals(work.page.name()) ? ""
                : work.href(SitePath.page(place.page()))) + "#" + SitePath.encode(place.id()));
    }

    private String spoken(Node node) {
        return node.name() + " (" + word(node.kind()) + ")";
    }

    private String word(Kind kind) {
        return work.words.text("lineage." + kind.name().toLowerCase(Locale.ROOT));
    }
}
