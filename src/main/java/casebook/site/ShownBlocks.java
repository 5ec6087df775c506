package casebook.site;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Span;
import casebook.notebook.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The blocks of a notebook that a page shows: the conditions of the data decided, the page's own title left out. */
final class ShownBlocks {
    private ShownBlocks() {}

    static List<Block> of(Content content, PageInfo page) {
        return of(content.notebook().blocks(), content, page);
    }

    private static List<Block> of(List<Block> blocks, Content content, PageInfo page) {
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
    static void reserveAnchors(Content content, PageWork work) {
        for (Block block : of(content, work.page)) {
            switch (block) {
                case Block.DisplayBlock display -> display.anchor().ifPresent(anchor -> reserve(anchor, display.span(), work));
                case Block.Include include -> reserveAnchors(content.included(include), work);
                case Block.Prose _, Block.CellBlock _, Block.Conditional _ -> { }
            }
        }
    }

    private static void reserve(String anchor, Span block, PageWork work) {
        work.ids.choose(anchor, block).ifPresent(first -> work.wrong(
                Diagnostic.invalid(block, "two blocks of a page can't have the same anchor `" + anchor + "`")
                        .withNote(first, "the other one is here")));
    }
}
