package casebook.plan;

import casebook.declaration.Parameter;
import casebook.notebook.Block;
import casebook.notebook.Notebook;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A notebook with one set of parameters: the place where its cells' names mean something.
 *
 * @param schema where its cells live in the database
 * @param params the parameters in force, by name; for a part, those that it or its own parts read
 * @param names what each name means here, by lower-case name: own cells, cells of parts, seeds (also as
 *     {@code raw.orders}), and tables of attached databases ({@code shop.orders}, {@code shop.main.orders})
 * @param parts those that the notebook brings in directly
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

    /** What a name means here: a plain one, or a full one such as {@code raw.orders}. */
    public Optional<Relation> find(String name) {
        return Optional.ofNullable(names.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The part that an include of this notebook brings in. */
    public Scope included(Block.Include include) {
        return part(include).orElseThrow();
    }

    /** The same where a plan may have mistakes: nothing if there is no such part. */
    public Optional<Scope> part(Block.Include include) {
        String name = Library.resolve(notebook, include.target());
        return parts.stream().filter(part -> part.notebook().name().equals(name)).findFirst();
    }

    /** This scope and those whose prose and figures it shows, in the order of the page. */
    public List<Scope> shown() {
        Stream<Scope> inner = Block.flatten(notebook.blocks()).filter(Block.Include.class::isInstance)
                .flatMap(block -> part((Block.Include) block).stream()).flatMap(part -> part.shown().stream());
        return Stream.concat(Stream.of(this), inner).distinct().toList();
    }

    /** The parts that are in this scope on any way, and this scope itself behind those that it brings in; each once. */
    List<Scope> withParts() {
        var all = new LinkedHashSet<Scope>();
        addWithParts(all);
        return List.copyOf(all);
    }

    private void addWithParts(Set<Scope> all) {
        if (!all.contains(this)) {
            parts.forEach(part -> part.addWithParts(all));
            all.add(this);
        }
    }
}
