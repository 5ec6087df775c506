package casebook.site;

import casebook.site.Markup.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes a finished page fit to stand in one file with others: no address in it leads to a file beside it. */
final class Inlining {
    private static final Set<String> NAMES_OF_IDS = Set.of("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*", Pattern.DOTALL);
    /** The search looks into a file of its own. */
    private static final Pattern NEEDS_FILES = Pattern.compile("(^|/)search\\.js$");
    private static final String BETWEEN = "--";

    private final String page;
    private final String prefix;
    private final Map<String, String> prefixes;
    private final DataUris files;
    private final int downloads;
    private final List<String> leftOut;

    /**
     * @param page the name of the page
     * @param prefixes the names of all pages of the file, and what stands before their ids
     * @param downloads up to how many bytes a linked file is held
     * @param leftOut takes the paths of those that are larger
     */
    Inlining(String page, Map<String, String> prefixes, DataUris files, int downloads, List<String> leftOut) {
        this.page = page;
        this.prefix = prefixes.get(page);
        this.prefixes = prefixes;
        this.files = files;
        this.downloads = downloads;
        this.leftOut = leftOut;
    }

    String page(String html) {
        return Markup.rewrite(html, this::change);
    }

    private String change(Tag tag) {
        return switch (tag.name()) {
            case "link" -> link(tag);
            case "script" -> tag.closes() || !tag.has("src") ? null : "<script>" + (NEEDS_FILES.matcher(tag.get("src")).find() ? "" : script(tag.get("src")));
            case "img", "source" -> picture(named(tag)).markup();
            case "a" -> tag.closes() ? null : anchor(named(tag)).markup();
            case "div" -> prefixes.size() > 1 && tag.get("class").contains("with-contents")
                    ? named(tag).with("class", tag.get("class").replace("with-contents", "").strip()).markup() : plain(tag);
            default -> plain(tag);
        };
    }

    private String plain(Tag tag) {
        return tag.closes() || prefix.isEmpty() ? null : named(tag).markup();
    }

    /** Other languages are other files. */
    private String link(Tag tag) {
        return switch (tag.get("rel")) {
            case "stylesheet" -> path(tag.get("href")).map(files::style).map(css -> "<style>" + css + "</style>").orElse("");
            case "icon" -> path(tag.get("href")).flatMap(files::of).map(address -> tag.with("href", address).markup()).orElse("");
            default -> "";
        };
    }

    /** What would end the element is written so that it doesn't. */
    private String script(String address) {
        return path(address).map(files::text).orElse("").replace("</script", "<\\/script");
    }

    private Tag picture(Tag tag) {
        Tag eager = tag.without("loading");
        for (String attribute : List.of("src", "srcset")) {
            if (tag.has(attribute)) {
                eager = eager.with(attribute, path(tag.get(attribute)).flatMap(files::of).orElse("data:,"));
            }
        }
        return eager;
    }

    /** Links to pages that aren't here, and to what is too large, are mere text. */
    private Tag anchor(Tag tag) {
        String href = tag.get("href");
        if (!tag.has("href") || ELSEWHERE.matcher(href).matches()) {
            return tag;
        }
        int hash = href.indexOf('#');
        String fragment = hash < 0 ? "" : href.substring(hash + 1);
        String address = hash < 0 ? href : href.substring(0, hash);
        if (address.isEmpty()) {
            return tag.with("href", "#" + place(page, fragment));
        }
        Optional<String> path = path(address);
        Optional<String> target = path.filter(it -> it.endsWith(".html")).map(it -> it.substring(0, it.length() - ".html".length()));
        if (target.filter(prefixes::containsKey).isPresent()) {
            return tag.without("aria-current").with("href", "#" + place(target.get(), fragment));
        }
        Optional<String> content = target.isPresent() ? Optional.empty() : path.flatMap(this::download);
        return content.map(data -> tag.with("href", data).with("download", name(path.get())))
                .orElseGet(() -> absent(tag));
    }

    private static Tag absent(Tag tag) {
        return tag.without("href").without("download").with("class", (tag.get("class") + " absent").strip());
    }

    private Optional<String> download(String path) {
        Optional<byte[]> content = files.content(path);
        if (content.isEmpty() || downloads == 0) {
            return Optional.empty();
        }
        if (content.get().length > downloads) {
            leftOut.add(path);
            return Optional.empty();
        }
        return files.of(path);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String place(String target, String fragment) {
        String before = prefixes.get(target);
        return before.isEmpty() ? fragment : fragment.isEmpty() ? before : before + BETWEEN + fragment;
    }

    /** The path in the site of a file beside this page. */
    private Optional<String> path(String address) {
        int query = address.indexOf('?');
        return SitePath.decode(query < 0 ? address : address.substring(0, query))
                .flatMap(path -> SitePath.resolve(SitePath.folder(page), path));
    }

    /** The tag with the ids of this page. */
    private Tag named(Tag tag) {
        if (prefix.isEmpty()) {
            return tag;
        }
        Tag named = tag.has("id") ? tag.with("id", place(page, tag.get("id"))) : tag;
        for (String attribute : NAMES_OF_IDS) {
            if (tag.has(attribute)) {
                named = named.with(attribute, Arrays.stream(tag.get(attribute).split("\\s+")).map(id -> place(page, id)).collect(Collectors.joining(" ")));
            }
        }
        for (String attribute : List.of("href", "xlink:href")) {
            if (tag.name().equals("use") && tag.get(attribute).startsWith("#")) {
                named = named.with(attribute, "#" + place(page, tag.get(attribute).substring(1)));
            }
        }
        return named;
    }
}
