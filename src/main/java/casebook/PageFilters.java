package casebook;

import casebook.plan.ChoiceList;
import casebook.plan.PageFilter;
import casebook.plan.PageState;
import casebook.site.Content;
import casebook.site.Filtering;
import casebook.site.Offer;
import casebook.site.State;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A page with filters as the site sees it. */
final class PageFilters implements Filtering {
    private final FilteredPage page;
    private final Function<PageState, Content> contents;
    private final Map<State, PageState> known = new HashMap<>();

    /** @param contents of the whole page, by its state */
    PageFilters(FilteredPage page, Function<PageState, Content> contents) {
        this.page = page;
        this.contents = contents;
    }

    @Override
    public List<Offer> offers() {
        return page.states().filters().stream().map(this::offer).toList();
    }

    private Offer offer(PageFilter filter) {
        Map<List<String>, Offer.Choices> lists = new LinkedHashMap<>();
        page.states().of(page.states().withThoseBeneath(filter.dependsOn())).forEach(state ->
                lists.putIfAbsent(slugs(state.of(filter.dependsOn()), filter.dependsOn()), choices(page.states().choices(filter, state))));
        return new Offer(filter.spec(), filter.dependsOn(), filter.atTop(), lists, page.states().initial().chosen().get(filter.name()).slug());
    }

    private static List<String> slugs(PageState state, List<String> filters) {
        return filters.stream().map(name -> state.chosen().get(name).slug()).toList();
    }

    private static Offer.Choices choices(ChoiceList list) {
        return new Offer.Choices(list.items().stream().map(item -> new Offer.Item(item.slug(), item.label())).toList(), list.initial().slug());
    }

    @Override
    public List<State> states(Set<String> filters) {
        return page.states().of(filters).stream().map(this::state).toList();
    }

    private synchronized State state(PageState state) {
        var chosen = new LinkedHashMap<String, String>();
        state.chosen().forEach((name, choice) -> chosen.put(name, choice.slug()));
        var shown = new State(chosen, page.key(state));
        known.put(shown, state);
        return shown;
    }

    @Override
    public synchronized Content in(State state) {
        return contents.apply(page.whole(known.get(state)));
    }
}
