package casebook;

import casebook.cache.Cache;
import casebook.chart.ChartRenderer;
import casebook.declaration.ParameterType;
import casebook.diagnostic.Diagnostics;
import casebook.engine.Workshop;
import casebook.engine.Mode;
import casebook.engine.RunListener;
import casebook.notebook.ChartSpec;
import casebook.notebook.Display;
import casebook.notebook.LineageSpec;
import casebook.notebook.Version;
import casebook.plan.PageState;
import casebook.plan.Plan;
import casebook.plan.Relation;
import casebook.plan.Scope;
import casebook.plan.Step;
import casebook.project.Project;
import casebook.result.Column;
import casebook.result.Image;
import casebook.result.Outcome;
import casebook.site.Content;
import casebook.site.DictionaryPage;
import casebook.site.DisplayCheck;
import casebook.site.Filtering;
import casebook.site.LinkCheck;
import casebook.site.ListPage;
import casebook.site.Listed;
import casebook.site.MarkdownRenderer;
import casebook.site.Site;
import casebook.site.SiteRenderer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.Set;

/** What the pages show: cells are run, charts drawn meanwhile, and pages made of both. */
final class Pages implements AutoCloseable {
    private final Project project;
    private final Spread spread;
    private final Plan plan;
    private final Workshop engine;
    private final Optional<Path> site;
    private final Diagnostics diagnostics;
    private final Timings timings;
    private final Progress progress;
    private final PageMessages messages;
    private final Cache cache;
    private final Results results;
    private final Languages languages;
    private final Demand demand;
    private final Reach reach;
    private final Figures figures;
    private final Dictionary dictionary;
    private final Lineages lineages;
    private final Optional<Instant> stamp;

    /**
     * @param output takes what is made; empty to check only, which draws nothing
     * @param stamp when the pages are built, if they are to tell
     */
    Pages(Project project, Spread spread, Workshop engine, Optional<Output> output, Cache cache, Diagnostics diagnostics, Timings timings,
            Progress progress, Optional<Instant> stamp) {
        this.stamp = stamp;
        this.project = project;
        this.spread = spread;
        this.plan = spread.plan();
        this.results = spread.results();
        this.engine = engine;
        this.cache = cache;
        this.diagnostics = diagnostics;
        this.timings = timings;
        this.progress = progress;
        this.messages = new PageMessages(diagnostics);
        spread.pages().forEach(page -> messages.name(page.variation().page(), page.listed().name(), "the page ", "the pages "));
        this.languages = new Languages(project);
        this.reach = new Reach(plan);
        spread.filtered().forEach(page -> page.others().forEach((state, scope) -> messages.name(scope, state.written(), "", "")));
        List<Scope> all = Stream.concat(plan.pages().stream(), spread.filtered().stream().flatMap(page -> page.others().values().stream())).toList();
        this.demand = Demand.of(all, project.settings().tableRows());
        this.lineages = new Lineages(plan, reach, engine);
        this.site = output.map(Output::folder);
        this.figures = new Figures(all, results, languages, cache, this::values,
                project.settings().colors(), output.map(Output::pictures).map(PictureFolder::new), messages::of, timings);
        this.dictionary = new Dictionary(project, plan, reach, languages.site().words(), diagnostics);
    }

    /**
     * Runs the cells and checks what names their columns; pictures are still drawn when this returns, until {@link #finish}.
     *
     * <p>Test cells are cells, and tests of what is there for a while run meanwhile: what these found is returned, and that of
     * variations one by one.
     */
    List<TestReport> run() {
        spread.filtered().forEach(page -> progress.note(FilterMessages.arithmetic(page)));
        progress.phase("Running " + Build.count(plan.steps().size(), "cell"));
        List<TestReport> tests = timings.phase("cells", this::cells);
        DeclaredColumns.check(plan, results, diagnostics);
        plan.pages().parallelStream().forEach(this::check);
        checkLinks();
        site.filter(_ -> !spread.filtered().isEmpty() && !messages.hasErrors()).ifPresent(this::states);
        return tests;
    }

    /** Waits for the pictures, and tells what is wrong with pages; to be called once, after {@link #run}. */
    void finish() {
        try {
            if (site.isPresent()) {
                progress.phase("Drawing " + Build.count(figures.count(), "figure"));
                timings.phase("waiting for figures", figures::await);
            }
        } finally {
            messages.tell();
        }
    }

    /** Runs what depends on filters for every state but the first, and looks at the values that are shown then. */
    private void states(Path site) {
        List<FilteredPage.Run> runs = spread.filtered().stream().flatMap(page -> page.runs(demand.relations(), diagnostics).stream()).toList();
        progress.phase("Running what filters change");
        timings.phase("states", () -> {
            diagnostics.addAll(new StateRuns(engine, demand, results, site, figures::ready, progress).run(runs));
            return null;
        });
        if (!messages.hasErrors()) {
            spread.filtered().forEach(page -> diagnostics.addAll(FilterMessages.values(page,
                    (scope, found) -> new Values(scope, results, languages.of(page.page()), found))));
        }
    }

