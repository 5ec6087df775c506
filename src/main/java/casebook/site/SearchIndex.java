package casebook.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The index that {@code search.js} loads: a script, because a page on disk may load nothing else. For each page its path, its
 * title, its language, and for each place on it the anchor, the heading and the text.
 */
final class SearchIndex {
    private static final String PATH = "assets/search-index.js";

    private SearchIndex() {}

    static OutputFile of(List<RenderedPage> pages) {
        String script = pages.stream().map(SearchIndex::page).collect(Collectors.joining(",\n", "casebookIndex([\n", "\n]);\n"));
        return new OutputFile.Bytes(PATH, script.getBytes(StandardCharsets.UTF_8));
    }

    private static String page(RenderedPage page) {
        return "[" + strings(SitePath.encode(page.path()), page.page().title(), page.page().locale().toLanguageTag()) + ",[\n"
                + page.search().stream().map(entry -> "[" + strings(entry.anchor(), entry.heading(), entry.text()) + "]")
                        .collect(Collectors.joining(",\n"))
                + "]]";
    }

    private static String strings(String... texts) {
        return Stream.of(texts).map(SearchIndex::string).collect(Collectors.joining(","));
    }

    /** A string of JSON that no script, and no element around one, can take for its end. */
    private static String string(String text) {
        var out = new StringBuilder("\"");
        for (char c : Html.clean(text).toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c == '<' || c == '\u2028' || c == '\u2029' || c == 0x7F) {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
