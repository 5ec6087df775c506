package casebook.engine;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds dbt's templates in SQL that can't be parsed, and says what to write instead. */
final class Templates {
    private static final Pattern REF =
            Pattern.compile("^\\{\\{-?\\s*ref\\(\\s*(?:['\"][^'\"]*['\"]\\s*,\\s*)?['\"]([^'\"]+)['\"]\\s*\\)");
    private static final Pattern SOURCE =
            Pattern.compile("\\bsource\\(\\s*['\"][^'\"]*['\"]\\s*,\\s*['\"]([^'\"]+)['\"]\\s*\\)");
    private static final Pattern VAR = Pattern.compile("\\bvar\\(\\s*['\"]([^'\"]+)['\"]");
    private static final Pattern CONFIG = Pattern.compile("\\bconfig\\(");
    private static final Pattern TABLE = Pattern.compile("materialized\\s*=\\s*['\"](?:table|incremental)");

    private Templates() {}

    /** One message for all templates of a cell: the first is its place, the others are notes. */
    static Optional<Diagnostic> find(SqlText sql) {
        List<Span> found = spans(sql);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var first = Diagnostic.invalid(found.getFirst(), "SQL holds no templates here");
        if (found.stream().map(Span::text).map(Templates::instead).distinct().count() == 1) {
            return Optional.of(first.withHint(instead(found.getFirst().text())));
        }
        for (Span each : found) {
            first = first.withNote(each, instead(each.text()));
        }
        return Optional.of(first);
    }

    private static List<Span> spans(SqlText sql) {
        String text = sql.span().text();
        var spans = new ArrayList<Span>();
        int done = 0;
        for (int i = 0; i + 1 < sql.tokens().size(); i++) {
            Token open = sql.token(i);
            Token next = sql.token(i + 1);
            boolean opens = open.isSign('{') && (next.isSign('{') || next.isSign('%')) && next.start() == open.end();
            if (opens && open.start() >= done) {
                int close = text.indexOf(next.isSign('{') ? "}}" : "%}", next.end());
                done = close < 0 ? next.end() : close + 2;
                spans.add(sql.span().part(open.start(), done));
            }
        }
        return spans;
    }

    private static String instead(String template) {
        Matcher ref = REF.matcher(template);
        if (ref.find()) {
            return "write `" + ref.group(1) + "`";
        }
        Matcher source = SOURCE.matcher(template);
        if (source.find()) {
            return "write `raw." + source.group(1) + "`";
        }
        Matcher variable = VAR.matcher(template);
        if (variable.find()) {
            return "write `$" + variable.group(1) + "`, and declare it under `params:`";
        }
        if (CONFIG.matcher(template).find()) {
            return "write `--| materialize: " + (TABLE.matcher(template).find() ? "table" : "view") + "` above the SQL";
        }
        return "write tables by their names, and parameters as `$name`";
    }
}
