package casebook.site;

import casebook.notebook.Version;
import casebook.project.Settings;
import casebook.result.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes the front page of a site that has no notebook for it: a list of the pages, in each language that pages are translated into. */
final class FrontPage {
    private FrontPage() {}

    /** The front pages that are to be made. */
    static List<PageInfo> wanted(List<PageInfo> pages, Settings settings) {
        var wanted = new ArrayList<PageInfo>();
        if (pages.stream().noneMatch(page -> page.name().equals(Pages.INDEX))) {
            wanted.add(info(Pages.INDEX, settings.locale(), settings));
            pages.stream().filter(page -> page.list().isEmpty() && !page.name().equals(page.original())).map(PageInfo::locale).distinct()
                    .filter(language -> !language.equals(settings.locale()) && pages.stream().noneMatch(page ->
                            page.original().equals(Pages.INDEX) && page.locale().equals(language)))
                    .forEach(language -> wanted.add(info(Version.name(Pages.INDEX, language), language, settings)));
        }
        return wanted;
    }

    private static PageInfo info(String name, Locale language, Settings settings) {
        return new PageInfo(name, Optional.empty(), settings.title(), Optional.empty(), settings.description(), settings.author(), Optional.empty(),
                language, Optional.empty());
    }

    static OutputFile make(PageInfo page, SiteView site, List<LanguageView> languages, Words words, Templates templates) {
        var view = new PageView(page.title(), page.subtitle(), page.description(), page.author(), Optional.empty(),
                page.locale().toLanguageTag(), "", List.of(), SafeHtml.NONE, List.of(), Optional.empty(), false, Optional.empty(), List.of(),
                Optional.empty(), Optional.empty(), Optional.empty(), languages);
        SafeHtml html = templates.render("index.ftlh", new Variables.OfPage(site, view, words));
        return OutputFile.text(SitePath.page(page.name()), html.markup());
    }
}
