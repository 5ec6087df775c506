package casebook.engine;

import casebook.cache.Cache;
import casebook.cache.Diagnoses;
import casebook.cache.Hash;
import casebook.cache.In;
import casebook.cache.Out;
import casebook.cache.Recipe;
import casebook.cache.Tables;
import casebook.declaration.TableDeclaration;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.ReportException;
import casebook.diagnostic.Span;
import casebook.plan.PlannedTest;
import casebook.plan.Relation;
import casebook.plan.SqlReader;
import casebook.plan.Step;
import casebook.project.Project;
import casebook.project.Settings;
import casebook.result.Column;
import casebook.result.Origin;
import casebook.result.Reduced;
import casebook.result.Reduction;
import casebook.result.Table;
import casebook.result.TableProfile;
import casebook.result.TestResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What earlier builds kept, with an engine behind it that is opened when something is asked for that is not kept. A relation's
 * answers are kept by what it is made from; see {@link Prints}. Then the engine makes what they need, and no more.
 *
 * <p>Its methods may be called by any thread.
 */
public final class KeptEngine implements Workshop {
    /** What is kept of the seeds as a whole: what they hold, and what there is to say of them. */
    private record Loaded(Map<Relation, List<Column>> sources, List<Diagnostic> messages, Hash declarations) {
        void write(Out out) {
            out.list(sources.entrySet(), (o, source) -> {
                o.text(source.getKey().schema()).text(source.getKey().name());
                Tables.writeColumns(o, source.getValue());
            });
            Diagnoses.write(out, messages);
            out.hash(declarations);
        }

        static Loaded read(In in) {
            var sources = new LinkedHashMap<Relation, List<Column>>();
            in.list(i -> {
                String schema = i.text();
                String name = i.text();
                return sources.put(new Relation(schema, name), Tables.readColumns(i));
            });
            List<Diagnostic> messages = Diagnoses.read(in);
            return new Loaded(sources, messages, in.hash());
        }
    }

    private final Cache cache;
    private final Settings.Engine settings;
    private final Supplier<Engine> opener;
    private final KeptReader reader;
    private final Prints prints;
    private final KeptContents contents = new KeptContents(Optional.empty());
    private final KeptDesk desk;
    private Project project;
    private Map<Relation, Hash> seeds = Map.of();
    private volatile Engine engine;
    private boolean loaded;
    private volatile boolean cancelled;

    /**
     * @param opener opens the engine
     * @param put puts down the CSV files that are kept
     */
    public KeptEngine(Cache cache, Settings.Engine settings, Supplier<Engine> opener, Put put) {
        this.cache = cache;
        this.settings = settings;
        this.opener = opener;
        this.reader = new KeptReader(cache, () -> opened().reader());
        this.prints = new Prints(settings, reader);
        this.desk = new KeptDesk(cache, prints, contents, new KeptDesk.Real() {
            @Override
            public <T> T with(Function<Worker, T> work) {
                return work.apply(filled());
            }
        }, put);
    }

    private synchronized Engine opened() {
        if (cancelled) {
            throw new CancellationException();
        }
        if (engine == null) {
            engine = opener.get();
            if (cancelled) {
                engine.cancel();
            }
        }
        return engine;
    }

    /** The engine with all seeds in it. */
    private synchronized Engine filled() {
        Engine open = opened();
        if (!loaded) {
            loaded = true;
            open.load(project);
            refuseChanged();
        }
        return open;
    }

    /** Nobody may take the rows that were read now for those of the files that were looked at before. */
    private void refuseChanged() {
        try {
            Map<Relation, Recipe> now = new SeedPrints(project, cache.files()).seeds();
            project.seeds().stream().filter(seed -> {
                var relation = new Relation(Relation.RAW, seed.name());
                return seeds.containsKey(relation) && !seeds.get(relation).equals(now.get(relation).hash());
            }).findFirst().ifPresent(seed -> {
                throw new ReportException(Diagnostic.io(Span.file(project.display(seed.file())), "this file was written while it was read")
                        .withHint("build again"));
            });
        } catch (IOException gone) {
            throw new ReportException(Diagnostic.io(Span.file(project.display(project.root().resolve("seeds"))), "a file here went away while it was read")
                    .withHint("build again"));
        }
    }

    @Override
    public SqlReader reader() {
        return reader;
    }

