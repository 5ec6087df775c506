package casebook.plan;

import casebook.declaration.Parameter;
import casebook.notebook.Cell;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One cell to run.
 *
 * @param relation where its result is kept; for a test, a name that nothing reads
 * @param sql what to run
 * @param ordered whether the author ordered the rows
 * @param form what stands in the database for it
 * @param reads the relations it reads directly, seeds included
 * @param params all {@code $names} that it or the cells beneath it read, with their values
 */
public record Step(
        Relation relation,
        Cell cell,
        QualifiedSql sql,
        boolean ordered,
        Form form,
        Set<Relation> reads,
        Collection<Variable> params) {
    public Step {
        reads = Set.copyOf(reads);
        params = List.copyOf(params);
    }

    /** The same step with other values of parameters, by their names. */
    Step with(Map<String, Parameter> values) {
        return new Step(relation, cell, sql, ordered, form, reads, params.stream()
                .map(variable -> variable.with(values.getOrDefault(variable.parameter().name(), variable.parameter()))).toList());
    }

    /** The same step in another form. */
    public Step as(Form other) {
        return new Step(relation, cell, sql, ordered, other, reads, params);
    }

    /** Whether each that reads it runs it anew. */
    public boolean isView() {
        return form != Form.TABLE;
    }
}
