package casebook;

import casebook.cache.Cache;
import casebook.declaration.TableDeclaration;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Span;
import casebook.engine.Workshop;
import casebook.plan.Declared;
import casebook.plan.Parameters;
import casebook.plan.Plan;
import casebook.plan.Planner;
import casebook.plan.Relation;
import casebook.project.Project;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Everything that comes before a cell runs: notebooks are read, seeds loaded, and all of it planned. */
final class Preparation {
    private final Project project;
    private final Terminal terminal;
    private final BuildRequest request;
    private final Workshop engine;
    private final Diagnostics diagnostics;
    private final Timings timings;
    private final Progress progress;

    Preparation(Project project, Terminal terminal, BuildRequest request, Workshop engine, Diagnostics diagnostics, Timings timings,
            Progress progress) {
        this.project = project;
        this.terminal = terminal;
        this.request = request;
        this.engine = engine;
        this.diagnostics = diagnostics;
        this.timings = timings;
        this.progress = progress;
    }

    /** Seeds are loaded and names resolved; nothing runs if anything is wrong with what is written. */
    Plan plan() {
        progress.phase("Reading notebooks");
        var seeds = CompletableFuture.supplyAsync(() -> timings.meanwhile("seeds", () -> engine.load(project)), Thread.ofPlatform().daemon()::start);
        Notebooks notebooks;
        try {
            notebooks = timings.phase("notebooks",
                    () -> Notebooks.read(project, terminal.folder(), request.notebooks(), diagnostics));
            progress.phase("Loading seeds");
        } finally {
            diagnostics.addAll(timings.phase("waiting for seeds", () -> result(seeds)));
        }
        var parameters = new Parameters(project.settings().params(), request.parameters(), terminal.environment());
        var planner = new Planner(engine.reader(), engine.catalog().keySet(), declared(), parameters,
                new Languages(project).site().names(), diagnostics);
        Plan plan = timings.phase("plan", () -> planner.plan(notebooks.all(), notebooks.pages()));
        if (diagnostics.hasErrors()) {
            lookOver(plan);
        }
        diagnostics.throwIfErrors();
        return plan;
    }

    private static List<Diagnostic> result(CompletableFuture<List<Diagnostic>> seeds) {
        try {
            return seeds.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** Finds what else is wrong, so that mistakes don't come one run after another. */
    private void lookOver(Plan plan) {
        Set<Relation> sound = new HashSet<>(engine.catalog().keySet());
        for (Diagnostic found : diagnostics.sorted()) {
            String path = found.span().source().path();
            project.seeds().stream().filter(seed -> found.isError() && (project.display(seed.file()).equals(path)
                            || seed.declaration().filter(declared -> declared.span().source().path().equals(path)).isPresent()))
                    .forEach(seed -> sound.remove(new Relation(Relation.RAW, seed.name())));
        }
        try (var pages = new Pages(project, Spread.none(plan, engine.catalog().keySet()), engine, Optional.empty(), Cache.none(), diagnostics, timings,
                progress, Optional.empty())) {
            pages.lookOver(sound);
        }
    }

    /** What {@code schema.yml} says of seeds and models. */
    private Declared declared() {
        var seeds = new HashMap<Relation, TableDeclaration>();
        project.seeds().forEach(seed -> seeds.put(new Relation(Relation.RAW, seed.name()), seed.declaration()
                .orElseGet(() -> TableDeclaration.of(seed.name(), Span.file(project.display(seed.file()))))));
        return new Declared(seeds, project.models());
    }
}
