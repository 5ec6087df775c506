package casebook.site;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.project.Project;
import casebook.project.Settings;
import casebook.result.Formats;
import casebook.site.GfmBlocks.Piece;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes Markdown files of pages, as GitHub shows them: values are filled in, pictures and tables lie beside them as files.
 * Nothing is written, and what is wrong is said in the result.
 */
public final class MarkdownRenderer {
    /** A page before it is known which of its places are linked to. */
    private record Drawn(PageWork work, List<Piece> pieces) {}

    private final Project project;
    private final Function<Locale, Formats> formats;

    /** @param formats how to write values in a language, and its words; called for each page */
    public MarkdownRenderer(Project project, Function<Locale, Formats> formats) {
        this.project = project;
        this.formats = formats;
    }

    /**
     * @param contents one for each page, in the order in which readers meet them
     * @return all files but the CSVs
     */
    public Site render(List<Content> contents) {
        Site asPages = new SiteRenderer(project, formats).render(contents);
        if (asPages.diagnostics().stream().anyMatch(Diagnostic::isError)) {
            return new Site(List.of(), asPages.diagnostics());
        }
        var diagnostics = new Diagnostics();
        diagnostics.addAll(asPages.diagnostics());
        Settings settings = project.settings();
        List<PageInfo> written = contents.stream().map(content -> PageInfo.of(content, settings.locale())).toList();
        var pages = new Pages(written, FrontPage.wanted(written, settings));
        var site = new SiteContext(settings, pages, new ProjectFiles(project), new Templates(new TemplateFiles(project.templateFolder())),
                new Places(contents, pages), Optional.empty());
        var links = new GfmLinks(contents, pages);
        var drawn = new ArrayList<Drawn>();
        for (int i = 0; i < contents.size(); i++) {
            drawn.add(draw(contents.get(i), written.get(i), site, links));
        }
        Set<String> linked = drawn.stream().flatMap(page -> page.work().references().stream())
                .map(reference -> reference.page() + "#" + reference.anchor()).collect(Collectors.toCollection(HashSet::new));
        var files = new ArrayList<OutputFile>();
        for (Drawn page : drawn) {
            files.addAll(page.work().files());
            files.add(OutputFile.text(GfmLinks.file(page.work().page.name()), text(page, linked)));
        }
        pages.made().forEach(front -> files.add(front(front, pages)));
        return new Site(SiteFiles.merge(files, diagnostics), diagnostics.sorted());
    }

    private Drawn draw(Content content, PageInfo page, SiteContext site, GfmLinks links) {
        var work = new PageWork(page, formats.apply(page.locale()));
        ShownBlocks.reserveAnchors(content, page, work.ids, _ -> { });
        DisplayIds.of(content, page, work.ids).forEach(shown -> work.displayIds.add(shown.id()));
        var pieces = new ArrayList<Piece>();
        head(page, work, content, site.pages()).map(Piece::of).forEach(pieces::add);
        content.filtering().map(filters -> GfmText.inline(new FilterBars(site, work, filters, page.name()).chosen())).map(Piece::of).ifPresent(pieces::add);
        pieces.addAll(new GfmBlocks(site, links, new GfmFootnotes(), work, content).render());
        if (content.isList()) {
            pieces.add(Piece.of(list(page, site.pages().listedBy(page))));
        }
        return new Drawn(work, pieces);
    }

    private Stream<String> head(PageInfo page, PageWork work, Content content, Pages pages) {
        String byline = Stream.concat(page.author().or(project.settings()::author).stream(),
                page.date().map(date -> PageRenderer.date(date, work.formats).text()).stream()).map(GfmText::inline).collect(Collectors.joining(" · "));
        Stream<String> tests = new TestMaker(work).badge(content.tests(List.of())).stream()
                .map(badge -> work.words.raw("tests") + work.words.raw("colon") + GfmTests.counts(badge.counts()));
        return Stream.of(Stream.of("# " + GfmText.inline(page.title())), page.subtitle().filter(text -> !text.isBlank()).map(text -> "*" + GfmText.inline(text) + "*").stream(),
                Stream.of(byline), Stream.of(languages(page, pages)), tests).flatMap(lines -> lines).filter(line -> !line.isEmpty());
    }

    /** The page in all its languages. */
    private static String languages(PageInfo page, Pages pages) {
        return LanguageLinks.of(page, pages).stream().map(language -> language.current() ? GfmText.bold(language.name())
                : "[" + GfmText.inline(language.name()) + "](" + GfmText.target(GfmLinks.page(language.href())) + ")").collect(Collectors.joining(" · "));
    }

    private static String text(Drawn page, Set<String> linked) {
        var out = new StringBuilder();
        for (Piece piece : page.pieces()) {
            piece.anchor().filter(anchor -> linked.contains(page.work().page.name() + "#" + anchor))
                    .ifPresent(anchor -> out.append("<a id=\"").append(Html.escape(anchor)).append("\"></a>\n\n"));
            out.append(piece.text()).append("\n\n");
        }
        return out.toString().stripTrailing() + "\n";
    }

    private static String list(PageInfo from, List<PageInfo> pages) {
        return pages.stream().map(page -> "- [" + GfmText.inline(page.title()) + "]("
                + GfmText.target(SitePath.href(GfmLinks.file(from.name()), GfmLinks.file(page.name()))) + ")"
                + page.description().map(text -> " – " + GfmText.inline(text)).orElse("")).collect(Collectors.joining("\n"));
    }

    /** A list of the pages, where no notebook stands at the front. */
    private static OutputFile front(PageInfo front, Pages pages) {
        var lines = new ArrayList<String>(List.of("# " + GfmText.inline(front.title())));
        front.description().ifPresent(text -> lines.add(GfmText.inline(text)));
        String languages = languages(front, pages);
        if (!languages.isEmpty()) {
            lines.add(languages);
        }
        lines.add(list(front, pages.in(front.locale())));
        return OutputFile.text(GfmLinks.file(front.name()), String.join("\n\n", lines) + "\n");
    }
}
