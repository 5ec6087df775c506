package casebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Span;
import casebook.notebook.Notebook;
import casebook.notebook.Version;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Looks after the versions of pages in several languages. */
final class Translations {
    private record Place(String original, Locale language) {}

    private Translations() {}

    /** A page has one version in each language. */
    static void check(List<Notebook> pages, Locale site, Diagnostics diagnostics) {
        Map<Place, Notebook> taken = new HashMap<>();
        for (Notebook page : pages) {
            Locale language = page.front().lang().orElse(site);
            Notebook other = taken.putIfAbsent(new Place(Version.of(page.name()).original(), language), page);
            if (other != null) {
                diagnostics.add(Diagnostic.invalid(Span.file(page.source().path()), "this is a version of `" + other.source().path()
                        + "`, and both are in `" + language.toLanguageTag() + "`")
                        .withHint("set `lang` in the one whose name holds no language, or rename a file"));
            }
        }
    }
}
