package casebook.engine;

import casebook.cache.Cache;
import casebook.cache.Hash;
import casebook.cache.In;
import casebook.cache.Origins;
import casebook.cache.Out;
import casebook.cache.Profiles;
import casebook.cache.Recipe;
import casebook.cache.Reductions;
import casebook.cache.Tables;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.ReportException;
import casebook.diagnostic.Span;
import casebook.plan.PlannedTest;
import casebook.plan.Relation;
import casebook.plan.Step;
import casebook.result.Column;
import casebook.result.Origin;
import casebook.result.Outcome;
import casebook.result.Reduced;
import casebook.result.Reduction;
import casebook.result.Table;
import casebook.result.TableProfile;
import casebook.result.TestResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Answers from what is kept, and asks the database for the rest. What the database needs for that, kept or not, is made there first.
 */
final class KeptDesk implements Worker {
    private final Cache cache;
    private final Prints prints;
    private final KeptContents contents;
    private final Real real;
    private final Put put;
    private final Optional<KeptDesk> base;

    /** The database, opened when it is asked for. */
    interface Real {
        <T> T with(Function<Worker, T> work);
    }

    /** @param put puts down files that are kept */
    KeptDesk(Cache cache, Prints prints, KeptContents contents, Real real, Put put) {
        this(cache, prints, contents, real, put, Optional.empty());
    }

    /** @param base what stands beneath a branch */
    KeptDesk(Cache cache, Prints prints, KeptContents contents, Real real, KeptDesk base) {
        this(cache, prints, contents, real, base.put, Optional.of(base));
    }

    private KeptDesk(Cache cache, Prints prints, KeptContents contents, Real real, Put put, Optional<KeptDesk> base) {
        this.cache = cache;
        this.prints = prints;
        this.contents = contents;
        this.real = real;
        this.put = put;
        this.base = base;
    }

    @Override
    public void run(List<Step> steps, Mode mode, RunListener listener) {
        steps.forEach(step -> {
            contents.plan(step);
            prints.add(step);
        });
        new KeptRun(cache, prints, contents, this, mode, listener).run(steps);
    }

    /** Something made of a relation, of which nobody asks why it was made again. */
    private <T> T get(Relation relation, UnaryOperator<Recipe> recipe, String what, Function<In, T> read, BiConsumer<Out, T> write, Function<Worker, T> make) {
        Optional<Hash> print = prints.of(relation);
        if (print.isEmpty()) {
            return make(relation, make);
        }
        Recipe whole = recipe.apply(new Recipe(what).with("of", print.get()));
        return cache.find(whole, read).orElseGet(() -> {
            T made = make(relation, make);
            var out = new Out();
            write.accept(out, made);
            cache.keep(whole, out);
            return made;
        });
    }

    private <T> T make(Relation relation, Function<Worker, T> make) {
        materialize(List.of(relation), Prints.name(relation));
        return real.with(make);
    }

    @Override
    public Table rows(Relation relation, int limit) {
        return get(relation, recipe -> recipe.with("limit", limit), "rows", Tables::read, Tables::write, worker -> worker.rows(relation, limit));
    }

    @Override
    public Optional<Reduced> reduce(Relation relation, Reduction reduction) {
        return get(relation, recipe -> recipe.with("reduction", Reductions.asked(reduction)), "reduced", in -> in.optional(Reductions::read),
                (out, found) -> out.optional(found, Reductions::write), worker -> worker.reduce(relation, reduction));
    }

    @Override
    public TableProfile profile(Relation relation) {
        return get(relation, recipe -> recipe, "profile", Profiles::read, Profiles::write, worker -> worker.profile(relation));
    }

    @Override
    public void exportCsv(Relation relation, Path file) {
        export(relation, file, "CSV", worker -> worker.exportCsv(relation, file));
    }

    @Override
    public void exportParquet(Relation relation, Path file) {
        export(relation, file, "Parquet", worker -> worker.exportParquet(relation, file));
    }

    private void export(Relation relation, Path file, String format, Consumer<Worker> make) {
        Optional<Recipe> recipe = prints.of(relation).map(print -> new Recipe(format).with("of", print));
        Optional<byte[]> kept = recipe.flatMap(it -> cache.find(it, In::bytes));
        try {
            if (kept.isPresent()) {
                put.file(file, kept.get());
            } else {
                make(relation, worker -> {
                    make.accept(worker);
                    return null;
                });
                if (recipe.isPresent() && cache.isOn() && Files.size(file) < Cache.LARGEST) {
                    cache.keep(recipe.get(), new Out().bytes(Files.readAllBytes(file)));
                }
            }
        } catch (IOException e) {
            throw new ReportException(Diagnostic.io(Span.file(String.valueOf(file.getFileName())), "the file can't be written"));
        }
    }

