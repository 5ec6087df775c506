package casebook.plan;

import casebook.declaration.TableDeclaration;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Nearest;
import casebook.notebook.Cell;
import casebook.notebook.Notebook;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a {@link Plan} of notebooks: what every name means, what is needed, in which order. */
public final class Planner {
    private final SqlReader reader;
    private final Set<Relation> sources;
    private final Declared schema;
    private final Parameters parameters;
    private final Set<String> formats;
    private final Diagnostics diagnostics;

    /**
     * @param sources the tables that are there before any cell runs: seeds and attached databases
     * @param schema what is declared of them, and of cells, elsewhere than in the cells
     * @param formats the names of all formats
     */
    public Planner(SqlReader reader, Set<Relation> sources, Declared schema, Parameters parameters, Set<String> formats,
            Diagnostics diagnostics) {
        this.reader = reader;
        this.sources = Set.copyOf(sources);
        this.schema = schema;
        this.parameters = parameters;
        this.formats = Set.copyOf(formats);
        this.diagnostics = diagnostics;
    }

    /**
     * Plans pages; mistakes are added to the diagnostics, and the plan is fit to run only if there are none. Pages that
     * are not to be made are not looked at.
     *
     * @param notebooks all notebooks, pages and parts
     * @param pages those to make, in the order of the site
     */
    public Plan plan(List<Notebook> notebooks, List<Notebook> pages) {
        List<Notebook> read = notebooks.stream().filter(notebook -> notebook.isPart() || pages.contains(notebook)).toList();
        var library = new Library(notebooks, read, diagnostics);
        var facts = new CellFacts(read, library, reader, diagnostics);
        Set<String> declared = declared(notebooks);
        parameters.checkFlags(declared, diagnostics);
        PagesQueries.checkParts(read, diagnostics);
        var finder = new FilterFinder(library, parameters.base(), diagnostics);
        var builder = new ScopeBuilder(library, facts, sources, parameters, finder, diagnostics);
        List<Scope> scopes = pages.stream().map(builder::page).toList();
        var variables = new VariableNames(declared);
        List<Step> steps = withParameters(CellOrder.sort(steps(builder.all(), library, facts, variables), diagnostics));
        var asking = new PagesQueries(builder.open(), facts, reader, steps, diagnostics);
        List<PagesQuery> queries = scopes.stream().flatMap(page -> asking
                .plan(page, new NameResolver(page, builder.all(), library, variables, diagnostics)).stream()).toList();
        LayerCheck.check(steps, diagnostics);
        ParquetCheck.check(steps, diagnostics);
        Declarations.check(schema, notebooks, library, diagnostics);
        Map<Relation, TableDeclaration> tables = Declarations.of(schema, steps);
        List<PlannedTest> tests = tests(builder.all(), library, tables);
        Set<Relation> named = named(builder.all(), shown(pages, library), library, tests);
        Map<Scope, List<PageFilter>> filters = filters(scopes, steps, finder);
        filters.values().stream().flatMap(List::stream).forEach(filter -> filter.source().ifPresent(named::add));
        queries.forEach(query -> named.addAll(query.step().reads()));
        Set<Relation> needed = new Beneath(steps).with(named);
        tables.keySet().removeIf(table -> !table.isSeed() && !needed.contains(table));
        var plan = new Plan(scopes, builder.all(),
                steps.stream().filter(step -> needed.contains(step.relation())).toList(), tables,
                tests.stream().filter(test -> tables.containsKey(test.table())).toList(), queries, filters);
        queries.forEach(query -> ParquetCheck.checkVarying(Varying.of(plan, query.page(), query.wanted()).steps(), diagnostics));
        return plan;
    }

    private Map<Scope, List<PageFilter>> filters(List<Scope> pages, List<Step> steps, FilterFinder finder) {
        var plan = new FilterPlan(steps, diagnostics);
        var filters = new HashMap<Scope, List<PageFilter>>();
        for (Scope page : pages) {
            List<FilterFinder.Found> found = finder.of(page.notebook());
            if (!found.isEmpty()) {
                filters.put(page, plan.of(page, found));
            }
        }
        return filters;
    }

