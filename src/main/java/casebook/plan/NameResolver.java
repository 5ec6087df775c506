package casebook.plan;

import casebook.declaration.Parameter;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Nearest;
import casebook.notebook.Cell;
import casebook.plan.SqlFacts.ParameterUse;
import casebook.plan.SqlFacts.TableUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Finds out what the names in a cell's SQL mean in its scope. */
final class NameResolver {
    private final Scope scope;
    private final VariableNames variables;
    private final UnknownName unknown;
    private final Diagnostics diagnostics;

    NameResolver(Scope scope, Library library, VariableNames variables, Diagnostics diagnostics) {
        this.scope = scope;
        this.variables = variables;
        this.unknown = new UnknownName(scope, library);
        this.diagnostics = diagnostics;
    }

    /** The step that runs a cell. */
    Step step(Relation result, Cell cell, SqlFacts facts) {
        var reads = new LinkedHashSet<Relation>();
        var params = new LinkedHashMap<String, Parameter>();
        var edits = new ArrayList<QualifiedSql.Edit>();
        for (TableUse use : facts.tables()) {
            relation(result, cell, use).ifPresent(relation -> {
                reads.add(relation);
                edits.add(QualifiedSql.Edit.of(facts.body(), use.span(), relation.sql()));
            });
        }
        for (ParameterUse use : facts.params()) {
            parameter(use).map(variables::variable).ifPresent(variable -> {
                params.put(variable.name(), variable);
                if (!variable.name().equals(CellFacts.parameter(use.name()))) {
                    edits.add(QualifiedSql.Edit.of(facts.body(), use.span(), "$" + variable.name()));
                }
            });
        }
        return new Step(result, cell, QualifiedSql.of(facts.body(), edits), facts.ordered(), reads, params.values());
    }

    private Optional<Relation> relation(Relation self, Cell cell, TableUse use) {
        String name = String.join(".", use.path());
        boolean plain = use.path().size() == 1;
        Optional<Relation> found = plain && name.contains(".") ? Optional.empty() : scope.find(name);
        if (found.isEmpty()) {
            diagnostics.add(Diagnostic.invalid(use.span(), "there is no table " + (plain ? "or cell " : "") + "`" + name + "`")
                    .withHint(unknown.hint(name, Optional.of(cell))));
        } else if (found.get().equals(self)) {
            boolean seed = scope.find(Relation.RAW + "." + name).isPresent();
            diagnostics.add(Diagnostic.invalid(use.span(), "the cell `" + cell.name() + "` reads itself")
                    .withHint(seed ? "write `raw." + cell.name() + "` to read the seed" : "read another table, or give the cell another name"));
            return Optional.empty();
        }
        return found;
    }

    private Optional<Parameter> parameter(ParameterUse use) {
        Optional<Parameter> found = Optional.ofNullable(scope.params().get(CellFacts.parameter(use.name())));
        if (found.isEmpty()) {
            var known = new TreeSet<>(scope.params().keySet());
            scope.notebook().front().params().forEach(parameter -> known.add(parameter.name()));
            diagnostics.add(Diagnostic.invalid(use.span(), "there is no parameter `$" + use.name() + "`")
                    .withHint(Nearest.of(use.name(), known).map(name -> "did you mean `$" + name + "`?")
                            .orElse("declare it in the front matter: `params: {" + CellFacts.parameter(use.name()) + ": …}`")));
        }
        return found;
    }
}
