package casebook.site;

import casebook.cache.Out;
import casebook.notebook.ChartSpec;
import casebook.notebook.LineageSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the pages of a site show figures and tables, and with them the nodes of lineages. Found when it is first asked for; safe for use by several threads. */
final class Places {
    /** @param id of the figure or table */
    record Place(String page, String id, boolean chart) {}

    private final List<Content> contents;
    private final Pages pages;
    private final Map<String, List<DisplayIds.Shown>> shownByPage = new HashMap<>();
    private Map<String, List<Place>> found;

    /** @param contents one for each page */
    Places(List<Content> contents, Pages pages) {
        this.contents = List.copyOf(contents);
        this.pages = pages;
    }

    /** Where a node is shown, best on the page that asks, best as a chart. */
    Optional<Place> of(String key, String page) {
        List<Place> all = all().getOrDefault(key, List.of());
        List<Place> here = all.stream().filter(place -> place.page().equals(page)).toList();
        List<Place> choice = here.isEmpty() ? all : here;
        return choice.stream().filter(Place::chart).findFirst().or(() -> choice.stream().findFirst());
    }

    /** The figures and tables of a page, in their order. */
    List<DisplayIds.Shown> on(String page) {
        all();
        return shownByPage.getOrDefault(page, List.of());
    }

    /** What a page shows where, as a part of a recipe: other pages tell of it. */
    Out described(String page) {
        return new Out().list(on(page), (out, shown) -> out.text(shown.kind().name()).number(shown.number()).text(shown.id()).optionalText(shown.anchor())
                .text(Numbered.name(shown.display())).text(shown.display() instanceof LineageSpec ? "" : shown.content().node(shown.display()))
                .flag(shown.display() instanceof ChartSpec));
    }

    private synchronized Map<String, List<Place>> all() {
        if (found == null) {
            found = new HashMap<>();
            for (int i = 0; i < contents.size(); i++) {
                add(contents.get(i), pages.inOrder().get(i));
            }
        }
        return found;
    }

    private void add(Content content, PageInfo page) {
        var ids = new Ids();
        ShownBlocks.reserveAnchors(content, page, ids, _ -> { });
        for (DisplayIds.Shown shown : DisplayIds.of(content, page, ids)) {
            shownByPage.computeIfAbsent(page.name(), _ -> new ArrayList<>()).add(shown);
            if (shown.display() instanceof LineageSpec) {
                continue;
            }
            found.computeIfAbsent(shown.content().node(shown.display()), _ -> new ArrayList<>())
                    .add(new Place(page.name(), shown.id(), shown.display() instanceof ChartSpec));
        }
    }
}
