package casebook.tex;

/** A place in a formula's text that moves on. */
final class Cursor {
    /** What stands behind the end. */
    static final int END = -1;

    private final String text;
    private int at;

    Cursor(String text) {
        this.text = text;
    }

    int at() {
        return at;
    }

    int peek() {
        return at < text.length() ? text.codePointAt(at) : END;
    }

    int next() {
        int c = peek();
        at += c == END ? 0 : Character.charCount(c);
        return c;
    }

    boolean looksAt(String ahead) {
        return text.startsWith(ahead, at);
    }

    /** Moves over a text, if it is next. */
    boolean take(String ahead) {
        boolean there = looksAt(ahead);
        at += there ? ahead.length() : 0;
        return there;
    }

    void skipSpaces() {
        while (Character.isWhitespace(peek())) {
            next();
        }
    }

    /** Moves over spaces and says what comes then. */
    int peekOn() {
        skipSpaces();
        return peek();
    }

    /** The name of the command here, whose backslash is next: letters, or one other character. */
    String command() {
        next();
        int start = at;
        while (isLetter(peek())) {
            next();
        }
        if (at == start) {
            next();
        } else if (looksAt("*") && text.startsWith("operatorname", start)) {
            next();
        }
        return text.substring(start, at);
    }

    /** The same without moving; empty if no command is next. */
    String peekCommand() {
        if (peek() != '\\') {
            return "";
        }
        int start = at;
        String name = command();
        at = start;
        return name;
    }

    /** Moves over a command, if it is next. */
    boolean takeCommand(String name) {
        boolean there = peekCommand().equals(name);
        if (there) {
            command();
        }
        return there;
    }

    /** Whether a digit is next, perhaps behind a point or the braces that hold a comma together with its digits. */
    boolean looksAtNumber(boolean inside) {
        return isDigit(at) || inside && (looksAt(".") && isDigit(at + 1) || looksAt("{,}") && isDigit(at + 3));
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    TexMistake mistake(int from, String message, String hint) {
        return new TexMistake(from, at, message, hint);
    }
}
