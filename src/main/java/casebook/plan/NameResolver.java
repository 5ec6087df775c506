package casebook.plan;

import casebook.declaration.Parameter;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Nearest;
import casebook.notebook.Cell;
import casebook.notebook.Notebook;
import casebook.plan.SqlFacts.ParameterUse;
import casebook.plan.SqlFacts.TableUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds out what the names in a cell's SQL mean in its scope. */
final class NameResolver {
    private final Scope scope;
    private final List<Scope> scopes;
    private final Library library;
    private final VariableNames variables;
    private final UnknownName unknown;
    private final Diagnostics diagnostics;

    /** @param scopes all of the plan */
    NameResolver(Scope scope, List<Scope> scopes, Library library, VariableNames variables, Diagnostics diagnostics) {
        this.scope = scope;
        this.scopes = scopes;
        this.library = library;
        this.variables = variables;
        this.unknown = new UnknownName(scope, library);
        this.diagnostics = diagnostics;
    }

    /** The step that runs a cell. */
    Step step(Relation result, Cell cell, SqlFacts facts) {
        var reads = new LinkedHashSet<Relation>();
        var params = new LinkedHashMap<String, Variable>();
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
        facts.files().forEach(use -> edits.add(QualifiedSql.Edit.file(facts.body(), use.span(), use.path())));
        return new Step(result, cell, QualifiedSql.of(facts.body(), edits), facts.ordered(), Form.of(cell, facts.work()), reads, params.values());
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
            String name = CellFacts.parameter(use.name());
            Optional<String> filter = filter(name);
            diagnostics.add(unknown(use, name).withHint(filter.isPresent() ? filter.get() : Nearest.of(use.name(), known).map(near -> "did you mean `$" + near + "`?")
                    .orElse("declare it in the front matter" + (scope.notebook().isPart() ? " of the page, or of the part" : "")
                            + ": `params: {" + name + ": …}`")));
        }
        return found;
    }

    /** What to do about a variable of a filter that stands in a part which is used, but not shown. */
    private Optional<String> filter(String variable) {
        return scope.withParts().stream().flatMap(part -> FilterFinder.blocks(part.notebook()).stream())
                .filter(filter -> filter.variables().contains(variable)).findFirst()
                .map(filter -> "write `filters: [" + filter.name().text() + "]` in the front matter of the page: the filter stands in a part that it only uses");
    }

    /** Where a part has the parameter on other pages, the pages that lack it are at fault. */
    private Diagnostic unknown(ParameterUse use, String name) {
        String what = "there is no parameter `$" + use.name() + "`";
        boolean elsewhere = scopes.stream().anyMatch(other -> other.notebook() == scope.notebook() && other.params().containsKey(name));
        List<Scope> pages = scopes.stream().filter(page -> !page.notebook().isPart() && page.withParts().contains(scope)).toList();
        if (!elsewhere || pages.isEmpty()) {
            return Diagnostic.invalid(use.span(), what);
        }
        Diagnostic found = Diagnostic.invalid(use.span(), what + " on "
                + pages.stream().map(page -> "the page `" + page.notebook().name() + ".md`").collect(Collectors.joining(", ")));
        for (Scope page : pages) {
            Notebook part = library.parts(page.notebook()).stream()
                    .filter(each -> each == scope.notebook() || library.bringsIn(each, scope.notebook())).findFirst().orElseThrow();
            found = found.withNote(library.use(page.notebook(), part).span(), "brought in here");
        }
        return found;
    }
}
