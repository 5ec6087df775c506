package casebook.yaml;

/** Writes texts as YAML wants them quoted. */
final class Quotes {
    private Quotes() {}

    /** A text between double quotes, or between single ones where it holds what double quotes would change. */
    static String around(String text) {
        String bare = text.strip();
        return bare.contains("\"") || bare.contains("\\") ? "'" + bare.replace("'", "''") + "'" : "\"" + bare + "\"";
    }
}
