package casebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Span;
import casebook.site.SingleFile;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Judges how large a file to mail has become. */
final class ExportSize {
    /** Many mail servers refuse more than ten megabytes; what is beyond five deserves a thought. */
    static final long WARNING = 5_000_000;
    /** The largest that common mail servers take. */
    static final long LIMIT = 25_000_000;
    private static final int NAMED = 3;

    private ExportSize() {}

    static Optional<Diagnostic> judge(SingleFile file, Span place) {
        return judge(file, place, WARNING, LIMIT);
    }

    static Optional<Diagnostic> judge(SingleFile file, Span place, long warning, long limit) {
        long size = file.html().length;
        if (size <= warning) {
            return Optional.empty();
        }
        String what = "this file has " + megabytes(size) + ": " + arithmetic(file);
        Diagnostic said = size > limit ? Diagnostic.invalid(place, what + "; at most " + megabytes(limit) + " are written")
                : Diagnostic.warning(place, what + "; many mail servers take no more than 10 MB");
        return Optional.of(said.withHint("name fewer pages, as in `export --to html notebooks/index.md`; or mail the address of the published site"));
    }

    /** "pictures 4.1 MB, tables 0.3 MB, fonts 0.3 MB, text 0.2 MB; the largest are a (1.2 MB), b (0.9 MB)". */
    private static String arithmetic(SingleFile file) {
        Map<String, Long> kinds = file.sizes().entrySet().stream()
                .collect(Collectors.groupingBy(part -> kind(part.getKey()), Collectors.summingLong(Map.Entry::getValue)));
        long text = file.html().length - file.sizes().values().stream().mapToLong(Long::longValue).sum();
        String largest = file.sizes().entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey())).limit(NAMED).map(part -> part.getKey() + " (" + megabytes(part.getValue()) + ")")
                .collect(Collectors.joining(", "));
        return kinds.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .map(kind -> kind.getKey() + " " + megabytes(kind.getValue()) + ", ").collect(Collectors.joining())
                + "text " + megabytes(text) + (largest.isEmpty() ? "" : "; the largest are " + largest);
    }

    private static String kind(String path) {
        return path.endsWith(".csv") ? "tables" : path.endsWith(".woff2") ? "fonts"
                : path.startsWith("figures/") ? "pictures" : "other files";
    }

    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, bytes < 100_000 ? "%.2f MB" : "%.1f MB", bytes / 1e6);
    }
}
