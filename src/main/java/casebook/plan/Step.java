package casebook.plan;

import casebook.notebook.Cell;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * One cell to run.
 *
 * @param relation where its result is kept; for a test, a name that nothing reads
 * @param sql what to run
 * @param ordered whether the author ordered the rows
 * @param reads the relations it reads directly, seeds included
 * @param params all {@code $names} that it or the cells beneath it read, with their values
 */
public record Step(
        Relation relation,
        Cell cell,
        QualifiedSql sql,
        boolean ordered,
        Set<Relation> reads,
        Collection<Variable> params) {
    public Step {
        reads = Set.copyOf(reads);
        params = List.copyOf(params);
    }
}
