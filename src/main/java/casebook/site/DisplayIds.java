package casebook.site;

import casebook.notebook.Block;
import casebook.notebook.Cell;
import casebook.notebook.Display;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives a page's figures and tables their ids, before any heading can take one: so other pages know them without rendering
 * this one.
 */
final class DisplayIds {
    /**
     * @param content of the notebook that holds the display
     * @param number among those of its kind on the page, from 1
     * @param anchor the id, if an author chose it
     */
    record Shown(Content content, Display display, Numbered kind, int number, String id, Optional<String> anchor) {
        boolean isCalled(String name) {
            return anchor.equals(Optional.of(name)) || Numbered.name(display).equals(name);
        }
    }

    private final PageInfo page;
    private final Ids ids;
    private final List<Shown> shown = new ArrayList<>();
    private final Map<Display, String> known = new IdentityHashMap<>();

    private DisplayIds(PageInfo page, Ids ids) {
        this.page = page;
        this.ids = ids;
    }

    /** The figures and tables of a page in their order; the anchors that authors chose are taken before. */
    static List<Shown> of(Content content, PageInfo page, Ids ids) {
        var found = new DisplayIds(page, ids);
        found.add(content);
        return List.copyOf(found.shown);
    }

    /**
     * The figures and tables of some blocks as they are in another state of the page.
     *
     * @param known those of the page as it is at first, whose ids stay
     */
    static List<Shown> of(List<Block> blocks, Content content, PageInfo page, Ids ids, Map<Display, String> known) {
        var found = new DisplayIds(page, ids);
        found.known.putAll(known);
        found.add(content, blocks);
        return List.copyOf(found.shown);
    }

    private void add(Content content) {
        add(content, ShownBlocks.of(content, page));
    }

    private void add(Content content, List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Block.CellBlock cell when cell.cell() instanceof Cell.Query query && query.show() ->
                        add(content, query.display(), Optional.empty());
                case Block.DisplayBlock display -> add(content, display.display(), display.anchor());
                case Block.Include include -> add(content.included(include));
                case Block.CellBlock _, Block.Prose _, Block.Conditional _ -> { }
            }
        }
    }

    private void add(Content content, Display display, Optional<String> anchor) {
        Numbered.of(display).ifPresent(kind -> {
            int number = 1 + (int) shown.stream().filter(before -> before.kind() == kind).count();
            String id = anchor.orElseGet(() -> known.containsKey(display) ? known.get(display) : ids.take(kind.prefix + Numbered.name(display)));
            shown.add(new Shown(content, display, kind, number, id, anchor));
        });
    }
}
