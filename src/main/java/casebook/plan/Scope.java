package casebook.plan;

import casebook.declaration.Parameter;
import casebook.notebook.Notebook;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A notebook with one set of parameters: the place where its cells' names mean something.
 *
 * @param schema where its cells live in the database
 * @param params all parameters in force, by name
 * @param names what each plain name means here, by lower-case name: own cells, cells of parts, seeds
 */
public record Scope(
        String schema, Notebook notebook, Map<String, Parameter> params, Map<String, Relation> names, List<Scope> parts) {
    /** What a plain name means here. */
    public Optional<Relation> find(String name) {
        return Optional.ofNullable(names.get(name.toLowerCase(java.util.Locale.ROOT)));
    }
}
