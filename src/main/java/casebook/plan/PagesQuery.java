package casebook.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The query that says which pages a notebook makes: one for each of its rows, whose columns are parameters there.
 *
 * @param page the notebook's scope; the parameters that only the rows can give are NULL in it
 * @param step runs the query
 * @param uses where the cells of the page and of its parts read such parameters
 */
public record PagesQuery(Scope page, Step step, List<SqlFacts.ParameterUse> uses) {
    public PagesQuery {
        uses = List.copyOf(uses);
    }

    /** The parameters that only the rows can give, as they are called in lower case. */
    public Set<String> wanted() {
        return uses.stream().map(use -> CellFacts.parameter(use.name())).collect(Collectors.toSet());
    }
}
