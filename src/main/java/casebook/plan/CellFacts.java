package casebook.plan;

import casebook.diagnostic.Diagnostics;
import casebook.notebook.Cell;
import casebook.notebook.Notebook;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What every cell's SQL names; each cell is read once, however many scopes it appears in. */
final class CellFacts {
    private final Map<Cell, SqlFacts> facts = new IdentityHashMap<>();

    CellFacts(List<Notebook> notebooks, SqlReader reader, Diagnostics diagnostics) {
        for (Notebook notebook : notebooks) {
            for (Cell cell : notebook.cells()) {
                SqlFacts read = reader.read(cell.sql());
                read.problem().ifPresent(diagnostics::add);
                facts.put(cell, read);
            }
        }
    }

    SqlFacts of(Cell cell) {
        return facts.get(cell);
    }

    /** The names of the parameters that a notebook's cells and those of its parts read. */
    Set<String> parametersRead(Notebook notebook, Library library) {
        var names = new HashSet<String>();
        notebook.cells().forEach(cell -> of(cell).params().forEach(use -> names.add(use.name())));
        library.parts(notebook).forEach(part -> names.addAll(parametersRead(part, library)));
        return names;
    }
}
