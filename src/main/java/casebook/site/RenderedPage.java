package casebook.site;

import casebook.diagnostic.Diagnostic;
import java.util.List;
import java.util.Set;

/**
 * What came of a page: all that the site makes of it.
 *
 * @param path where it lies
 * @param references the places that it links to, to be looked for when all pages are there
 * @param anchors the places that links may lead to
 * @param search what a search finds on it
 * @param diagnostics what is wrong with it
 */
record RenderedPage(PageInfo page, String path, List<OutputFile> files, List<PageWork.Reference> references, Set<String> anchors,
        List<SearchText.Entry> search, List<Diagnostic> diagnostics) {
    static RenderedPage of(PageRenderer.Rendered rendered) {
        PageWork work = rendered.work();
        return new RenderedPage(work.page, work.path(), work.files(), work.references(), rendered.anchors(), work.search.entries(),
                work.diagnostics.sorted());
    }
}
