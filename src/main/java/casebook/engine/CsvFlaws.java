package casebook.engine;

import casebook.diagnostic.Diagnostic;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what is wrong with a CSV file that DuckDB refused: the first mistakes, each with its line. */
final class CsvFlaws {
    private static final int MOST = 5;
    private static final char REPLACED = '\uFFFD';

    private final TextFile file;
    private final CsvDialect dialect;
    private final int width;

    CsvFlaws(TextFile file, CsvDialect dialect, int width) {
        this.file = file;
        this.dialect = dialect;
        this.width = width;
    }

    /** @param refusal what DuckDB says, for mistakes that only it sees */
    List<Diagnostic> find(EngineError refusal) throws IOException {
        boolean badBytes = refusal.message().contains("Invalid unicode");
        var found = new ArrayList<Diagnostic>();
        try (BufferedReader in = file.open()) {
            var scanner = new CsvScanner(in, dialect);
            var row = scanner.firstRow();
            while (row.isPresent() && found.size() < MOST) {
                flaw(row.get(), badBytes).ifPresent(found::add);
                row = scanner.nextRow(width);
            }
        }
        // One wrong encoding is one mistake, however many lines show it.
        return found.isEmpty() ? List.of(other(refusal)) : badBytes ? found.subList(0, 1) : found;
    }

    private Optional<Diagnostic> flaw(CsvScanner.Row row, boolean badBytes) {
        if (badBytes) {
            return badBytes(row);
        }
        if (row.flaw().isPresent()) {
            return Optional.of(flaw(row, row.flaw().get()));
        }
        int found = row.values().size();
        if (found == width || found == width + 1 && row.values().getLast().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(at(row, 0, row.text().length(), "this row has " + values(found) + ", and the header has " + width)
                .withHint(widthHint(found)));
    }

    private Optional<Diagnostic> badBytes(CsvScanner.Row row) {
        if (row.values().stream().noneMatch(value -> value.indexOf(REPLACED) >= 0)) {
            return Optional.empty();
        }
        int at = Math.max(row.text().indexOf(REPLACED), 0);
        return Optional.of(at(row, at, at + 1, "this is not UTF-8")
                .withHint("save the file as UTF-8, or say `encoding: latin-1` in seeds/schema.yml"));
    }

    private Optional<String> widthHint(int found) {
        if (found < width) {
            return Optional.empty();
        }
        return Optional.of("a value that holds a `" + dialect.delimiter() + "` stands in quotes"
                + (width == 1 ? "; lines above the names of the columns have to go" : ""));
    }

    private Diagnostic flaw(CsvScanner.Row row, CsvScanner.Flaw flaw) {
        char quote = dialect.quote();
        String twice = "a quote inside a quoted value is written twice: " + quote + quote;
        int end = row.text().length();
        return switch (flaw) {
            case UNCLOSED_QUOTE ->
                at(row, row.quotedAt(), row.quotedAt() + 1, "this `" + quote + "` is never closed").withHint(twice);
            case TEXT_BEHIND_QUOTE ->
                at(row, row.quotedAt(), end, "text follows the quote that closes a value").withHint(twice);
            case OTHER_LINE_END -> at(row, 0, end, "this line ends otherwise than the lines before it")
                    .withHint("save the file with one kind of line end");
        };
    }

    private Diagnostic at(CsvScanner.Row row, int from, int to, String message) {
        return Diagnostic.io(file.place(row.line(), row.text(), Math.min(from, row.text().length()), to), message);
    }

    private static String values(int count) {
        return count == 1 ? "1 value" : count + " values";
    }

    static Diagnostic giantRow(TextFile file) {
        return Diagnostic.io(file.place(), "a row is longer than 2 MB").withHint("is a quote missing that closes a value?");
    }

    private Diagnostic other(EngineError refusal) {
        if (refusal.message().contains("Maximum line size") || refusal.message().contains("does not support a full read")) {
            return giantRow(file);
        }
        return Diagnostic.io(file.place(),
                "DuckDB can't read this file: " + ErrorTranslator.withoutPaths(refusal.message()));
    }
}
