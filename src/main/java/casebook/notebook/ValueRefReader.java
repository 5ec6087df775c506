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
    /** {@code cell.column:format?none}, what follows the column being optional. */
    private static final Pattern VALUE = Pattern.compile(
            "(?<cell>[A-Za-z_][A-Za-z0-9_]*)\\.(?<column>" + COLUMN + ")(?::(?<format>\\w+))?(?:\\?(?<none>.*))?", Pattern.DOTALL);
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

    /** Reads {@code cell.column} where nothing else may stand. */
    static Optional<ValueRef> readBare(Span span, Diagnostics diagnostics) {
        Optional<ValueRef> ref = bare(span, diagnostics);
        ref.flatMap(ValueRef::format).ifPresent(_ -> diagnostics.add(
                Diagnostic.invalid(ref.get().formatSpan(), "a format means nothing here").withHint("write `cell.column`")));
        ref.flatMap(ValueRef::whenNull).ifPresent(_ -> notAValue(span, diagnostics));
        return ref.filter(found -> found.whenNull().isEmpty());
    }

    /**
     * Reads {@code cell.column}, {@code cell.column:format} or {@code cell.column:format?none} where nothing else may stand.
     *
     * @param format one that is given by another option
     */
    static Optional<ValueRef> readBare(Span span, Optional<Name> format, Diagnostics diagnostics) {
        Optional<ValueRef> ref = bare(span, diagnostics);
        if (format.isEmpty() || ref.isEmpty()) {
            return ref;
        }
        ValueRef found = ref.get();
        if (found.format().isPresent()) {
            diagnostics.add(Diagnostic.invalid(found.formatSpan(), "the format of this value stands twice")
                    .withNote(format.get().span(), "it stands here too").withHint("keep one of them"));
        }
        return Optional.of(new ValueRef(found.span(), found.cell(), found.column(), format.map(Name::text), found.whenNull(),
                format.get().span()));
    }

    private static Optional<ValueRef> bare(Span span, Diagnostics diagnostics) {
        String text = span.text().strip();
        String bare = text.length() > 1 && (text.startsWith("\"") || text.startsWith("'"))
                ? text.substring(1, text.length() - 1) : text;
        Optional<ValueRef> ref = match(span, bare);
        if (ref.isEmpty()) {
            notAValue(span, diagnostics);
        }
        return ref;
    }

    private static void notAValue(Span span, Diagnostics diagnostics) {
        diagnostics.add(Diagnostic.invalid(span, "`" + span.text().strip() + "` is not a value").withHint("write `cell.column`"));
    }

    private static Optional<ValueRef> match(Span span, String text) {
        Matcher value = VALUE.matcher(text);
        if (!value.matches()) {
            return Optional.empty();
        }
        String column = value.group("column");
        Optional<String> format = Optional.ofNullable(value.group("format"));
        return Optional.of(new ValueRef(span, value.group("cell"),
                column.startsWith("\"") ? column.substring(1, column.length() - 1).replace("\"\"", "\"") : column,
                format, Optional.ofNullable(value.group("none")), format.map(name -> place(span, ":" + name)).orElse(span)));
    }

    /** Where a format stands behind its colon; the whole value if escapes hide it. */
    private static Span place(Span value, String format) {
        int at = value.text().indexOf(format);
        return at < 0 ? value : value.part(at + 1, at + format.length());
    }
}
