package casebook;

import casebook.notebook.Block;
import casebook.notebook.Cell;
import casebook.notebook.FrontMatter;
import casebook.notebook.Name;
import casebook.notebook.Phrase;
import casebook.notebook.ValueRef;
import casebook.plan.Relation;
import casebook.plan.Scope;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The relations that a page itself reads; what these rest on is the plan's matter. */
final class PageReads {
    private PageReads() {}

    /** The cells of a page and of the parts that it includes, tests excepted, and all that its displays and texts name. */
    static Set<Relation> of(Scope page) {
        var relations = new LinkedHashSet<Relation>();
        for (Scope scope : page.shown()) {
            scope.notebook().cells().stream().filter(cell -> !(cell instanceof Cell.Test))
                    .map(cell -> new Relation(scope.schema(), cell.name())).forEach(relations::add);
            names(scope).flatMap(name -> scope.find(name).stream()).forEach(relations::add);
        }
        return relations;
    }

    private static Stream<String> names(Scope scope) {
        FrontMatter front = scope.notebook().front();
        Stream<ValueRef> texts = Stream.of(front.title(), front.subtitle(), front.description()).flatMap(Optional::stream)
                .flatMap(Phrase::values);
        Stream<ValueRef> blocks = Block.flatten(scope.notebook().blocks()).flatMap(block -> switch (block) {
            case Block.Prose prose -> prose.values().stream();
            case Block.Conditional both -> Stream.of(both.condition());
            case Block.CellBlock _, Block.DisplayBlock _, Block.Include _ -> Stream.<ValueRef>empty();
        });
        Stream<String> displays = Demand.displays(scope).stream().flatMap(display -> Stream.concat(
                display.data().stream().map(Name::text), display.values().map(ValueRef::cell)));
        return Stream.concat(Stream.concat(texts, blocks).map(ValueRef::cell), displays);
    }
}