    private List<TestReport> cells() {
        Mode mode = site.isPresent() ? Mode.BUILD : Mode.CHECK;
        Consumer<Relation> ready = site.isPresent() ? figures::ready : _ -> { };
        Set<Relation> apart = spread.variations().stream().flatMap(variation -> variation.steps().stream()).map(Step::relation).collect(Collectors.toSet());
        List<Step> steps = plan.steps().stream().filter(step -> !apart.contains(step.relation()) && !spread.there().contains(step.relation())).toList();
        var execution = new Execution(engine, demand, results, site, ready, diagnostics, diagnostics, timings, progress);
        execution.run(steps, demand.relations().stream().filter(spread.there()::contains).toList(), mode);
        var reports = new ArrayList<>(List.of(new TestReport(Map.of(), execution.tests())));
        reports.addAll(new Variations(engine, demand, results, site, ready, messages::of, diagnostics, timings, progress)
                .run(spread.variations(), mode, (variation, worker) -> dictionary.profile(worker, variation, messages.of(variation.page()))));
        return reports;
    }

    boolean showLineage() {
        return displays().anyMatch(LineageSpec.class::isInstance);
    }

    /** Looks into the tables that data dictionaries show; whatever is wrong elsewhere, since what is wrong with pictures is told at any time. */
    void profile() {
        if (site.isPresent() && !dictionary.wanted().isEmpty()) {
            progress.phase("Profiling " + Build.count(dictionary.wanted().size(), "table"));
            timings.phase("profiles", () -> {
                dictionary.profile(engine, dictionary.wanted(), diagnostics);
                return null;
            });
        }
    }

    /** How many pages there are, that of all tables included. */
    int count() {
        return plan.pages().size() + spread.values().size() + (dictionary.page(TestReport.NOTHING).isPresent() ? 1 : 0);
    }

    /**
     * Looks for further mistakes in a plan that can't run: in links, and, by binding what is sound, in the names of columns.
     *
     * @param sources the seeds that are sound
     */
    void lookOver(Set<Relation> sources) {
        List<Step> sound = SoundSteps.of(plan, sources, diagnostics).stream().filter(Pages::isTyped).toList();
        engine.run(sound, Mode.BIND, new RunListener() {
            @Override
            public void bound(Step step, List<Column> columns) {
                results.bound(step.relation(), columns);
            }

            @Override
            public void finished(Step step, Outcome outcome, Duration took) {
                if (outcome instanceof Outcome.Failed failed) {
                    diagnostics.add(failed.diagnostic());
                }
            }
        });
        plan.pages().forEach(this::check);
        checkLinks();
    }

    /** Before the rows of a query for pages are known, nothing is known of the parameters that they give. */
    private static boolean isTyped(Step step) {
        return step.params().stream().noneMatch(variable -> variable.parameter().type() == ParameterType.ANY);
    }

    private void checkLinks() {
        diagnostics.addAll(languages.check(plan.pages()));
        diagnostics.addAll(new LinkCheck(project, languages::of).check(contents(Map.of(), TestReport.NOTHING), spread::makes));
    }

    /** How many pictures are drawn of charts, and how many states they are for: {@code 8 states (7 on pages of their own), 24 figures in all states}. */
    String drawn() {
        List<Integer> states = spread.filtered().stream().map(page -> page.states().all().size()).toList();
        String drawn = Build.count(figures.count(), "figure");
        if (states.isEmpty()) {
            return drawn;
        }
        int own = states.stream().filter(count -> count <= Filtering.MOST_PAGES).mapToInt(count -> count - 1).sum();
        return Build.count(states.stream().mapToInt(Integer::intValue).sum(), "state") + (own == 0 ? "" : " (" + own + " on pages of their own)")
                + ", " + drawn + (figures.count() == 0 ? "" : " in all states");
    }

    /** Makes the pages; everything they show must be there. */
    Site render(TestReport tests) {
        diagnostics.throwIfErrors();
        return new SiteRenderer(project, languages::of, stamp, stamp.isEmpty() ? cache : Cache.none()).render(contents(figures.await(), tests));
    }

    /** Makes the pages as they are at first, for a file in which nothing can be chosen. */
    Site renderFirst(TestReport tests) {
        diagnostics.throwIfErrors();
        return new SiteRenderer(project, languages::of, stamp).render(contents(figures.await(), tests).stream()
                .map(content -> content instanceof PageContent page ? page.first() : content).toList());
    }

    /** The same pages as Markdown. */
    Site markdown(TestReport tests) {
        diagnostics.throwIfErrors();
        return new MarkdownRenderer(project, languages::of).render(contents(figures.await(), tests));
    }

    /** What the site is called. */
    String title() {
        return project.settings().title();
    }

