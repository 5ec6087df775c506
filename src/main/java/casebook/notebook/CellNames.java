package casebook.notebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a cell may be called: an unquoted lower-case SQL identifier that means nothing else. */
final class CellNames {
    private static final Pattern IDENTIFIER = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final Set<String> TAKEN = Set.of("raw", "main", "temp");

    /** The words that DuckDB 2.0 takes for no table's name: in {@code duckdb_keywords()} the reserved ones and those of types and functions. */
    private static final Set<String> WORDS = Set.of(("all analyse analyze and any array as asc asymmetric both case"
            + " cast check collate column constraint create default deferrable desc describe distinct do else end except"
            + " false fetch for foreign from group having in initially intersect into lambda lateral leading limit not"
            + " null offset on only or order pivot pivot_longer pivot_wider placing primary qualify references returning"
            + " select show some summarize symmetric table then to trailing true union unique unpivot using variadic"
            + " when where window with"
            + " anti asof at authorization binary by collation concurrently cross freeze full glob ilike inner is isnull join"
            + " left like natural notnull outer overlaps positional right semi similar tablesample unpack verbose").split(" "));

    private CellNames() {}

    /** Reports a name that a cell can't have. */
    static void check(Name name, Diagnostics diagnostics) {
        String text = name.text();
        String wrong = !IDENTIFIER.matcher(text).matches()
                ? "can't be a cell's name: it must consist of lower-case letters, digits and `_`, and not start with a digit"
                : WORDS.contains(text) ? "is a word of SQL and can't be a cell's name"
                : TAKEN.contains(text) ? "is the name of a schema and can't be a cell's name" : null;
        if (wrong != null) {
            diagnostics.add(Diagnostic.invalid(name.span(), "`" + text + "` " + wrong).withHint("try `" + suggestion(text) + "`"));
        }
    }

    private static String suggestion(String text) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        String plain = letters.replaceAll("^[^a-z0-9_]+|[^a-z0-9_]+$", "").replaceAll("[^a-z0-9_]+", "_").replaceAll("^(?=\\d)", "_");
        return WORDS.contains(plain) || TAKEN.contains(plain) || plain.isEmpty() ? (plain + "_cell").replaceAll("^_", "") : plain;
    }
}
