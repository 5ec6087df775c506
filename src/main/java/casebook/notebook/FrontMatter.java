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
 * @param image what is shown where the page's address is shared: the name of one of its figures, or the path of a picture
 * @param uses the parts whose cells this notebook may read, paths relative to its folder
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
        Optional<Name> image,
        List<Parameter> params,
        List<Name> uses,
        Optional<Excerpt> pages) {
    /** That of a notebook that has none. */
    static final FrontMatter NONE = new FrontMatter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty());

    /** The same in a language. */
    FrontMatter in(Locale language) {
        return new FrontMatter(title, subtitle, description, author, date, Optional.of(language), order, image, params, uses, pages);
    }

    public FrontMatter {
        params = List.copyOf(params);
        uses = List.copyOf(uses);
    }
}
