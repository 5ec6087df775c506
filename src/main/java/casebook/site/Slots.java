package casebook.site;

import casebook.diagnostic.Diagnostic;
import casebook.notebook.Block;
import casebook.notebook.Display;
import casebook.notebook.FilterSpec;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The places of a page whose content depends on filters. Each is rendered where it stands as it is at first, and at the end
 * once for each state of the filters that it depends on. Comments in the markup tell the page's script where they are.
 */
final class Slots {
    /**
     * A place.
     *
     * @param html what stands there at first, without the comments
     * @param contents what the notebook that holds the block is in a state of the page
     */
    record Slot(Block block, Set<String> filters, PageWork.Mark before, PageWork.Mark after, String html, Function<State, Content> contents) {}

    private final SiteContext site;
    private final PageWork work;
    private final Filtering filtering;
    private final FilterBars bars;
    private final Map<Display, String> ids;
    private final Function<State, Content> contents;
    private final List<Slot> slots;

    Slots(SiteContext site, PageWork work, Filtering filtering, FilterBars bars, List<DisplayIds.Shown> displays) {
        this(site, work, filtering, bars, new IdentityHashMap<>(), filtering::in, new ArrayList<>());
        displays.forEach(shown -> ids.put(shown.display(), shown.id()));
    }

    private Slots(SiteContext site, PageWork work, Filtering filtering, FilterBars bars, Map<Display, String> ids,
            Function<State, Content> contents, List<Slot> slots) {
        this.site = site;
        this.work = work;
        this.filtering = filtering;
        this.bars = bars;
        this.ids = ids;
        this.contents = contents;
        this.slots = slots;
    }

    /** The same for what a part shows that is included here. */
    Slots within(Block.Include include) {
        return new Slots(site, work, filtering, bars, ids, state -> contents.apply(state).included(include), slots);
    }

    /** The controls of filters where their blocks stand. */
    Optional<SafeHtml> bar(List<FilterSpec> filters) {
        return bars.at(filters);
    }

    /**
     * Adds a place.
     *
     * @param render renders it as it is at first
     */
    List<SafeHtml> add(Content content, Block block, Supplier<List<SafeHtml>> render) {
        if (block instanceof Block.Prose prose && prose.node() instanceof FootnoteBlock) {
            work.wrong(Diagnostic.invalid(prose.values().getFirst().span(), "a footnote stays as it is, and this value depends on a filter")
                    .withHint("take the value into the text"));
            return render.get();
        }
        PageWork.Mark before = work.mark();
        String html = SafeHtml.join(render.get()).markup();
        Set<String> filters = content.filters(block);
        slots.add(new Slot(block, filters, before, work.mark(), html, contents));
        reserve(block, filters, before);
        int number = slots.size() - 1;
        return List.of(new SafeHtml("<!--slot " + number + "-->" + html + "<!--end " + number + "-->"));
    }

    /** Conditions may show more figures in another state: what comes behind is numbered as if all were there. */
    private void reserve(Block block, Set<String> filters, PageWork.Mark before) {
        if (block instanceof Block.Conditional) {
            for (State state : filtering.states(filters)) {
                Content content = contents.apply(state);
                List<DisplayIds.Shown> shown = DisplayIds.of(ShownBlocks.of(List.of(block), content, work.page), content, work.page, new Ids(), Map.of());
                int figures = (int) shown.stream().filter(one -> one.kind() == Numbered.FIGURE).count();
                work.skip(before.figures() + figures, before.tables() + shown.size() - figures);
            }
        }
    }

    List<Slot> all() {
        return List.copyOf(slots);
    }

    /** What stands in a place in a state. */
    String render(Slot slot, State state) {
        Content content = slot.contents().apply(state);
        PageWork again = work.again(slot.before(), slot.after(), state);
        List<Block> shown = ShownBlocks.of(List.of(slot.block()), content, work.page);
        DisplayIds.of(shown, content, work.page, again.ids, ids).forEach(display -> again.displayIds.add(display.id()));
        String html = SafeHtml.join(new BlockRenderer(site, again, content).shown(slot.block())).markup();
        work.take(again);
        return html;
    }
}
