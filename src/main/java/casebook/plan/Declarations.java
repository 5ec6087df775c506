package casebook.plan;

import casebook.declaration.TableDeclaration;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Nearest;
import casebook.notebook.Cell;
import casebook.notebook.Notebook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings together what is declared of each table: in {@code schema.yml}, and in its cell. */
final class Declarations {
    private Declarations() {}

    /** Seeds first, then cells in the order of running. */
    static Map<Relation, TableDeclaration> of(Declared schema, List<Step> steps) {
        var all = new LinkedHashMap<Relation, TableDeclaration>();
        schema.seeds().entrySet().stream().sorted(Map.Entry.comparingByKey(Relation.ORDER))
                .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        for (Step step : steps) {
            TableDeclaration own = step.cell().head().declared();
            all.put(step.relation(), model(schema, step.cell()).map(own::and).orElse(own));
        }
        return all;
    }

    private static Optional<TableDeclaration> model(Declared schema, Cell cell) {
        return cell instanceof Cell.Test ? Optional.empty()
                : schema.models().stream().filter(model -> model.name().equalsIgnoreCase(cell.name())).findFirst();
    }

    /** Reports models that no notebook has, and those that are declared twice. */
    static void check(Declared schema, List<Notebook> notebooks, Library library, Diagnostics diagnostics) {
        List<String> cells = notebooks.stream().flatMap(notebook -> notebook.cells().stream())
                .filter(cell -> !(cell instanceof Cell.Test)).map(Cell::name).distinct().toList();
        for (TableDeclaration model : schema.models()) {
            TableDeclaration first = schema.models().stream().filter(it -> it.name().equalsIgnoreCase(model.name())).findFirst().orElseThrow();
            if (first != model) {
                diagnostics.add(Diagnostic.invalid(model.span(), "the model `" + model.name() + "` is declared twice")
                        .withNote(first.span(), "it is declared here first"));
            } else if (library.withCell(model.name()).isEmpty()) {
                diagnostics.add(Diagnostic.invalid(model.span(), "there is no cell `" + model.name() + "`")
                        .withHint(Nearest.hint(model.name(), cells)));
            }
        }
    }
}
