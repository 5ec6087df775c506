package casebook;

import casebook.chart.ChartRenderer;
import casebook.notebook.ChartSpec;
import casebook.plan.Relation;
import casebook.result.Column;
import casebook.result.Reduced;
import casebook.result.Reduction;
import casebook.result.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the relations came to, as far as it is known: columns once a cell is bound, rows once it has run.
 * Safe for use by several threads.
 */
final class Results {
    private final Map<Relation, List<Column>> columns = new ConcurrentHashMap<>();
    private final Map<Relation, Table> tables = new ConcurrentHashMap<>();
    private final Map<Relation, Map<Reduction, Reduced>> reduced = new ConcurrentHashMap<>();

    void bound(Relation relation, List<Column> found) {
        columns.put(relation, found);
    }

    void rows(Relation relation, Table table) {
        columns.put(relation, table.columns());
        tables.put(relation, table);
    }

    void reduced(Relation relation, Reduction by, Reduced found) {
        reduced.computeIfAbsent(relation, key -> new ConcurrentHashMap<>()).put(by, found);
    }

    /** What a chart is drawn from instead of the rows; nothing where these are few, or can't be reduced. */
    Optional<Reduced> reduced(Relation relation, ChartSpec chart) {
        return columns(relation).flatMap(found -> ChartRenderer.reduction(chart, found))
                .map(by -> reduced.getOrDefault(relation, Map.of()).get(by));
    }

    /** Nothing if the cell failed or was skipped. */
    Optional<List<Column>> columns(Relation relation) {
        return Optional.ofNullable(columns.get(relation));
    }

    /** Nothing if the cell failed, was skipped, or was not run while checking. */
    Optional<Table> table(Relation relation) {
        return Optional.ofNullable(tables.get(relation));
    }
}
