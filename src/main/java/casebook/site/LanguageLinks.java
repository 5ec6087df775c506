package casebook.site;

import java.util.List;
import java.util.Locale;

/** Makes the links between the versions of a page in several languages. */
final class LanguageLinks {
    private LanguageLinks() {}

    /** All versions of a page, itself included; none if it has one language. */
    static List<LanguageView> of(PageInfo page, Pages pages) {
        List<PageInfo> versions = pages.versions(page);
        return versions.size() < 2 ? List.of() : versions.stream().map(version -> new LanguageView(name(version.locale()),
                version.locale().toLanguageTag(), SitePath.href(SitePath.page(page.name()), SitePath.page(version.name())),
                version == page, version == versions.getFirst())).toList();
    }

    /** A language's name in itself, as a title: "Français", "English (United Kingdom)". */
    private static String name(Locale locale) {
        String name = locale.getDisplayName(locale);
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(locale) + name.substring(first);
    }
}
