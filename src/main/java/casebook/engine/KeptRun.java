package casebook.engine;

import casebook.cache.Cache;
import casebook.cache.In;
import casebook.cache.Out;
import casebook.cache.Recipe;
import casebook.cache.Tables;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.ReportException;
import casebook.notebook.Cell;
import casebook.plan.Relation;
import casebook.plan.Step;
import casebook.result.Column;
import casebook.result.Outcome;
import casebook.result.Table;
import casebook.result.TestResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One run of cells: those that nothing is kept of run in the database with all that they need; of the others it is told what they came to. */
final class KeptRun {
    /**
     * What is kept of a cell that ran.
     *
     * @param offending the first rows that a test cell found
     * @param warnings what may keep two runs from giving the same
     */
    private record Ran(List<Column> columns, Optional<Table> offending, List<Placeless> warnings) {
        void write(Out out) {
            Tables.writeColumns(out, columns);
            out.optional(offending, Tables::write);
            out.list(warnings, (o, warning) -> warning.write(o));
        }

        static Ran read(In in) {
            List<Column> columns = Tables.readColumns(in);
            Optional<Table> offending = in.optional(Tables::read);
            return new Ran(columns, offending, in.list(Placeless::read));
        }
    }

    private final Cache cache;
    private final Prints prints;
    private final KeptContents contents;
    private final KeptDesk desk;
    private final Mode mode;
    private final RunListener listener;
    private final Map<Step, Ran> kept = new LinkedHashMap<>();

    KeptRun(Cache cache, Prints prints, KeptContents contents, KeptDesk desk, Mode mode, RunListener listener) {
        this.cache = cache;
        this.prints = prints;
        this.contents = contents;
        this.desk = desk;
        this.mode = mode;
        this.listener = listener;
    }

    void run(List<Step> steps) {
        Set<Relation> wanted = Runner.wanted(steps, mode);
        var missing = new ArrayList<Step>();
        for (Step step : steps) {
            find(step, wanted.contains(step.relation())).ifPresentOrElse(ran -> kept.put(step, ran), () -> missing.add(step));
        }
        if (!missing.isEmpty()) {
            make(missing, wanted);
        }
        tell(wanted);
    }

    /** Mistakes are looked for each time, and so are the columns of what is only bound, unless it has run. */
    private Optional<Ran> find(Step step, boolean wanted) {
        Optional<Recipe> recipe = mode == Mode.BIND ? Optional.empty() : prints.recipe(step.relation());
        if (recipe.isEmpty()) {
            prints.never(step.relation()).ifPresent(why -> cache.ledger().never("cell", Prints.name(step.relation()), why));
            return Optional.empty();
        }
        if (!wanted) {
            return cache.find(recipe.get(), Ran::read).or(() -> cache.find(ofBinding(recipe.get()), Ran::read));
        }
        return cache.find("cell", Prints.name(step.relation()), recipe.get(), Ran::read);
    }

    private static Recipe ofBinding(Recipe recipe) {
        return new Recipe("bound").with("of", recipe.hash());
    }

    private void make(List<Step> missing, Set<Relation> wanted) {
        Set<Relation> asked = missing.stream().map(Step::relation).collect(Collectors.toSet());
        var beneath = new LinkedHashSet<Relation>();
        missing.forEach(step -> {
            if (wanted.contains(step.relation())) {
                beneath.add(step.relation());
            } else {
                step.reads().stream().filter(read -> !asked.contains(read)).forEach(beneath::add);
            }
        });
        List<Step> run = desk.lacking(beneath);
        run.stream().filter(step -> !asked.contains(step.relation())).forEach(step -> cache.ledger().needed("cell", Prints.name(step.relation()),
                Prints.name(reader(step.relation(), run, missing))));
        List<Step> bind = missing.stream().filter(step -> !run.contains(step)).toList();
        desk.real(worker -> {
            desk.run(worker, run, mode == Mode.REPEAT ? Mode.REPEAT : Mode.BUILD, new Keeping(asked, true));
            desk.run(worker, bind, Mode.BIND, new Keeping(asked, false));
            return null;
        });
    }

