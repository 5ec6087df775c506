package casebook.site;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks up SQL: {@code k} keyword, {@code s} string, {@code n} number, {@code c} comment, {@code o} option of a cell, {@code p} parameter. */
final class SqlHighlighter {
    private static final Pattern TOKEN = Pattern.compile("""
            (?<o>--\\|[^\\n]*)\
            |(?<c>--[^\\n]*|/\\*.*?(?:\\*/|\\z))\
            |(?<s>'(?:[^']|'')*+(?:'|\\z)|\\$\\$.*?(?:\\$\\$|\\z))\
            |(?<quoted>"(?:[^"]|"")*+(?:"|\\z))\
            |(?<p>\\$\\w+)\
            |(?<n>\\b\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?\\b)\
            |(?<word>[\\p{L}_][\\p{L}\\p{N}_]*)""", Pattern.DOTALL);

    /** What a reader sees as SQL's own words; names of functions and types stay plain. */
    private static final Set<String> KEYWORDS = Set.of(("all and anti any as asc asof at attach between bottom by case "
            + "cast collate columns cross cube current current_date current_timestamp default desc describe distinct else "
            + "end escape except exclude exists extract false fetch filter first following for from full glob group "
            + "grouping groups having if ignore ilike in inner intersect interval into is isnull join lambda last lateral left like "
            + "limit materialized natural next not notnull null nulls of offset on only or order others outer over "
            + "overlaps partition pivot positional preceding qualify recursive rename respect "
            + "returning right rollup row rows select semi sets similar some summarize table "
            + "tablesample then ties to true try_cast unbounded union unique unnest unpivot using values when where window with "
            + "within without").split(" "));

    private SqlHighlighter() {}

    static SafeHtml highlight(String sql) {
        var out = new StringBuilder(sql.length() * 2);
        Matcher token = TOKEN.matcher(sql);
        int done = 0;
        while (token.find()) {
            out.append(Html.escape(sql.substring(done, token.start())));
            append(out, style(token), token.group());
            done = token.end();
        }
        return new SafeHtml(out.append(Html.escape(sql.substring(done))).toString());
    }

    private static String style(Matcher token) {
        for (String style : new String[] {"o", "c", "s", "p", "n"}) {
            if (token.group(style) != null) {
                return style;
            }
        }
        String word = token.group("word");
        return word != null && KEYWORDS.contains(word.toLowerCase(Locale.ROOT)) ? "k" : "";
    }

    private static void append(StringBuilder out, String style, String text) {
        if (style.isEmpty()) {
            out.append(Html.escape(text));
        } else {
            out.append("<span class=\"").append(style).append("\">").append(Html.escape(text)).append("</span>");
        }
    }
}
