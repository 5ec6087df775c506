package casebook.site;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Span;
import casebook.notebook.Block;
import casebook.notebook.KpiSpec;
import casebook.notebook.Notebook;
import casebook.project.Project;
import casebook.project.Settings;
import casebook.result.Formats;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Looks for links and pictures that lead nowhere and for HTML, without rendering: it needs no results, and no sound plan. Places on pages
 * ({@code page.md#heading}) are left to rendering, which knows the headings.
 */
public final class LinkCheck {
    private final Project project;
    private final Function<Locale, Formats> formats;
    private final ProjectFiles files;

    public LinkCheck(Project project, Function<Locale, Formats> formats) {
        this.project = project;
        this.formats = formats;
        this.files = new ProjectFiles(project);
    }

    /**
     * @param contents one for each page of the site, those of pages that aren't made this time left out
     * @param others whether a name is that of a page that is left out
     */
    public List<Diagnostic> check(List<Content> contents, Predicate<String> others) {
        var diagnostics = new Diagnostics();
        Locale site = project.settings().locale();
        var pages = new Pages(contents.stream().map(content -> PageInfo.of(content, site)).toList(), others);
        var checked = new HashSet<Notebook>();
        for (int i = 0; i < contents.size(); i++) {
            PageInfo page = pages.inOrder().get(i);
            if (!checked.add(contents.get(i).notebook())) {
                continue;
            }
            var work = new PageWork(page, formats.apply(page.locale()));
            check(contents.get(i), work, pages, contents);
            checkImage(contents.get(i), work, pages);
            diagnostics.addAll(work.diagnostics.sorted());
        }
        return diagnostics.sorted();
    }

    private void check(Content content, PageWork work, Pages pages, List<Content> contents) {
        var links = new Links(work, pages, files, content.notebook().name());
        var references = new CrossReferenceCheck(contents, pages, links, work);
        Block.flatten(content.notebook().blocks()).forEach(block -> {
            switch (block) {
                case Block.Prose prose -> prose(prose, links, references, work);
                case Block.Include include when !content.has(include) -> { }
                case Block.Include include -> check(content.included(include), work, pages, contents);
                case Block.DisplayBlock display when display.display() instanceof KpiSpec kpi -> kpi.cards().forEach(card ->
                        card.link().ifPresent(link -> links.link(link.text(), link.span())));
                case Block.DisplayBlock _, Block.CellBlock _, Block.Conditional _ -> { }
            }
        });
    }

    private void checkImage(Content content, PageWork work, Pages pages) {
        content.notebook().front().image().ifPresent(image -> {
            if (ShareImage.isFile(image)) {
                new Links(work, pages, files, content.notebook().name()).picturePath(image.text(), image.span());
            } else {
                CrossReferenceCheck.checkFigure(image, content, work);
            }
        });
    }

    private void prose(Block.Prose prose, Links links, CrossReferenceCheck references, PageWork work) {
        check(prose.node(), prose, links, references, work);
        prose.node().getDescendants().forEach(node -> check(node, prose, links, references, work));
    }

    private void check(Node node, Block.Prose prose, Links links, CrossReferenceCheck references, PageWork work) {
        Span span = new Span(prose.span().source(), node.getStartOffset(), node.getEndOffset());
        switch (node) {
            case Link link -> links.link(link.getUrl().unescape(), span);
            case Image image -> links.picture(image.getUrl().unescape(), span);
            case Reference reference -> links.link(reference.getUrl().unescape(), span);
            case LinkRef reference when reference.getReferenceNode(reference.getDocument()) == null ->
                    CrossReference.of(reference).ifPresent(cross -> references.check(cross, span));
            default -> {
                if (project.settings().html() == Settings.Html.TEXT) {
                    RawHtml.warning(node, span).ifPresent(work::wrong);
                }
            }
        }
    }
}