    @Override
    public List<Diagnostic> load(Project loading) {
        project = loading;
        try {
            var own = new SeedPrints(loading, cache.files());
            Map<Relation, Recipe> found = own.seeds();
            Map<String, Hash> databases = own.databases();
            var recipe = new Recipe("seeds");
            found.forEach((seed, made) -> recipe.with("`" + Prints.name(seed) + "`", made.hash()));
            databases.forEach((name, hash) -> recipe.with("the database " + name, hash));
            Optional<Loaded> kept = cache.find(recipe, Loaded::read)
                    .filter(it -> it.messages().isEmpty() || it.declarations().equals(own.declarations()));
            seeds = new LinkedHashMap<>();
            found.forEach((seed, made) -> seeds.put(seed, made.hash()));
            found.forEach((seed, made) -> cache.find("seed", Prints.name(seed), made, In::flag));
            Loaded all = kept.orElseGet(() -> load(own, found, recipe));
            contents.sources(all.sources());
            all.sources().keySet().forEach(source -> prints.add(source, found.containsKey(source) ? found.get(source)
                    : new Recipe("attached").with("name", source.sql()).with("the database", databases.get(source.schema().split("\\.", 2)[0]))));
            return all.messages();
        } catch (IOException unreadable) {
            return unkept();
        }
    }

    private Loaded load(SeedPrints own, Map<Relation, Recipe> recipes, Recipe recipe) {
        Engine open = opened();
        loaded = true;
        List<Diagnostic> messages = open.load(project);
        refuseChanged();
        var all = new Loaded(open.catalog(), messages, own.declarations());
        if (messages.stream().noneMatch(Diagnostic::isError)) {
            var out = new Out();
            all.write(out);
            cache.keep(recipe, out);
            recipes.values().forEach(seed -> cache.keep(seed, new Out().flag(true)));
        }
        return all;
    }

    /** A file that can't be read is told of by the engine; without its print nothing that reads it is kept. */
    private List<Diagnostic> unkept() {
        Engine open = opened();
        loaded = true;
        List<Diagnostic> messages = open.load(project);
        contents.sources(open.catalog());
        return messages;
    }

    @Override
    public Map<Relation, List<Column>> catalog() {
        return contents.sources();
    }

    @Override
    public void run(List<Step> steps, Mode mode, RunListener listener) {
        desk.run(steps, mode, listener);
    }

    @Override
    public Table rows(Relation relation, int limit) {
        return desk.rows(relation, limit);
    }

    @Override
    public Optional<Reduced> reduce(Relation relation, Reduction reduction) {
        return desk.reduce(relation, reduction);
    }

    @Override
    public TableProfile profile(Relation relation) {
        return desk.profile(relation);
    }

    @Override
    public void exportCsv(Relation relation, Path file) {
        desk.exportCsv(relation, file);
    }

    @Override
    public void exportParquet(Relation relation, Path file) {
        desk.exportParquet(relation, file);
    }

    @Override
    public List<TestResult> test(List<PlannedTest> tests, Diagnostics diagnostics) {
        return desk.test(tests, diagnostics);
    }

    @Override
    public boolean has(Relation relation) {
        return desk.has(relation);
    }

    @Override
    public <T> void each(List<T> items, BiConsumer<T, Worker> work) {
        InTurn.each(items, settings.threads(), LaneLater::new, (item, lane) -> {
            var branch = new KeptBranch(cache, prints, contents, desk, lane::get);
            boolean sound = false;
            try {
                work.accept(item, branch.worker());
                sound = true;
            } finally {
                branch.end(sound);
                contents.takeColumns(branch.contents());
            }
        });
    }

    /** A lane of the engine's, which is opened once something is missing. */
    private final class LaneLater implements InTurn.Lane {
        private Lane lane;

        Lane get() {
            if (lane == null) {
                lane = filled().lane();
            }
            return lane;
        }

        @Override
        public void close() {
            if (lane != null) {
                lane.close();
            }
        }
    }

    @Override
    public List<Column> columns(Relation relation) {
        return contents.columns(relation).orElse(List.of());
    }

    @Override
    public List<Origin> origins(Step step) {
        return desk.origins(step, found -> opened().origins(step, found, contents::columns));
    }

    @Override
    public void finish(Map<Relation, TableDeclaration> declared) {
        throw new IllegalStateException("a database that is to be kept holds everything, and nothing is taken from elsewhere");
    }

    @Override
    public List<Working> working() {
        Engine open = engine;
        return open == null ? List.of() : open.working();
    }

    @Override
    public Effort effort() {
        Engine open = engine;
        return open == null ? Effort.NONE : open.effort();
    }

    /** Waits for nobody: seeds may be loading. */
    @Override
    public void cancel() {
        cancelled = true;
        Engine open = engine;
        if (open != null) {
            open.cancel();
        }
    }

    @Override
    public void close() {
        if (engine != null) {
            engine.close();
        }
    }
}
