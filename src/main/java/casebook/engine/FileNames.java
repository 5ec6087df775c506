package casebook.engine;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Span;
import casebook.plan.Relation;
import casebook.project.Permissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said about SQL that reads files, with the seed's name and the permission in the hint. */
final class FileNames {
    private static final Pattern LOOKS_LIKE_FILE = Pattern.compile(
            "(?is).*[/\\\\*].*|.*\\.(csv|tsv|txt|json|jsonl|ndjson|parquet|gz|zst|xlsx|db|duckdb|sqlite)");

    private FileNames() {}

    /**
     * {@code FROM 'a.csv'} and {@code FROM "a.csv"}, which DuckDB takes for files where no table has that name.
     *
     * @return where the file is named; nothing if it is a table
     */
    static Optional<Span> file(SqlText sql, int location, List<String> path) {
        if (location < 0 || path.size() != 1) {
            return Optional.empty();
        }
        Token token = sql.token(sql.indexAt(location));
        boolean file = token.kind() == Token.Kind.STRING
                || token.kind() == Token.Kind.QUOTED && LOOKS_LIKE_FILE.matcher(path.getFirst()).matches();
        return file ? Optional.of(sql.place(token)) : Optional.empty();
    }

    /**
     * @param file the file's name, if it is written in the SQL
     * @param permission which one would allow it
     */
    static Diagnostic refusal(Span span, Optional<String> file, String permission) {
        return Diagnostic.invalid(span, "a cell reads seeds and other cells, not files")
                .withHint("put the file into seeds/ and read " + Relation.RAW + "."
                        + file.map(FileNames::stem).orElse("NAME") + "; " + permission);
    }

    /** The permission for a file in the project. */
    static String reading(String written) {
        int wild = written.replaceFirst("[*?\\[{].*", "").length();
        String folder = written.substring(0, written.lastIndexOf('/', wild) + 1);
        String granted = !folder.isEmpty() ? folder : wild < written.length() ? "./" : written;
        return "`read: [" + granted + "]` in notebooks/casebook.yml would allow it";
    }

    /** What is missing of the permissions for an address; nothing if all is granted. */
    static Optional<String> network(Permissions granted) {
        String missing = Stream.of(granted.network() ? "" : "`network: true`", granted.hasExtension("httpfs") ? "" : "`extensions: [httpfs]`")
                .filter(it -> !it.isEmpty()).collect(Collectors.joining(" and "));
        return missing.isEmpty() ? Optional.empty() : Optional.of(missing + " in notebooks/casebook.yml would allow it");
    }

    static Diagnostic computed(Span span) {
        return Diagnostic.invalid(span, "which file this reads is computed here, and no permission allows it")
                .withHint("write its name as one text in single quotes: `read_csv('data/prices.csv')`");
    }

    /** The table's name that a file in {@code seeds/} would get. */
    private static String stem(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = name.indexOf('.');
        String stem = (dot > 0 ? name.substring(0, dot) : name).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
        return stem.replace("_", "").isEmpty() ? "NAME" : stem;
    }
}
