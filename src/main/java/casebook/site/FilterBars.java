package casebook.site;

import casebook.notebook.FilterSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the controls of a page's filters. What its script needs to know is put in when all is rendered. */
final class FilterBars {
    /** More boxes than this are folded. */
    private static final int FEW = 6;

    private final SiteContext site;
    private final PageWork work;
    private final Filtering filtering;
    private final String page;
    private final List<Offer> offers;
    private boolean first = true;

    /** @param page the name of the page in its first state */
    FilterBars(SiteContext site, PageWork work, Filtering filtering, String page) {
        this.page = page;
        this.site = site;
        this.work = work;
        this.filtering = filtering;
        this.offers = filtering.offers();
    }

    /** The controls of the filters that stand at the top of the page. */
    Optional<SafeHtml> atTop() {
        return bar(offers.stream().filter(Offer::atTop).toList());
    }

    /** Those of filters where their blocks stand, without what stands at the top. */
    Optional<SafeHtml> at(List<FilterSpec> filters) {
        return bar(filters.stream().flatMap(filter -> offers.stream().filter(offer -> offer.spec() == filter && !offer.atTop())).toList());
    }

    private Optional<SafeHtml> bar(List<Offer> some) {
        if (some.isEmpty()) {
            return Optional.empty();
        }
        var view = new FilterView.BarView(some.stream().map(this::view).toList(), first, work.href(work.path()), first ? links("") : List.of());
        first = false;
        return Optional.of(site.templates().render("filters.ftlh", new Variables.OfFilters(view, work.words)));
    }

    /** Links alone, at the top of the page of a state. */
    SafeHtml links(State current) {
        return site.templates().render("filters.ftlh", new Variables.OfFilters(
                new FilterView.BarView(List.of(), true, "", links(name(current))), work.words));
    }

    /** All states of the page, the first one first; none if there are too many to have pages. */
    List<State> pages() {
        List<State> states = filtering.states(offers.stream().map(Offer::name).collect(Collectors.toCollection(LinkedHashSet::new)));
        return states.size() <= Filtering.MOST_PAGES ? states : List.of();
    }

    /** What the name of a state's page ends with: what is chosen otherwise than at first, {@code .period-2023}. */
    String name(State state) {
        return offers.stream().filter(offer -> !state.chosen().get(offer.name()).equals(offer.initial()))
                .map(offer -> "." + offer.name() + "-" + state.chosen().get(offer.name())).collect(Collectors.joining());
    }

    private List<LinkView> links(String current) {
        return pages().stream().map(state -> new LinkView(label(state), work.href(SitePath.page(page + name(state))), Optional.empty(), Optional.empty(),
                name(state).equals(current), false)).toList();
    }

    /** What is chosen where readers have no choice, in words: {@code Showing Year: 2024; School: All}. */
    String chosen() {
        State initial = filtering.states(offers.stream().map(Offer::name).collect(Collectors.toCollection(LinkedHashSet::new))).getFirst();
        return work.words.text("filters.shown", offers.stream().map(offer -> label(offer) + work.words.raw("colon") + choice(offer, initial))
                .collect(Collectors.joining("; ")));
    }

    /** What is chosen in a state, in words. */
    String label(State state) {
        return offers.stream().map(offer -> label(offer, state)).collect(Collectors.joining(" · "));
    }

    private String label(Offer offer, State state) {
        return state.chosen().get(offer.name()).equals(Offer.ALL) ? label(offer) + ": " + all(offer) : choice(offer, state);
    }

    private String choice(Offer offer, State state) {
        List<String> slugs = List.of(state.chosen().get(offer.name()).split(","));
        Offer.Choices choices = offer.lists().get(offer.dependsOn().stream().map(state.chosen()::get).toList());
        return slugs.contains(Offer.ALL) ? all(offer)
                : choices.items().stream().filter(item -> slugs.contains(item.slug())).map(Offer.Item::label).collect(Collectors.joining(", "));
    }

    private FilterView view(Offer offer) {
        Offer.Choices choices = offer.lists().get(offer.dependsOn().stream()
                .map(name -> offers.stream().filter(other -> other.name().equals(name)).findFirst().orElseThrow().initial()).toList());
        List<String> chosen = Arrays.asList(offer.initial().split(","));
        var items = new ArrayList<FilterView.ItemView>();
        if (!offer.spec().multiple() && offer.spec().all().isPresent()) {
            items.add(new FilterView.ItemView(Offer.ALL, all(offer), chosen.contains(Offer.ALL)));
        }
        choices.items().forEach(item -> items.add(new FilterView.ItemView(item.slug(), item.label(), chosen.contains(item.slug()))));
        return new FilterView(work.ids.take("filter-" + offer.name()), offer.name(), label(offer), offer.spec().multiple(),
                choices.items().size() > FEW, items);
    }

    private String label(Offer offer) {
        return offer.spec().label().orElseGet(() -> Labels.humanised(offer.name()));
    }

    private String all(Offer offer) {
        return offer.spec().all().filter(text -> !text.isEmpty()).orElseGet(() -> work.words.text("filters.all"));
    }

    /** The script of the page, which tells the filters with what can be chosen in them, and what depends on them. */
    String script(List<StateFiles.SlotSet> sets) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("filters", offers.stream().map(this::data).toList());
        data.put("sets", sets.stream().map(FilterBars::data).toList());
        data.put("folder", work.href(StateFiles.folder(page)));
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("shown", work.words.raw("filters.shown"));
        words.put("failed", work.words.raw("filters.failed"));
        data.put("words", words);
        return "casebookFilters(" + StateScript.of(data) + ");\n";
    }

    private static Map<String, Object> data(StateFiles.SlotSet set) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("filters", set.filters());
        data.put("slots", set.slots());
        data.put("states", set.states().stream().map(state -> String.join("|", set.filters().stream().map(state.chosen()::get).toList())).toList());
        return data;
    }

    private Map<String, Object> data(Offer offer) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", offer.name());
        data.put("label", label(offer));
        data.put("multiple", offer.spec().multiple());
        data.put("all", offer.spec().all().map(_ -> all(offer)));
        data.put("dependsOn", offer.dependsOn());
        data.put("initial", offer.initial());
        Map<String, Object> lists = new LinkedHashMap<>();
        offer.lists().forEach((state, choices) -> lists.put(String.join("|", state), List.of(choices.initial(),
                choices.items().stream().map(item -> List.of(item.slug(), item.label())).toList())));
        data.put("lists", lists);
        return data;
    }
}
