package casebook.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The pages of a site in their order. */
final class Pages {
    static final String INDEX = "index";

    private final List<PageInfo> inOrder;
    private final Map<String, PageInfo> byName;

    Pages(List<PageInfo> inOrder) {
        this.inOrder = List.copyOf(inOrder);
        this.byName = inOrder.stream().collect(Collectors.toMap(PageInfo::name, Function.identity(), (first, _) -> first));
    }

    List<PageInfo> inOrder() {
        return inOrder;
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    Optional<PageInfo> before(PageInfo page) {
        return neighbour(page, -1);
    }

    Optional<PageInfo> after(PageInfo page) {
        return neighbour(page, 1);
    }

    private Optional<PageInfo> neighbour(PageInfo page, int step) {
        int at = inOrder.indexOf(page) + step;
        return at >= 0 && at < inOrder.size() ? Optional.of(inOrder.get(at)) : Optional.empty();
    }
}
