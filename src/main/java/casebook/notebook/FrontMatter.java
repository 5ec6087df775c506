package casebook.notebook;

import casebook.declaration.Excerpt;
import casebook.declaration.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands between the {@code ---} lines at the top.
 *
 * @param lang its language, if it is not the site's
 * @param order the place among the pages; pages without one follow, by name
 * @param uses the parts whose cells this notebook may read, paths relative to its folder
 * @param filters the names of filters of those parts, to be shown at the top of the page
 * @param pages the SELECT whose rows are the pages that this notebook makes; empty for a notebook that is one page
 */
public record FrontMatter(
        Optional<Phrase> title,
        Optional<Phrase> subtitle,
        Optional<Phrase> description,
        Optional<String> author,
        Optional<String> date,
        Optional<Locale> lang,
        Optional<Integer> order,
        List<Parameter> params,
        List<Name> uses,
        List<Name> filters,
        Optional<Excerpt> pages) {
    /** That of a notebook that has none. */
    static final FrontMatter NONE = new FrontMatter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), Optional.empty());

    /** The same in a language. */
    FrontMatter in(Locale language) {
        return new FrontMatter(title, subtitle, description, author, date, Optional.of(language), order, params, uses, filters, pages);
    }

    public FrontMatter {
        params = List.copyOf(params);
        uses = List.copyOf(uses);
        filters = List.copyOf(filters);
    }
}
