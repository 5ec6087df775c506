package casebook;

import casebook.notebook.Block;
import casebook.notebook.Cell;
import casebook.notebook.FrontMatter;
import casebook.notebook.Phrase;
import casebook.plan.Scope;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes every value that a page will show, so that what is wrong with them is said before pages are made. */
final class ValueCheck {
    private final Scope scope;
    private final Values values;

    ValueCheck(Scope scope, Values values) {
        this.scope = scope;
        this.values = values;
    }

    void check() {
        FrontMatter front = scope.notebook().front();
        Stream.of(front.title(), front.subtitle(), front.description()).flatMap(Optional::stream)
                .flatMap(Phrase::values).forEach(values::text);
        check(scope.notebook().blocks());
    }

    /** Values in the branch of a condition that is not shown may be absent. */
    void check(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Prose prose -> prose.values().forEach(values::text);
                case Block.Conditional both -> check(values.holds(both.condition()) ? both.then() : both.otherwise());
                case Block.DisplayBlock display -> display.display().values().forEach(values::text);
                case Block.CellBlock cell when cell.cell() instanceof Cell.Query query && query.show() ->
                    query.display().values().forEach(values::text);
                case Block.CellBlock _, Block.Include _ -> { }
            }
        }
    }
}
