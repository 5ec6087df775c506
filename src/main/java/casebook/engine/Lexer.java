package casebook.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits SQL into tokens as DuckDB does, leaving out white space and comments. It serves finding places only: what
 * the SQL means is read off DuckDB's own parse tree. Never fails: what is not closed ends with the text.
 */
final class Lexer {
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        var lexer = new Lexer(text);
        while (lexer.at < text.length()) {
            lexer.next();
        }
        return List.copyOf(lexer.tokens);
    }

    private void next() {
        char c = text.charAt(at);
        if (isSpace(c)) {
            at++;
        } else if (text.startsWith("--", at)) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
        } else if (text.startsWith("/*", at)) {
            at = blockCommentEnd();
        } else {
            token(c);
        }
    }

    private void token(char c) {
        if (c == '"') {
            add(Token.Kind.QUOTED, quoted(at, '"', false));
        } else if (c == '\'') {
            add(Token.Kind.STRING, quoted(at, '\'', false));
        } else if (isPrefixedString(c)) {
            add(Token.Kind.STRING, quoted(at + 1, '\'', c == 'e' || c == 'E'));
        } else if (isWordStart(c)) {
            add(Token.Kind.WORD, wordEnd(at));
        } else if (c >= '0' && c <= '9') {
            add(Token.Kind.NUMBER, digitsEnd());
        } else if (c == '$') {
            dollar();
        } else if (c == '?') {
            add(Token.Kind.PARAMETER, at + 1);
        } else {
            add(Token.Kind.SIGN, at + Character.charCount(text.codePointAt(at)));
        }
    }

    /** Either {@code $name}, or a text between two equal marks: {@code $$…$$}, {@code $mark$…$mark$}. */
    private void dollar() {
        int end = wordEnd(at + 1);
        if (end < text.length() && text.charAt(end) == '$') {
            String mark = text.substring(at, end + 1);
            int close = text.indexOf(mark, end + 1);
            add(Token.Kind.STRING, close < 0 ? text.length() : close + mark.length());
        } else {
            add(end == at + 1 ? Token.Kind.SIGN : Token.Kind.PARAMETER, end);
        }
    }

    private boolean isPrefixedString(char c) {
        return "eExXbBnN".indexOf(c) >= 0 && at + 1 < text.length() && text.charAt(at + 1) == '\'';
    }

    /** The offset behind a quoted piece; a doubled quote stands for itself. */
    private int quoted(int open, char quote, boolean backslashes) {
        int i = open + 1;
        while (i < text.length()) {
            if (backslashes && text.charAt(i) == '\\') {
                i += 2;
            } else if (text.charAt(i) != quote) {
                i++;
            } else if (i + 1 < text.length() && text.charAt(i + 1) == quote) {
                i += 2;
            } else {
                return i + 1;
            }
        }
        return text.length();
    }

    /** Comments nest, as in PostgreSQL. */
    private int blockCommentEnd() {
        int depth = 0;
        int i = at;
        while (i < text.length()) {
            if (text.startsWith("/*", i)) {
                depth++;
                i += 2;
            } else if (text.startsWith("*/", i)) {
                depth--;
                i += 2;
                if (depth == 0) {
                    return i;
                }
            } else {
                i++;
            }
        }
        return text.length();
    }

    /** The offset behind a word; it may hold dollars, but not begin with one. */
    private int wordEnd(int start) {
        int i = start;
        boolean dollars = text.charAt(at) != '$';
        while (i < text.length() && (isWordPart(text.charAt(i)) || dollars && i > at && text.charAt(i) == '$')) {
            i++;
        }
        return i;
    }

    private int digitsEnd() {
        int i = at;
        while (i < text.length() && (text.charAt(i) >= '0' && text.charAt(i) <= '9' || text.charAt(i) == '_')) {
            i++;
        }
        return i;
    }

    private void add(Token.Kind kind, int end) {
        tokens.add(new Token(kind, at, end, text.substring(at, end)));
        at = end;
    }

    /** White space, with the characters beyond ASCII that DuckDB takes for it. */
    static boolean isSpace(char c) {
        return c <= ' ' || isUnicodeSpace(c);
    }

    /** White space beyond ASCII, which DuckDB replaces by one space each before it parses. */
    static boolean isUnicodeSpace(char c) {
        return c == '\u00A0' || c >= '\u2000' && c <= '\u200B' || c == '\u202F' || c == '\u205F' || c == '\u2060'
                || c == '\u3000' || c == '\uFEFF';
    }

    private static boolean isWordStart(char c) {
        return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80 && !isUnicodeSpace(c);
    }

    private static boolean isWordPart(char c) {
        return isWordStart(c) || c >= '0' && c <= '9';
    }
}
