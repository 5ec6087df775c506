package casebook.engine;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Nearest;
import casebook.diagnostic.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is said about text that DuckDB can't parse. */
final class SyntaxErrors {
    private static final Pattern NEAR = Pattern.compile("syntax error at or near \"(.*)\"", Pattern.DOTALL);
    private static final int LONGEST_SHOWN = 40;
    /** Those that people begin clauses with; a short one would be near too many names. */
    private static final Set<String> KEYWORDS = Set.of("SELECT", "FROM", "WHERE", "GROUP", "ORDER", "HAVING", "LIMIT", "QUALIFY", "WINDOW",
            "JOIN", "UNION", "DISTINCT", "FILTER", "PARTITION", "BETWEEN");

    private SyntaxErrors() {}

    /** @param position DuckDB's, in bytes; negative where it gives none */
    static Diagnostic diagnostic(SqlText sql, String message, int position) {
        Optional<Diagnostic> template = Templates.find(sql);
        if (template.isPresent()) {
            return template.get();
        }
        Optional<Token> unnamed = sql.tokens().stream()
                .filter(token -> token.kind() == Token.Kind.PARAMETER && token.text().matches("\\?|\\$\\d+")).findFirst();
        if (message.contains("positional parameters") && unnamed.isPresent()) {
            return Refusals.unnamedParameter(sql.place(unnamed.get()));
        }
        Span span = position < 0 ? sql.body() : sql.place(position);
        Diagnostic said = Diagnostic.invalid(span, plain(message));
        return openBracket(sql).map(open -> said.withNote(sql.place(open), "this `" + open.text() + "` is never closed"))
                .orElseGet(() -> said.withHint(hint(sql, span)));
    }

    private static Optional<String> hint(SqlText sql, Span near) {
        List<Token> tokens = sql.tokens();
        int place = (int) tokens.stream().takeWhile(token -> sql.place(token).start() < near.start()).count();
        if (place == tokens.size()) {
            return Optional.empty();
        }
        Optional<Token> before = place == 0 ? Optional.empty() : Optional.of(tokens.get(place - 1));
        Token word = tokens.get(place);
        return before.flatMap(it -> table(it, word)).or(() -> before.flatMap(SyntaxErrors::keyword)).or(() -> keyword(word));
    }

    /** A word that can't stand where a table is named, since it is one of SQL. */
    private static Optional<String> table(Token before, Token word) {
        return word.kind() == Token.Kind.WORD && (before.isWord("FROM") || before.isWord("JOIN"))
                ? Optional.of("behind " + before.upper() + " stands a table; one called `" + word.text() + "` is written `\"" + word.text() + "\"`")
                : Optional.empty();
    }

    /** A keyword that is not quite one is a name to DuckDB, which stumbles over what follows it. */
    private static Optional<String> keyword(Token token) {
        return token.kind() == Token.Kind.WORD && !KEYWORDS.contains(token.upper())
                ? Nearest.of(token.text(), KEYWORDS).map(word -> "did you mean `" + word + "` instead of `" + token.text() + "`?")
                : Optional.empty();
    }

    private static String plain(String message) {
        Matcher near = NEAR.matcher(message);
        if (near.matches()) {
            String word = near.group(1).lines().findFirst().orElse("");
            String cut = word.length() > LONGEST_SHOWN ? word.substring(0, LONGEST_SHOWN) + "…" : word;
            return "syntax error near `" + cut + "`";
        }
        if (message.startsWith("unterminated string")) {
            return "this text is never closed: a `'` is missing";
        }
        if (message.startsWith("unterminated quoted identifier")) {
            return "this name is never closed: a `\"` is missing";
        }
        if (message.startsWith("unterminated /*")) {
            return "this comment is never closed: a `*/` is missing";
        }
        if (message.startsWith("Max expression depth limit")) {
            return "this expression is nested more deeply than DuckDB reads: split it";
        }
        if (message.startsWith("A CTE body must be")) {
            return "between the parentheses of WITH … AS (…) stands one SELECT";
        }
        return "syntax error: " + message.lines().findFirst().orElse("").replaceAll("[.!]+$", "");
    }

    /** The innermost bracket that is open at the end, if the brackets match otherwise. */
    private static Optional<Token> openBracket(SqlText sql) {
        Deque<Token> open = new ArrayDeque<>();
        for (Token token : sql.tokens()) {
            if (token.isSign('(') || token.isSign('[') || token.isSign('{')) {
                open.push(token);
            } else if (token.isSign(')') || token.isSign(']') || token.isSign('}')) {
                if (open.isEmpty()) {
                    return Optional.empty();
                }
                open.pop();
            }
        }
        return Optional.ofNullable(open.peek());
    }
}
