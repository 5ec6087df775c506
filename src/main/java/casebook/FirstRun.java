package casebook;

import casebook.declaration.Parameter;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.engine.Workshop;
import casebook.engine.Mode;
import casebook.engine.RunListener;
import casebook.notebook.Cell;
import casebook.plan.ChoiceList;
import casebook.plan.ChoiceMaker;
import casebook.plan.PageFilter;
import casebook.plan.PageState;
import casebook.plan.PageStates;
import casebook.plan.Plan;
import casebook.plan.Relation;
import casebook.plan.Scope;
import casebook.plan.Step;
import casebook.plan.Variation;
import casebook.plan.Varying;
import casebook.project.Project;
import casebook.result.Outcome;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Finds out what can be chosen on each page: the cells whose results are choices run before all others. */
final class FirstRun {
    private final Project project;
    private final Workshop engine;
    private final Languages languages;
    private final StateLimit limit;
    private final Diagnostics diagnostics;
    private final Timings timings;
    private final Progress progress;

    FirstRun(Project project, Workshop engine, Diagnostics diagnostics, Timings timings, Progress progress) {
        this.project = project;
        this.engine = engine;
        this.languages = new Languages(project);
        this.limit = new StateLimit(project.settings().limits().states(), diagnostics);
        this.diagnostics = diagnostics;
        this.timings = timings;
        this.progress = progress;
    }

    /** The plan, where cells read what is chosen at first, and the pages with filters in which nothing is wrong. */
    Spread spread(Spread before) {
        if (before.plan().filters().isEmpty()) {
            return before;
        }
        progress.phase("Finding choices");
        return timings.phase("choices", () -> choose(before));
    }

    private Spread choose(Spread before) {
        Plan plan = before.plan();
        var there = new HashSet<>(before.there());
        Set<Relation> sources = plan.filters().values().stream().flatMap(List::stream).filter(filter -> filter.dependsOn().isEmpty())
                .flatMap(filter -> filter.source().stream()).collect(Collectors.toSet());
        run(steps(plan, sources), before.results(), there);
        Plan chosen = plan;
        Map<Scope, PageStates> found = new LinkedHashMap<>();
        for (Scope page : plan.filters().keySet().stream().sorted((a, b) -> a.schema().compareTo(b.schema())).toList()) {
            PageStates states = states(plan, page, before.results(), there);
            if (states.filters().size() == plan.filters(page).size() && limit.allows(states.arithmetic())) {
                found.put(page, states);
                chosen = chosen.with(page, states.initial().parameters());
            }
        }
        Plan settled = chosen;
        return before.with(settled, there, found.entrySet().stream()
                .map(entry -> new FilteredPage(settled, entry.getKey(), entry.getValue(), diagnostics)).toList());
    }

    /** Runs cells that have not run yet. */
    private void run(List<Step> steps, Results results, Set<Relation> there) {
        List<Step> left = steps.stream().filter(step -> !there.contains(step.relation())).toList();
        new Execution(engine, Demand.of(List.of(), 0), results, Optional.empty(), _ -> { }, diagnostics, diagnostics, timings, progress)
                .run(left, List.of(), Mode.BUILD);
        left.forEach(step -> there.add(step.relation()));
    }

    private static List<Step> steps(Plan plan, Collection<Relation> wanted) {
        Set<Relation> beneath = plan.withAllBeneath(wanted);
        return plan.steps().stream().filter(step -> beneath.contains(step.relation()) && !(step.cell() instanceof Cell.Test)).toList();
    }

    /** All filters of a page, as far as their choices could be found. */
    private PageStates states(Plan plan, Scope page, Results results, Set<Relation> there) {
        PageStates found = PageStates.NONE;
        for (PageFilter filter : plan.filters(page)) {
            Optional<Map<PageState, ChoiceList>> choices = found.names().containsAll(filter.dependsOn())
                    ? choices(plan, page, filter, found, results, there) : Optional.empty();
            if (choices.isPresent()) {
                found = found.with(filter, choices.get());
            }
        }
        return found;
    }

    private Optional<Map<PageState, ChoiceList>> choices(Plan plan, Scope page, PageFilter filter, PageStates before, Results results,
            Set<Relation> there) {
        Optional<ChoiceList> written = ChoiceMaker.written(filter.spec());
        if (written.isPresent()) {
            return written.map(list -> Map.of(PageStates.NONE.initial(), list));
        }
        var reader = new Choices(filter, languages.of(page), diagnostics);
        Relation source = filter.source().orElseThrow();
        return filter.dependsOn().isEmpty()
                ? reader.read(engine, source).map(list -> Map.of(PageStates.NONE.initial(), list))
                : dependent(plan.with(page, before.initial().parameters()), page, filter, before, reader, results, there);
    }

    /** The choices in each state of the filters that this one depends on. */
    private Optional<Map<PageState, ChoiceList>> dependent(Plan plan, Scope page, PageFilter filter, PageStates before, Choices reader,
            Results results, Set<Relation> there) {
        if (!limit.allows(before.arithmetic())) {
            return Optional.empty();
        }
        Relation source = filter.source().orElseThrow();
        List<PageState> states = before.of(before.withThoseBeneath(filter.dependsOn()));
        Varying varying = Varying.of(plan, page, states.getFirst().parameters().stream().map(Parameter::name).collect(Collectors.toSet()));
        Set<Relation> needed = plan.withAllBeneath(List.of(source));
        run(steps(plan, needed).stream().filter(step -> !varying.varies(step.relation())).toList(), results, there);
        Map<PageState, ChoiceList> found = new ConcurrentHashMap<>();
        engine.each(states, (state, worker) -> {
            Variation variation = varying.with("choices " + states.indexOf(state), state.parameters(), diagnostics);
            Set<Relation> moved = needed.stream().map(variation::relation).collect(Collectors.toSet());
            worker.run(variation.steps().stream().filter(step -> moved.contains(step.relation())).toList(), Mode.BUILD, failures());
            reader.read(worker, variation.relation(source)).ifPresent(list -> found.put(state.of(filter.dependsOn()), list));
        });
        return found.size() == states.stream().map(state -> state.of(filter.dependsOn())).distinct().count() ? Optional.of(found) : Optional.empty();
    }

    private RunListener failures() {
        return new RunListener() {
            @Override
            public void warned(Step step, List<Diagnostic> warnings) {
                diagnostics.addAll(warnings);
            }

            @Override
            public void finished(Step step, Outcome outcome, Duration took) {
                if (outcome instanceof Outcome.Failed failed) {
                    diagnostics.add(failed.diagnostic());
                }
            }
        };
    }
}
