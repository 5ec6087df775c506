package casebook;

import casebook.diagnostic.Diagnostics;
import casebook.notebook.Block;
import casebook.notebook.Cell;
import casebook.notebook.ChartSpec;
import casebook.notebook.ColumnsSpec;
import casebook.notebook.Display;
import casebook.notebook.FilterSpec;
import casebook.notebook.KpiSpec;
import casebook.notebook.LineageSpec;
import casebook.notebook.Name;
import casebook.notebook.TableSpec;
import casebook.notebook.TestsSpec;
import casebook.notebook.ValueRef;
import casebook.plan.PageFilter;
import casebook.plan.PageState;
import casebook.plan.PageStates;
import casebook.plan.Plan;
import casebook.plan.Relation;
import casebook.plan.Scope;
import casebook.plan.Step;
import casebook.plan.Variation;
import casebook.plan.Varying;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page on which readers can choose: which of its relations and blocks depend on which filters, and what its names mean in
 * each of its states. Safe for use by several threads.
 */
final class FilteredPage {
    private static final int LONGEST_KEY = 80;

    private final Plan plan;
    private final Scope page;
    private final PageStates states;
    private final Varying varying;
    private final Map<Relation, Set<String>> filters = new HashMap<>();
    private final Map<PageState, Scope> scopes = new LinkedHashMap<>();
    private final Map<PageState, PageState> wholes = new ConcurrentHashMap<>();

    /** @param plan in which cells read what is chosen at first */
    FilteredPage(Plan plan, Scope page, PageStates states, Diagnostics diagnostics) {
        this.plan = plan;
        this.page = page;
        this.states = states;
        this.varying = Varying.of(plan, page, variables(states.names()));
        varying.steps().forEach(step -> filters.put(step.relation(), filters(step)));
        for (PageState state : states.all()) {
            scopes.put(state, state.equals(states.initial()) ? page
                    : varying.with(state.key(), relation -> key(relation, state), state.parameters(), diagnostics).page());
        }
    }

    Scope page() {
        return page;
    }

    PageStates states() {
        return states;
    }

    /** The page in each of its states but the first: there, names mean what was found in it. */
    Map<PageState, Scope> others() {
        var others = new LinkedHashMap<>(scopes);
        others.remove(states.initial());
        return others;
    }

    /** The page in a state. */
    Scope in(PageState state) {
        return scopes.get(state);
    }

    /** The cells that vary, by what their relations are called in the states but the first. */
    Map<Relation, Step> steps() {
        var steps = new HashMap<Relation, Step>();
        others().keySet().forEach(state -> varying.steps().forEach(step ->
                steps.put(varying.relation(step.relation(), relation -> key(relation, state)), step)));
        return steps;
    }

    /** The names of the variables that some filters set. */
    private Set<String> variables(Collection<String> names) {
        return states.filters().stream().filter(filter -> names.contains(filter.name()))
                .flatMap(filter -> filter.spec().variables().stream()).collect(Collectors.toSet());
    }

    private Set<String> filters(Step step) {
        Set<String> read = step.params().stream().map(variable -> variable.parameter().name()).collect(Collectors.toSet());
        return states.withThoseBeneath(states.filters().stream().filter(filter -> filter.spec().variables().stream().anyMatch(read::contains))
                .map(PageFilter::name).toList());
    }

    /** The filters that a relation depends on, those that these depend on among them; none for what doesn't vary. */
    Set<String> filters(Relation relation) {
        return filters.getOrDefault(relation, Set.of());
    }

    /**
     * The filters that a block of the page, or of a part that it shows, depends on; none for an include, and for a condition that
     * is the same whatever is chosen: what stands in those depends for itself.
     */
    Set<String> filters(Scope scope, Block block) {
        boolean open = block instanceof Block.Include
                || block instanceof Block.Conditional both && filters(scope, Stream.of(both.condition().cell())).isEmpty();
        return open ? Set.of() : states.withThoseBeneath(inside(scope, block));
    }

