package casebook.site;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makes the ids of headings. */
final class Slug {
    /** All but Ruby's {@code \p{Word}}, hyphens and spaces, as GitHub's pipeline drops them (html-pipeline, TableOfContentsFilter). */
    private static final Pattern DROPPED = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}\\p{Pc}\\- ]");

    private Slug() {}

    /** A heading's text as GitHub makes an id of it; never empty. */
    static String of(String text) {
        String slug = DROPPED.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll("").replace(' ', '-');
        return slug.isEmpty() ? "section" : slug;
    }
}
