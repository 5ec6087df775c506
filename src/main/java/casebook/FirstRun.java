package casebook;

import casebook.diagnostic.Diagnostics;
import casebook.engine.Engine;
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
import casebook.result.Outcome;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Finds out what can be chosen on each page: the cells whose results are choices run before all others. */
final class FirstRun {
    private final Engine engine;
    private final Languages languages;
    private final StateLimit limit;
    private final Diagnostics diagnostics;
    private final Map<Scope, PageStates> states = new LinkedHashMap<>();

    FirstRun(Engine engine, Languages languages, StateLimit limit, Diagnostics diagnostics) {
        this.engine = engine;
        this.languages = languages;
        this.limit = limit;
        this.diagnostics = diagnostics;
    }

    /**
     * Finds the choices of all pages.
     *
     * @param run runs steps on the engine
     * @return the plan, where cells read what is chosen at first
     */
    Plan run(Plan plan, Consumer<List<Step>> run) {
        Set<Relation> sources = plan.filters().values().stream().flatMap(List::stream).filter(filter -> filter.dependsOn().isEmpty())
                .flatMap(filter -> filter.source().stream()).collect(Collectors.toSet());
        run.accept(steps(plan, sources));
        Plan chosen = plan;
        for (Scope page : plan.filters().keySet().stream().sorted((a, b) -> a.schema().compareTo(b.schema())).toList()) {
            PageStates found = states(plan, page);
            if (found.filters().size() == plan.filters(page).size() && limit.allows(found.arithmetic())) {
                states.put(page, found);
                chosen = chosen.with(page, found.initial().parameters());
            }
        }
        return chosen;
    }

    /** The states of each page that has filters, unless something is wrong with these. */
    Map<Scope, PageStates> states() {
        return states;
    }

    private static List<Step> steps(Plan plan, Collection<Relation> wanted) {
        Set<Relation> beneath = plan.withAllBeneath(wanted);
        return plan.steps().stream().filter(step -> beneath.contains(step.relation()) && !(step.cell() instanceof Cell.Test)).toList();
    }

    /** All filters of a page, as far as their choices could be found. */
    private PageStates states(Plan plan, Scope page) {
        PageStates found = PageStates.NONE;
        for (PageFilter filter : plan.filters(page)) {
            Optional<Map<PageState, ChoiceList>> choices = found.names().containsAll(filter.dependsOn())
                    ? choices(plan, page, filter, found) : Optional.empty();
            if (choices.isPresent()) {
                found = found.with(filter, choices.get());
            }
        }
        return found;
    }

    private Optional<Map<PageState, ChoiceList>> choices(Plan plan, Scope page, PageFilter filter, PageStates before) {
        Optional<ChoiceList> written = ChoiceMaker.written(filter.spec());
        if (written.isPresent()) {
            return written.map(list -> Map.of(PageStates.NONE.initial(), list));
        }
        var reader = new Choices(filter, languages.of(page), diagnostics);
        Relation source = filter.source().orElseThrow();
        return filter.dependsOn().isEmpty()
                ? reader.read(engine, source).map(list -> Map.of(PageStates.NONE.initial(), list))
                : dependent(plan, page, filter, before, reader);
    }

    /** The choices in each state of the filters that this one depends on. */
    private Optional<Map<PageState, ChoiceList>> dependent(Plan plan, Scope page, PageFilter filter, PageStates before, Choices reader) {
        Relation source = filter.source().orElseThrow();
        List<PageState> states = before.of(before.withThoseBeneath(filter.dependsOn()));
        if (!limit.allows(before.arithmetic())) {
            return Optional.empty();
        }
        Plan known = plan.with(page, before.initial().parameters());
        Varying varying = Varying.of(known, page, states.getFirst().parameters().stream().map(it -> it.name()).collect(Collectors.toSet()));
        Set<Relation> needed = known.withAllBeneath(List.of(source));
        engine.run(steps(known, needed).stream().filter(step -> !varying.varies(step.relation()) && !engine.has(step.relation())).toList(),
                Mode.BUILD, new Listener());
        Map<PageState, ChoiceList> found = new ConcurrentHashMap<>();
        var numbers = new HashMap<PageState, Integer>();
        states.forEach(state -> numbers.put(state, numbers.size()));
        engine.each(states, (state, worker) -> {
            Variation variation = varying.with("choices " + numbers.get(state), state.parameters(), diagnostics);
            Set<Relation> moved = needed.stream().map(variation::relation).collect(Collectors.toSet());
            worker.run(variation.steps().stream().filter(step -> moved.contains(step.relation())).toList(), Mode.BUILD, new Listener());
            reader.read(worker, variation.relation(source)).ifPresent(list -> found.put(state.of(filter.dependsOn()), list));
        });
        return found.size() == states.size() ? Optional.of(found) : Optional.empty();
    }

    /** Reports cells that fail. */
    private final class Listener implements RunListener {
        @Override
        public void finished(Step step, Outcome outcome, Duration took) {
            if (outcome instanceof Outcome.Failed failed) {
                diagnostics.add(failed.diagnostic());
            }
        }
    }
}
