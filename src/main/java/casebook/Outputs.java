package casebook;

import casebook.project.Project;
import casebook.site.Staging;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Opens the output that a request asks for. */
final class Outputs {
    private Outputs() {}

    /**
     * @param folder where the command was called
     * @param work where to keep what is not the output itself
     * @throws casebook.diagnostic.ReportException if something stands there that Casebook didn't make
     */
    static Output open(BuildRequest request, Project project, Terminal terminal, WorkFolder work) {
        Optional<ExportFormat> format = request.target().export();
        Path path = path(request, project.root(), terminal);
        if (format.isEmpty()) {
            return FolderOutput.at(path, Pages::render);
        }
        return switch (format.get()) {
            case GFM -> FolderOutput.at(path, Pages::markdown);
            case HTML -> {
                var file = new FileTarget(path, HtmlOutput.MARK);
                file.refuseForeign();
                yield new HtmlOutput(file, work.folder("site"), request.notebooks().isEmpty());
            }
            case PDF -> PdfOutput.open(path, request.notebooks().size(), terminal, work);
        };
    }

    /**
     * Looks, before anything else is done, whether another build is at work on the output.
     *
     * @throws casebook.diagnostic.ReportException if one is
     */
    static void refuseBusy(BuildRequest request, Path root, Terminal terminal) {
        Staging.refuseBusy(path(request, root, terminal));
    }

    private static Path path(BuildRequest request, Path root, Terminal terminal) {
        return terminal.folder().resolve(request.target().output().orElseGet(() -> root.resolve(
                request.target().export().map(wanted -> name(wanted, request.notebooks())).orElse("site")))).normalize();
    }

    /** The name of the output, where the user gives none. */
    private static String name(ExportFormat format, List<Path> notebooks) {
        String stem = notebooks.size() == 1 ? notebooks.getFirst().getFileName().toString().replaceFirst("\\.md$", "") : "site";
        return switch (format) {
            case HTML -> stem + ".html";
            case GFM -> "gfm";
            case PDF -> notebooks.size() == 1 ? stem + ".pdf" : "pdf";
        };
    }
}
