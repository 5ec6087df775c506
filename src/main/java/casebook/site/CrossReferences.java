package casebook.site;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Span;
import java.util.Optional;

/** Turns references to figures and tables into links that say their numbers. */
final class CrossReferences {
    private final PageWork work;
    private final SiteContext site;
    private final Links links;

    CrossReferences(PageWork work, SiteContext site, Links links) {
        this.work = work;
        this.site = site;
        this.links = links;
    }

    /** The link; the name alone, with a diagnostic, if there is nothing to link to. */
    String markup(CrossReference reference, Span span) {
        Optional<String> page = reference.path().isEmpty() ? Optional.of(work.page.name())
                : links.page(reference.path().get(), span);
        return page.flatMap(name -> link(reference, name, span)).orElseGet(() -> Html.escape(Labels.humanised(reference.name())));
    }

    private Optional<String> link(CrossReference reference, String page, Span span) {
        Optional<DisplayIds.Shown> shown = reference.kind().flatMap(kind -> site.places().on(page).stream()
                .filter(it -> it.kind() == kind && it.isCalled(reference.name())).findFirst());
        if (shown.isEmpty()) {
            work.wrong(Diagnostic.warning(span, "the page doesn't show `" + reference.name() + "` this time, so this is no link"));
        }
        return shown.map(it -> "<a class=\"ref\" href=\"" + (page.equals(work.page.name()) ? "" : Html.escape(work.href(SitePath.page(page))))
                + "#" + Html.escape(SitePath.encode(it.id())) + "\">" + Html.escape(text(it, page)) + "</a>");
    }

    /** "Figure 3", with the page where it isn't this one. */
    private String text(DisplayIds.Shown shown, String page) {
        String label = work.words.text(shown.kind().word, Integer.toString(shown.number())).replace(' ', '\u00A0');
        return page.equals(work.page.name()) ? label : site.pages().inOrder().stream().filter(it -> it.name().equals(page))
                .findFirst().map(it -> work.words.text("onPage", label, it.title())).orElse(label);
    }
}
