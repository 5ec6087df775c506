package casebook.engine;

import casebook.notebook.Cell;
import casebook.plan.Relation;
import casebook.plan.Step;
import casebook.result.Column;
import casebook.result.Outcome;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stands in the database, what became of the cells, and which of them rest on which. */
final class Contents {
    private final Map<Relation, List<Column>> sources = new HashMap<>();
    private final Set<Relation> broken = new HashSet<>();
    private final Set<Relation> made = new HashSet<>();
    private final Set<Relation> shuffled = new HashSet<>();
    private final Map<Relation, List<Column>> columns = new HashMap<>();
    private final Map<Relation, Step> steps = new LinkedHashMap<>();
    private final Map<Relation, Outcome> outcomes = new HashMap<>();

    Contents() {}

    /** What is there already, to be added to by somebody else. */
    Contents(Contents base) {
        sources.putAll(base.sources);
        broken.addAll(base.broken);
        made.addAll(base.made);
        shuffled.addAll(base.shuffled);
        columns.putAll(base.columns);
        steps.putAll(base.steps);
        outcomes.putAll(base.outcomes);
    }

    /** The columns of what was there for a while: pages still tell of it. */
    void addColumns(Contents other) {
        columns.putAll(other.columns);
    }

    void addSources(Map<Relation, List<Column>> tables) {
        sources.putAll(tables);
        columns.putAll(tables);
    }

    /** A seed that could not be loaded still has its name, so that nobody is told that there is none. */
    void addBrokenSource(Relation seed) {
        if (sources.putIfAbsent(seed, List.of()) == null) {
            columns.put(seed, List.of());
            broken.add(seed);
        }
    }

    void plan(Collection<Step> plan) {
        plan.forEach(step -> steps.put(step.relation(), step));
    }

    void bound(Relation relation, List<Column> found) {
        columns.put(relation, found);
    }

    void finished(Relation relation, Outcome outcome) {
        outcomes.put(relation, outcome);
    }

    Map<Relation, List<Column>> sources() {
        return Map.copyOf(sources);
    }

    /** Of seeds, and of cells that could be bound. */
    Optional<List<Column>> columns(Relation relation) {
        return Optional.ofNullable(columns.get(relation));
    }

    /** The cell behind a relation; nothing for a seed. */
    Optional<Step> step(Relation relation) {
        return Optional.ofNullable(steps.get(relation));
    }

    boolean isFinished(Relation relation) {
        return outcomes.containsKey(relation);
    }

    /** Whether a relation can be read: a sound source, or a cell that has run and did not fail. */
    boolean has(Relation relation) {
        return failure(relation).isEmpty() && (sources.containsKey(relation) || isFinished(relation));
    }

    /** The name of the cell through whose failure a relation isn't there. */
    Optional<String> failure(Relation relation) {
        return switch (outcomes.get(relation)) {
            case Outcome.Failed _ -> Optional.of(relation.name());
            case Outcome.Skipped skipped -> Optional.of(skipped.because());
            case Outcome.Bound _ -> Optional.empty();
            case null -> broken.contains(relation) ? Optional.of(relation.name()) : Optional.empty();
        };
    }

    /** The same for what a step reads. */
    Optional<String> failureBeneath(Step step) {
        return step.reads().stream().sorted(Comparator.comparing(Relation::schema).thenComparing(Relation::name))
                .flatMap(read -> failure(read).stream()).findFirst();
    }

    boolean isView(Relation relation) {
        return !made.contains(relation) && step(relation).filter(Step::isView).isPresent();
    }

    /** Whether rows stand in no order that the same run would give again: those of models without ORDER BY. */
    boolean isUnordered(Relation relation) {
        return step(relation).filter(step -> step.cell() instanceof Cell.Model && !step.ordered()).isPresent();
    }

    /** A view has been made a table. */
    void madeTable(Relation view) {
        made.add(view);
    }

    /** Threads decided in which order the rows of a table stand. */
    void shuffled(Relation table) {
        shuffled.add(table);
    }

    boolean isShuffled(Relation table) {
        return shuffled.contains(table);
    }

    /** All views that could be made, each after those it reads. */
    List<Step> views() {
        return steps.values().stream().filter(step -> step.isView() && failure(step.relation()).isEmpty()).toList();
    }

    /** Whether rows stand in an order that the same run would give again: those of seeds, and of cells in an order. */
    boolean hasFixedOrder(Relation relation) {
        return relation.isSeed() || step(relation).isPresent() && !isView(relation) && !isUnordered(relation);
    }

    /** The views that a step reads, directly or through other views, each after those it reads itself. */
    List<Step> viewsBeneath(Step step) {
        var beneath = new HashSet<>(step.reads());
        for (Step other : List.copyOf(steps.values()).reversed()) {
            if (other.isView() && beneath.contains(other.relation())) {
                beneath.addAll(other.reads());
            }
        }
        return steps.values().stream().filter(other -> other.isView() && beneath.contains(other.relation())).toList();
    }

    /** The names of the columns that a step's SQL can see. */
    List<String> visible(Step step) {
        return step.reads().stream().flatMap(read -> columns.getOrDefault(read, List.of()).stream())
                .map(Column::name).distinct().toList();
    }
}