    /** The names of the pages that notebooks make, in their order. */
    List<String> notebooks() {
        return contents(Map.of(), TestReport.NOTHING).stream().filter(page -> dictionary.page(TestReport.NOTHING).isEmpty()
                || !page.notebook().name().equals(DictionaryPage.NAME)).map(Pages::name).toList();
    }

    /** The names of all pages in their order, that of all tables included. */
    List<String> names() {
        return contents(Map.of(), TestReport.NOTHING).stream().map(Pages::name).toList();
    }

    /** The names of those that are no versions of others in another language. */
    List<String> originals() {
        List<Content> pages = contents(Map.of(), TestReport.NOTHING);
        Set<String> notebooks = pages.stream().map(page -> page.notebook().name()).collect(Collectors.toSet());
        return pages.stream().filter(page -> {
            String original = Version.of(page.notebook().name()).original();
            return page.notebook().name().equals(original) || !notebooks.contains(original);
        }).map(Pages::name).toList();
    }

    private static String name(Content page) {
        return page.listed().map(Listed::name).orElse(page.notebook().name());
    }

    private List<Content> contents(Map<Scope, Map<ChartSpec, Image>> images, TestReport tests) {
        var steps = new HashMap<Relation, Step>();
        plan.steps().forEach(step -> steps.put(step.relation(), step));
        spread.filtered().forEach(page -> steps.putAll(page.steps()));
        Stream<Content> pages = spread.notebooks().stream().flatMap(notebook -> spread.values().containsKey(notebook)
                ? Stream.concat(Stream.of(ListPage.of(notebook.notebook())), spread.values().get(notebook).stream()
                        .map(page -> content(page.variation().page(), Optional.of(page.listed()), images, tests, steps)))
                : Stream.of(content(notebook, Optional.empty(), images, tests, steps)));
        return Stream.concat(pages, dictionary.page(tests).stream()).toList();
    }

    private Content content(Scope page, Optional<Listed> listed, Map<Scope, Map<ChartSpec, Image>> images, TestReport tests,
            Map<Relation, Step> steps) {
        Optional<FilteredPage> filtered = spread.filtered().stream().filter(found -> found.page() == page).findFirst();
        Optional<FilteredPage> fixed = spread.fixed().stream().filter(found -> found.page() == page).findFirst();
        var states = new HashMap<PageState, Content>();
        Optional<Filtering> filtering = filtered.or(() -> fixed).map(found -> new PageFilters(found, wanted -> states.computeIfAbsent(wanted, state ->
                content(page, found.in(state), Optional.empty(), Optional.empty(), listed, images, tests, steps))));
        return content(page, page, filtered, filtering, listed, images, tests, steps);
    }

    /** @param shown the page itself, or what its names mean in one of its states; what isn't chosen is told of the page itself */
    private Content content(Scope page, Scope shown, Optional<FilteredPage> filtered, Optional<Filtering> filtering, Optional<Listed> listed,
            Map<Scope, Map<ChartSpec, Image>> images, TestReport tests, Map<Relation, Step> steps) {
        boolean isFixed = spread.fixed().stream().anyMatch(found -> found.page() == page);
        boolean chooses = spread.filtered().stream().anyMatch(found -> found.page() == page);
        return new PageContent(shown, shown, listed, results, images.getOrDefault(shown, Map.of()),
                chart -> chooses ? Optional.empty() : figures.shared(shown, chart), dictionary.of(page, tests), steps, demand,
                tests, told(page), lineages, filtered, filtering, isFixed, scope -> values(shown, scope));
    }

    /** What a page tells the tests of: all that it rests on, and on the first page also what no page reads. */
    private Set<Relation> told(Scope page) {
        Scope first = plan.pages().stream().filter(spread.notebooks()::contains).findFirst().orElseGet(plan.pages()::getFirst);
        Set<Relation> told = new HashSet<>(reach.of(page));
        if (page == first) {
            told.addAll(reach.unread());
        }
        return told;
    }

    private Stream<Display> displays() {
        return plan.pages().stream().flatMap(page -> page.shown().stream()).flatMap(scope -> Demand.displays(scope).stream());
    }

    private Values values(Scope page, Scope scope) {
        return new Values(scope, results, languages.of(page), messages.of(page));
    }

    private void check(Scope page) {
        for (Scope scope : page.shown()) {
            var tables = new DisplayCheck(languages.of(page).names(), name -> scope.find(name.text()).flatMap(results::columns));
            var charts = new ChartRenderer(languages.of(page));
            List<Display> readable = Demand.displays(scope).stream()
                    .filter(display -> !SoundSteps.isWrong(display.span(), diagnostics)).toList();
            for (Display display : readable) {
                messages.of(page).addAll(display instanceof ChartSpec chart
                        ? scope.find(chart.source().text()).flatMap(results::columns)
                                .map(columns -> charts.check(chart, columns)).orElse(List.of())
                        : tables.check(display));
            }
            new ValueCheck(scope, values(page, scope)).check();
        }
    }

    @Override
    public void close() {
        figures.close();
    }
}
