package casebook.engine;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Span;
import casebook.plan.Relation;
import casebook.project.Seed;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Loads a file whose values have types of their own: JSON (an array, lines, or one object) or Parquet. */
final class FileSeed {
    private static final int FIRST_OBJECTS = 10_000;

    private final Session session;
    private final Seed seed;
    private final String shown;
    private final Relation table;

    /** @param shown the file's path as messages show it */
    FileSeed(Session session, Seed seed, String shown) {
        this.session = session;
        this.seed = seed;
        this.shown = shown;
        this.table = new Relation(Relation.RAW, seed.name());
    }

    List<Diagnostic> parquet() throws IOException, SQLException {
        try {
            long columns = session.count("SELECT max(num_children) FROM parquet_schema(" + Quote.text(seed.file().toString()) + ")");
            if (columns > CsvSeed.MOST_COLUMNS) {
                return List.of(CsvSeed.tooWide(Span.file(shown), columns));
            }
            read("read_parquet(" + Quote.text(seed.file().toString()) + ")");
        } catch (SQLException e) {
            return List.of(Diagnostic.io(Span.file(shown), "this is no Parquet file that DuckDB can read: "
                    + ErrorTranslator.withoutPaths(EngineError.of(e).message())));
        }
        return type();
    }

    /** @param copy where a copy of the file in UTF-8 may be made */
    List<Diagnostic> json(TextFile file, Path copy) throws IOException, SQLException {
        if (file.isEmpty()) {
            return List.of(Diagnostic.io(file.place(), "the file is empty").withHint("a table without rows is written []"));
        }
        try {
            String path = Quote.text(file.utf8(copy, 0, true).toString());
            long columns = keys(path);
            if (columns > CsvSeed.MOST_COLUMNS) {
                return List.of(CsvSeed.tooWide(file.place(), columns));
            }
            read("read_json(" + path + ", sample_size = -1)");
        } catch (SQLException e) {
            return List.of(new JsonFlaws(file).find(EngineError.of(e)));
        }
        return type();
    }

    /**
     * How many keys the objects have, where there may be too many. DuckDB makes columns of keys that a tenth of the objects have, on
     * average, so that a wide table shows in its first rows; all are read only then.
     */
    private long keys(String path) throws SQLException {
        String objects = "(SELECT json_keys(json) AS keys FROM read_json_objects(" + path + ")";
        try {
            long widest = session.count("SELECT max(len(keys)) FROM " + objects + " LIMIT " + FIRST_OBJECTS + ")");
            return widest * 10 < CsvSeed.MOST_COLUMNS ? widest
                    : session.count("SELECT count(DISTINCT key) FROM (SELECT unnest(keys) AS key FROM " + objects + "))");
        } catch (SQLException broken) {
            // Whoever reads it for good says why.
            return 0;
        }
    }

    private void read(String function) throws SQLException {
        session.execute("CREATE OR REPLACE TABLE " + table.sql() + " AS FROM " + function);
    }

    private List<Diagnostic> type() throws SQLException, IOException {
        return new Typing(session, table, seed, ".").apply(false, values ->
                values.keySet().stream().collect(Collectors.toMap(row -> row, _ -> Span.file(shown))));
    }
}
