package casebook.engine;

import casebook.declaration.ColumnDeclaration;
import casebook.declaration.TableDeclaration;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where a CSV file's rows begin, and the names of its columns: those of its first row, without white space around them.
 * As in DuckDB, an empty one becomes {@code columnN}, counted from 0, and of names that are equal but for case the later
 * ones get a number: {@code a, a_1}.
 *
 * @param columns their names; none if the file holds no row
 * @param blankLines how many empty lines precede the first row, which DuckDB would take for it
 * @param warnings about names that are missing or stand twice: what the columns are called then
 */
record CsvHeader(List<String> columns, int blankLines, List<Diagnostic> warnings) {
    /** Who has so many columns without a name has forgotten the header. */
    private static final int MOST_WARNINGS = 10;

    /**
     * @param header whether the first row holds names; if not, they are those of {@code schema.yml} when it declares
     *     all columns, else {@code column0, column1} …
     * @return where there are more than a seed may have, their names as they are written
     */
    static CsvHeader read(TextFile file, CsvDialect dialect, boolean header, Optional<TableDeclaration> declared)
            throws IOException {
        Optional<CsvScanner.Row> first;
        try (BufferedReader in = file.open()) {
            first = new CsvScanner(in, dialect).firstRow();
        }
        if (first.isEmpty()) {
            return new CsvHeader(List.of(), 0, List.of());
        }
        List<String> values = first.get().values();
        if (values.size() > CsvSeed.MOST_COLUMNS) {
            return new CsvHeader(values, first.get().line(), List.of());
        }
        List<String> columns = unique(header ? values : withoutHeader(values.size(), declared));
        return new CsvHeader(columns, first.get().line(), header ? warnings(file, first.get(), columns) : List.of());
    }

    private static List<Diagnostic> warnings(TextFile file, CsvScanner.Row row, List<String> columns) {
        var warnings = new ArrayList<Diagnostic>();
        for (int i = 0; i < columns.size() && warnings.size() < MOST_WARNINGS; i++) {
            String written = row.values().get(i).strip();
            if (!written.equals(columns.get(i))) {
                warnings.add(Diagnostic.warning(place(file, row, i), written.isEmpty() ? "this column has no name"
                        : "there are two columns `" + written + "`, capitals making no difference")
                        .withHint("it is `" + columns.get(i) + "` here; give it a name of its own in the file"));
            }
        }
        return warnings;
    }

    private static Span place(TextFile file, CsvScanner.Row row, int column) {
        boolean known = column < row.starts().size();
        int from = known ? row.starts().get(column) : 0;
        int to = known && column + 1 < row.starts().size() ? row.starts().get(column + 1) - 1 : row.text().length();
        return file.place(row.line(), row.text(), Math.min(from, row.text().length()), Math.max(from, to));
    }

    private static List<String> withoutHeader(int width, Optional<TableDeclaration> declared) {
        List<String> names = declared.map(TableDeclaration::columns).orElse(List.of()).stream()
                .map(ColumnDeclaration::name).toList();
        return names.size() == width ? names : Collections.nCopies(width, "");
    }

    private static List<String> unique(List<String> written) {
        var names = new ArrayList<String>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < written.size(); i++) {
            String plain = written.get(i).strip();
            String base = plain.isEmpty() ? "column" + i : plain;
            String name = base;
            for (int n = 1; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
                name = base + "_" + n;
            }
            names.add(name);
        }
        return names;
    }
}
