package casebook.site;

import casebook.cache.Cache;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Nearest;
import casebook.diagnostic.ReportException;
import casebook.project.Project;
import casebook.project.Settings;
import casebook.result.Formats;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes the files of a site. Nothing is written, and what is wrong is said in the result.
 * One renderer may be used by several threads, and itself renders pages in parallel.
 */
public final class SiteRenderer {
    private final Cache cache;
    private final Optional<Instant> stamp;
    private final Project project;
    private final Function<Locale, Formats> formats;
    private final TemplateFiles templateFiles;
    private final Templates templates;

    /**
     * @param project for its settings, its folder of templates, and the files that notebooks link to
     * @param formats how to write values in a language, and its words; called for each page
     * @param stamp when the site is built, if its pages are to tell
     */
    public SiteRenderer(Project project, Function<Locale, Formats> formats, Optional<Instant> stamp) {
        this(project, formats, stamp, Cache.none());
    }

    /** @param cache what earlier renderings kept */
    public SiteRenderer(Project project, Function<Locale, Formats> formats, Optional<Instant> stamp, Cache cache) {
        this.cache = cache;
        this.stamp = stamp;
        this.project = project;
        this.formats = formats;
        this.templateFiles = new TemplateFiles(project.templateFolder());
        this.templates = new Templates(templateFiles);
    }

    /** A renderer of pages that tell of no time. */
    SiteRenderer(Project project, Function<Locale, Formats> formats) {
        this(project, formats, Optional.empty());
    }

    /**
     * Loads what rendering needs, some tenths of a second's work: to be called from another thread while there is
     * something else to wait for. Not calling it changes nothing but the time.
     */
    public static void warmUp() {
        WarmUp.run();
    }

    /** The same for what lineages need beyond that: for sites that have one. */
    public static void warmUpLineage() {
        LineageLayout.place(List.of(new LineageLayout.Box(1, 1, 0), new LineageLayout.Box(1, 1, 1), new LineageLayout.Box(1, 1, 2)),
                List.of(new LineageLayout.Line(0, 1), new LineageLayout.Line(0, 2)));
    }

    /**
     * Renders all pages.
     *
     * @param contents one for each page, in the order in which readers meet them
     */
    public Site render(List<Content> contents) {
        var diagnostics = new Diagnostics();
        try {
            return render(contents, diagnostics);
        } catch (ReportException wrong) {
            diagnostics.addAll(wrong.diagnostics());
            return new Site(List.of(), diagnostics.sorted());
        }
    }

    private Site render(List<Content> contents, Diagnostics diagnostics) {
        Settings settings = project.settings();
        List<PageInfo> written = contents.stream().map(content -> PageInfo.of(content, settings.locale())).toList();
        var pages = new Pages(written, FrontPage.wanted(written, settings));
        var context = new SiteContext(settings, pages, new ProjectFiles(project), templates, new Places(contents, pages), stamp);
        var renderer = new PageRenderer(context);
        var kept = new KeptPages(cache, project, context);
        List<RenderedPage> rendered = IntStream.range(0, contents.size()).parallel()
                .mapToObj(i -> kept.render(renderer, pages.inOrder().get(i), contents.get(i), formats.apply(pages.inOrder().get(i).locale()))).toList();
        rendered.forEach(page -> diagnostics.addAll(page.diagnostics()));
        checkReferences(rendered, diagnostics);
        var files = new ArrayList<>(Assets.of(templateFiles));
        if (contents.stream().anyMatch(content -> content.filtering().isPresent() && !content.isFixed())) {
            files.add(Assets.filters(templateFiles));
        }
        rendered.forEach(page -> files.addAll(page.files()));
        files.add(SearchIndex.of(rendered));
        pages.made().forEach(front -> files.add(FrontPage.make(front, settings, renderer.siteView(front, formats.apply(front.locale())), LanguageLinks.of(front, pages),
                formats.apply(front.locale()).words(), templates)));
        return new Site(SiteFiles.merge(files, diagnostics), diagnostics.sorted());
    }

    /** Links to a heading or block lead to one that is there. */
    private static void checkReferences(List<RenderedPage> rendered, Diagnostics diagnostics) {
        Map<String, RenderedPage> byPage = rendered.stream().collect(Collectors.toMap(
                page -> page.page().name(), Function.identity(), (first, _) -> first, TreeMap::new));
        for (RenderedPage page : rendered) {
            for (PageWork.Reference reference : page.references()) {
                var anchors = byPage.get(reference.page()).anchors();
                if (!anchors.contains(reference.anchor())) {
                    String where = reference.page().equals(page.page().name()) ? "this page" : "the page `" + reference.page() + ".md`";
                    diagnostics.add(Diagnostic.invalid(reference.span(), "there is no `#" + reference.anchor() + "` on " + where)
                            .withHint(Nearest.hint(reference.anchor(), anchors)));
                }
            }
        }
    }
}
