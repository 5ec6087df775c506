package casebook.engine;

import casebook.declaration.ColumnDeclaration;
import casebook.declaration.TableDeclaration;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The names of a CSV file's columns: those of its first row, without white space around them. As in DuckDB, an empty
 * one becomes {@code columnN}, counted from 0, and of names that are equal but for case the later ones get a number:
 * {@code a, a_1}.
 */
final class CsvHeader {
    private CsvHeader() {}

    /**
     * @param header whether the first row holds names; if not, they are those of {@code schema.yml} when it declares
     *     all columns, else {@code column0, column1} …
     * @return nothing if the file holds no row
     */
    static List<String> names(TextFile file, CsvDialect dialect, boolean header, Optional<TableDeclaration> declared)
            throws IOException {
        try (BufferedReader in = file.open()) {
            Optional<CsvScanner.Row> first = new CsvScanner(in, dialect).nextRow(2);
            if (first.isEmpty()) {
                return List.of();
            }
            List<String> values = first.get().values();
            return unique(header ? values : withoutHeader(values.size(), declared));
        }
    }

    private static List<String> withoutHeader(int width, Optional<TableDeclaration> declared) {
        List<String> names = declared.map(TableDeclaration::columns).orElse(List.of()).stream().map(ColumnDeclaration::name).toList();
        return names.size() == width ? names : new ArrayList<>(java.util.Collections.nCopies(width, ""));
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
