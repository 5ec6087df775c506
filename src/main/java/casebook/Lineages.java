package casebook;

import casebook.declaration.ColumnDeclaration;
import casebook.declaration.TableDeclaration;
import casebook.engine.Workshop;
import casebook.notebook.Block;
import casebook.notebook.Cell;
import casebook.notebook.ChartSpec;
import casebook.notebook.Display;
import casebook.notebook.Layer;
import casebook.notebook.LineageSpec;
import casebook.notebook.Name;
import casebook.plan.Plan;
import casebook.plan.Relation;
import casebook.plan.Scope;
import casebook.plan.Step;
import casebook.project.Seed;
import casebook.result.Column;
import casebook.result.Lineage;
import casebook.result.Lineage.Kind;
import casebook.result.Lineage.Node;
import casebook.result.Lineage.TracedColumn;
import casebook.result.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells what the relations that a page reads rest on. Safe for use by several threads. */
final class Lineages {
    /** A chart in a block of its own, of something that is no query. */
    private record BlockChart(Scope scope, Block.DisplayBlock block) {
        Display display() {
            return block.display();
        }
    }

    private final Plan plan;
    private final Reach reach;
    private final Workshop engine;
    private final Map<Relation, Step> steps = new LinkedHashMap<>();
    private final Map<Relation, List<TracedColumn>> traced = new ConcurrentHashMap<>();

    Lineages(Plan plan, Reach reach, Workshop engine) {
        this.plan = plan;
        this.reach = reach;
        this.engine = engine;
        plan.steps().stream().filter(step -> !(step.cell() instanceof Cell.Test)).forEach(step -> steps.put(step.relation(), step));
    }

    /** @param scope of the notebook that holds the block: the page, or a part that it includes */
    Lineage of(Scope page, Scope scope, LineageSpec spec) {
        boolean all = spec.data().isEmpty();
        Set<Relation> relations = all ? reach.of(page) : plan.withAllBeneath(
                spec.data().stream().map(Name::text).flatMap(name -> scope.find(name).stream()).toList());
        List<Relation> ordered = ordered(relations);
        Set<Relation> charts = charts(page);
        var nodes = new ArrayList<Node>();
        ordered.forEach(relation -> nodes.add(node(relation, charts, ordered)));
        if (all) {
            blockCharts(page).forEach(chart -> nodes.add(node(chart)));
        }
        return new Lineage(nodes);
    }

    /** The key of the node that stands for a chart or a table. */
    String key(Scope scope, Display display) {
        Relation shown = scope.find(display.data().getFirst().text()).orElseThrow();
        return display instanceof ChartSpec && !isQuery(shown)
                ? "chart " + scope.schema() + " " + display.span().start() : shown.sql();
    }

    private boolean isQuery(Relation relation) {
        return steps.containsKey(relation) && steps.get(relation).cell() instanceof Cell.Query;
    }

    /** Seeds by name, then cells in the order in which they run; cells that nobody runs are left out. */
    private List<Relation> ordered(Set<Relation> relations) {
        Set<Relation> sources = engine.catalog().keySet();
        return Stream.concat(relations.stream().filter(sources::contains).sorted(Relation.ORDER),
                steps.keySet().stream().filter(relations::contains)).toList();
    }

    /** The queries that a page shows as charts. */
    private Set<Relation> charts(Scope page) {
        var charts = new HashSet<Relation>();
        page.shown().forEach(scope -> Demand.displays(scope).stream().filter(ChartSpec.class::isInstance)
                .flatMap(chart -> scope.find(chart.data().getFirst().text()).stream()).filter(this::isQuery).forEach(charts::add));
        return charts;
    }

    private List<BlockChart> blockCharts(Scope page) {
        return page.shown().stream().flatMap(scope -> Block.flatten(scope.notebook().blocks())
                .filter(block -> block instanceof Block.DisplayBlock display && display.display() instanceof ChartSpec chart
                        && !scope.find(chart.source().text()).filter(this::isQuery).isPresent())
                .map(block -> new BlockChart(scope, (Block.DisplayBlock) block))).toList();
    }

    private Node node(BlockChart chart) {
        Relation shown = chart.scope().find(chart.display().data().getFirst().text()).orElseThrow();
        return new Node(key(chart.scope(), chart.display()), chart.block().anchor().orElse(shown.name()), Kind.CHART,
                Optional.empty(), List.of(shown.sql()), List.of());
    }

    private Node node(Relation relation, Set<Relation> charts, List<Relation> ordered) {
        Step step = steps.get(relation);
        if (step == null) {
            return new Node(relation.sql(), name(relation, ordered), Kind.SEED,
                    declaration(relation).flatMap(TableDeclaration::description), List.of(), columns(relation));
        }
        List<String> reads = ordered.stream().filter(step.reads()::contains).map(Relation::sql).toList();
        return new Node(relation.sql(), relation.name(), kind(step.cell(), charts.contains(relation)),
                declaration(relation).flatMap(TableDeclaration::description), reads, columns(relation));
    }

    private static Kind kind(Cell cell, boolean chart) {
        return switch (cell) {
            case Cell.Model model -> model.layer().map(Lineages::kind).orElse(Kind.MODEL);
            case Cell.Value _ -> Kind.VALUE;
            case Cell.Query _, Cell.Test _ -> chart ? Kind.CHART : Kind.QUERY;
        };
    }

    private static Kind kind(Layer layer) {
        return switch (layer) {
            case STAGING -> Kind.STAGING;
            case INTERMEDIATE -> Kind.INTERMEDIATE;
            case MART -> Kind.MART;
        };
    }

    /** Plain, unless a cell hides it; with the database in front for a table of an attached one. */
    private static String name(Relation source, List<Relation> ordered) {
        boolean hidden = ordered.stream().anyMatch(other -> !other.equals(source) && other.name().equalsIgnoreCase(source.name()));
        return source.isSeed() && !hidden ? source.name() : source.written();
    }

    private Optional<TableDeclaration> declaration(Relation relation) {
        return Optional.ofNullable(plan.declared().get(relation));
    }

    private List<TracedColumn> columns(Relation relation) {
        return traced.computeIfAbsent(relation, this::trace);
    }

    private List<TracedColumn> trace(Relation relation) {
        List<Column> columns = engine.columns(relation);
        Optional<List<Origin>> origins = Optional.ofNullable(steps.get(relation)).map(engine::origins);
        return IntStream.range(0, columns.size()).mapToObj(i -> new TracedColumn(columns.get(i),
                declaration(relation).flatMap(table -> table.column(columns.get(i).name())).flatMap(ColumnDeclaration::description),
                origins.map(list -> list.get(i)))).toList();
    }
}
