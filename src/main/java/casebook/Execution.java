package casebook;

import casebook.chart.ChartRenderer;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.ReportException;
import casebook.engine.Mode;
import casebook.engine.RunListener;
import casebook.engine.Worker;
import casebook.notebook.Cell;
import casebook.plan.Relation;
import casebook.plan.Step;
import casebook.result.Column;
import casebook.result.Outcome;
import casebook.result.Table;
import casebook.result.TestResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs cells; what pages show of them is read, and written for download, as soon as it is there. */
final class Execution implements RunListener {
    private final Worker worker;
    private final Demand demand;
    private final Results results;
    private final Optional<Path> site;
    private final Consumer<Relation> ready;
    private final Diagnostics diagnostics;
    private final Diagnostics general;
    private final Timings timings;
    private final Progress progress;
    private final Map<Step, TestResult> tests = new HashMap<>();
    private List<Step> steps = List.of();

    /**
     * @param site the folder that takes the CSV files; empty while checking
     * @param ready told of each relation whose rows are there
     * @param diagnostics gets what is wrong with cells here
     * @param general gets what is said of a cell itself, wherever it runs
     */
    Execution(Worker worker, Demand demand, Results results, Optional<Path> site, Consumer<Relation> ready,
            Diagnostics diagnostics, Diagnostics general, Timings timings, Progress progress) {
        this.worker = worker;
        this.demand = demand;
        this.results = results;
        this.site = site;
        this.ready = ready;
        this.diagnostics = diagnostics;
        this.general = general;
        this.timings = timings;
        this.progress = progress;
    }

    /** @param there what is in the database already: seeds, attached tables, and cells that have run */
    void run(List<Step> steps, Collection<Relation> there, Mode mode) {
        this.steps = steps;
        there.forEach(this::take);
        worker.run(steps, mode, this);
    }

    /** What the test cells found, in the order of the plan, whichever of them were told of first. */
    Map<Step, TestResult> tests() {
        var ordered = new LinkedHashMap<Step, TestResult>();
        steps.stream().filter(tests::containsKey).forEach(step -> ordered.put(step, tests.get(step)));
        return Collections.unmodifiableMap(ordered);
    }

    @Override
    public void started(Step step) {
        progress.running(step);
    }

    @Override
    public void bound(Step step, List<Column> columns) {
        results.bound(step.relation(), columns);
    }

    @Override
    public void tested(Step step, TestResult result) {
        tests.put(step, result);
    }

    @Override
    public void warned(Step step, List<Diagnostic> warnings) {
        general.addAll(warnings);
    }

    @Override
    public void finished(Step step, Outcome outcome, Duration took) {
        timings.cell(step.relation().baseSchema() + "." + step.cell().name(), took);
        switch (outcome) {
            case Outcome.Bound _ when isFilled(step) -> {
                take(step.relation());
                exportParquet(step);
            }
            case Outcome.Bound _ -> { }
            case Outcome.Failed failed -> diagnostics.add(failed.diagnostic());
            case Outcome.Skipped skipped -> diagnostics.add(Diagnostic.warning(step.cell().head().name().span(),
                    "`" + step.cell().name() + "` did not run, because `" + skipped.because() + "` failed"));
        }
    }

    /** While checking, queries are bound and not run. */
    private boolean isFilled(Step step) {
        return site.isPresent() || !(step.cell() instanceof Cell.Query);
    }

    private void exportParquet(Step step) {
        if (step.cell() instanceof Cell.Model model && model.parquet().isPresent() && site.isPresent()) {
            worker.exportParquet(step.relation(), site.get().resolve(model.parquet().get().text()));
        }
    }

    /** Charts of more rows than were read are drawn from what the database makes of them. */
    private void reduce(Relation relation, Table table) {
        if (site.isPresent() && table.total() > ChartRenderer.MOST_ROWS) {
            demand.charts(relation).stream().flatMap(chart -> ChartRenderer.reduction(chart, table.columns()).stream()).distinct()
                    .forEach(by -> worker.reduce(relation, by).ifPresent(found -> results.reduced(relation, by, found)));
        }
    }

    /** Reads the rows that pages show, and writes the file for download. */
    private void take(Relation relation) {
        int rows = demand.rows(relation);
        if (rows == 0 || !worker.has(relation)) {
            return;
        }
        try {
            Table table = worker.rows(relation, rows);
            results.rows(relation, table);
            reduce(relation, table);
            site.ifPresent(folder -> demand.download(relation)
                    .ifPresent(path -> worker.exportCsv(relation, folder.resolve(path))));
            ready.accept(relation);
        } catch (ReportException view) {
            // A view fails when it is read; the other cells still run.
            diagnostics.addAll(view.diagnostics());
        }
    }
}
