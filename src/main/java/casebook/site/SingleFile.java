package casebook.site;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pages in one file that needs no other: pictures, fonts, style and script stand in it, links between its pages lead to
 * places in it, and nothing is asked for from elsewhere, which its policy holds it to.
 *
 * @param html the file
 * @param sizes how many bytes each picture, font and table takes in it, by its path in the site
 * @param leftOut the paths of tables and files that are too large to stand in it
 */
public record SingleFile(byte[] html, Map<String, Long> sizes, List<String> leftOut) {
    /**
     * What is to stand in a file.
     *
     * @param pages the names of its pages, in their order
     * @param title of a file of several pages
     * @param downloads up to how many bytes a table or file is held for download; 0 for none
     */
    public record Wishes(List<String> pages, String title, int downloads) {}

    /**
     * @param site rendered, all pages of the wishes in it
     * @param folder where the CSV files of the site lie
     */
    public static SingleFile of(Site site, Path folder, Wishes wishes) {
        var files = new DataUris(site.files(), folder);
        Map<String, String> prefixes = prefixes(wishes.pages());
        var leftOut = new ArrayList<String>();
        List<String> pages = wishes.pages().stream().map(name -> new Inlining(name, prefixes, files, wishes.downloads(), leftOut)
                .page(files.text(SitePath.page(name)))).toList();
        String html = pages.size() == 1 ? pages.getFirst() : together(pages, List.copyOf(prefixes.values()), wishes.title());
        byte[] whole = withPolicy(html).getBytes(StandardCharsets.UTF_8);
        return new SingleFile(whole, files.sizes(), leftOut.stream().distinct().sorted().toList());
    }

    /** What stands before the ids of each page, so that no two have the same; nothing where there is one page. */
    private static Map<String, String> prefixes(List<String> pages) {
        var ids = new Ids();
        var prefixes = new LinkedHashMap<String, String>();
        pages.forEach(page -> prefixes.put(page, pages.size() == 1 ? "" : ids.take(Slug.of(page.replace('/', '-')))));
        return prefixes;
    }

    /** The first page's frame, and in it what all have to say. */
    private static String together(List<String> pages, List<String> anchors, String title) {
        var sections = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            String lang = Markup.language(pages.get(i));
            sections.append("\n<section class=\"whole-page\" id=\"").append(Html.escape(anchors.get(i))).append("\" lang=\"")
                    .append(Html.escape(lang)).append("\">").append(Optional.ofNullable(Markup.inside(pages.get(i), "main")).orElse(pages.get(i)))
                    .append("</section>\n");
        }
        String frame = Markup.remove(Markup.replaceInside(pages.getFirst(), "main", sections.toString()), "aside");
        return Markup.replaceInside(frame, "title", Html.escape(title));
    }

    /** Says by their digests which style and which script may work. */
    private static String withPolicy(String html) {
        var styles = new ArrayList<String>();
        var scripts = new ArrayList<String>();
        Markup.rawTexts(html, "style").forEach(text -> styles.add(digest(text)));
        Markup.rawTexts(html, "script").forEach(text -> scripts.add(digest(text)));
        String policy = "default-src 'none'; img-src data:; font-src data:; style-src " + sources(styles) + "; script-src " + sources(scripts)
                + "; base-uri 'none'; form-action 'none'";
        return Markup.rewrite(html, tag -> tag.name().equals("meta") && tag.get("http-equiv").equalsIgnoreCase("Content-Security-Policy")
                ? tag.with("content", policy).markup() : null);
    }

    private static String sources(List<String> digests) {
        return digests.isEmpty() ? "'none'" : String.join(" ", digests.stream().distinct().toList());
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
