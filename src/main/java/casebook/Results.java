package casebook;

import casebook.plan.Relation;
import casebook.result.Column;
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

    void bound(Relation relation, List<Column> found) {
        columns.put(relation, found);
    }

    void rows(Relation relation, Table table) {
        columns.put(relation, table.columns());
        tables.put(relation, table);
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
