package casebook.engine;

import casebook.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * SQL as it stands in a file, with its tokens and the way from DuckDB's positions to places in the file.
 *
 * @param span where it stands
 * @param tokens offsets count from the start of {@code span}
 */
record SqlText(Span span, List<Token> tokens, ByteOffsets bytes) {
    static SqlText of(Span span) {
        String text = span.text();
        return new SqlText(span, Lexer.tokens(text), ByteOffsets.of(text));
    }

    /**
     * The text to hand to DuckDB, which replaces each white space beyond ASCII by one space before it parses, so that
     * its positions would lie. Here as many spaces stand in its place as it has bytes.
     */
    static String plain(String text) {
        if (text.chars().noneMatch(c -> Lexer.isUnicodeSpace((char) c))) {
            return text;
        }
        var plain = new StringBuilder();
        int done = 0;
        for (Token token : Lexer.tokens(text)) {
            spaces(text, done, token.start(), plain);
            plain.append(token.text());
            done = token.end();
        }
        spaces(text, done, text.length(), plain);
        return plain.toString();
    }

    private static void spaces(String text, int from, int to, StringBuilder out) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            out.append(!Lexer.isUnicodeSpace(c) ? String.valueOf(c) : c == '\u00A0' ? "  " : "   ");
        }
    }

    /** The SELECT alone: without comments around it and without the semicolon at its end. */
    Span body() {
        List<Token> body = tokens.stream().takeWhile(token -> !token.isSign(';')).toList();
        return body.isEmpty() ? span.part(0, 0) : span.part(body.getFirst().start(), body.getLast().end());
    }

    /** The first token of a second statement. */
    Optional<Token> secondStatement() {
        return tokens.stream().dropWhile(token -> !token.isSign(';')).filter(token -> !token.isSign(';')).findFirst();
    }

    /** The index of the first token that starts at or after one of DuckDB's byte offsets; may be past the last. */
    int indexAt(int byteOffset) {
        int offset = bytes.toChar(byteOffset);
        int index = 0;
        while (index < tokens.size() && tokens.get(index).start() < offset) {
            index++;
        }
        return index;
    }

    Span place(Token token) {
        return span.part(token.start(), token.end());
    }

    /** The token at one of DuckDB's positions, or its last where the position is behind it. */
    Span place(int byteOffset) {
        int index = Math.min(indexAt(byteOffset), tokens.size() - 1);
        return index < 0 ? span : place(tokens.get(index));
    }

    /** The token at an index, or one that is nothing. */
    Token token(int index) {
        return index >= 0 && index < tokens.size()
                ? tokens.get(index)
                : new Token(Token.Kind.SIGN, span.text().length(), span.text().length(), " ");
    }
}
