package casebook;

import casebook.notebook.Cell;
import casebook.notebook.Display;
import casebook.plan.Plan;
import casebook.plan.Relation;
import casebook.plan.Scope;
import casebook.plan.Step;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What pages rest on: the seeds, attached tables and models that their cells and displays read, on any way. */
final class PageReads {
    private static final Comparator<Relation> BY_NAME = Comparator.comparing(Relation::schema).thenComparing(Relation::name);

    private final List<Step> steps;
    private final Map<Relation, Step> byRelation = new HashMap<>();

    PageReads(Plan plan) {
        this.steps = plan.steps();
        steps.forEach(step -> byRelation.put(step.relation(), step));
    }

    /** What a page reads: seeds and attached tables by name, then models, each after those that it reads itself. */
    List<Relation> of(Scope page) {
        Set<String> schemas = page.shown().stream().map(Scope::schema).collect(Collectors.toSet());
        Stream<Relation> cells = steps.stream().map(Step::relation).filter(relation -> schemas.contains(relation.schema()));
        Stream<Relation> shown = page.shown().stream().flatMap(scope -> Demand.displays(scope).stream()
                .map(Display::data).flatMap(List::stream).flatMap(name -> scope.find(name.text()).stream()));
        return sorted(Stream.concat(cells, shown));
    }

    /** The same for all pages. */
    List<Relation> ofAll() {
        return sorted(steps.stream().map(Step::relation));
    }

    private List<Relation> sorted(Stream<Relation> from) {
        var read = new LinkedHashSet<Relation>();
        from.forEach(relation -> add(relation, read));
        Stream<Relation> sources = read.stream().filter(relation -> !byRelation.containsKey(relation)).sorted(BY_NAME);
        Stream<Relation> models = steps.stream().filter(step -> step.cell() instanceof Cell.Model).map(Step::relation).filter(read::contains);
        return Stream.concat(sources, models).toList();
    }

    private void add(Relation relation, Set<Relation> read) {
        if (read.add(relation) && byRelation.containsKey(relation)) {
            byRelation.get(relation).reads().forEach(beneath -> add(beneath, read));
        }
    }
}