    /** The declared tests: those of seeds, which know no cells, then those of each scope's cells. */
    private List<PlannedTest> tests(List<Scope> scopes, Library library, Map<Relation, TableDeclaration> tables) {
        var conditions = new ConditionCheck(reader, diagnostics);
        var tests = new ArrayList<PlannedTest>();
        var seeds = new TestPlanner(this::source, this::unknownSource, parameters.inForce(Map.of(), diagnostics), conditions, diagnostics);
        tables.forEach((table, declared) -> {
            if (table.isSeed()) {
                tests.addAll(seeds.plan(table, Relation.RAW + "." + table.name(), declared));
            }
        });
        for (Scope scope : scopes) {
            var unknown = new UnknownName(scope, library);
            var cells = new TestPlanner(scope::find, name -> unknown.hint(name, Optional.empty()), scope.params(), conditions, diagnostics);
            tables.forEach((table, declared) -> {
                if (table.schema().equals(scope.schema())) {
                    tests.addAll(cells.plan(table, table.name(), declared));
                }
            });
        }
        return tests;
    }

    /** What a name means to a seed: another seed, or a table of an attached database. */
    private Optional<Relation> source(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return sources.stream().filter(source -> (source.schema() + "." + source.name()).equalsIgnoreCase(plain)
                || source.isSeed() && source.name().equalsIgnoreCase(plain)).findFirst();
    }

    private Optional<String> unknownSource(String name) {
        return Nearest.hint(name, sources.stream().map(source -> source.isSeed() ? source.name() : source.schema() + "." + source.name()).toList());
    }

    private Set<String> declared(List<Notebook> notebooks) {
        var declared = new HashSet<>(parameters.base().keySet());
        notebooks.forEach(notebook -> notebook.front().params().forEach(parameter -> declared.add(parameter.name())));
        return declared;
    }

    private List<Step> steps(List<Scope> scopes, Library library, CellFacts facts, VariableNames variables) {
        var steps = new ArrayList<Step>();
        for (Scope scope : scopes) {
            var resolver = new NameResolver(scope, scopes, library, variables, diagnostics);
            for (Cell cell : scope.notebook().cells()) {
                SqlFacts found = facts.of(cell);
                if (found.problem().isEmpty()) {
                    steps.add(resolver.step(relation(scope, cell), cell, found));
                }
            }
        }
        return steps;
    }

    /** A test's name is a label, kept apart from the relations. */
    private static Relation relation(Scope scope, Cell cell) {
        return new Relation(scope.schema(), cell instanceof Cell.Test ? "test " + cell.name() : cell.name());
    }

    /** The pages, and the parts that they show by including them. */
    private static Set<Notebook> shown(List<Notebook> pages, Library library) {
        var shown = new LinkedHashSet<Notebook>();
        Deque<Notebook> left = new ArrayDeque<>(pages);
        while (!left.isEmpty()) {
            Notebook notebook = left.poll();
            if (shown.add(notebook)) {
                left.addAll(library.included(notebook));
            }
        }
        return shown;
    }

    /** What runs, but for what that reads: all cells of what is shown and what its text names, and of other parts all but the queries. */
    private Set<Relation> named(List<Scope> scopes, Set<Notebook> shown, Library library, List<PlannedTest> tests) {
        Map<Relation, Cell> cells = cells(scopes);
        var named = new LinkedHashSet<Relation>();
        tests.forEach(test -> test.other().ifPresent(named::add));
        for (Scope scope : scopes) {
            boolean all = shown.contains(scope.notebook());
            Set<Relation> referenced = new ReferenceCheck(scope, cells, library, formats, diagnostics).check();
            if (all) {
                named.addAll(referenced);
            }
            scope.notebook().cells().stream().filter(cell -> all || !(cell instanceof Cell.Query))
                    .forEach(cell -> named.add(relation(scope, cell)));
        }
        return named;
    }

    /** All cells, those whose SQL can't be read included. */
    private static Map<Relation, Cell> cells(List<Scope> scopes) {
        var cells = new HashMap<Relation, Cell>();
        scopes.forEach(scope -> scope.notebook().cells().forEach(cell -> cells.put(relation(scope, cell), cell)));
        return cells;
    }

    /** Each step with the parameters of the cells beneath it too: those of views are read when it runs. */
    private static List<Step> withParameters(List<Step> steps) {
        var known = new HashMap<Relation, Map<String, Variable>>();
        var complete = new ArrayList<Step>();
        for (Step step : steps) {
            var params = new LinkedHashMap<String, Variable>();
            step.reads().forEach(read -> params.putAll(known.getOrDefault(read, Map.of())));
            step.params().forEach(variable -> params.put(variable.name(), Pending.settled(variable)));
            known.put(step.relation(), params);
            complete.add(new Step(step.relation(), step.cell(), step.sql(), step.ordered(), step.form(), step.reads(), params.values()));
        }
        return complete;
    }
}
