package casebook;

import casebook.diagnostic.Diagnostics;
import casebook.engine.Workshop;
import casebook.engine.Mode;
import casebook.engine.Worker;
import casebook.plan.Relation;
import casebook.plan.Scope;
import casebook.plan.Variation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Runs variations of pages with their tests, several at once; each fails alone. */
final class Variations {
    private final Workshop engine;
    private final Demand demand;
    private final Results results;
    private final Optional<Path> site;
    private final Consumer<Relation> ready;
    private final Function<Scope, Diagnostics> messages;
    private final Diagnostics general;
    private final Timings timings;
    private final Progress progress;

    /**
     * @param site the folder that takes the CSV files; empty while checking
     * @param ready told of each relation whose rows are there, by several threads
     * @param messages where to put what is wrong with a variation, by its page
     * @param general gets what is said of cells themselves
     */
    Variations(Workshop engine, Demand demand, Results results, Optional<Path> site, Consumer<Relation> ready,
            Function<Scope, Diagnostics> messages, Diagnostics general, Timings timings, Progress progress) {
        this.engine = engine;
        this.demand = demand;
        this.results = results;
        this.site = site;
        this.ready = ready;
        this.messages = messages;
        this.general = general;
        this.timings = timings;
        this.progress = progress;
    }

    /**
     * Runs their cells and tests, and reads what pages show of them; what they share with their pages must have run.
     *
     * @param inside what else there is to do while the tables of a variation are there
     * @return what the tests found, one answer for each variation, in their order
     */
    List<TestReport> run(List<Variation> variations, Mode mode, BiConsumer<Variation, Worker> inside) {
        var found = new TestReport[variations.size()];
        engine.each(IntStream.range(0, variations.size()).boxed().toList(), (i, worker) -> {
            Variation variation = variations.get(i);
            Diagnostics own = messages.apply(variation.page());
            var execution = new Execution(worker, demand, results, site, ready, own, general, timings, progress);
            execution.run(variation.steps(), List.of(), mode == Mode.BUILD && isRepeated(variations, i) ? Mode.REPEAT : mode);
            found[i] = new TestReport(DeclaredTests.run(variation.tests(), worker, own, timings), execution.tests());
            inside.accept(variation, worker);
        });
        return new ArrayList<>(Arrays.asList(found));
    }

    /** Whether another of the same page stands before it. */
    private static boolean isRepeated(List<Variation> variations, int i) {
        return i > 0 && variations.get(i - 1).page().notebook().equals(variations.get(i).page().notebook());
    }
}
