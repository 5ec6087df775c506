package casebook.engine;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What gives another result each time, though the same input shall give the same site: clocks and random numbers. */
final class Unrepeatable {
    private static final Set<String> CLOCKS = Set.of("ago", "current_localtime", "current_localtimestamp", "get_current_time",
            "get_current_timestamp", "now", "pg_conf_load_time", "pg_postmaster_start_time", "today", "transaction_timestamp");
    /** SQL writes these without parentheses, as columns. */
    private static final Set<String> CLOCK_WORDS =
            Set.of("current_date", "current_time", "current_timestamp", "localtime", "localtimestamp");
    private static final Set<String> RANDOM = Set.of("current_connection_id", "current_query_id", "current_transaction_id",
            "gen_random_uuid", "random", "setseed", "txid_current", "uuid", "uuidv4", "uuidv7");

    private static final String PARAMETER = "take a parameter: `params: {today: 2025-01-31}` in the front matter, `$today` here";
    private static final String DIGEST = "a digest looks as random and stays: `md5(id::VARCHAR)`";

    private Unrepeatable() {}

    /**
     * A warning of a function, if it is one of these.
     *
     * @param name in lower case
     * @param arguments how many it is called with: the age of one timestamp is its age today
     */
    static Optional<Diagnostic> function(SqlText sql, int location, String name, int arguments) {
        boolean clock = name.equals("age") && arguments == 1 || CLOCKS.contains(name) || CLOCK_WORDS.contains(name);
        return clock || RANDOM.contains(name)
                ? Optional.of(warning(FunctionGate.span(sql, location, name), name + "()", clock ? PARAMETER : DIGEST))
                : Optional.empty();
    }

    /** A warning of what looks like a column, if it is the clock. One in quotes is a column. */
    static Optional<Diagnostic> column(SqlText sql, int location, String name) {
        Token token = sql.token(sql.indexAt(Math.max(location, 0)));
        return CLOCK_WORDS.contains(name) && token.isWord(name.toUpperCase(Locale.ROOT))
                ? Optional.of(warning(sql.place(token), name, PARAMETER)) : Optional.empty();
    }

    /** A warning of {@code USING SAMPLE} and {@code TABLESAMPLE} without a seed. */
    static Diagnostic sample(SqlText sql) {
        Span place = sql.tokens().stream().filter(token -> token.isWord("SAMPLE") || token.isWord("TABLESAMPLE")).findFirst()
                .map(sql::place).orElseGet(sql::body);
        return Diagnostic.warning(place, "this takes other rows at each build").withHint("take the first rows by a digest: "
                + "`ORDER BY md5(id::VARCHAR) LIMIT 100`");
    }

    /** Whether SQL names one of these in any way, be it as a column. */
    static boolean mentions(String sql) {
        return Lexer.tokens(sql).stream().filter(Token::isName).map(token -> token.name().toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.equals("age") || CLOCKS.contains(name) || CLOCK_WORDS.contains(name) || RANDOM.contains(name)
                        || name.equals("sample") || name.equals("tablesample"));
    }

    private static Diagnostic warning(Span place, String what, String hint) {
        return Diagnostic.warning(place, "`" + what + "` gives another result at each build").withHint(hint);
    }
}
