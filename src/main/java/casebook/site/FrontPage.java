package casebook.site;

import casebook.project.Settings;
import casebook.result.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Makes the front page of a site that has no notebook for it: a list of the pages. */
final class FrontPage {
    private FrontPage() {}

    static OutputFile make(Settings settings, SiteView site, Words words, Templates templates) {
        var page = new PageView(settings.title(), Optional.empty(), settings.description(), settings.author(), Optional.empty(),
                settings.locale().toLanguageTag(), "", List.of(), SafeHtml.NONE, List.of(), Optional.empty(), false,
                Optional.empty(), Optional.empty(), Optional.empty());
        SafeHtml html = templates.render("index.ftlh", new Variables.OfPage(site, page, words));
        return new OutputFile.Bytes(SitePath.page(Pages.INDEX), html.markup().getBytes(StandardCharsets.UTF_8));
    }
}
