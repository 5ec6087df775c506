package casebook.site;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Span;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Brings files of all pages together, each path once. */
final class SiteFiles {
    private SiteFiles() {}

    /**
     * The files sorted by path. Two that would stand in one place are an error, also where only some systems tell
     * their names apart: {@code A.html} and {@code a.html}.
     */
    static List<OutputFile> merge(List<OutputFile> files, Diagnostics diagnostics) {
        var byPath = new TreeMap<String, OutputFile>();
        var byPlace = new TreeMap<String, OutputFile>();
        for (OutputFile file : files) {
            OutputFile other = byPlace.putIfAbsent(file.path().toLowerCase(Locale.ROOT), file);
            if (other == null || other.equals(file)) {
                byPath.put(file.path(), file);
            } else {
                diagnostics.add(Diagnostic.invalid(Span.file(file.path()), "two files of the site would both be " + file.path()
                        + (other.path().equals(file.path()) ? "" : ", which many systems can't tell from " + other.path()))
                        .withHint("rename one of the notebooks or files"));
            }
        }
        return List.copyOf(byPath.values());
    }
}
