package casebook.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Renders a page on which readers can choose: as it is at first, what changes in its other states, and where they are few, these too. */
final class FilteredPageRenderer {
    private final SiteContext site;
    private final PageRenderer pages;
    private final PageWork work;

    FilteredPageRenderer(SiteContext site, PageRenderer pages, PageWork work) {
        this.site = site;
        this.pages = pages;
        this.work = work;
    }

    void render(Content content, Filtering filtering) {
        List<DisplayIds.Shown> displays = pages.begin(work, content);
        var bars = new FilterBars(site, work, filtering, work.page.name());
        var slots = new Slots(site, work, filtering, bars, displays);
        var parts = new ArrayList<SafeHtml>(bars.atTop().stream().toList());
        parts.addAll(new BlockRenderer(site, work, content, Optional.of(slots)).render());
        List<StateFiles.SlotSet> sets = new StateFiles(work, filtering, slots).write();
        String script = StateFiles.folder(work.page.name()) + "page.js";
        work.file(new OutputFile.Bytes(script, bars.script(sets).getBytes(StandardCharsets.UTF_8)));
        pages.finish(work, work.page, content, parts, Optional.empty(), List.of(SitePath.up(work.path()) + Assets.FILTERS, work.href(script)));
        bars.pages().stream().skip(1).forEach(state -> page(bars, filtering, state));
    }

    /** The whole page in a state, for readers without scripts. */
    private void page(FilterBars bars, Filtering filtering, State state) {
        Content content = filtering.in(state);
        PageWork own = work.whole(bars.name(state), bars.label(state));
        pages.begin(own, content);
        var parts = new ArrayList<SafeHtml>(List.of(new FilterBars(site, own, filtering, work.page.name()).links(state)));
        parts.addAll(new BlockRenderer(site, own, content).render());
        pages.finish(own, work.page, content, parts, Optional.of(own.href(work.path())), List.of());
        work.takeFiles(own);
    }
}
