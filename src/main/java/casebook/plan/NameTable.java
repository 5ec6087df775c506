package casebook.plan;

import casebook.declaration.Parameter;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.notebook.Cell;
import casebook.notebook.Name;
import casebook.notebook.Notebook;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What each name means in a scope: seeds and attached tables, over them the cells of parts and the notebook's own. */
final class NameTable {
    private static final String MAIN = ".main";

    /** A cell, with the direct part that brings it in and its own scope; for the notebook's own cells, neither. */
    private record Definition(Cell cell, Scope way, Scope scope) {}

    private final Notebook notebook;
    private final Library library;
    private final Diagnostics diagnostics;
    private final Map<String, Relation> names = new LinkedHashMap<>();
    private final Map<String, Definition> definitions = new HashMap<>();

    private NameTable(Notebook notebook, Library library, Diagnostics diagnostics) {
        this.notebook = notebook;
        this.library = library;
        this.diagnostics = diagnostics;
    }

    /**
     * The names of a notebook that lives in a schema.
     *
     * @param parts those that it brings in directly
     * @return relations by lower-case name: {@code orders}, {@code raw.orders}, {@code shop.orders}
     */
    static Map<String, Relation> of(
            String schema, Notebook notebook, List<Scope> parts, Set<Relation> sources, Library library, Diagnostics diagnostics) {
        var table = new NameTable(notebook, library, diagnostics);
        sources.forEach(table::source);
        for (Scope way : parts) {
            for (Scope part : way.withParts()) {
                part.notebook().cells().forEach(cell -> table.define(part.schema(), new Definition(cell, way, part)));
            }
        }
        table.labels();
        notebook.cells().forEach(cell -> table.define(schema, new Definition(cell, null, null)));
        return table.names;
    }

    private void source(Relation source) {
        String schema = source.schema().toLowerCase(Locale.ROOT);
        String name = source.name().toLowerCase(Locale.ROOT);
        names.put(schema + "." + name, source);
        if (source.isSeed()) {
            names.put(name, source);
        } else if (schema.endsWith(MAIN)) {
            names.put(schema.substring(0, schema.length() - MAIN.length()) + "." + name, source);
        }
    }

    /** A test is no relation, yet messages and pages call it by its name, so in one notebook nothing else has it. */
    private void labels() {
        var own = new HashMap<String, Cell>();
        for (Cell cell : notebook.cells()) {
            Cell other = own.putIfAbsent(cell.name(), cell);
            if (other != null && (cell instanceof Cell.Test || other instanceof Cell.Test)) {
                twice(other, cell, "there are two cells `" + cell.name() + "`");
            }
        }
    }

    private void define(String schema, Definition definition) {
        Cell cell = definition.cell();
        if (cell instanceof Cell.Test) {
            return;
        }
        String name = cell.name().toLowerCase(Locale.ROOT);
        Definition other = definitions.putIfAbsent(name, definition);
        if (other != null && (other.cell() != cell || other.scope() != definition.scope())) {
            twice(other, definition);
        }
        Relation hidden = names.put(name, new Relation(schema, cell.name()));
        if (hidden != null && hidden.isSeed()) {
            diagnostics.add(Diagnostic.warning(cell.head().name().span(), "the cell `" + cell.name()
                    + "` hides the seed of the same name").withHint("the seed is still there as `raw." + hidden.name() + "`"));
        }
    }

    private void twice(Definition first, Definition second) {
        if (first.cell() == second.cell()) {
            differently(first, second);
            return;
        }
        Notebook other = first.scope() == null ? notebook : first.scope().notebook();
        Notebook own = second.scope() == null ? notebook : second.scope().notebook();
        String name = second.cell().name();
        twice(first.cell(), second.cell(), own == other ? "there are two cells `" + name + "`"
                : own == notebook ? "there is a cell `" + name + "` in `" + other.name() + ".md` too, which this notebook brings in"
                : "there is a cell `" + name + "` in `" + other.name() + ".md` too, and `" + notebook.name() + ".md` brings in both");
    }

    private void twice(Cell first, Cell second, String message) {
        diagnostics.add(Diagnostic.invalid(second.head().name().span(), message)
                .withNote(first.head().name().span(), "the other one").withHint("give one of them another name"));
    }

    /**
     * One part reached on two ways that set its parameters differently: its names would mean two things. Where it is only
     * its own parts that differ, they are reported.
     */
    private void differently(Definition first, Definition second) {
        Map<String, Parameter> others = second.scope().params();
        String params = first.scope().params().entrySet().stream()
                .filter(own -> !others.containsKey(own.getKey())
                        || !Objects.equals(own.getValue().value(), others.get(own.getKey()).value()))
                .map(own -> "`" + own.getKey() + "`").sorted().collect(Collectors.joining(" and "));
        if (!params.isEmpty()) {
            Name way = library.use(notebook, second.way().notebook());
            diagnostics.add(Diagnostic.invalid(way.span(), "this brings in `" + first.scope().notebook().name()
                    + ".md` a second time, with another " + params)
                    .withNote(library.use(notebook, first.way().notebook()).span(), "this brings it in too")
                    .withHint("set " + params + " under `params` in `" + notebook.name() + ".md`: all its parts take it from there"));
        }
    }
}
