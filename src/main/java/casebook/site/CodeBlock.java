package casebook.site;

import java.util.Locale;
import java.util.regex.Pattern;

/** Code as it is shown on a page. */
final class CodeBlock {
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9+#_-]{1,30}");

    private CodeBlock() {}

    /**
     * A block of code; it scrolls by itself where it is too wide, so keyboards must reach it.
     *
     * @param language the fence's first word, may be empty
     */
    static SafeHtml of(String text, String language) {
        boolean named = LANGUAGE.matcher(language).matches();
        String lower = language.toLowerCase(Locale.ROOT);
        String body = lower.equals("sql") ? SqlHighlighter.highlight(text).markup() : Html.escape(text);
        return new SafeHtml("<div class=\"code\"><pre tabindex=\"0\"><code"
                + (named ? " class=\"language-" + Html.escape(lower) + "\"" : "") + ">" + body + "\n</code></pre></div>");
    }
}
