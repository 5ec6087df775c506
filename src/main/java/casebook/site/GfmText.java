package casebook.site;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes text so that it stays text on GitHub: no markup, no table's end, no link, and nobody is called by a name.
 *
 * <p>What GitHub finds in finished text (names behind {@code @}, numbers behind {@code #}, addresses, emoji) can't be escaped; a space
 * of no width takes it apart, as the tools that write pull requests do it.
 */
final class GfmText {
    private static final String APART = "&#8203;";
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*\\[\\]|~]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");
    private static final Pattern CALL = Pattern.compile("@(?=[\\p{L}\\p{N}_-])");
    private static final Pattern NUMBER = Pattern.compile("\\\\#(?=\\d)");
    private static final Pattern ISSUE = Pattern.compile("(?i)\\b(GH-)(?=\\d)");
    /** Taken apart before the colon or the point: behind it an address could go on. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?(?=:)|ftp(?=:)|mailto(?=:)|xmpp(?=:)|www(?=\\.))");
    private static final Pattern EMOJI = Pattern.compile(":(?=[a-zA-Z0-9_+-]+:)");
    /** A bullet, a line under a heading, a line under a table's head. */
    private static final Pattern LINE_START = Pattern.compile("^(?:[-+](?=\\s|$)|[-=](?=[-=\\s]*$)|:(?=[-:\\s]*$))");
    private static final Pattern LIST_NUMBER = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)");
    private static final Pattern LONGEST_FENCE = Pattern.compile("`+");

    private GfmText() {}

    /** A text in a paragraph, a heading, a link or a cell of a table. */
    static String inline(String text) {
        String plain = Html.clean(text).replaceAll("[\\s\\p{Cc}]+", " ").strip();
        String escaped = SPECIAL.matcher(plain).replaceAll(mark -> Matcher.quoteReplacement("\\" + mark.group()))
                .replace("#", "\\#").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("$", "&#36;");
        escaped = LINE_START.matcher(escaped).replaceFirst("\\\\$0");
        escaped = LIST_NUMBER.matcher(escaped).replaceFirst("$1\\\\$2");
        escaped = CALL.matcher(escaped).replaceAll("@" + APART);
        escaped = NUMBER.matcher(escaped).replaceAll("\\\\#" + APART);
        escaped = ISSUE.matcher(escaped).replaceAll("$1" + APART);
        escaped = EMOJI.matcher(escaped).replaceAll(":" + APART);
        return ADDRESS.matcher(escaped).replaceAll("$1" + APART);
    }

    /** A name as code. */
    static String code(String text) {
        String plain = Html.clean(text).replaceAll("[\\s\\p{Cc}]+", " ").strip();
        if (plain.isEmpty() || plain.indexOf('|') >= 0) {
            return inline(plain);
        }
        String fence = "`".repeat(longestFence(plain) + 1);
        boolean touches = plain.startsWith("`") || plain.endsWith("`");
        return fence + (touches ? " " : "") + plain + (touches ? " " : "") + fence;
    }

    /** Lines of code in a language. */
    static String fenced(String code, String language) {
        String fence = "`".repeat(Math.max(3, longestFence(code) + 1));
        return fence + language + "\n" + Html.clean(code).stripTrailing() + "\n" + fence;
    }

    private static int longestFence(String text) {
        return LONGEST_FENCE.matcher(text).results().mapToInt(run -> run.end() - run.start()).max().orElse(0);
    }

    /** An address as the target of a link. */
    static String target(String address) {
        return address.replace("(", "%28").replace(")", "%29").replace(" ", "%20").replace("<", "%3C").replace(">", "%3E")
                .replace("|", "%7C").replace("\\", "%5C");
    }

    /** A text in bold, which must not be empty. */
    static String bold(String text) {
        return "**" + inline(text) + "**";
    }

    /** Something that unfolds; what it holds stands between empty lines, so that it is read as Markdown. */
    static String folded(String summary, String content, boolean open) {
        return "<details" + (open ? " open" : "") + ">\n<summary>" + summary(summary) + "</summary>\n\n" + content + "\n\n</details>";
    }

    /** A text between tags: what Markdown would find there is written as HTML writes it. */
    private static String summary(String text) {
        String html = Html.escape(Html.clean(text).replaceAll("[\\s\\p{Cc}]+", " ").strip());
        for (char mark : "\\`*_[]~$#".toCharArray()) {
            html = mark == '#' ? html : html.replace(String.valueOf(mark), "&#" + (int) mark + ";");
        }
        html = CALL.matcher(html).replaceAll("@" + APART);
        html = html.replaceAll("(?<!&)#(?=\\d)", "#" + APART);
        html = ISSUE.matcher(html).replaceAll("$1" + APART);
        html = EMOJI.matcher(html).replaceAll(":" + APART);
        return ADDRESS.matcher(html).replaceAll("$1" + APART);
    }
}
