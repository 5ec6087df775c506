package casebook.engine;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Span;
import casebook.plan.Relation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** SQL that reads files: refused, with the seed's name in the hint. */
final class FileNames {
    private static final Pattern LOOKS_LIKE_FILE = Pattern.compile(
            "(?is).*[/\\\\*].*|.*\\.(csv|tsv|txt|json|jsonl|ndjson|parquet|gz|zst|xlsx|db|duckdb|sqlite)");

    private FileNames() {}

    /** {@code FROM 'a.csv'} and {@code FROM "a.csv"}, which DuckDB takes for files where no table has that name. */
    static Optional<Diagnostic> read(SqlText sql, int location, List<String> path) {
        if (location < 0 || path.size() != 1) {
            return Optional.empty();
        }
        Token token = sql.token(sql.indexAt(location));
        boolean file = token.kind() == Token.Kind.STRING
                || token.kind() == Token.Kind.QUOTED && LOOKS_LIKE_FILE.matcher(path.getFirst()).matches();
        return file ? Optional.of(refusal(sql.place(token), Optional.of(path.getFirst()))) : Optional.empty();
    }

    /** @param file the file's name, if it is written in the SQL */
    static Diagnostic refusal(Span span, Optional<String> file) {
        return Diagnostic.invalid(span, "a cell reads seeds and other cells, not files")
                .withHint("put the file into seeds/ and read " + Relation.RAW + "."
                        + file.map(FileNames::stem).orElse("NAME"));
    }

    /** The table's name that a file in {@code seeds/} would get. */
    private static String stem(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = name.indexOf('.');
        String stem = (dot > 0 ? name.substring(0, dot) : name).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
        return stem.replace("_", "").isEmpty() ? "NAME" : stem;
    }
}
