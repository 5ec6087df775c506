package casebook.site;

import casebook.diagnostic.Span;
import casebook.notebook.Block;
import com.vladsch.flexmark.ast.Heading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where links lead among exported pages: to files of Markdown, and to headings by the names that GitHub gives them, which go by
 * the values that now stand in them.
 */
final class GfmLinks {
    private static final String HTML = ".html";
    private static final String MARKDOWN = ".md";

    private final Map<String, Content> contents = new HashMap<>();
    private final Map<String, PageInfo> pages = new HashMap<>();
    private final Map<String, Map<String, String>> headings = new ConcurrentHashMap<>();

    GfmLinks(List<Content> contents, Pages pages) {
        for (int i = 0; i < contents.size(); i++) {
            this.contents.put(pages.inOrder().get(i).name(), contents.get(i));
            this.pages.put(pages.inOrder().get(i).name(), pages.inOrder().get(i));
        }
    }

    /** The file of a page. */
    static String file(String page) {
        return page + MARKDOWN;
    }

    /** The address of a page's Markdown, for that of its HTML. */
    static String page(String href) {
        int hash = href.indexOf('#');
        String path = hash < 0 ? href : href.substring(0, hash);
        return path.endsWith(HTML) ? path.substring(0, path.length() - HTML.length()) + MARKDOWN + href.substring(path.length()) : href;
    }

    /**
     * The address to write for a link; nothing if there can be none.
     *
     * @param address as written, entities and escapes decoded
     * @param links of the notebook that it stands in
     * @param folder of that notebook
     * @param page that shows it
     */
    Optional<String> link(String address, Span span, Links links, String folder, String page) {
        return links.link(address, span).map(href -> switch (Address.of(address)) {
            case Address.Anchor anchor -> "#" + heading(page, anchor.name());
            case Address.Relative relative when relative.path().endsWith(MARKDOWN) -> {
                Optional<String> target = SitePath.resolve(folder, relative.path().substring(0, relative.path().length() - MARKDOWN.length()));
                String path = page(href.substring(0, href.length() - relative.suffix().length()));
                yield path + (relative.anchor().isEmpty() || target.isEmpty() ? "" : "#" + heading(target.get(), relative.anchor()));
            }
            case Address.Elsewhere _, Address.Relative _, Address.Refused _ -> href;
        });
    }

    private String heading(String page, String anchor) {
        String plain = SitePath.decode(anchor).orElse(anchor);
        return SitePath.encode(headings.computeIfAbsent(page, this::headings).getOrDefault(plain, plain));
    }

    /** The names of a page's headings with values, by those without. */
    private Map<String, String> headings(String page) {
        var names = new HashMap<String, String>();
        if (contents.containsKey(page)) {
            add(contents.get(page), pages.get(page), new Ids(), new Ids(), names);
        }
        return names;
    }

    private static void add(Content content, PageInfo page, Ids written, Ids filled, Map<String, String> names) {
        var values = new InlineValues(content);
        for (Block block : ShownBlocks.of(content, page)) {
            switch (block) {
                case Block.Prose prose when prose.node() instanceof Heading heading ->
                        names.put(written.take(Slug.of(InlineValues.written(heading))), filled.take(Slug.of(values.plain(heading))));
                case Block.Include include -> add(content.included(include), page, written, filled, names);
                case Block.Prose _, Block.CellBlock _, Block.DisplayBlock _, Block.Conditional _ -> { }
            }
        }
    }
}
