package casebook.plan;

import casebook.diagnostic.Diagnostics;
import casebook.notebook.Cell;
import casebook.notebook.Notebook;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What every cell's SQL names; each cell is read once, however many scopes it appears in. */
final class CellFacts {
    private final Map<Cell, SqlFacts> facts = new IdentityHashMap<>();
    private final Map<Notebook, Set<String>> parameters = new HashMap<>();
    private final Library library;

    CellFacts(List<Notebook> notebooks, Library library, SqlReader reader, Diagnostics diagnostics) {
        this.library = library;
        for (Notebook notebook : notebooks) {
            for (Cell cell : notebook.cells()) {
                SqlFacts read = reader.read(cell.sql());
                read.problem().ifPresent(diagnostics::add);
                diagnostics.addAll(read.warnings());
                facts.put(cell, read);
            }
        }
    }

    SqlFacts of(Cell cell) {
        return facts.get(cell);
    }

    /** The names of the parameters that a notebook's cells and those of its parts read. */
    Set<String> parametersRead(Notebook notebook) {
        Set<String> known = parameters.get(notebook);
        if (known != null) {
            return known;
        }
        var names = new HashSet<String>();
        notebook.cells().forEach(cell -> of(cell).params().forEach(use -> names.add(parameter(use.name()))));
        library.parts(notebook).forEach(part -> names.addAll(parametersRead(part)));
        parameters.put(notebook, names);
        return names;
    }

    /** Parameters are declared in lower case, and SQL may name them in any. */
    static String parameter(String written) {
        return written.toLowerCase(Locale.ROOT);
    }
}
