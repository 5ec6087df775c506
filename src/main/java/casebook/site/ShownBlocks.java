package casebook.site;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Span;
import casebook.notebook.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The blocks of a notebook that a page shows: the conditions of the data decided, the page's own title left out. */
final class ShownBlocks {
    private ShownBlocks() {}

    static List<Block> of(Content content, PageInfo page) {
        return of(content.notebook().blocks(), content, page);
    }

    /** The same of some of its blocks. */
    static List<Block> of(List<Block> blocks, Content content, PageInfo page) {
        var shown = new ArrayList<Block>();
        for (Block block : blocks) {
            switch (block) {
                case Block.Conditional both ->
                        shown.addAll(of(content.holds(both.condition()) ? both.then() : both.otherwise(), content, page));
                case Block.Prose _, Block.CellBlock _, Block.DisplayBlock _, Block.Include _ -> {
                    if (!page.titleBlock().equals(Optional.of(block))) {
                        shown.add(block);
                    }
                }
            }
        }
        return shown;
    }

    /** Takes the anchors that authors chose, before any heading can: what an author wrote is what links lead to. */
    static void reserveAnchors(Content content, PageInfo page, Ids ids, Consumer<Diagnostic> wrong) {
        for (Block block : of(content, page)) {
            switch (block) {
                case Block.DisplayBlock display -> display.anchor().ifPresent(anchor -> reserve(anchor, display.span(), ids, wrong));
                case Block.Include include -> reserveAnchors(content.included(include), page, ids, wrong);
                case Block.Prose _, Block.CellBlock _, Block.Conditional _ -> { }
            }
        }
    }

    private static void reserve(String anchor, Span block, Ids ids, Consumer<Diagnostic> wrong) {
        ids.choose(anchor, block).ifPresent(first -> wrong.accept(
                Diagnostic.invalid(block, "two blocks of a page can't have the same anchor `" + anchor + "`")
                        .withNote(first, "the other one is here")));
    }
}
