package casebook.site;

import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one element of HTML that a text may hold: {@code <span lang="fr">…</span>} around words in another language, which
 * screen readers then say as they should. Both its tags stand in one paragraph, list item or table cell, at one depth.
 */
final class LanguageSpan {
    private static final Pattern OPEN = Pattern.compile("<span lang=([\"'])([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4})\\1>");
    private static final String CLOSE = "</span>";

    private LanguageSpan() {}

    /** What to write for a tag; nothing if it is another one, or lacks its fellow. */
    static Optional<String> markup(HtmlInline tag) {
        Matcher open = OPEN.matcher(tag.getChars());
        if (open.matches()) {
            return hasFellow(tag, true) ? Optional.of("<span lang=\"" + open.group(2) + "\">") : Optional.empty();
        }
        return tag.getChars().equals(CLOSE) && hasFellow(tag, false) ? Optional.of(CLOSE) : Optional.empty();
    }

    private static boolean hasFellow(Node tag, boolean forward) {
        int depth = 1;
        for (Node node = step(tag, forward); node != null; node = step(node, forward)) {
            if (node instanceof HtmlInline other) {
                boolean opens = OPEN.matcher(other.getChars()).matches();
                boolean closes = other.getChars().equals(CLOSE);
                depth += opens == forward && (opens || closes) ? 1 : opens || closes ? -1 : 0;
                if (depth == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Node step(Node node, boolean forward) {
        return forward ? node.getNext() : node.getPrevious();
    }
}
