package casebook.notebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads inline values. */
final class ValueRefReader {
    private static final String COLUMN = "\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_]*";
    /** {@code =cell.column:format?none}, {@code =} and what follows the column being optional. */
    private static final Pattern VALUE = Pattern.compile(
            "(?<cell>[a-z_][a-z0-9_]*)\\.(?<column>" + COLUMN + ")(?::(?<format>\\w+))?(?:\\?(?<none>.*))?", Pattern.DOTALL);
    /** What looks like a try at a value: a formula such as {@code =SUM(A1)} does not. */
    private static final Pattern MEANT = Pattern.compile("=\\s*[\\p{L}_]\\w*\\s*([.:?].*)?", Pattern.DOTALL);

    private ValueRefReader() {}

    /**
     * Reads the text of a code span.
     *
     * @param span the code span, for messages
     * @return nothing if it is ordinary code
     */
    static Optional<ValueRef> read(Span span, String code, Diagnostics diagnostics) {
        if (!MEANT.matcher(code).matches()) {
            return Optional.empty();
        }
        Optional<ValueRef> ref = match(span, code.substring(1));
        if (ref.isEmpty()) {
            diagnostics.add(Diagnostic.invalid(span, "`" + code + "` is not an inline value")
                    .withHint("write `=cell.column` or `=cell.column:format`"));
        }
        return ref;
    }

    /** Reads {@code cell.column} where nothing else may stand; the format comes from another option. */
    static Optional<ValueRef> readBare(Span span, Optional<Name> format, Diagnostics diagnostics) {
        String text = span.text().strip();
        String bare = text.length() > 1 && (text.startsWith("\"") || text.startsWith("'"))
                ? text.substring(1, text.length() - 1) : text;
        Optional<ValueRef> ref = match(span, bare).filter(found -> found.whenNull().isEmpty());
        if (ref.isEmpty()) {
            diagnostics.add(Diagnostic.invalid(span, "`" + text + "` is not a value").withHint("write `cell.column`"));
        }
        return format.isEmpty() ? ref
                : ref.map(r -> new ValueRef(r.span(), r.cell(), r.column(), format.map(Name::text), r.whenNull()));
    }

    private static Optional<ValueRef> match(Span span, String text) {
        Matcher value = VALUE.matcher(text);
        if (!value.matches()) {
            return Optional.empty();
        }
        String column = value.group("column");
        return Optional.of(new ValueRef(span, value.group("cell"),
                column.startsWith("\"") ? column.substring(1, column.length() - 1).replace("\"\"", "\"") : column,
                Optional.ofNullable(value.group("format")), Optional.ofNullable(value.group("none"))));
    }
}
