package casebook.site;

import casebook.diagnostic.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The blocks of HTML among a notebook's other blocks: what one of them opens, a later one may close, and around Markdown. */
final class HtmlBlocks {
    /** What may hold blocks of Markdown. */
    private static final Set<String> LASTING = Set.of("details", "div", "blockquote");
    private static final String START = "zqbeginsqz";
    private static final String END = "zqendsqz";
    private static final Pattern CLOSED = Pattern.compile("</([a-z0-9]+)>");
    private static final Pattern ALL_CLOSED = Pattern.compile("(?:" + CLOSED + "\\s*)*");

    private final Sanitizer sanitizer;
    /** The names of open elements, outermost first. */
    private List<String> open = List.of();

    HtmlBlocks(Sanitizer sanitizer) {
        this.sanitizer = sanitizer;
    }

    /** The next block, cleaned. */
    SafeHtml add(String html, Span span) {
        String before = open.stream().map(name -> "<" + name + ">").collect(Collectors.joining());
        String cleaned = sanitizer.clean(before + START + html + END, span);
        int start = cleaned.indexOf(START);
        int end = cleaned.lastIndexOf(END);
        String after = end < 0 ? "" : cleaned.substring(end + END.length());
        if (start < 0 || end < start || !ALL_CLOSED.matcher(after).matches()) {
            return new SafeHtml(sanitizer.clean(html, span));
        }
        List<String> names = names(after);
        int lasting = (int) names.stream().takeWhile(LASTING::contains).count();
        open = List.copyOf(names.subList(0, lasting));
        return new SafeHtml(cleaned.substring(start + START.length(), end) + ends(names.subList(lasting, names.size())));
    }

    /** What those before were the ends of, outermost first. */
    private static List<String> names(String ends) {
        var names = new ArrayList<String>();
        for (Matcher each = CLOSED.matcher(ends); each.find();) {
            names.add(each.group(1));
        }
        Collections.reverse(names);
        return names;
    }

    private static String ends(List<String> names) {
        return names.reversed().stream().map(name -> "</" + name + ">").collect(Collectors.joining());
    }

    /** The ends of all that is still open. */
    SafeHtml close() {
        String ends = ends(open);
        open = List.of();
        return ends.isEmpty() ? SafeHtml.NONE : new SafeHtml(ends);
    }
}
