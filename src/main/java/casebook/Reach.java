package casebook;

import casebook.notebook.Block;
import casebook.notebook.Cell;
import casebook.notebook.FrontMatter;
import casebook.notebook.Name;
import casebook.notebook.Phrase;
import casebook.notebook.ValueRef;
import casebook.plan.Beneath;
import casebook.plan.Plan;
import casebook.plan.Relation;
import casebook.plan.Scope;
import casebook.plan.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What pages rest on: their own cells, those of the parts that they show, what their texts and displays name, and all that
 * these read on any way, seeds included.
 */
final class Reach {
    private final Plan plan;
    /** The relations of all cells, by schema: plans have thousands of cells, and pages a few schemas. */
    private final Map<String, List<Relation>> cells;
    private final Beneath beneath;
    /** Of every page, computed at the start, so that several threads may ask. */
    private final Map<Scope, Set<Relation>> pages = new HashMap<>();

    Reach(Plan plan) {
        this.plan = plan;
        this.cells = plan.steps().stream().map(Step::relation).collect(Collectors.groupingBy(Relation::schema));
        this.beneath = new Beneath(plan.steps());
        plan.pages().forEach(this::of);
    }

    /** Everything that a page rests on, its test cells among it. */
    Set<Relation> of(Scope page) {
        return pages.computeIfAbsent(page, this::compute);
    }

    private Set<Relation> compute(Scope page) {
        Stream<Relation> own = page.shown().stream().map(Scope::schema).distinct().flatMap(schema -> cells.getOrDefault(schema, List.of()).stream());
        // What a page per value shares with the others of its kind lives in another schema.
        Stream<Relation> shared = page.shown().stream().flatMap(scope -> scope.notebook().cells().stream()
                .filter(cell -> !(cell instanceof Cell.Test)).flatMap(cell -> scope.find(cell.name()).stream()));
        Stream<Relation> named = page.shown().stream().flatMap(Reach::named);
        return beneath.with(Stream.of(own, shared, named).flatMap(relations -> relations).toList());
    }

    /** Everything that tests can look at and no page rests on. */
    Set<Relation> unread() {
        var unread = new HashSet<>(plan.declared().keySet());
        plan.pages().forEach(page -> unread.removeAll(of(page)));
        return unread;
    }

    /** The tables that a page reads: seeds and attached tables by name, then models, each after those that it reads itself. */
    List<Relation> tables(Scope page) {
        return tables(of(page));
    }

    /** The same for all pages. */
    List<Relation> tables() {
        return tables(beneath.with(plan.steps().stream().map(Step::relation).toList()));
    }

    private List<Relation> tables(Set<Relation> reached) {
        Set<Relation> made = plan.steps().stream().map(Step::relation).collect(Collectors.toSet());
        Stream<Relation> sources = reached.stream().filter(relation -> !made.contains(relation)).sorted(Relation.ORDER);
        Stream<Relation> models = plan.steps().stream().filter(step -> step.cell() instanceof Cell.Model).map(Step::relation)
                .filter(reached::contains);
        return Stream.concat(sources, models).toList();
    }

    private static Stream<Relation> named(Scope scope) {
        FrontMatter front = scope.notebook().front();
        Stream<String> texts = Stream.of(front.title(), front.subtitle(), front.description()).flatMap(Optional::stream)
                .flatMap(Phrase::values).map(ValueRef::cell);
        return Stream.concat(texts, Block.flatten(scope.notebook().blocks()).flatMap(Reach::names))
                .flatMap(name -> scope.find(name).stream());
    }

    private static Stream<String> names(Block block) {
        return switch (block) {
            case Block.Prose prose -> prose.values().stream().map(ValueRef::cell);
            case Block.Conditional both -> Stream.of(both.condition().cell());
            case Block.DisplayBlock display -> Stream.concat(display.display().data().stream().map(Name::text),
                    display.display().values().map(ValueRef::cell));
            case Block.CellBlock cell when cell.cell() instanceof Cell.Query query -> Stream.concat(
                    query.display().data().stream().map(Name::text), query.display().values().map(ValueRef::cell));
            case Block.CellBlock _, Block.Include _ -> Stream.empty();
        };
    }
}
