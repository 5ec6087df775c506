package casebook;

import casebook.cache.Cache;
import casebook.chart.ChartRenderer;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.DiagnosticPrinter;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.ExitStatus;
import casebook.diagnostic.ReportException;
import casebook.diagnostic.Span;
import casebook.engine.Engine;
import casebook.engine.KeptEngine;
import casebook.engine.Mode;
import casebook.engine.Put;
import casebook.engine.Workshop;
import casebook.plan.Plan;
import casebook.plan.Selection;
import casebook.project.Permissions;
import casebook.project.Project;
import casebook.project.ProjectReader;
import casebook.site.SiteRenderer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The whole flow: a project becomes notebooks, notebooks a plan, the plan results, these pictures and pages, and all of
 * it a site. Nothing touches the output folder until everything for it lies in a staging folder.
 */
final class Build {
    private final Terminal terminal;
    private final BuildRequest request;
    private final Progress progress;
    private final Timings timings = new Timings();
    private final Diagnostics diagnostics = new Diagnostics();
    /** What SQL may reach besides seeds and cells, in a sentence. */
    private Optional<String> granted = Optional.empty();
    private Cache cache = Cache.none();
    private LastBuild last;

    private Build(Terminal terminal, BuildRequest request) {
        this.terminal = terminal;
        this.request = request;
        this.progress = new Progress(terminal, request.quiet());
    }

    /** Builds or checks, prints what was found, and says how it went. */
    static ExitStatus run(Terminal terminal, BuildRequest request) {
        return new Build(terminal, request).run();
    }

    private ExitStatus run() {
        String summary = "";
        try {
            summary = unlessUnchanged() + seconds();
        } catch (ReportException e) {
            diagnostics.addAll(e.diagnostics());
        } catch (RuntimeException e) {
            diagnostics.add(lastResort(e).orElseThrow(() -> e));
        } catch (StackOverflowError | OutOfMemoryError e) {
            diagnostics.add(lastResort(e).orElseThrow());
        } finally {
            timings.phase("cache", this::save);
            progress.clear();
            Messages.print(diagnostics, terminal, request.json());
        }
        if (!diagnostics.hasErrors() && !request.quiet()) {
            terminal.out().println(DiagnosticPrinter.clean(summary));
            granted.ifPresent(terminal.out()::println);
        }
        if (request.caching().explain()) {
            terminal.err().print(cache.ledger().explanation());
            terminal.err().flush();
        }
        if (request.timings()) {
            timings.print(terminal.err(), cache.files().bytes());
            terminal.err().flush();
        }
        return diagnostics.status();
    }

    /** @return how it went, but for the time that it took */
    private String unlessUnchanged() {
        Path root = ProjectReader.root(terminal.folder());
        if (request.mode() == Mode.BUILD) {
            Outputs.refuseBusy(request, root, terminal);
        }
        cache = Caches.open(request, root, terminal);
        last = timings.phase("what changed", () -> LastBuild.look(cache, root, request, terminal));
        boolean same = request.target().database().isEmpty() && !request.target().stamp();
        Optional<LastBuild.Said> said = same ? last.unchanged() : Optional.empty();
        said.ifPresent(it -> {
            diagnostics.addAll(it.messages());
            tell(WorkFolder.clear(root));
        });
        return said.map(it -> it.summary() + "nothing changed, ").orElseGet(this::work);
    }

    private String work() {
        String summary = request.mode() == Mode.BUILD ? build() : check();
        ClassArchive.ofProgram().ifPresent(ClassArchive::renew);
        return summary;
    }

    /** What to say if the JVM has run out of memory or of stack. */
    private Optional<Diagnostic> lastResort(Throwable failure) {
        Span place = progress.cell().map(step -> step.cell().span()).orElse(Span.file("notebooks"));
        String doing = progress.cell().map(step -> " while the cell `" + step.cell().name() + "` ran").orElse(progress.doing());
        return LastResort.diagnostic(failure, doing, place);
    }

    private String build() {
        if (!last.isKnown()) {
            timings.ahead("library and driver", Engine::warmUp);
            timings.ahead("fonts and drawing", ChartRenderer::warmUp);
        }
        timings.ahead("templates", SiteRenderer::warmUp);
        Project project = project();
        Optional<DatabaseFile> database = request.target().database()
                .map(file -> new DatabaseFile(terminal.folder().resolve(file).toAbsolutePath().normalize(), file.toString()));
        try (var interruption = Interruption.watch(); var work = interruption.open(() -> workFolder(project.root()), WorkFolder::close);
                Output output = interruption.open(() -> Outputs.open(request, project, terminal, work), Output::close)) {
            database.ifPresent(file -> file.refuseForeign(output.path()));
            Path kept = work.path().resolve("casebook-database.duckdb");
            String summary = build(project, output, work, database.map(_ -> kept), interruption);
            database.ifPresent(file -> file.take(kept));
            return summary;
        }
    }

