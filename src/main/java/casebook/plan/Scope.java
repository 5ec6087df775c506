package casebook.plan;

import casebook.declaration.Parameter;
import casebook.notebook.Notebook;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A notebook with one set of parameters: the place where its cells' names mean something.
 *
 * @param schema where its cells live in the database
 * @param params all parameters in force, by name
 * @param names what each name means here, by lower-case name: own cells, cells of parts, seeds (also as
 *     {@code raw.orders})
 */
public record Scope(
        String schema, Notebook notebook, Map<String, Parameter> params, Map<String, Relation> names, List<Scope> parts) {
    /** A scope is equal to itself alone. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return schema.hashCode();
    }

    /** What a name means here: a plain one, or a seed's full name {@code raw.orders}. */
    public Optional<Relation> find(String name) {
        return Optional.ofNullable(names.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The names from which to propose one instead of an unknown one: full names for full names. */
    Set<String> choices(String unknown) {
        boolean full = unknown.contains(".");
        return names.keySet().stream().filter(name -> name.contains(".") == full).collect(Collectors.toCollection(TreeSet::new));
    }
}
