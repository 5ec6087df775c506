package casebook.engine;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What is said about SQL that is not one SELECT. */
final class Refusals {
    private static final String ROWS = "write a SELECT that gives the rows as they should be";
    private static final String DATABASE = "put a .duckdb file into seeds/: it is attached under its name";
    private static final String SETTINGS =
            "settings stand in notebooks/casebook.yml, parameters under `params:` in the front matter";
    private static final String SEEDS = "put the data into seeds/: each file there is a table";
    private static final String EXTENSION = "`extensions: [NAME]` in notebooks/casebook.yml would load one that is installed, and with `network: true` install it";
    /** Statements that change something, with what to do instead. */
    private static final Map<String, String> WRITING = Map.ofEntries(
            Map.entry("CREATE", "write the SELECT alone: the cell's name becomes the name of its result"),
            Map.entry("INSERT", ROWS), Map.entry("UPDATE", ROWS), Map.entry("DELETE", ROWS), Map.entry("MERGE", ROWS),
            Map.entry("TRUNCATE", ROWS), Map.entry("ALTER", ROWS),
            Map.entry("DROP", "leave it out: each run starts with an empty database"),
            Map.entry("COPY", "write the SELECT alone: pages offer their results as CSV"),
            Map.entry("EXPORT", "write the SELECT alone: pages offer their results as CSV"),
            Map.entry("IMPORT", SEEDS),
            Map.entry("ATTACH", DATABASE), Map.entry("DETACH", DATABASE), Map.entry("USE", DATABASE),
            Map.entry("SET", SETTINGS), Map.entry("RESET", SETTINGS), Map.entry("PRAGMA", SETTINGS),
            Map.entry("INSTALL", EXTENSION), Map.entry("LOAD", EXTENSION));
    /** Those that may stand behind or inside {@code WITH x AS (…)}. */
    private static final Set<String> WRITING_WITH = Set.of("INSERT", "UPDATE", "DELETE", "MERGE", "COPY");
    private static final Set<String> DESCRIBING = Set.of("DESCRIBE", "DESC", "SUMMARIZE", "SHOW");

    private Refusals() {}

    static Diagnostic empty(SqlText sql) {
        return Diagnostic.invalid(sql.span(), "this cell holds no SQL").withHint("write one SELECT");
    }

    /** Several statements: the first that a cell may not hold at all is the one to mention. */
    static Diagnostic severalStatements(SqlText sql, Token second) {
        Token first = sql.token(0);
        if (isOneOf(first, WRITING.keySet())) {
            return writing(sql, first);
        }
        return Diagnostic.invalid(sql.place(second), "a second statement begins here")
                .withHint(isOneOf(second, WRITING.keySet()) ? allowed(second.upper(), "leave it out")
                        : "one cell, one SELECT: put it into a cell of its own");
    }

    /** The text is a statement, but not a SELECT whose columns are known beforehand. */
    static Diagnostic notSelect(SqlText sql) {
        Token first = sql.token(0);
        Optional<Token> writing = isOneOf(first, WRITING.keySet()) ? Optional.of(first) : behindWith(sql);
        if (writing.isPresent()) {
            return writing(sql, writing.get());
        }
        return any(sql, token -> token.isWord("PIVOT") || token.isWord("PIVOT_WIDER"))
                .map(pivot -> dynamicPivot(sql, pivot))
                .orElseGet(() -> somethingElse(sql.place(first), first.upper()).withHint("write a SELECT; " + FunctionGate.never(first.upper())));
    }

    /** A statement that writes, inside {@code WITH x AS (…)}: DuckDB's parser lets it pass as a SELECT. */
    static Diagnostic writingInside(SqlText sql) {
        for (int i = 1; i < sql.tokens().size(); i++) {
            Token token = sql.token(i);
            if (isOneOf(token, WRITING_WITH) && sql.token(i - 1).isSign('(')) {
                return writing(sql, token);
            }
        }
        return Diagnostic.invalid(sql.body(), "a cell reads data, it does not change it").withHint(ROWS + "; no permission allows to change it");
    }

    private static Diagnostic writing(SqlText sql, Token word) {
        return Diagnostic.invalid(sql.place(word),
                "a cell reads data, it does not change it: `" + word.upper() + "` is refused")
                .withHint(allowed(word.upper(), WRITING.get(word.upper())));
    }

    /** What to do instead, and what would allow it after all. */
    private static String allowed(String word, String instead) {
        return WRITING.get(word).equals(EXTENSION) ? EXTENSION : instead + "; " + FunctionGate.never(word);
    }

    private static Diagnostic dynamicPivot(SqlText sql, Token pivot) {
        return Diagnostic.invalid(sql.place(pivot),
                "this PIVOT takes its columns from the data, so they can't be known beforehand")
                .withHint("name them: PIVOT … ON status IN ('done', 'planned') USING …");
    }

    static Diagnostic describing(SqlText sql) {
        Optional<Token> word = any(sql, token -> isOneOf(token, DESCRIBING));
        return somethingElse(word.map(sql::place).orElse(sql.body()), word.map(Token::upper).orElse("DESCRIBE"))
                .withHint("write a SELECT, such as FROM name LIMIT 10");
    }

    private static Diagnostic somethingElse(Span place, String word) {
        return Diagnostic.invalid(place, "a cell is one SELECT; `" + word + "` is something else");
    }

    static Diagnostic unnamedParameter(Span span) {
        return Diagnostic.invalid(span, "a parameter needs a name")
                .withHint("write `$name`, and declare it under `params:`");
    }

    /** A table that the parse tree names and the text does not. */
    static Diagnostic hiddenName(SqlText sql, List<String> path) {
        return Diagnostic.invalid(sql.body(), "can't find where this SQL names `" + String.join(".", path) + "`")
                .withHint("write the table's name after FROM");
    }

    private static boolean isOneOf(Token token, Set<String> words) {
        return token.kind() == Token.Kind.WORD && words.contains(token.upper());
    }

    private static Optional<Token> any(SqlText sql, Predicate<Token> wanted) {
        return sql.tokens().stream().filter(wanted).findFirst();
    }

    /** The statement that {@code WITH x AS (…)} belongs to, if it is one that writes. */
    private static Optional<Token> behindWith(SqlText sql) {
        int depth = 0;
        for (int i = 1; i < sql.tokens().size() && sql.token(0).isWord("WITH"); i++) {
            Token token = sql.token(i);
            depth += token.isSign('(') ? 1 : token.isSign(')') ? -1 : 0;
            if (depth == 0 && sql.token(i - 1).isSign(')') && isOneOf(token, WRITING_WITH)) {
                return Optional.of(token);
            }
        }
        return Optional.empty();
    }

    static Diagnostic tooLong(SqlText sql, int most) {
        return Diagnostic.invalid(sql.body().part(0, 0), String.format(Locale.ROOT,
                        "this SQL has %,d characters, and a cell at most %,d", sql.body().text().length(), most))
                .withHint("put values that were written into it into a seed");
    }

    static Diagnostic tooWide(Span place, int columns, int most) {
        return Diagnostic.failed(place, String.format(Locale.ROOT, "this result has %,d columns, and a cell at most %,d", columns, most))
                .withHint("name the columns that are wanted, or turn columns into rows with UNPIVOT");
    }
}
