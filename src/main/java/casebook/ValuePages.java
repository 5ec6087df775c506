package casebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.engine.Workshop;
import casebook.engine.Mode;
import casebook.engine.RunListener;
import casebook.plan.PagesQuery;
import casebook.plan.Plan;
import casebook.plan.Relation;
import casebook.plan.Scope;
import casebook.plan.Step;
import casebook.plan.Variation;
import casebook.plan.Varying;
import casebook.project.Project;
import casebook.result.Outcome;
import casebook.result.Table;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the queries that say which pages a notebook makes, and puts a page for each row into the plan. */
final class ValuePages {
    private final Project project;
    private final Workshop engine;
    private final Optional<Path> site;
    private final Diagnostics diagnostics;
    private final Timings timings;
    private final Progress progress;

    /** @param site the folder that takes files; empty while checking, which looks at the first page of each notebook alone */
    ValuePages(Project project, Workshop engine, Optional<Path> site, Diagnostics diagnostics, Timings timings, Progress progress) {
        this.project = project;
        this.engine = engine;
        this.site = site;
        this.diagnostics = diagnostics;
        this.timings = timings;
        this.progress = progress;
    }

    /** The plan with its pages per value. What is wrong with a query is added to the diagnostics; it makes no pages then. */
    Spread spread(Plan plan) {
        var there = new HashSet<>(engine.catalog().keySet());
        var results = new Results();
        if (plan.queries().isEmpty()) {
            return Spread.none(plan, there);
        }
        run(plan, results).forEach(step -> there.add(step.relation()));
        var varying = new LinkedHashMap<Scope, Varying>();
        var pages = new LinkedHashMap<Scope, List<ValuePage>>();
        var slugs = new HashMap<String, Set<String>>();
        for (PagesQuery query : plan.queries()) {
            Optional<Table> rows = rows(query);
            Varying own = Varying.of(plan, query.page(), rows.map(ValueRows::columns).orElseGet(query::wanted));
            varying.put(query.page(), own);
            pages.put(query.page(), rows.map(table -> pages(plan, query, own, table, slugs)).orElse(List.of()));
        }
        var variations = new LinkedHashMap<Scope, List<Variation>>();
        pages.forEach((page, values) -> variations.put(page, values.stream().map(ValuePage::variation).toList()));
        return new Spread(plan.with(varying, variations), there, results, plan.pages(), pages, slugs, List.of(), List.of());
    }

    /** @param slugs gets those of all pages */
    private List<ValuePage> pages(Plan plan, PagesQuery query, Varying varying, Table table, Map<String, Set<String>> slugs) {
        var reading = new ValueRows(query, new Languages(project).of(query.page()), diagnostics);
        List<ValueRows.Row> rows = reading.read(table);
        checkNames(query, rows, plan);
        if (!rows.isEmpty() || table.total() == 0) {
            slugs.put(query.page().notebook().name(), rows.stream().map(row -> row.listed().slug()).collect(Collectors.toSet()));
        }
        if (table.total() == 0) {
            diagnostics.add(Diagnostic.warning(query.step().cell().span(), "the query of `pages` has no rows, so there are no pages")
                    .withHint("check what its WHERE leaves"));
            bind(varying.with("nothing", reading.nothing(table), diagnostics));
        }
        return rows.stream().limit(site.isPresent() ? Long.MAX_VALUE : 1)
                .map(row -> new ValuePage(varying.with(key(row.listed().slug()), row.parameters(), diagnostics), row.listed())).toList();
    }

    private void checkNames(PagesQuery query, List<ValueRows.Row> rows, Plan plan) {
        Set<String> names = rows.stream().map(row -> row.listed().name().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        plan.pages().stream().map(Scope::notebook).filter(notebook -> names.contains(notebook.name().toLowerCase(Locale.ROOT)))
                .forEach(notebook -> diagnostics.add(Diagnostic.failed(query.step().cell().span(), "the notebook `" + notebook.name()
                        + ".md` stands where this query makes a page").withHint("rename the notebook, or leave the row out")));
    }

    /** No dot may stand in the name of a schema, and no slug has this sign. */
    private static String key(String slug) {
        return slug.replace('.', '·');
    }

    /** Cells that run for no page may be wrong all the same. */
    private void bind(Variation variation) {
        engine.each(List.of(variation), (it, worker) -> worker.run(it.steps(), Mode.BIND, new RunListener() {
            @Override
            public void finished(Step step, Outcome outcome, Duration took) {
                if (outcome instanceof Outcome.Failed failed) {
                    diagnostics.add(failed.diagnostic());
                }
            }
        }));
    }

    /** What the queries read must run, while checking too. */
    private List<Step> run(Plan plan, Results results) {
        Set<Relation> beneath = plan.withAllBeneath(plan.queries().stream().flatMap(query -> query.step().reads().stream()).toList());
        List<Step> steps = Stream.concat(plan.steps().stream().filter(step -> beneath.contains(step.relation())),
                plan.queries().stream().map(PagesQuery::step)).toList();
        progress.phase("Finding pages");
        var execution = new Execution(engine, Demand.of(List.of(), 0), results, site, _ -> { }, diagnostics, diagnostics, timings, progress);
        return timings.phase("values of pages", () -> {
            execution.run(steps, List.of(), Mode.BUILD);
            return steps;
        });
    }

    private Optional<Table> rows(PagesQuery query) {
        Relation rows = query.step().relation();
        int limit = project.settings().limits().pages();
        Optional<Table> read = engine.has(rows) ? Optional.of(engine.rows(rows, limit)) : Optional.empty();
        if (read.filter(table -> table.total() > limit).isPresent()) {
            diagnostics.add(Diagnostic.invalid(query.step().cell().span(), "this query gives " + read.get().total() + " pages, and at most " + limit + " are made")
                    .withHint("choose rows in its WHERE, or write `limits: {pages: " + read.get().total() + "}` in notebooks/casebook.yml"));
            return Optional.empty();
        }
        return read;
    }
}
