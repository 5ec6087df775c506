package casebook.plan;

import casebook.declaration.Excerpt;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Source;
import casebook.diagnostic.Span;
import casebook.plan.QualifiedSql.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL as the value of a key in YAML: where it stands in the file, and what of it is written otherwise there, as quotes within
 * quotes are. Line ends and indentation are left as they are in the file: SQL doesn't mind.
 */
final class QueryText {
    private static final Pattern DOUBLED = Pattern.compile("''");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(\r?\n[ \t]*|.)", Pattern.DOTALL);

    private final Span origin;
    private final List<Edit> escapes;

    private QueryText(Span origin, List<Edit> escapes) {
        this.origin = origin;
        this.escapes = escapes;
    }

    static QueryText of(Excerpt written) {
        Span span = written.span();
        String text = span.text();
        return switch (text.isEmpty() ? ' ' : text.charAt(0)) {
            case '|', '>' -> new QueryText(span.part(text.indexOf('\n') + 1, text.length()), List.of());
            case '\'' -> checked(written, span.part(1, text.length() - 1), DOUBLED);
            case '"' -> checked(written, span.part(1, text.length() - 1), ESCAPED);
            default -> new QueryText(span, List.of());
        };
    }

    /** Escapes that are rarer than quotes make the whole text one piece: mistakes point to all of it then. */
    private static QueryText checked(Excerpt written, Span inner, Pattern escape) {
        var edits = new ArrayList<Edit>();
        Matcher found = escape.matcher(inner.text());
        while (found.find()) {
            edits.add(new Edit(found.start(), found.end(), found.groupCount() == 0 ? "'" : found.group(1).strip()));
        }
        boolean same = plain(QualifiedSql.of(inner, edits).text()).equals(plain(written.text()));
        return new QueryText(inner, same ? edits : List.of(new Edit(0, inner.text().length(), written.text())));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** What it names, with places in the file. */
    SqlFacts read(SqlReader reader) {
        if (escapes.isEmpty()) {
            return reader.read(origin);
        }
        QualifiedSql sql = QualifiedSql.of(origin, escapes);
        SqlFacts facts = reader.read(new Source(origin.source().path(), sql.text()).whole());
        UnaryOperator<Span> place = span -> origin.part(written(span.start()), written(span.end()));
        return new SqlFacts(place.apply(facts.body()),
                facts.tables().stream().map(use -> new SqlFacts.TableUse(place.apply(use.span()), use.path())).toList(),
                facts.params().stream().map(use -> new SqlFacts.ParameterUse(place.apply(use.span()), use.name())).toList(),
                facts.files().stream().map(use -> new SqlFacts.FileUse(place.apply(use.span()), use.path())).toList(),
                facts.ordered(), facts.work(), facts.warnings().stream().map(warning -> moved(warning, place)).toList(),
                facts.problem().map(problem -> moved(problem, place)));
    }

    private static Diagnostic moved(Diagnostic found, UnaryOperator<Span> place) {
        return new Diagnostic(found.severity(), found.status(), place.apply(found.span()), found.message(), List.of(), found.hint(), found.detail());
    }

    /** Where in the file (an offset within {@link #origin}) a place in the text is written. */
    private int written(int offset) {
        int shift = 0;
        for (Edit edit : escapes) {
            if (offset <= edit.start() + shift) {
                break;
            }
            if (offset < edit.start() + shift + edit.text().length()) {
                return edit.start();
            }
            shift += edit.text().length() - (edit.end() - edit.start());
        }
        return offset - shift;
    }

    /** The statement with what is written otherwise in the file. */
    QualifiedSql complete(QualifiedSql sql) {
        var edits = new ArrayList<>(sql.edits());
        int from = sql.origin().start() - origin.start();
        int length = sql.origin().text().length();
        escapes.stream().map(edit -> new Edit(edit.start() - from, edit.end() - from, edit.text()))
                .filter(edit -> sql.edits().stream().noneMatch(other -> other.start() <= edit.start() && edit.end() <= other.end()))
                .filter(edit -> edit.start() >= 0 && edit.end() <= length).forEach(edits::add);
        return QualifiedSql.of(sql.origin(), edits);
    }
}
