package casebook.plan;

import casebook.declaration.Parameter;
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
 * @param params the values of all {@code $names} that it or the views beneath it read
 */
public record Step(
        Relation relation,
        Cell cell,
        QualifiedSql sql,
        boolean ordered,
        Set<Relation> reads,
        Collection<Parameter> params) {
    public Step {
        reads = Set.copyOf(reads);
        params = List.copyOf(params);
    }
}
