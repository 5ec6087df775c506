package casebook.plan;

import casebook.declaration.Parameter;
import casebook.declaration.ParameterType;
import casebook.diagnostic.Diagnostics;
import casebook.notebook.Notebook;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes the scopes: one for each page, one for each part and set of the parameters that it reads. */
final class ScopeBuilder {
    /** What tells the scopes of one notebook apart: the values of its parameters, by name, and what it brings in. */
    private record Key(Notebook notebook, Map<String, Object> values, List<Scope> parts) {}

    /** What a scope depends on before anything is known of the notebook's own parameters. */
    private record Wish(Notebook notebook, Map<String, Parameter> nearer) {}

    private final Library library;
    private final CellFacts facts;
    private final Set<Relation> sources;
    private final Parameters parameters;
    private final Diagnostics diagnostics;
    private final Map<Wish, Scope> wishes = new HashMap<>();
    private final Map<Key, Scope> scopes = new LinkedHashMap<>();
    private final Map<Notebook, Set<String>> open = new HashMap<>();
    private final Set<String> schemas;

    ScopeBuilder(Library library, CellFacts facts, Set<Relation> sources, Parameters parameters, Diagnostics diagnostics) {
        this.library = library;
        this.facts = facts;
        this.sources = sources;
        this.parameters = parameters;
        this.diagnostics = diagnostics;
        this.schemas = taken(sources);
    }

    /** Names that no schema may have, those of databases among them: DuckDB calls them ambiguous. */
    private static Set<String> taken(Set<Relation> sources) {
        var taken = new HashSet<>(Set.of("raw", "main", "temp", "system", "memory", "pg_catalog", "information_schema"));
        sources.forEach(source -> taken.add(source.schema().split("\\.", 2)[0].toLowerCase(Locale.ROOT)));
        return taken;
    }

    /** The scope of a page; those of its parts are made on the way. */
    Scope page(Notebook page) {
        return make(page, Map.of());
    }

    /** All scopes made so far, parts before those that use them. */
    List<Scope> all() {
        return List.copyOf(scopes.values());
    }

    /** The parameters that only the rows of a notebook's query for pages can give, by notebook. */
    Map<Notebook, Set<String>> open() {
        return open;
    }

    private Scope part(Notebook part, Map<String, Parameter> nearer) {
        var relevant = new LinkedHashMap<>(nearer);
        relevant.keySet().retainAll(facts.parametersRead(part));
        var wish = new Wish(part, relevant);
        if (!wishes.containsKey(wish)) {
            wishes.put(wish, make(part, relevant));
        }
        return wishes.get(wish);
    }

    /** @param nearer the parameters of those that bring this notebook in, which win over its own */
    private Scope make(Notebook notebook, Map<String, Parameter> nearer) {
        Map<String, Parameter> passedOn = Parameters.byName(notebook.front().params());
        open.computeIfAbsent(notebook, it -> PagesQueries.open(it, library, facts, parameters)).forEach(name -> passedOn.put(name,
                new Parameter(name, notebook.front().pages().orElseThrow().span(), ParameterType.ANY, null)));
        parameters.putOver(passedOn, nearer, diagnostics);
        Map<String, Parameter> inForce = parameters.inForce(passedOn, diagnostics);
        List<Scope> parts = library.parts(notebook).stream().map(part -> part(part, passedOn)).toList();
        if (!notebook.isPart()) {
            return add(new Key(notebook, Map.of(), parts), inForce);
        }
        inForce.keySet().retainAll(facts.parametersRead(notebook));
        var values = new TreeMap<String, Object>();
        inForce.forEach((name, parameter) -> values.put(name, parameter.value()));
        var key = new Key(notebook, values, parts);
        return scopes.containsKey(key) ? scopes.get(key) : add(key, inForce);
    }

    private Scope add(Key key, Map<String, Parameter> inForce) {
        String schema = schema(key.notebook());
        Map<String, Relation> names = NameTable.of(schema, key.notebook(), key.parts(), sources, library, diagnostics);
        var scope = new Scope(schema, key.notebook(), inForce, names, key.parts());
        scopes.put(key, scope);
        return scope;
    }

    /** The notebook's name, made fit for a schema: {@code sales/q1.2024} is {@code sales_q1_2024}. */
    private String schema(Notebook notebook) {
        String plain = notebook.name().replaceAll("[/.\"\\s]", "_");
        String schema = plain;
        for (int i = 2; !schemas.add(schema.toLowerCase(Locale.ROOT)); i++) {
            schema = plain + "_" + i;
        }
        return schema;
    }
}
