package casebook;

import casebook.notebook.Block;
import casebook.notebook.Cell;
import casebook.notebook.FrontMatter;
import casebook.notebook.Name;
import casebook.notebook.Phrase;
import casebook.notebook.ValueRef;
import casebook.plan.Plan;
import casebook.plan.Relation;
import casebook.plan.Scope;
import casebook.plan.Step;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a page rests on: its own cells, those of the parts that it shows, what its displays name, and all that these read,
 * seeds included.
 */
record Reach(Set<Relation> relations) {
    static Reach of(Scope page, Plan plan) {
        Set<String> shown = page.shown().stream().map(Scope::schema).collect(Collectors.toSet());
        var reached = new HashSet<Relation>();
        page.shown().forEach(scope -> reached.addAll(named(scope)));
        for (Step step : plan.steps().reversed()) {
            if (shown.contains(step.relation().schema()) || reached.contains(step.relation())) {
                reached.add(step.relation());
                reached.addAll(step.reads());
            }
        }
        return new Reach(reached);
    }

    private static Set<Relation> named(Scope scope) {
        FrontMatter front = scope.notebook().front();
        Stream<String> texts = Stream.of(front.title(), front.subtitle(), front.description()).flatMap(Optional::stream)
                .flatMap(Phrase::values).map(ValueRef::cell);
        return Stream.concat(texts, Block.flatten(scope.notebook().blocks()).flatMap(Reach::names))
                .flatMap(name -> scope.find(name).stream()).collect(Collectors.toSet());
    }

    private static Stream<String> names(Block block) {
        return switch (block) {
            case Block.Prose prose -> prose.values().stream().map(ValueRef::cell);
            case Block.Conditional both -> Stream.of(both.condition().cell());
            case Block.DisplayBlock display -> Stream.concat(display.display().data().stream().map(Name::text),
                    display.display().values().map(ValueRef::cell));
            case Block.CellBlock cell when cell.cell() instanceof Cell.Query query -> query.display().values().map(ValueRef::cell);
            case Block.CellBlock _, Block.Include _ -> Stream.empty();
        };
    }

    /** Whether the page rests on all of these. */
    boolean holds(Set<Relation> others) {
        return !others.isEmpty() && relations.containsAll(others);
    }
}
