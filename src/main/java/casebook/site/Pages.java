package casebook.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The pages of a site in their order. Those that a list page lists follow it, and are a row of their own. */
final class Pages {
    static final String INDEX = "index";

    private final List<PageInfo> inOrder;
    private final Predicate<String> others;
    private final Map<String, PageInfo> byName = new HashMap<>();
    /** The pages that follow one another, by the page that lists them; empty for those that stand for themselves. */
    private final Map<Optional<String>, List<PageInfo>> rows = new LinkedHashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    Pages(List<PageInfo> inOrder) {
        this(inOrder, _ -> false);
    }

    /** @param others whether a name is that of a page that will be there too */
    Pages(List<PageInfo> inOrder, Predicate<String> others) {
        this.inOrder = List.copyOf(inOrder);
        this.others = others;
        for (PageInfo page : inOrder) {
            byName.putIfAbsent(page.name(), page);
            List<PageInfo> row = rows.computeIfAbsent(page.list(), _ -> new ArrayList<>());
            places.putIfAbsent(page.name(), row.size());
            row.add(page);
        }
    }

    List<PageInfo> inOrder() {
        return inOrder;
    }

    /** Those that stand for themselves: what leads through the site names no others. */
    List<PageInfo> top() {
        return rows.getOrDefault(Optional.<String>empty(), List.of());
    }

    /** Those that a page lists. */
    List<PageInfo> listedBy(PageInfo page) {
        return rows.getOrDefault(Optional.of(page.name()), List.of());
    }

    boolean isListedBy(String name, PageInfo list) {
        return Optional.ofNullable(byName.get(name)).flatMap(PageInfo::list).filter(list.name()::equals).isPresent();
    }

    /** The page that lists a page. */
    Optional<PageInfo> above(PageInfo page) {
        return page.list().map(byName::get);
    }

    boolean has(String name) {
        return byName.containsKey(name) || others.test(name);
    }

    Optional<PageInfo> before(PageInfo page) {
        return neighbour(page, -1);
    }

    Optional<PageInfo> after(PageInfo page) {
        return neighbour(page, 1);
    }

    private Optional<PageInfo> neighbour(PageInfo page, int step) {
        List<PageInfo> row = rows.get(page.list());
        int at = places.get(page.name()) + step;
        return at >= 0 && at < row.size() ? Optional.of(row.get(at)) : Optional.empty();
    }
}
