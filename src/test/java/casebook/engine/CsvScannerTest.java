package casebook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines in messages are right only if the scanner takes for a row what DuckDB takes for one. */
class CsvScannerTest {
    private static final CsvDialect DIALECT = new CsvDialect(',', '"');
    private static final List<String> ENDS = List.of("\n", "\r\n", "\r");
    private static final List<String> VALUES = List.of("", "a", "1", "é", "\"x\"", "\"\"", "\"a,b\"", "\"a\nb\"", "\"a\r\nb\"",
            "\"q\"\"q\"", "x y", " ", "b\"c", "'", "\"open", "\"a\"b");

    @TempDir
    private Path folder;

    /** A small file, mostly well-formed: some rows are blank, some too short or too long, some quotes don't match. */
    private static String file(Random random, int width) {
        String end = ENDS.get(random.nextInt(ENDS.size()));
        int kinds = random.nextInt(4) == 0 ? VALUES.size() : VALUES.size() - 2;
        var text = new StringBuilder(IntStream.range(0, width).mapToObj(i -> "h" + i).collect(Collectors.joining(",")));
        for (int row = random.nextInt(6); row > 0; row--) {
            text.append(random.nextInt(20) == 0 ? ENDS.get(random.nextInt(ENDS.size())) : end);
            int values = random.nextInt(10) == 0 ? random.nextInt(4) : width;
            text.append(IntStream.range(0, values).mapToObj(i -> VALUES.get(random.nextInt(kinds))).collect(Collectors.joining(",")));
        }
        return text.append(end.repeat(random.nextInt(3))).toString();
    }

    /** What the scanner reads behind the header; nothing if it finds a flaw. */
    private static Optional<List<List<String>>> scanned(TextFile file, int width) throws IOException {
        var rows = new ArrayList<List<String>>();
        boolean flawed = false;
        try (BufferedReader in = file.open()) {
            var scanner = new CsvScanner(in, DIALECT);
            scanner.firstRow();
            for (var row = scanner.nextRow(width); row.isPresent(); row = scanner.nextRow(width)) {
                flawed |= row.get().flaw().isPresent() || row.get().values().size() != width;
                rows.add(row.get().values());
            }
        }
        return flawed ? Optional.empty() : Optional.of(rows);
    }

    private static Optional<List<List<String>>> read(Session session, Path file, int width) {
        String columns = IntStream.range(0, width).mapToObj(i -> "h" + i + ": 'VARCHAR'").collect(Collectors.joining(", ", "{", "}"));
        try {
            return Optional.of(session.query("FROM read_csv('" + file + "', auto_detect = false, columns = " + columns + ", " + DIALECT.options()
                    + ", header = true, skip = 0, comment = '', strict_mode = true)", result -> {
                        var rows = new ArrayList<List<String>>();
                        while (result.next()) {
                            var row = new ArrayList<String>();
                            for (int i = 1; i <= width; i++) {
                                row.add(result.getString(i) == null ? "" : result.getString(i));
                            }
                            rows.add(row);
                        }
                        return rows;
                    }));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    @Test
    void whatTheScannerReadsIsWhatDuckDbReads() throws Exception {
        var random = new Random(7);
        int compared = 0;
        try (Database database = Database.plain()) {
            var session = new Session(database.connection());
            for (int i = 0; i < 600; i++) {
                int width = 1 + random.nextInt(3);
                String text = file(random, width);
                Path path = Files.writeString(folder.resolve("x.csv"), text);
                var mine = scanned(TextFile.of(path, "x.csv", Optional.empty()), width);
                var theirs = read(session, path, width);
                if (mine.isPresent() && theirs.isPresent()) {
                    assertThat(mine).as(text).isEqualTo(theirs);
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(300);
    }

    @Test
    void linesAreCountedAsEditorsDo() throws IOException {
        Path path = Files.writeString(folder.resolve("x.csv"), "a,b\r\n\r\n1,\"x\ny\r\nz\"\r\n2,3\r\n");
        try (BufferedReader in = TextFile.of(path, "x.csv", Optional.empty()).open()) {
            var scanner = new CsvScanner(in, DIALECT);
            assertThat(scanner.firstRow().orElseThrow().line()).isZero();
            assertThat(scanner.nextRow(2).orElseThrow().line()).isEqualTo(2);
            assertThat(scanner.nextRow(2).orElseThrow().line()).isEqualTo(5);
            assertThat(scanner.nextRow(2)).isEmpty();
        }
    }
}
