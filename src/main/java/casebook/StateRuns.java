package casebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.ReportException;
import casebook.engine.Workshop;
import casebook.engine.Mode;
import casebook.engine.RunListener;
import casebook.engine.Worker;
import casebook.plan.Relation;
import casebook.plan.Step;
import casebook.result.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs the cells of pages with filters for each state, several states at once, and reads what the pages show of them. */
final class StateRuns {
    private final Workshop engine;
    private final Demand demand;
    private final Results results;
    private final Path site;
    private final Consumer<Relation> ready;
    private final Progress progress;

    /**
     * @param site the folder that takes the CSV files
     * @param ready told of each relation whose rows are there, by several threads
     */
    StateRuns(Workshop engine, Demand demand, Results results, Path site, Consumer<Relation> ready, Progress progress) {
        this.engine = engine;
        this.demand = demand;
        this.results = results;
        this.site = site;
        this.ready = ready;
        this.progress = progress;
    }

    /** @return what is wrong, each once, with the states that it is about */
    List<Diagnostic> run(List<FilteredPage.Run> runs) {
        List<Diagnostics> found = runs.stream().map(_ -> new Diagnostics()).toList();
        try {
            engine.each(IntStream.range(0, runs.size()).boxed().toList(), (i, worker) -> {
                progress.step("Running what filters change, " + (i + 1) + " of " + runs.size());
                run(runs.get(i), worker, found.get(i));
            });
        } catch (ReportException stuck) {
            throw new ReportException(Stream.concat(together(runs, found).stream(), stuck.diagnostics().stream()).toList());
        }
        return together(runs, found);
    }

    private static List<Diagnostic> together(List<FilteredPage.Run> runs, List<Diagnostics> found) {
        var together = new AlikeMessages("", "");
        IntStream.range(0, runs.size()).forEach(i -> together.add(runs.get(i).state().written(), found.get(i).sorted()));
        return together.together();
    }

    private void run(FilteredPage.Run run, Worker worker, Diagnostics found) {
        worker.run(run.steps(), Mode.REPEAT, new RunListener() {
            @Override
            public void finished(Step step, Outcome outcome, Duration took) {
                if (outcome instanceof Outcome.Failed failed) {
                    found.add(failed.diagnostic());
                }
            }
        });
        run.shown().stream().filter(relation -> worker.has(run.variation().relation(relation)))
                .forEach(relation -> take(run.variation().relation(relation), run.named(relation), worker, found));
    }

    private void take(Relation there, Relation named, Worker worker, Diagnostics found) {
        try {
            results.rows(named, worker.rows(there, demand.rows(named)));
            demand.download(named).ifPresent(path -> worker.exportCsv(there, site.resolve(path)));
            ready.accept(named);
        } catch (ReportException view) {
            found.addAll(view.diagnostics());
        }
    }
}
