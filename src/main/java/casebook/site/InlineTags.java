package casebook.site;

import casebook.diagnostic.Span;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTML within a paragraph. A tag works if it is one of a pair that stands in one paragraph, list item or table cell at one
 * depth, with whole pairs between them; so no element of the page is ever left open.
 */
final class InlineTags {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)(?:[\\s/][^<]*)?>", Pattern.DOTALL);
    private static final Set<String> EMPTY = Set.of("br", "img", "wbr");
    private static final Set<String> PAIRS = Set.of("a", "abbr", "b", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s",
            "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var");

    private InlineTags() {}

    /** Whether a tag is an element that may stand in a text, and has its fellow. */
    static boolean fits(HtmlInline tag) {
        return EMPTY.contains(name(tag)) || PAIRS.contains(name(tag)) && opening(tag).isPresent();
    }

    /** The tag, cleaned; empty if nothing of it may stay. */
    static String markup(HtmlInline tag, Sanitizer sanitizer, Function<Node, Span> spans) {
        String name = name(tag);
        if (EMPTY.contains(name)) {
            return sanitizer.clean(tag.getChars().toString(), spans.apply(tag));
        }
        HtmlInline opening = opening(tag).orElseThrow();
        String whole = sanitizer.clean(opening.getChars().toString(), spans.apply(opening));
        String end = "</" + name + ">";
        boolean stays = whole.startsWith("<" + name) && whole.endsWith(">" + end) && whole.indexOf('<', 1) == whole.length() - end.length();
        return !stays ? "" : closes(tag) ? end : whole.substring(0, whole.length() - end.length());
    }

    /** The opening tag of the pair that a tag belongs to. */
    private static Optional<HtmlInline> opening(HtmlInline tag) {
        Deque<HtmlInline> open = new ArrayDeque<>();
        for (Node node : tag.getParent().getChildren()) {
            if (!(node instanceof HtmlInline other) || !PAIRS.contains(name(other))) {
                continue;
            }
            if (!closes(other)) {
                open.push(other);
            } else if (!open.isEmpty() && name(open.peek()).equals(name(other))) {
                HtmlInline first = open.pop();
                if (first == tag || other == tag) {
                    return Optional.of(first);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean closes(HtmlInline tag) {
        return tag.getChars().startsWith("</");
    }

    private static String name(HtmlInline tag) {
        Matcher found = TAG.matcher(tag.getChars());
        return found.matches() ? found.group(2).toLowerCase(Locale.ROOT) : "";
    }
}
