package casebook.engine;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Nearest;
import casebook.diagnostic.Span;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which functions a cell may call. Table functions are allowed by name, since they can reach anything. */
final class FunctionGate {
    private static final Set<String> TABLE_FUNCTIONS = Set.of("generate_series", "icu_calendar_names", "json_each",
            "json_tree", "pg_timezone_names", "range", "repeat", "repeat_row", "test_all_types", "test_vector_types",
            "unnest");
    private static final Set<String> HIDING = Set.of("histogram", "histogram_values", "json_execute_serialized_sql",
            "query", "query_table", "seq_scan");
    private static final Pattern READING =
            Pattern.compile("read_.*|parquet_.*|.*_scan|sniff_csv|glob");
    /** Those of them whose first argument names all that they read. */
    private static final Pattern READING_FILES = Pattern.compile("read_.*|parquet_.*|sniff_csv");
    private static final Pattern LOOKING_INSIDE =
            Pattern.compile("duckdb_.*|pragma_.*|which_secret|.*_profiling|.*_logging");
    private static final Map<String, String> FUNCTIONS = Map.of(
            "json_serialize_plan", "hides from Casebook which tables it reads",
            "current_setting", "reads the engine's settings",
            "current_query", "reads what the engine runs, not what you wrote",
            "getenv", "reads the environment",
            "nextval", "counts on from call to call",
            "currval", "counts on from call to call",
            "setval", "changes the database",
            "write_log", "writes a log");

    private FunctionGate() {}

    /** Whether a table function reads the files that its first argument names. */
    static boolean readsFiles(String written) {
        return READING_FILES.matcher(written.toLowerCase(Locale.ROOT)).matches();
    }

    /** @param firstText its first argument, if that is a text: for a reader, the file */
    static Optional<Diagnostic> tableFunction(SqlText sql, int location, String written, Optional<String> firstText) {
        String name = written.toLowerCase(Locale.ROOT);
        if (TABLE_FUNCTIONS.contains(name)) {
            return Optional.empty();
        }
        Span span = span(sql, location, name);
        if (name.equals("ref") || name.equals("source")) {
            return Optional.of(Diagnostic.invalid(span, "there are no templates here").withHint(name.equals("ref")
                    ? firstText.map(table -> "write `" + table + "`").orElse("write the table's name")
                    : "a seed is read as `raw.NAME`"));
        }
        if (HIDING.contains(name)) {
            return Optional.of(Diagnostic.invalid(span, "`" + name + "` hides from Casebook which tables it reads")
                    .withHint("write the table's name after FROM; " + never(name)));
        }
        if (READING.matcher(name).matches()) {
            return Optional.of(FileNames.refusal(span, firstText, never(name)));
        }
        if (LOOKING_INSIDE.matcher(name).matches()) {
            return Optional.of(Diagnostic.invalid(span, "`" + name + "` looks into the engine, and a cell reads data").withHint("leave it out: " + never(name)));
        }
        return Optional.of(Diagnostic.invalid(span, "there is no table function `" + written + "` for cells")
                .withHint(Nearest.of(name, TABLE_FUNCTIONS).isPresent() ? Nearest.hint(name, TABLE_FUNCTIONS)
                        : Nearest.hint(name, TABLE_FUNCTIONS).map(choices -> choices + "; " + never(written))));
    }

    static Optional<Diagnostic> function(SqlText sql, int location, String name) {
        return Optional.ofNullable(FUNCTIONS.get(name))
                .map(reason -> Diagnostic.invalid(span(sql, location, name), "`" + name + "` " + reason)
                        .withHint(name.endsWith("val") ? "number rows with row_number() OVER (ORDER BY …); " + never(name) : "leave it out: " + never(name)));
    }

    /** The end of a hint. */
    static String never(String what) {
        return "no permission allows `" + what + "`";
    }

    static Diagnostic computedVariable(SqlText sql, int location) {
        return Diagnostic.invalid(span(sql, location, "getvariable"), "the parameter's name is computed here")
                .withHint("write it as `$name`; no permission allows others");
    }

    /** The function's name where it is written; it may stand behind a schema or behind the value it is called on. */
    static Span span(SqlText sql, int location, String name) {
        int from = sql.indexAt(Math.max(location, 0));
        for (int i = from; i < sql.tokens().size(); i++) {
            if (sql.token(i).isName() && sql.token(i).name().equalsIgnoreCase(name)) {
                return sql.place(sql.token(i));
            }
        }
        return sql.place(Math.max(location, 0));
    }
}
