package casebook.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the tags of finished HTML pages, and puts others in their place. What templates and this package write can be read so. */
final class Markup {
    private static final Pattern TAG = Pattern.compile("""
            <!--.*?-->|<![^>]*>\
            |<(?<close>/?)(?<name>[a-zA-Z][\\w:-]*)(?<attributes>(?:\\s+[^\\s=>"'/]+(?:\\s*=\\s*(?:"[^"]*"|'[^']*'|[^\\s"'>]+))?)*)\\s*(?<empty>/?)>""",
            Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("""
            (?<name>[^\\s=>"'/]+)(?:\\s*=\\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\\s"'>]+)))?""");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|(amp|lt|gt|quot));");
    private static final Map<String, String> NAMED = Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"");

    private Markup() {}

    /**
     * An opening or closing tag.
     *
     * @param name in lower case
     * @param attributes values by name, in their order; of a tag that closes none
     */
    record Tag(String name, boolean closes, Map<String, String> attributes, boolean empty) {
        /** A value, empty if the attribute is missing. */
        String get(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }

        boolean has(String attribute) {
            return attributes.containsKey(attribute);
        }

        Tag with(String attribute, String value) {
            var changed = new LinkedHashMap<>(attributes);
            changed.put(attribute, value);
            return new Tag(name, closes, changed, empty);
        }

        Tag without(String attribute) {
            var changed = new LinkedHashMap<>(attributes);
            changed.remove(attribute);
            return new Tag(name, closes, changed, empty);
        }

        String markup() {
            return (closes ? "</" : "<") + name + attributes.entrySet().stream()
                    .map(each -> " " + each.getKey() + (each.getValue().isEmpty() ? "" : "=\"" + Html.escape(each.getValue()) + "\""))
                    .collect(Collectors.joining()) + (empty ? "/>" : ">");
        }
    }

    /**
     * The same page with other tags.
     *
     * @param change the markup to stand for a tag; null to leave it as it is
     */
    static String rewrite(String html, Function<Tag, String> change) {
        var out = new StringBuilder(html.length());
        Matcher found = TAG.matcher(html);
        int at = 0;
        while (found.find(at)) {
            out.append(html, at, found.start());
            at = found.end();
            if (found.group("name") == null) {
                out.append(found.group());
                continue;
            }
            Tag tag = tag(found);
            String other = change.apply(tag);
            out.append(other == null ? found.group() : other);
            at = endOfRawText(html, tag, at, out);
        }
        return out.append(html, at, html.length()).toString();
    }

    /** Scripts and styles hold no tags. */
    private static int endOfRawText(String html, Tag tag, int from, StringBuilder out) {
        boolean raw = !tag.closes() && (tag.name().equals("script") || tag.name().equals("style"));
        int end = raw ? html.toLowerCase(Locale.ROOT).indexOf("</" + tag.name(), from) : from;
        int to = end < 0 ? from : end;
        out.append(html, from, to);
        return to;
    }

    /**
     * What stands in the first element of a name, without its own tags; null if there is none.
     *
     * @param html a page in which elements are closed by tags of their own
     */
    static String inside(String html, String element) {
        int[] range = range(html, element);
        return range == null ? null : html.substring(range[1], range[2]);
    }

    /** The same page with something else in the first element of a name. */
    static String replaceInside(String html, String element, String content) {
        int[] range = range(html, element);
        return range == null ? html : html.substring(0, range[1]) + content + html.substring(range[2]);
    }

    /** The same page without the first element of a name. */
    static String remove(String html, String element) {
        int[] range = range(html, element);
        return range == null ? html : html.substring(0, range[0]) + html.substring(range[3]);
    }

    /** The language that a page's first tag names. */
    static String language(String html) {
        var found = new ArrayList<String>();
        rewrite(html, tag -> {
            if (tag.name().equals("html") && !tag.closes()) {
                found.add(tag.get("lang"));
            }
            return null;
        });
        return found.isEmpty() ? "" : found.getFirst();
    }

    /** What stands in the elements of a name that hold no tags: {@code script} or {@code style}. */
    static List<String> rawTexts(String html, String element) {
        var texts = new ArrayList<String>();
        Matcher found = Pattern.compile("<" + element + "(?:\\s[^>]*)?>(.*?)</" + element, Pattern.DOTALL | Pattern.CASE_INSENSITIVE).matcher(html);
        while (found.find()) {
            texts.add(found.group(1));
        }
        return texts;
    }

    /** Where the opening tag starts and ends, and where the closing tag does; null if there is none. */
    private static int[] range(String html, String element) {
        Matcher found = TAG.matcher(html);
        int[] range = null;
        int depth = 0;
        for (int at = 0; found.find(at);) {
            at = found.end();
            if (!element.equalsIgnoreCase(found.group("name"))) {
                continue;
            }
            boolean closes = !found.group("close").isEmpty();
            depth += closes ? -1 : 1;
            if (range == null && !closes) {
                range = new int[] {found.start(), found.end(), html.length(), html.length()};
            } else if (range != null && depth == 0) {
                return new int[] {range[0], range[1], found.start(), found.end()};
            }
        }
        return range;
    }

    private static Tag tag(Matcher found) {
        var attributes = new LinkedHashMap<String, String>();
        Matcher each = ATTRIBUTE.matcher(found.group("attributes"));
        while (each.find()) {
            String value = each.group("double") != null ? each.group("double")
                    : each.group("single") != null ? each.group("single") : each.group("bare");
            attributes.putIfAbsent(each.group("name"), value == null ? "" : decoded(value));
        }
        return new Tag(found.group("name").toLowerCase(Locale.ROOT), !found.group("close").isEmpty(), attributes,
                !found.group("empty").isEmpty());
    }

    /** A text of a page, as people read it. */
    static String decoded(String value) {
        return ENTITY.matcher(value).replaceAll(entity -> Matcher.quoteReplacement(entity.group(2) != null ? NAMED.get(entity.group(2))
                : Character.isValidCodePoint(Integer.parseInt(entity.group(1))) ? Character.toString(Integer.parseInt(entity.group(1))) : ""));
    }
}
