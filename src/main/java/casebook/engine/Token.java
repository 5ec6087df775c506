package casebook.engine;

import java.util.Locale;

/**
 * A word, literal or sign of SQL.
 *
 * @param start offset of its first UTF-16 unit in the text
 * @param end offset behind its last
 * @param text as written
 */
record Token(Kind kind, int start, int end, String text) {
    enum Kind {
        /** A keyword or an unquoted identifier. */
        WORD,
        /** A quoted identifier. */
        QUOTED,
        /** A literal in single quotes or between dollars. */
        STRING,
        NUMBER,
        /** {@code $name}, {@code $1} or {@code ?}. */
        PARAMETER,
        /** Any other single character. */
        SIGN
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    boolean isSign(char sign) {
        return kind == Kind.SIGN && text.charAt(0) == sign;
    }

    /** Whether this is a keyword, given in upper case. */
    boolean isWord(String keyword) {
        return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
    }

    /** A keyword in upper case, as messages show it. */
    String upper() {
        return text.toUpperCase(Locale.ROOT);
    }

    /** A name without its quotes; DuckDB keeps the case of both kinds. */
    String name() {
        return kind == Kind.QUOTED ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
    }
}
