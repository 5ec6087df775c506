package casebook.site;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Span;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Cleans HTML of notebooks, where the settings let it work: elements that shape text stay, as GitHub lets them, and nothing
 * that could run, load from elsewhere, or pass for a part of the page. What it writes is whole: each element is closed.
 *
 * <p>The only class that uses OWASP's sanitizer, which is loaded with it.
 */
final class Sanitizer {
    private static final String[] ELEMENTS = {"abbr", "b", "bdo", "blockquote", "br", "caption", "cite", "code", "dd", "del", "details", "dfn", "div",
        "dl", "dt", "em", "figcaption", "figure", "hr", "i", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "samp", "small", "span", "strike",
        "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "tt", "u", "ul", "var", "wbr"};
    private static final Pattern SIZE = Pattern.compile("\\d{1,4}%?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,3}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}");

    private final BiFunction<String, Span, Optional<String>> links;
    private final BiFunction<String, Span, Optional<String>> pictures;
    private final Consumer<Diagnostic> wrong;
    /** A pair's second tag needs what its first one did; what is wrong with it is said once. */
    private final Map<String, String> known = new HashMap<>();

    /**
     * @param links what to write for the address of a link, which reports those that can be none
     * @param pictures the same for the address of a picture
     */
    Sanitizer(BiFunction<String, Span, Optional<String>> links, BiFunction<String, Span, Optional<String>> pictures, Consumer<Diagnostic> wrong) {
        this.links = links;
        this.pictures = pictures;
        this.wrong = wrong;
    }

    /** What may stay of a piece of HTML, all elements in it closed; what is taken away is a warning. */
    String clean(String html, Span span) {
        return known.computeIfAbsent(span.start() + " " + html, _ -> cleaned(html, span));
    }

    private String cleaned(String html, Span span) {
        Set<String> taken = new LinkedHashSet<>();
        Set<String> refused = new HashSet<>();
        String cleaned = policy(span, refused).sanitize(html, new HtmlChangeListener<Set<String>>() {
            @Override
            public void discardedTag(Set<String> names, String element) {
                if (!refused.contains(element)) {
                    names.add("`<" + element + ">`");
                }
            }

            @Override
            public void discardedAttributes(Set<String> names, String element, String... attributes) {
                Arrays.stream(attributes).filter(name -> !refused.contains(element) || !name.equals("href") && !name.equals("src"))
                        .forEach(name -> names.add("`" + name + "` of `<" + element + ">`"));
            }
        }, taken);
        if (!taken.isEmpty()) {
            wrong.accept(Diagnostic.warning(span, "a page can't hold " + taken.stream().collect(Collectors.joining(", ")) + ", so this is left out")
                    .withHint("write it in Markdown"));
        }
        return cleaned;
    }

    /** @param refused takes the elements whose addresses can't be, which is said elsewhere */
    private PolicyFactory policy(Span span, Set<String> refused) {
        return new HtmlPolicyBuilder().allowElements(ELEMENTS)
                .allowElements((element, attributes) -> attributes.contains("src") ? element : null, "img")
                .allowElements("a")
                .allowAttributes("align").matching(true, "left", "center", "right").onElements("div", "p", "img", "table", "td", "th", "tr")
                .allowAttributes("width", "height").matching(SIZE).onElements("img", "table", "td", "th")
                .allowAttributes("alt").onElements("img")
                .allowAttributes("open").onElements("details")
                .allowAttributes("start").matching(COUNT).onElements("ol")
                .allowAttributes("colspan", "rowspan").matching(COUNT).onElements("td", "th")
                .allowAttributes("lang").matching(LANGUAGE).globally()
                .allowAttributes("dir").matching(true, "ltr", "rtl", "auto").globally()
                .allowAttributes("title").globally()
                .allowAttributes("href").matching((element, _, address) -> judged(links.apply(address, span), element, refused)).onElements("a")
                .allowAttributes("src").matching((element, _, address) -> judged(pictures.apply(address, span), element, refused)).onElements("img")
                .allowStandardUrlProtocols()
                .toFactory();
    }

    private static String judged(Optional<String> address, String element, Set<String> refused) {
        if (address.isEmpty()) {
            refused.add(element);
        }
        return address.orElse(null);
    }
}