    /** @param database the file in which the database stands, to be kept; empty for one in memory */
    private String build(Project project, Output output, WorkFolder work, Optional<Path> database, Interruption interruption) {
        try (Workshop engine = open(project, database, work, output.folder(), output::put); var _ = LiveCells.watch(engine, progress)) {
            interruption.cancels(engine);
            Spread spread = spread(project, engine, tables(project, preparation(project, engine).plan()), Optional.of(output.folder()));
            try (var pages = new Pages(project, spread, engine, Optional.of(output), cache, diagnostics, timings, progress, stamp())) {
                if (!last.isKnown() && pages.showLineage()) {
                    timings.ahead("drawing of lineage", SiteRenderer::warmUpLineage);
                }
                TestReport tests = runAll(project, spread, engine, pages);
                diagnostics.throwIfErrors();
                progress.phase("Writing pages");
                Output.Made made = timings.phase("pages", () -> output.make(pages, tests));
                diagnostics.addAll(made.diagnostics());
                diagnostics.throwIfErrors();
                database.ifPresent(_ -> engine.finish(spread.plan().declared()));
                timings.phase("publishing", () -> publish(made));
                timings.effort(engine.effort());
                String summary = project.display(output.path()) + ": " + count(made.pages(), "page") + ", "
                        + pages.drawn() + ", " + tests.summary() + ", " + (made.remark().isEmpty() ? "" : made.remark() + ", ");
                made.copied().ifPresent(files -> last.keep(Optional.of(output.path()), files, new LastBuild.Said(diagnostics.sorted(), summary)));
                return summary;
            }
        }
    }

    private String check() {
        if (!last.isKnown()) {
            timings.ahead("library and driver", Engine::warmUp);
        }
        Project project = project();
        try (var interruption = Interruption.watch(); var work = interruption.open(() -> workFolder(project.root()), WorkFolder::close);
                Workshop engine = open(project, Optional.empty(), work, work.path(), Files::write); var _ = LiveCells.watch(engine, progress)) {
            interruption.cancels(engine);
            Spread spread = spread(project, engine, tables(project, select(preparation(project, engine).plan())), Optional.empty());
            try (var pages = new Pages(project, spread, engine, Optional.empty(), cache, diagnostics, timings, progress, stamp())) {
                TestReport tests = runAll(project, spread, engine, pages);
                String looked = request.selection().isEmpty() ? count(spread.plan().pages().size(), "page") + ", " : "";
                int warnings = diagnostics.sorted().size();
                String summary = (warnings == 0 ? "nothing is wrong: " : "no errors, " + count(warnings, "warning") + ": ") + looked
                        + count(spread.plan().steps().size(), "cell")
                        + ", " + tests.summary() + ", ";
                timings.effort(engine.effort());
                last.keep(Optional.empty(), List.of(), new LastBuild.Said(diagnostics.sorted(), summary));
                return summary;
            }
        }
    }

    private Plan select(Plan plan) {
        if (request.selection().isEmpty()) {
            return plan;
        }
        Plan chosen = Selection.of(request.selection()).apply(plan, diagnostics);
        diagnostics.throwIfErrors();
        return chosen;
    }

    private Project project() {
        Project project = timings.phase("settings", () -> ProjectReader.read(ProjectReader.root(terminal.folder()), diagnostics));
        Permissions permissions = project.settings().engine().permissions();
        granted = permissions.isNone() ? Optional.empty() : Optional.of(permissions.told());
        if (!permissions.isNone()) {
            // Nobody knows whether what SQL reads elsewhere is still the same.
            cache = cache.off("SQL may read more than seeds");
        }
        return project;
    }

    /** What this says of killed builds is said once, so that such a build is not remembered. */
    private WorkFolder workFolder(Path root) {
        WorkFolder folder = WorkFolder.create(root);
        tell(folder.deaths());
        return folder;
    }

    private void tell(List<Diagnostic> deaths) {
        deaths.forEach(death -> cache.ledger().never("build", "site", death.message()));
        diagnostics.addAll(deaths);
    }

    /** A database that is to be kept holds everything, so that nothing is taken from the cache then. */
    private Workshop open(Project project, Optional<Path> database, WorkFolder work, Path site, Put put) {
        Supplier<Engine> opener = () -> timings.phase("database", () -> Engine.open(project.settings().engine(), database, work.path(), site));
        return cache.isOn() && database.isEmpty() ? new KeptEngine(cache, project.settings().engine(), opener, put) : opener.get();
    }

    private Preparation preparation(Project project, Workshop engine) {
        return new Preparation(project, terminal, request, engine, diagnostics, timings, progress);
    }

    private Plan tables(Project project, Plan plan) {
        return ModelTables.choose(plan, project, request.mode() != Mode.BUILD, timings);
    }

    private Spread spread(Project project, Workshop engine, Plan plan, Optional<Path> site) {
        Spread pages = new ValuePages(project, engine, site, diagnostics, timings, progress).spread(plan);
        Spread chosen = new FirstRun(project, engine, diagnostics, timings, progress).spread(pages);
        return request.target().export().isPresent() ? chosen.atFirst() : chosen;
    }

    private TestReport test(Project project, Spread spread, Workshop engine, List<TestReport> found) {
        progress.phase("Testing");
        return new AllTests(spread, engine, diagnostics, timings).report(found, request.keepGoing(), new Languages(project).site());
    }

    /** Runs all that needs the database; what is wrong with pages is told whatever becomes of it. */
    private TestReport runAll(Project project, Spread spread, Workshop engine, Pages pages) {
        List<TestReport> found = pages.run();
        try {
            TestReport tests = test(project, spread, engine, found);
            pages.profile();
            return tests;
        } finally {
            pages.finish();
        }
    }

    private Void save() {
        cache.save();
        return null;
    }

    private static Void publish(Output.Made made) {
        made.publish().run();
        return null;
    }

    private Optional<Instant> stamp() {
        return request.target().stamp() ? Optional.of(BuildTime.of(terminal.environment())) : Optional.empty();
    }

    /** "1 page", "2 pages". */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private String seconds() {
        long tenths = (timings.total().toMillis() + 50) / 100;
        return tenths / 10 + "." + tenths % 10 + " s";
    }
}
