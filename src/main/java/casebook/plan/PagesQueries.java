package casebook.plan;

import casebook.declaration.Excerpt;
import casebook.declaration.TableDeclaration;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Span;
import casebook.notebook.Captions;
import casebook.notebook.Cell;
import casebook.notebook.CellHead;
import casebook.notebook.Name;
import casebook.notebook.Notebook;
import casebook.notebook.TableLook;
import casebook.notebook.TableRows;
import casebook.notebook.TableSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Plans the queries of notebooks that make a page for each value. */
final class PagesQueries {
    /** What messages call such a query; no cell has this name in the database. */
    private static final String NAME = "pages";

    private final Map<Notebook, Set<String>> open;
    private final CellFacts facts;
    private final SqlReader reader;
    private final List<Step> steps;
    private final Diagnostics diagnostics;

    /**
     * @param open the parameters that only the rows of a notebook's query can give
     * @param steps those of all cells, each after those it reads
     */
    PagesQueries(Map<Notebook, Set<String>> open, CellFacts facts, SqlReader reader, List<Step> steps, Diagnostics diagnostics) {
        this.open = open;
        this.facts = facts;
        this.reader = reader;
        this.steps = steps;
        this.diagnostics = diagnostics;
    }

    /** The parameters that a notebook or one of its parts reads and none of them declares: a row gives them, or nobody. */
    static Set<String> open(Notebook notebook, Library library, CellFacts facts, Parameters parameters) {
        if (notebook.front().pages().isEmpty() || notebook.isPart()) {
            return Set.of();
        }
        var open = new TreeSet<>(facts.parametersRead(notebook));
        open.removeAll(parameters.base().keySet());
        open.removeAll(declared(notebook, library));
        return open;
    }

    /** A part is no page, so it can't be many. */
    static void checkParts(List<Notebook> notebooks, Diagnostics diagnostics) {
        notebooks.stream().filter(Notebook::isPart).forEach(part -> part.front().pages().ifPresent(pages -> diagnostics.add(
                Diagnostic.invalid(pages.span(), "a part makes no pages").withHint("write `pages` in a notebook whose name doesn't start with `_`"))));
    }

    private static Set<String> declared(Notebook notebook, Library library) {
        var names = new HashSet<String>();
        notebook.front().params().forEach(parameter -> names.add(parameter.name()));
        library.parts(notebook).forEach(part -> names.addAll(declared(part, library)));
        return names;
    }

    /** The step that runs a notebook's query; nothing if it asks for none, or its SQL can't be read. */
    Optional<PagesQuery> plan(Scope page, NameResolver resolver) {
        return page.notebook().front().pages().flatMap(written -> plan(page, written, resolver));
    }

    private Optional<PagesQuery> plan(Scope page, Excerpt written, NameResolver resolver) {
        QueryText text = QueryText.of(written);
        SqlFacts found = text.read(reader);
        found.problem().ifPresent(diagnostics::add);
        diagnostics.addAll(found.warnings());
        if (found.problem().isPresent()) {
            return Optional.empty();
        }
        Step step = resolver.step(new Relation(page.schema(), NAME + " of " + page.schema()), cell(written.span(), found.body()), found);
        Set<String> own = open.getOrDefault(page.notebook(), Set.of());
        var query = new PagesQuery(page, new Step(step.relation(), step.cell(), text.complete(step.sql()), step.ordered(), step.form(),
                step.reads(), params(step)), uses(page, own));
        check(query.step(), own);
        return Optional.of(query);
    }

    /** Its own parameters, and those of all that it reads. */
    private List<Variable> params(Step query) {
        return Stream.concat(steps.stream().filter(step -> query.reads().contains(step.relation())).flatMap(step -> step.params().stream()),
                query.params().stream()).distinct().toList();
    }

    private static Cell cell(Span written, Span body) {
        var name = new Name(NAME, written);
        var table = new TableSpec(written, name, Captions.NONE, List.of(), Map.of(), Map.of(), TableLook.PLAIN, TableRows.ALL);
        return new Cell.Query(new CellHead(name, written, body, TableDeclaration.of(NAME, written), Cell.CodeMode.HIDE), table, false, Optional.empty());
    }

    private List<SqlFacts.ParameterUse> uses(Scope page, Set<String> open) {
        return page.withParts().stream().flatMap(scope -> scope.notebook().cells().stream())
                .flatMap(cell -> facts.of(cell).params().stream()).filter(use -> open.contains(CellFacts.parameter(use.name()))).toList();
    }

    /** A query can't depend on what only its rows tell. */
    private void check(Step query, Set<String> own) {
        Optional<Step> read = steps.stream().filter(step -> query.reads().contains(step.relation()) && reads(step, own)).findFirst();
        read.ifPresent(step -> diagnostics.add(Diagnostic.invalid(query.sql().firstUse(step.relation()).orElse(query.cell().span()),
                "`" + step.relation().name() + "` reads a parameter that only the rows of this query give")
                .withHint("read something that is the same on all its pages")));
        if (read.isEmpty() && reads(query, own)) {
            diagnostics.add(Diagnostic.invalid(query.cell().span(), "this query reads a parameter that only its own rows give")
                    .withHint("declare it under `params`, or take it out"));
        }
    }

    private static boolean reads(Step step, Set<String> names) {
        return step.params().stream().anyMatch(variable -> names.contains(variable.parameter().name()));
    }
}
