package casebook.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The pages of a site in their order. Those that a list page lists follow it, and are a row of their own. Some are versions of one
 * another in several languages.
 */
final class Pages {
    static final String INDEX = "index";

    private final List<PageInfo> inOrder;
    private final List<PageInfo> made;
    private final Predicate<String> others;
    private final Map<String, PageInfo> byName = new HashMap<>();
    /** The pages that follow one another, by the page that lists them; empty for those that stand for themselves. */
    private final Map<Optional<String>, List<PageInfo>> rows = new LinkedHashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    /** The versions of each page, by the name of the original, which comes first. */
    private final Map<String, List<PageInfo>> versions = new HashMap<>();

    Pages(List<PageInfo> inOrder) {
        this(inOrder, List.of(), _ -> false);
    }

    /** @param made front pages that no notebook stands for */
    Pages(List<PageInfo> inOrder, List<PageInfo> made) {
        this(inOrder, made, _ -> false);
    }

    /** @param others whether a name is that of a page that will be there too */
    Pages(List<PageInfo> inOrder, Predicate<String> others) {
        this(inOrder, List.of(), others);
    }

    private Pages(List<PageInfo> inOrder, List<PageInfo> made, Predicate<String> others) {
        this.inOrder = List.copyOf(inOrder);
        this.made = List.copyOf(made);
        this.others = others;
        for (PageInfo page : inOrder) {
            byName.putIfAbsent(page.name(), page);
            List<PageInfo> row = rows.computeIfAbsent(page.list(), _ -> new ArrayList<>());
            places.putIfAbsent(page.name(), row.size());
            row.add(page);
        }
        Stream.concat(inOrder.stream(), made.stream()).forEach(page -> {
            List<PageInfo> same = versions.computeIfAbsent(page.original(), _ -> new ArrayList<>());
            same.add(page.name().equals(page.original()) ? 0 : same.size(), page);
        });
    }

    List<PageInfo> inOrder() {
        return inOrder;
    }

    List<PageInfo> made() {
        return made;
    }

    /** Those that a page lists. */
    List<PageInfo> listedBy(PageInfo page) {
        return rows.getOrDefault(Optional.of(page.name()), List.of());
    }

    boolean isList(String name) {
        return rows.containsKey(Optional.of(name));
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

    /** A page in all its languages, the original first; it alone if it has one. */
    List<PageInfo> versions(PageInfo page) {
        return List.copyOf(versions.get(page.original()));
    }

    /**
     * Those that stand for themselves, each once, in the order of the originals: in a language where it has such a version, else the
     * original. What leads through the site names no others.
     */
    List<PageInfo> in(Locale language) {
        return rows.getOrDefault(Optional.<String>empty(), List.of()).stream().filter(page -> versions(page).getFirst() == page)
                .map(page -> in(language, page)).toList();
    }

    /** The front page in a language, else the original; nothing if there is none at all. */
    Optional<PageInfo> front(Locale language) {
        return Optional.ofNullable(versions.get(INDEX)).map(versions -> in(language, versions.getFirst()));
    }

    private PageInfo in(Locale language, PageInfo page) {
        List<PageInfo> versions = versions(page);
        return versions.stream().filter(version -> version.locale().equals(language)).findFirst()
                .or(() -> versions.stream().filter(version -> version.locale().getLanguage().equals(language.getLanguage())).findFirst())
                .orElse(versions.getFirst());
    }

    Optional<PageInfo> before(PageInfo page) {
        return neighbour(page, -1);
    }

    Optional<PageInfo> after(PageInfo page) {
        return neighbour(page, 1);
    }

    private Optional<PageInfo> neighbour(PageInfo page, int step) {
        List<PageInfo> row = page.list().isPresent() ? rows.get(page.list()) : in(page.locale());
        int here = page.list().isPresent() ? places.get(page.name()) : row.indexOf(page);
        int at = here + step;
        return here >= 0 && at >= 0 && at < row.size() ? Optional.of(row.get(at)) : Optional.empty();
    }
}
