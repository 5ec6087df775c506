package casebook.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages of a site in their order, and which of them are versions of one another in several languages. */
final class Pages {
    static final String INDEX = "index";

    private final List<PageInfo> inOrder;
    private final List<PageInfo> made;
    private final Map<String, PageInfo> byName;

    Pages(List<PageInfo> inOrder) {
        this(inOrder, List.of());
    }

    /** @param made front pages that no notebook stands for */
    Pages(List<PageInfo> inOrder, List<PageInfo> made) {
        this.inOrder = List.copyOf(inOrder);
        this.made = List.copyOf(made);
        this.byName = inOrder.stream().collect(Collectors.toMap(PageInfo::name, Function.identity(), (first, _) -> first));
    }

    List<PageInfo> inOrder() {
        return inOrder;
    }

    List<PageInfo> made() {
        return made;
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    /** A page in all its languages, the original first; it alone if it has one. */
    List<PageInfo> versions(PageInfo page) {
        Stream<PageInfo> all = Stream.concat(inOrder.stream(), made.stream()).filter(other -> other.original().equals(page.original()));
        return all.sorted((a, b) -> Boolean.compare(b.name().equals(b.original()), a.name().equals(a.original()))).toList();
    }

    /** Each page once, in the order of the originals: in a language where it has such a version, else the original. */
    List<PageInfo> in(Locale language) {
        return inOrder.stream().filter(page -> versions(page).getFirst() == page).map(page -> in(language, page)).toList();
    }

    /** The front page in a language, else the original; nothing if there is none at all. */
    Optional<PageInfo> front(Locale language) {
        return Stream.concat(inOrder.stream(), made.stream()).filter(page -> page.original().equals(INDEX)).findFirst()
                .map(page -> in(language, page));
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
        List<PageInfo> pages = in(page.locale());
        int here = pages.indexOf(page);
        int at = here + step;
        return here >= 0 && at >= 0 && at < pages.size() ? Optional.of(pages.get(at)) : Optional.empty();
    }
}
