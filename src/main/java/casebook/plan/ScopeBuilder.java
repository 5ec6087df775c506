package casebook.plan;

import casebook.declaration.Parameter;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.notebook.Cell;
import casebook.notebook.Notebook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes the scopes: one for each page, one for each part and set of the parameters that it reads. */
final class ScopeBuilder {
    private record Key(Notebook notebook, Map<String, Object> values) {}

    private final Library library;
    private final CellFacts facts;
    private final Set<Relation> sources;
    private final Parameters parameters;
    private final Diagnostics diagnostics;
    private final Map<Key, Scope> scopes = new LinkedHashMap<>();
    private final Set<String> schemas = new HashSet<>(Set.of("raw", "main", "temp", "system", "pg_catalog", "information_schema"));

    ScopeBuilder(Library library, CellFacts facts, Set<Relation> sources, Parameters parameters, Diagnostics diagnostics) {
        this.library = library;
        this.facts = facts;
        this.sources = sources;
        this.parameters = parameters;
        this.diagnostics = diagnostics;
    }

    /** The scope of a page; those of its parts are made on the way. */
    Scope page(Notebook page) {
        return scope(page, Map.of());
    }

    /** All scopes made so far, parts before those that use them. */
    List<Scope> all() {
        return List.copyOf(scopes.values());
    }

    /** @param nearer the parameters of those that bring this notebook in, which win over its own */
    private Scope scope(Notebook notebook, Map<String, Parameter> nearer) {
        Map<String, Parameter> declared = parameters.base();
        notebook.front().params().forEach(parameter -> declared.put(parameter.name(), parameter));
        declared.putAll(nearer);
        Map<String, Parameter> passedOn = new LinkedHashMap<>();
        notebook.front().params().forEach(parameter -> passedOn.put(parameter.name(), parameter));
        passedOn.putAll(nearer);
        var inForce = new LinkedHashMap<String, Parameter>();
        declared.forEach((name, parameter) -> inForce.put(name, parameters.inForce(parameter, diagnostics)));
        List<Scope> parts = library.parts(notebook).stream().map(part -> scope(part, passedOn)).toList();
        if (!notebook.isPart()) {
            return add(new Key(notebook, Map.of()), notebook, inForce, parts);
        }
        Set<String> read = facts.parametersRead(notebook, library);
        inForce.keySet().retainAll(read);
        var values = new TreeMap<String, Object>();
        inForce.forEach((name, parameter) -> values.put(name, parameter.value()));
        var key = new Key(notebook, values);
        return scopes.containsKey(key) ? scopes.get(key) : add(key, notebook, inForce, parts);
    }

    private Scope add(Key key, Notebook notebook, Map<String, Parameter> inForce, List<Scope> parts) {
        String schema = schema(notebook);
        var scope = new Scope(schema, notebook, inForce, names(schema, notebook, parts), parts);
        scopes.put(key, scope);
        return scope;
    }

    private String schema(Notebook notebook) {
        String plain = notebook.name().replace('/', '_');
        String schema = plain;
        for (int i = 2; !schemas.add(schema.toLowerCase(Locale.ROOT)); i++) {
            schema = plain + "_" + i;
        }
        return schema;
    }

    /** What each plain name means: seeds, over them the cells of parts, over them the notebook's own. */
    private Map<String, Relation> names(String schema, Notebook notebook, List<Scope> parts) {
        var names = new LinkedHashMap<String, Relation>();
        sources.stream().filter(Relation::isSeed).forEach(seed -> {
            names.put(seed.name(), seed);
            names.put(Relation.RAW + "." + seed.name(), seed);
        });
        var definitions = new LinkedHashMap<String, Cell>();
        for (Scope part : withTheirParts(parts)) {
            part.notebook().cells().forEach(cell -> define(part.schema(), cell, names, definitions));
        }
        notebook.cells().forEach(cell -> define(schema, cell, names, definitions));
        return names;
    }

    private static List<Scope> withTheirParts(List<Scope> parts) {
        var all = new ArrayList<Scope>();
        for (Scope part : parts) {
            withTheirParts(part.parts()).stream().filter(inner -> !all.contains(inner)).forEach(all::add);
            if (!all.contains(part)) {
                all.add(part);
            }
        }
        return all;
    }

    private void define(String schema, Cell cell, Map<String, Relation> names, Map<String, Cell> definitions) {
        Cell other = definitions.putIfAbsent(cell.name(), cell);
        if (other != null) {
            diagnostics.add(Diagnostic.invalid(cell.head().name().span(), "there are two cells `" + cell.name() + "` here")
                    .withNote(other.head().name().span(), "the other one").withHint("give one of them another name"));
        }
        if (cell instanceof Cell.Test) {
            return;
        }
        Relation hidden = names.put(cell.name(), new Relation(schema, cell.name()));
        if (hidden != null && hidden.isSeed()) {
            diagnostics.add(Diagnostic.warning(cell.head().name().span(), "the cell `" + cell.name()
                    + "` hides the seed of the same name").withHint("the seed is still there as `raw." + hidden.name() + "`"));
        }
    }
}