    /** What reads a relation, among what runs and what is bound. */
    private static Relation reader(Relation read, List<Step> run, List<Step> missing) {
        return Stream.concat(missing.stream(), run.stream()).filter(step -> step.reads().contains(read)).map(Step::relation).findFirst()
                .orElse(missing.getFirst().relation());
    }

    /** Tells of what is kept in the order in which it would run. What fails now, though it did not before, is told as the database does. */
    private void tell(Set<Relation> wanted) {
        if (mode != Mode.REPEAT) {
            kept.forEach(this::bound);
        }
        var failed = new ArrayList<Step>();
        kept.forEach((step, ran) -> {
            if (contents.hasFailedBeneath(step)) {
                failed.add(step);
                contents.finished(step.relation(), new Outcome.Skipped(step.relation().name()));
            } else {
                tell(step, ran, wanted.contains(step.relation()));
            }
        });
        if (!failed.isEmpty()) {
            desk.real(worker -> {
                desk.run(worker, failed, Mode.BUILD, new Keeping(Set.copyOf(failed.stream().map(Step::relation).toList()), true));
                return null;
            });
        }
    }

    private void bound(Step step, Ran ran) {
        contents.bound(step.relation(), ran.columns());
        listener.bound(step, ran.columns());
    }

    private void tell(Step step, Ran ran, boolean wanted) {
        if (wanted) {
            listener.started(step);
        }
        if (mode == Mode.REPEAT) {
            bound(step, ran);
        }
        if (!ran.warnings().isEmpty()) {
            listener.warned(step, ran.warnings().stream().map(warning -> warning.of(step)).toList());
        }
        if (wanted && step.cell() instanceof Cell.Test test) {
            listener.tested(step, TestCells.result(test, ran.offending().orElseThrow()));
        }
        finish(step, new Outcome.Bound(ran.columns()));
    }

    /** A view shows its mistakes only when it is read, which the listener may be the first to do. */
    private void finish(Step step, Outcome outcome) {
        contents.finished(step.relation(), outcome);
        try {
            listener.finished(step, outcome, Duration.ZERO);
        } catch (ReportException e) {
            if (!(outcome instanceof Outcome.Bound)) {
                throw e;
            }
            finish(step, new Outcome.Failed(e.diagnostics().getFirst()));
        }
    }

    /** Passes on what the database says of the cells that were asked for, and of others that they fail; and keeps what succeeds. */
    private final class Keeping implements RunListener {
        private final Set<Relation> asked;
        private final boolean ran;
        private final Map<Step, TestResult> tests = new HashMap<>();
        private final Map<Step, List<Diagnostic>> warnings = new HashMap<>();

        Keeping(Set<Relation> asked, boolean ran) {
            this.asked = asked;
            this.ran = ran;
        }

        @Override
        public void started(Step step) {
            listener.started(step);
        }

        @Override
        public void bound(Step step, List<Column> columns) {
            if (asked.contains(step.relation())) {
                listener.bound(step, columns);
            }
        }

        @Override
        public void tested(Step step, TestResult result) {
            tests.put(step, result);
            if (asked.contains(step.relation())) {
                listener.tested(step, result);
            }
        }

        @Override
        public void warned(Step step, List<Diagnostic> found) {
            warnings.put(step, found);
            if (asked.contains(step.relation())) {
                listener.warned(step, found);
            }
        }

        @Override
        public void finished(Step step, Outcome outcome, Duration took) {
            if (outcome instanceof Outcome.Bound bound) {
                keep(step, bound.columns());
            }
            if (asked.contains(step.relation()) || !(outcome instanceof Outcome.Bound)) {
                listener.finished(step, outcome, took);
            }
        }

        private void keep(Step step, List<Column> columns) {
            prints.recipe(step.relation()).filter(_ -> mode != Mode.BIND).ifPresent(recipe -> {
                var out = new Out();
                new Ran(columns, Optional.ofNullable(tests.get(step)).map(TestResult::rows),
                        warnings.getOrDefault(step, List.of()).stream().map(warning -> Placeless.of(warning, step)).toList()).write(out);
                cache.keep(ran ? recipe : ofBinding(recipe), out);
            });
        }
    }
}
