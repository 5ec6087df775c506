package casebook.engine;

/** Writes names and texts into SQL so that they can be nothing else. */
final class Quote {
    private Quote() {}

    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String text(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }
}
