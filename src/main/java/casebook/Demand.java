package casebook;

import casebook.chart.ChartRenderer;
import casebook.notebook.Block;
import casebook.notebook.Cell;
import casebook.notebook.ChartSpec;
import casebook.notebook.ColumnsSpec;
import casebook.notebook.Display;
import casebook.notebook.FilterSpec;
import casebook.notebook.KpiSpec;
import casebook.notebook.LineageSpec;
import casebook.notebook.Name;
import casebook.notebook.Placed;
import casebook.notebook.TableSpec;
import casebook.notebook.TestsSpec;
import casebook.notebook.ValueRef;
import casebook.plan.Relation;
import casebook.plan.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many rows of which relations the pages show, and which of them can be downloaded. */
final class Demand {
    private static final int TREND_ROWS = 1_000;
    /** One row is wanted; a second one shows that there are too many. */
    private static final int VALUE_ROWS = 2;

    private final int tableRows;
    private final Map<Relation, Integer> rows = new LinkedHashMap<>();
    private final Map<Relation, String> downloads = new LinkedHashMap<>();
    private final Map<Relation, List<ChartSpec>> charts = new HashMap<>();
    /** The names of notebooks, by the schemas of their cells. */
    private final Map<String, String> folders = new HashMap<>();
    private final Set<String> paths = new HashSet<>();

    private Demand(int tableRows) {
        this.tableRows = tableRows;
    }

    /**
     * @param pages their variations among them
     * @param tableRows how many rows a table shows that says nothing else
     */
    static Demand of(List<Scope> pages, int tableRows) {
        var demand = new Demand(tableRows);
        pages.forEach(demand::name);
        pages.stream().flatMap(page -> page.shown().stream()).distinct().forEach(demand::add);
        return demand;
    }

    /** How many rows to read of a relation; none if nobody shows it. */
    int rows(Relation relation) {
        return rows.getOrDefault(relation, 0);
    }

    /** The charts that show a relation. */
    List<ChartSpec> charts(Relation relation) {
        return charts.getOrDefault(relation, List.of());
    }

    /** Every relation of which rows are shown, in the order of the pages. */
    Set<Relation> relations() {
        return Collections.unmodifiableSet(rows.keySet());
    }

    /** Where a relation's whole result lies, relative to the site's root: {@code data/dashboard/schools.csv}. */
    Optional<String> download(Relation relation) {
        return Optional.ofNullable(downloads.get(relation));
    }

    /** Tells where what a page and its parts make lies. */
    private void name(Scope scope) {
        if (folders.putIfAbsent(new Relation(scope.schema(), "").baseSchema(), scope.notebook().name()) == null) {
            scope.parts().forEach(this::name);
        }
    }

    private void add(Scope scope) {
        scope.notebook().front().title().ifPresent(title -> title.values().forEach(ref -> value(scope, ref)));
        scope.notebook().front().subtitle().ifPresent(text -> text.values().forEach(ref -> value(scope, ref)));
        scope.notebook().front().description().ifPresent(text -> text.values().forEach(ref -> value(scope, ref)));
        Block.flatten(scope.notebook().blocks()).forEach(block -> {
            switch (block) {
                case Block.Prose prose -> prose.values().forEach(ref -> value(scope, ref));
                case Block.Conditional both -> value(scope, both.condition());
                case Block.DisplayBlock display -> add(scope, display.display());
                case Block.CellBlock cell when cell.cell() instanceof Cell.Query query && query.show() ->
                    add(scope, query.display());
                case Block.CellBlock _, Block.Include _ -> { }
            }
        });
    }

    private void add(Scope scope, Display display) {
        display.values().forEach(ref -> value(scope, ref));
        switch (display) {
            case ChartSpec chart -> {
                result(scope, chart.source(), ChartRenderer.MOST_ROWS);
                scope.find(chart.source().text()).ifPresent(relation -> charts.computeIfAbsent(relation, key -> new ArrayList<>()).add(chart));
            }
            case TableSpec table -> {
                table.rows().totalsCell().ifPresent(cell -> want(scope, cell.text(), VALUE_ROWS));
                result(scope, table.source(), table.rows().wanted(tableRows));
            }
            case KpiSpec kpi -> kpi.data().forEach(trend -> want(scope, trend.text(), TREND_ROWS));
            case TestsSpec _, LineageSpec _, ColumnsSpec _, FilterSpec _ -> { }
        }
    }

    private void value(Scope scope, ValueRef ref) {
        want(scope, ref.cell(), VALUE_ROWS);
    }

    private void result(Scope scope, Name name, int count) {
        want(scope, name.text(), count);
        scope.find(name.text()).ifPresent(relation -> downloads.computeIfAbsent(relation, this::path));
    }

    private void want(Scope scope, String name, int count) {
        scope.find(name).ifPresent(relation -> rows.merge(relation, count, Math::max));
    }

    private String path(Relation relation) {
        String folder = Arrays.stream(relation.schema().split(" ")).map(part -> folders.getOrDefault(part, safe(part))).collect(Collectors.joining("/"));
        String plain = "data/" + folder + "/" + safe(relation.name());
        String path = plain + ".csv";
        for (int i = 2; !paths.add(path.toLowerCase(Locale.ROOT)); i++) {
            path = plain + "-" + i + ".csv";
        }
        return path;
    }

    private static String safe(String name) {
        return name.replaceAll("[^\\p{Alnum}_.-]", "_");
    }

    /** All displays that pages show, with where their names mean something. */
    static List<Display> displays(Scope scope) {
        return placed(scope).stream().map(Placed::display).toList();
    }

    /** The same, with how much of a row they take. */
    static List<Placed> placed(Scope scope) {
        return Block.flatten(scope.notebook().blocks()).flatMap(block -> switch (block) {
            case Block.DisplayBlock display -> Stream.of(new Placed(display.display(), display.share()));
            case Block.CellBlock cell when cell.cell() instanceof Cell.Query query && query.show() ->
                Stream.of(new Placed(query.display(), query.share()));
            case Block.CellBlock _, Block.Include _, Block.Conditional _, Block.Prose _ -> Stream.<Placed>empty();
        }).toList();
    }
}