    private Set<String> inside(Scope scope, Block block) {
        return switch (block) {
            case Block.Prose prose -> filters(scope, prose.values().stream().map(ValueRef::cell));
            case Block.Conditional both -> Stream.concat(filters(scope, Stream.of(both.condition().cell())).stream(),
                    Stream.concat(both.then().stream(), both.otherwise().stream()).flatMap(inner -> inside(scope, inner).stream()))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            case Block.DisplayBlock display -> filters(scope, names(display.display()));
            case Block.CellBlock cell when cell.cell() instanceof Cell.Query query && query.show() -> filters(scope, names(query.display()));
            case Block.CellBlock _ -> Set.of();
            case Block.Include include -> scope.part(include).stream().flatMap(part -> part.notebook().blocks().stream()
                    .flatMap(inner -> inside(part, inner).stream())).collect(Collectors.toCollection(LinkedHashSet::new));
        };
    }

    private Set<String> filters(Scope scope, Stream<String> names) {
        return names.flatMap(name -> scope.find(name).stream()).flatMap(relation -> filters(relation).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What tests found, what rests on what, and what tables hold is told of the first state; so are filters. */
    private static Stream<String> names(Display display) {
        Stream<String> values = display.values().map(ValueRef::cell);
        return switch (display) {
            case ChartSpec _, TableSpec _, KpiSpec _ ->
                Stream.concat(display.data().stream().map(Name::text), values);
            case TestsSpec _, LineageSpec _, ColumnsSpec _ -> values;
            case FilterSpec _ -> Stream.empty();
        };
    }

    /** What tells a relation in a state from what it is at first; empty where it is the same. */
    private Optional<String> key(Relation relation, PageState state) {
        Set<String> own = filters(relation);
        return state.of(own).equals(states.initial().of(own)) ? Optional.empty() : Optional.of(key(state.of(own)));
    }

    /** A name for files; where choices have long names, their number. */
    String key(PageState state) {
        String key = state.key();
        return key.length() <= LONGEST_KEY ? key : "state-" + states.of(state.chosen().keySet()).indexOf(state);
    }

    /** A state in which some filters are set so; the others are as at first where that can be. */
    PageState whole(PageState some) {
        return wholes.computeIfAbsent(some, this::findWhole);
    }

    private PageState findWhole(PageState some) {
        List<PageState> fitting = states.all().stream().filter(state -> state.of(some.chosen().keySet()).equals(some)).toList();
        var others = new LinkedHashSet<>(states.names());
        others.removeAll(some.chosen().keySet());
        return fitting.stream().filter(state -> state.of(others).equals(states.initial().of(others))).findFirst().orElseGet(fitting::getFirst);
    }

    /**
     * Cells to run once more for one choice in each of the filters that they depend on.
     *
     * @param shown the relations whose rows are wanted, by their names on the page itself
     * @param steps those relations with all that varies beneath them
     */
    record Run(FilteredPage of, PageState state, Variation variation, Collection<Relation> shown, List<Step> steps) {
        /** The page's name for a relation in this state. */
        Relation named(Relation shown) {
            return of.varying.relation(shown, relation -> of.key(relation, of.whole(state)));
        }
    }

    /** Everything to run for the states but the first; nothing of it twice. */
    List<Run> runs(Collection<Relation> shown, Diagnostics diagnostics) {
        Map<Set<String>, List<Relation>> bySet = new LinkedHashMap<>();
        shown.stream().filter(relation -> !filters(relation).isEmpty())
                .forEach(relation -> bySet.computeIfAbsent(filters(relation), _ -> new ArrayList<>()).add(relation));
        return bySet.entrySet().stream().flatMap(entry -> runs(entry.getKey(), entry.getValue(), diagnostics)).toList();
    }

    private Stream<Run> runs(Set<String> set, List<Relation> shown, Diagnostics diagnostics) {
        Varying some = Varying.of(plan, page, variables(set));
        Set<Relation> needed = plan.withAllBeneath(shown);
        List<PageState> all = states.of(set);
        return all.stream().skip(1).map(state -> {
            Variation variation = some.with("state " + String.join(" ", set) + " " + all.indexOf(state), state.parameters(), diagnostics);
            Set<Relation> moved = needed.stream().map(variation::relation).collect(Collectors.toSet());
            return new Run(this, state, variation, shown, variation.steps().stream()
                    .filter(step -> moved.contains(step.relation()) && !(step.cell() instanceof Cell.Test)).toList());
        });
    }
}
