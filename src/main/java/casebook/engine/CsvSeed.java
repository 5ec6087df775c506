package casebook.engine;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Span;
import casebook.plan.Relation;
import casebook.project.Seed;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Loads a CSV or TSV file: every value as text, then each column in the type that all its values fit.
 *
 * <p>DuckDB's own detection would read the file's first rows for the types, lose leading zeros, and report a bad row as
 * a failed search for the dialect; asked to look at the whole file it takes three times as long as this.
 */
final class CsvSeed {
    /** DuckDB plans statements in a time that grows with the square of their columns: these take seconds, 100,000 an hour. */
    static final int MOST_COLUMNS = 5000;

    /** In UTF-16 units. */
    private static final int LONGEST_NAME = 10_000;

    private final Session session;
    private final Seed seed;
    private final TextFile file;
    private final Relation table;

    CsvSeed(Session session, Seed seed, TextFile file) {
        this.session = session;
        this.seed = seed;
        this.file = file;
        this.table = new Relation(Relation.RAW, seed.name());
    }

    /** @param copy where a copy of the file in UTF-8 may be made */
    List<Diagnostic> load(Path copy) throws IOException, SQLException {
        CsvDialect dialect = CsvDialect.of(file, seed);
        boolean header = seed.reading().header().orElse(true);
        CsvHeader head = CsvHeader.read(file, dialect, header, seed.declaration());
        if (head.columns().isEmpty()) {
            return List.of(Diagnostic.io(file.place(), "the file is empty")
                    .withHint("a seed needs at least a line with the names of its columns"));
        }
        if (head.columns().size() > MOST_COLUMNS) {
            return List.of(tooWide(file.place(), head.columns().size()));
        }
        Optional<Diagnostic> odd = oddName(head.columns());
        if (odd.isPresent()) {
            return List.of(odd.get());
        }
        var found = new ArrayList<>(head.warnings());
        found.addAll(load(copy, dialect, head, header));
        return found;
    }

    static Diagnostic tooWide(Span place, long columns) {
        return Diagnostic.io(place, String.format(Locale.ROOT, "this file has %,d columns, and a seed has at most %,d", columns, MOST_COLUMNS))
                .withHint("turn columns into rows, `name, value`, before it becomes a seed");
    }

    /** A first row that holds no names. */
    private Optional<Diagnostic> oddName(List<String> columns) {
        if (columns.stream().anyMatch(name -> name.indexOf('\0') >= 0)) {
            return Optional.of(Diagnostic.io(file.place(), "there are NUL bytes in the first row of this file, which no text holds")
                    .withHint("is it a CSV file? If it is UTF-16, say `encoding: utf-16` in seeds/schema.yml"));
        }
        return columns.stream().anyMatch(name -> name.length() > LONGEST_NAME)
                ? Optional.of(Diagnostic.io(file.place(), "the name of a column has more than 10,000 characters")
                        .withHint("the first row of a seed holds the names of its columns"))
                : Optional.empty();
    }

    private List<Diagnostic> load(Path copy, CsvDialect dialect, CsvHeader head, boolean header) throws IOException, SQLException {
        var rows = new CsvRows(file, dialect, head.columns().size(), header);
        var typing = new Typing(session, table, seed, seed.reading().decimal().orElse("."));
        Path read = file.utf8(copy, head.blankLines(), false);
        if (GiantRow.isIn(read)) {
            return List.of(CsvFlaws.giantRow(file));
        }
        String reader = reader(read, dialect, header, head.columns());
        try {
            if (isTypedAtOnce(reader, typing)) {
                return List.of();
            }
        } catch (SQLException e) {
            return new CsvFlaws(file, dialect, head.columns().size()).find(EngineError.of(e));
        }
        return typing.apply(true, rows);
    }

    /** Reads all rows: small files as texts, large ones in their types if the first rows show them. */
    private boolean isTypedAtOnce(String reader, Typing typing) throws SQLException {
        if (isWhole(reader)) {
            return false;
        }
        if (readAtOnce(reader, typing)) {
            return true;
        }
        read("FROM " + reader);
        return false;
    }

    /** Reads the first rows; often they are all. */
    private boolean isWhole(String reader) throws SQLException {
        read("FROM " + reader + " LIMIT " + ColumnGuesser.SAMPLE);
        return session.count("SELECT count(*) FROM " + table.sql()) < ColumnGuesser.SAMPLE;
    }

    /** Reads all rows in the types that the first ones show, if all fit: then a large file is read and stored once. */
    private boolean readAtOnce(String reader, Typing typing) throws SQLException {
        Optional<String> query = typing.bySample(reader);
        if (query.isEmpty()) {
            return false;
        }
        try {
            read(query.get());
            return true;
        } catch (SQLException e) {
            // A row doesn't fit, or the file is broken: reading it as text shows which.
            return false;
        }
    }

    private void read(String query) throws SQLException {
        session.execute("CREATE OR REPLACE TABLE " + table.sql() + " AS " + query);
    }

    private static String reader(Path path, CsvDialect dialect, boolean header, List<String> columns) {
        String types = columns.stream().map(name -> Quote.text(name) + ": 'VARCHAR'")
                .collect(Collectors.joining(", ", "{", "}"));
        return "read_csv(" + Quote.text(path.toString()) + ", auto_detect = false, columns = " + types
                + ", header = " + header + ", " + dialect.options()
                + ", skip = 0, comment = '', strict_mode = true, null_padding = false, ignore_errors = false)";
    }
}
