package casebook.engine;

import casebook.diagnostic.Diagnostic;
import casebook.plan.Relation;
import casebook.project.Seed;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Loads a CSV or TSV file: first every value as text, then, since all values are known, each column in its type.
 *
 * <p>DuckDB's own detection would read the file's first rows for the types, lose leading zeros, and report a bad row as
 * a failed search for the dialect; asked to look at the whole file it takes three times as long as this.
 */
final class CsvSeed {
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
        try {
            session.execute("CREATE OR REPLACE TABLE " + table.sql() + " AS FROM "
                    + reader(file.utf8(copy, head.blankLines(), false), dialect, header, head.columns()));
        } catch (SQLException e) {
            return new CsvFlaws(file, dialect, head.columns().size()).find(EngineError.of(e));
        }
        var typing = new Typing(session, table, seed, seed.reading().decimal().orElse("."));
        return typing.apply(true, new CsvRows(file, dialect, head.columns().size(), header));
    }

    private static String reader(Path path, CsvDialect dialect, boolean header, List<String> columns) {
        String types = columns.stream().map(name -> Quote.text(name) + ": 'VARCHAR'")
                .collect(Collectors.joining(", ", "{", "}"));
        return "read_csv(" + Quote.text(path.toString()) + ", auto_detect = false, columns = " + types
                + ", header = " + header + ", " + dialect.options()
                + ", skip = 0, comment = '', strict_mode = true, null_padding = false, ignore_errors = false)";
    }
}
