package casebook.tex;

/** Reads words inside a formula: {@code {paid orders}}. */
final class WordsInBraces {
    private static final String ESCAPED = "%$#&_{} ,:;";

    private final Cursor cursor;

    WordsInBraces(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The words, their spaces such as stay. */
    String read() {
        int from = cursor.at();
        if (cursor.peekOn() != '{') {
            throw cursor.mistake(from, "words in a formula stand in braces", "write `\\text{…}`");
        }
        int open = cursor.at();
        cursor.next();
        var words = new StringBuilder();
        int depth = 1;
        while (true) {
            int start = cursor.at();
            int c = cursor.next();
            switch (c) {
                case Cursor.END -> throw new TexMistake(open, open + 1, "this `{` isn't closed", "write `}` where it ends");
                case '{' -> depth++;
                case '}' -> {
                    if (--depth == 0) {
                        return words.toString();
                    }
                }
                case '\\' -> words.appendCodePoint(escaped(start));
                case '$' -> throw cursor.mistake(start, "a formula can't stand in the words of another", "end the words before it");
                default -> words.appendCodePoint(Character.isWhitespace(c) || c == '~' ? '\u00A0' : c);
            }
        }
    }

    private int escaped(int start) {
        int c = cursor.next();
        if (c == Cursor.END || ESCAPED.indexOf(c) < 0) {
            throw cursor.mistake(start, "no command can stand in the words of a formula", "end the words before it");
        }
        return " ,:;".indexOf(c) >= 0 ? '\u00A0' : c;
    }
}
