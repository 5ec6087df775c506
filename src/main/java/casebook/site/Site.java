package casebook.site;

import casebook.diagnostic.Diagnostic;
import java.util.List;

/**
 * All files of a site but the CSVs, which the engine writes.
 *
 * @param files sorted by path, each path once
 * @param diagnostics what is wrong, sorted; a site with errors among them is not to be published
 */
public record Site(List<OutputFile> files, List<Diagnostic> diagnostics) {
    public Site {
        files = List.copyOf(files);
        diagnostics = List.copyOf(diagnostics);
    }
}
