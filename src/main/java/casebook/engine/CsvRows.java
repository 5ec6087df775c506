package casebook.engine;

import casebook.diagnostic.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Finds rows of a CSV file again, by reading it once more; needed for messages only. */
record CsvRows(TextFile file, CsvDialect dialect, int width, boolean header) implements RowPlaces {
    @Override
    public Map<Long, Span> find(SortedMap<Long, String> values) throws IOException {
        var places = new HashMap<Long, Span>();
        try (BufferedReader in = file.open()) {
            var scanner = new CsvScanner(in, dialect);
            Optional<CsvScanner.Row> row = scanner.firstRow();
            if (header) {
                row = scanner.nextRow(width);
            }
            for (long number = 0; row.isPresent() && number <= values.lastKey(); number++) {
                if (values.containsKey(number)) {
                    places.put(number, place(row.get(), values.get(number)));
                }
                row = scanner.nextRow(width);
            }
        }
        return places;
    }

    private Span place(CsvScanner.Row row, String value) {
        int at = row.text().indexOf(value);
        return at < 0 || value.isEmpty()
                ? file.place(row.line(), row.text(), 0, row.text().length())
                : file.place(row.line(), row.text(), at, at + value.length());
    }
}