    @Override
    public List<TestResult> test(List<PlannedTest> tests, Diagnostics diagnostics) {
        return new KeptTests(cache, prints, contents, this).run(tests, diagnostics);
    }

    /** @param make reads them off SQL, which takes a parser and no rows */
    List<Origin> origins(Step step, Function<List<Column>, List<Origin>> make) {
        Optional<List<Column>> columns = contents.columns(step.relation());
        if (columns.isEmpty()) {
            return List.of();
        }
        Optional<Recipe> recipe = prints.of(step.relation()).map(print -> new Recipe("origins").with("of", print).with("text", step.sql().text()));
        return recipe.flatMap(it -> cache.find(it, in -> in.list(Origins::read))).orElseGet(() -> {
            List<Origin> made = make.apply(columns.get());
            recipe.ifPresent(it -> cache.keep(it, new Out().list(made, Origins::write)));
            return made;
        });
    }

    @Override
    public boolean has(Relation relation) {
        return contents.has(relation);
    }

    /** Asks the database. */
    <T> T real(Function<Worker, T> work) {
        return real.with(work);
    }

    /**
     * Makes everything that relations rest on, as far as the database lacks it, and them.
     *
     * @param by what asks for it
     * @throws ReportException if that fails now
     */
    void materialize(Collection<Relation> relations, String by) {
        var failures = new ArrayList<Diagnostic>();
        List<Step> lacking = lacking(relations);
        if (lacking.isEmpty()) {
            return;
        }
        lacking.forEach(step -> cache.ledger().needed("cell", Prints.name(step.relation()), by));
        real.with(worker -> {
            run(worker, lacking, Mode.BUILD, new Failures(failures));
            return null;
        });
        if (!failures.isEmpty()) {
            throw new ReportException(failures);
        }
    }

    /** What the database lacks of relations and all beneath them, each after those it reads. What a branch shares is made at once. */
    List<Step> lacking(Collection<Relation> relations) {
        Set<Relation> all = new LinkedHashSet<>(relations);
        List<Step> own = contents.own();
        var lacking = new ArrayList<Step>();
        for (Step step : own.reversed()) {
            if (all.contains(step.relation()) && !contents.isThere(step.relation())) {
                all.addAll(step.reads());
                lacking.addFirst(step);
            }
        }
        base.ifPresent(below -> below.share(all));
        return lacking;
    }

    /** Branches work at once, and one of them makes what all see. */
    private synchronized void share(Set<Relation> relations) {
        Set<Relation> known = new HashSet<>(contents.own().stream().map(Step::relation).toList());
        List<Relation> wanted = relations.stream().filter(known::contains).filter(relation -> !contents.isThere(relation)).toList();
        if (!wanted.isEmpty()) {
            materialize(wanted, "a page per value or a state");
        }
    }

    void run(Worker worker, List<Step> steps, Mode mode, RunListener listener) {
        if (!steps.isEmpty()) {
            worker.run(steps, mode, new Noting(listener, contents, mode != Mode.BIND));
        }
    }

    /** Collects what fails, and tells nobody else. */
    private record Failures(List<Diagnostic> found) implements RunListener {
        @Override
        public void finished(Step step, Outcome outcome, Duration took) {
            if (outcome instanceof Outcome.Failed failed) {
                found.add(failed.diagnostic());
            }
        }
    }

    /** Notes what the database has, and passes everything on. */
    private record Noting(RunListener listener, KeptContents contents, boolean filled) implements RunListener {
        @Override
        public void started(Step step) {
            listener.started(step);
        }

        @Override
        public void bound(Step step, List<Column> columns) {
            contents.bound(step.relation(), columns);
            listener.bound(step, columns);
        }

        @Override
        public void tested(Step step, TestResult result) {
            listener.tested(step, result);
        }

        @Override
        public void warned(Step step, List<Diagnostic> warnings) {
            listener.warned(step, warnings);
        }

        @Override
        public void finished(Step step, Outcome outcome, Duration took) {
            contents.finished(step.relation(), outcome);
            if (filled && outcome instanceof Outcome.Bound) {
                contents.there(step.relation());
            }
            listener.finished(step, outcome, took);
        }
    }
}
