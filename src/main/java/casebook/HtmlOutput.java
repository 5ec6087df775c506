package casebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Span;
import casebook.site.SingleFile;
import casebook.site.Site;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One HTML file with everything in it.
 *
 * @param folder takes the CSV files, of which the small ones get into the file
 * @param all whether no page was named, so that it holds all in their original language
 */
record HtmlOutput(FileTarget file, Path folder, boolean all) implements Output {
    /** What a file of a build can be told by. */
    static final String MARK = "<meta name=\"generator\" content=\"Casebook\">";
    /** Larger tables are left out; their first rows stand on the page all the same. */
    private static final int LARGEST_DOWNLOAD = 100_000;

    @Override
    public Path path() {
        return file.path();
    }

    @Override
    public Made make(Pages pages, TestReport tests) {
        Site site = pages.renderFirst(tests);
        if (site.diagnostics().stream().anyMatch(Diagnostic::isError)) {
            return new Made(0, site.diagnostics(), "", () -> { });
        }
        List<String> names = all ? pages.originals() : pages.notebooks();
        var wishes = new SingleFile.Wishes(names, pages.title(), LARGEST_DOWNLOAD);
        SingleFile single = SingleFile.of(site, folder, wishes);
        var diagnostics = new ArrayList<>(site.diagnostics());
        Optional<Diagnostic> size = ExportSize.judge(single, Span.file(path().getFileName().toString()));
        size.ifPresent(diagnostics::add);
        List<String> left = single.leftOut();
        return new Made(names.size(), diagnostics, ExportSize.megabytes(single.html().length)
                + (left.isEmpty() ? "" : ", without " + Build.count(left.size(), "table") + " of more than 100 kB"), () -> file.write(single.html()));
    }

    @Override
    public void close() {
        // Nothing lies anywhere but in the folder of the run.
    }
}
