package casebook.site;

import casebook.result.Words;
import casebook.diagnostic.ReportException;
import casebook.notebook.Block;
import casebook.result.Formats;
import com.vladsch.flexmark.ast.Heading;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Renders one page with the files that it needs. */
final class PageRenderer {
    /**
     * A page, done.
     *
     * @param anchors the places that links may lead to, those that only other data would show included
     */
    record Rendered(PageWork work, Set<String> anchors) {}

    private final SiteContext site;

    PageRenderer(SiteContext site) {
        this.site = site;
    }

    Rendered render(PageInfo page, Content content, Formats formats) {
        var work = new PageWork(page, formats);
        try {
            if (content.filtering().isPresent() && !content.isFixed()) {
                new FilteredPageRenderer(site, this, work).render(content, content.filtering().get());
            } else {
                begin(work, content);
                var parts = new ArrayList<SafeHtml>(content.filtering().map(filters -> new SafeHtml("<p class=\"filters-chosen note\">"
                        + Html.escape(new FilterBars(site, work, filters, page.name()).chosen()) + "</p>")).stream().toList());
                parts.addAll(new BlockRenderer(site, work, content).render());
                if (content.isList()) {
                    parts.add(list(page, work.words, formats));
                }
                finish(work, page, content, parts, Optional.empty(), List.of());
            }
        } catch (ReportException wrong) {
            wrong.diagnostics().forEach(work::wrong);
        }
        var anchors = new TreeSet<>(work.ids.all());
        anchors.addAll(hiddenAnchors(content));
        return new Rendered(work, anchors);
    }

    /** Gives out the ids that are to be known before anything is rendered. */
    List<DisplayIds.Shown> begin(PageWork work, Content content) {
        ShownBlocks.reserveAnchors(content, work.page, work.ids, work::wrong);
        List<DisplayIds.Shown> displays = DisplayIds.of(content, work.page, work.ids);
        displays.forEach(shown -> work.displayIds.add(shown.id()));
        work.page.subtitle().ifPresent(work.search::text);
        work.page.description().ifPresent(work.search::text);
        return displays;
    }

    /**
     * Puts the page around its parts.
     *
     * @param page the page of the site, of which this may be a state
     * @param canonical the address of that page, if this is a state of it
     * @param scripts the addresses of further scripts
     */
    void finish(PageWork work, PageInfo page, Content content, List<SafeHtml> parts, Optional<String> canonical, List<String> scripts) {
        Optional<BadgeView> badge = new TestMaker(work).badge(content.tests(List.of()));
        ShareView share = ShareView.of(site.settings(), page.name(), page.locale(), new ShareImage(site, work, content).choose());
        PageView view = view(work, page, SafeHtml.join(parts), badge, share, canonical, scripts);
        SafeHtml html = site.templates().render("page.ftlh", new Variables.OfPage(siteView(page, work.formats), view, work.words));
        work.file(new OutputFile.Bytes(work.path(), html.markup().getBytes(StandardCharsets.UTF_8)));
    }

    private PageView view(PageWork work, PageInfo page, SafeHtml body, Optional<BadgeView> badge, ShareView share,
            Optional<String> canonical, List<String> scripts) {
        List<FootnoteView> footnotes = work.footnotes.render(work.words);
        return new PageView(page.title(), page.subtitle(), page.description(), page.author().or(site.settings()::author),
                page.date().map(date -> date(date, work.formats)), page.locale().toLanguageTag(), SitePath.up(work.path()),
                share, work.contents(), body, footnotes, work.addresses(), badge, work.hasCode(), canonical, scripts,
                site.pages().above(page).map(above -> link(above, page)),
                site.pages().before(page).map(before -> link(before, page)),
                site.pages().after(page).map(after -> link(after, page)), LanguageLinks.of(page, site.pages()));
    }

    private SafeHtml list(PageInfo page, Words words, Formats formats) {
        List<LinkView> links = site.pages().listedBy(page).stream().map(listed -> link(listed, page)).toList();
        String count = words.count("list.count", links.size(), formats.format((long) links.size(), "int"));
        return site.templates().render("list.ftlh", new Variables.OfList(new ListView(count, links), words));
    }

    static DateView date(String written, Formats formats) {
        try {
            return new DateView(formats.format(LocalDate.parse(written), "date"), Optional.of(written));
        } catch (DateTimeParseException free) {
            return new DateView(written, Optional.empty());
        }
    }

    /** The site as a page sees it. */
    SiteView siteView(PageInfo from, Formats formats) {
        return new SiteView(site.settings().title(), site.settings().description(), site.settings().repository(),
                SitePath.href(SitePath.page(from.name()), SitePath.page(site.pages().front(from.locale()).map(PageInfo::name).orElse(Pages.INDEX))),
                site.pages().in(from.locale()).stream().map(page -> link(page, from)).toList(),
                GrantedView.of(site.settings().engine().permissions()), site.stamp().map(time -> new DateView(formats.format(LocalDateTime.ofInstant(time, ZoneOffset.UTC), "datetime"), Optional.of(time.toString()))));
    }

    private LinkView link(PageInfo to, PageInfo from) {
        Optional<String> lang = to.locale().equals(from.locale()) ? Optional.empty() : Optional.of(to.locale().toLanguageTag());
        return new LinkView(to.title(), SitePath.href(SitePath.page(from.name()), SitePath.page(to.name())), to.description(), lang,
                to.name().equals(from.name()), from.name().startsWith(to.name() + "/") && site.pages().isListedBy(from.name(), to));
    }

    /** The anchors of headings that this time's data hides: a link to one is no mistake. */
    private static Set<String> hiddenAnchors(Content content) {
        var anchors = new TreeSet<String>();
        Block.flatten(content.notebook().blocks()).forEach(block -> {
            switch (block) {
                case Block.Prose prose when prose.node() instanceof Heading heading ->
                        anchors.add(Slug.of(InlineValues.written(heading)));
                case Block.DisplayBlock display -> display.anchor().ifPresent(anchors::add);
                case Block.Prose _, Block.CellBlock _, Block.Include _, Block.Conditional _ -> { }
            }
        });
        return anchors;
    }
}
