package casebook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * What a case came to. Before it was run, an old site stood at the output.
 *
 * @param terminal exit status, standard error and standard output, without times and the paths of this machine
 * @param site the files that stand there now, by path
 */
record CaseRun(int status, String terminal, Map<String, byte[]> site) {
    /** A site that Casebook made some time ago. */
    private static final Map<String, String> OLD = Map.of(".casebook", "", "index.html", "the last good site");

    /** Runs a case in a folder that isn't there yet; see {@link Case#copy}. */
    static CaseRun of(Case given, Path project, Predicate<String> edited, UnaryOperator<String> edit) throws IOException {
        given.copy(project, edited, edit);
        Path site = project.resolve("site");
        Case.write(site, OLD);
        CommandRun run = CommandRun.in(project, given.arguments());
        return new CaseRun(run.status(), terminal(run, project), Case.files(site));
    }

    private static String terminal(CommandRun run, Path project) {
        String text = "exit status " + run.status() + "\n" + section("standard error", run.err()) + section("standard output", run.out());
        return text.replace(project.toString(), "PROJECT").replaceAll("\\b\\d+\\.\\d s\\b", "N s");
    }

    private static String section(String name, String text) {
        return text.isEmpty() ? "" : "--- " + name + "\n" + text;
    }

    /** Whether the old site still stands, byte for byte. */
    boolean leftTheOldSite() {
        return site.keySet().equals(OLD.keySet())
                && OLD.entrySet().stream().allMatch(file -> text(file.getKey()).equals(file.getValue()));
    }

    /** What a case expects: the terminal's texts, and of a new site what its readers get, by path. */
    Map<String, String> seen() {
        var seen = new TreeMap<String, String>();
        seen.put("terminal.txt", terminal);
        if (!leftTheOldSite()) {
            seen.put("files.txt", site.keySet().stream().map(path -> path + "\n").collect(Collectors.joining()));
            site.keySet().stream().filter(path -> path.endsWith(".html") && !text(path).equals(OLD.get(path)))
                    .forEach(path -> seen.put("site/" + path + ".txt", page(text(path))));
            site.keySet().stream().filter(path -> path.endsWith(".csv") || path.endsWith(".md")).forEach(path -> seen.put("site/" + path, text(path)));
        }
        return seen;
    }

    /** A file's content, where it is no text as hexadecimal digits. */
    String content(String path) {
        return path.matches(".*\\.(html|css|js|csv|svg|txt|md)") ? text(path) : HexFormat.of().formatHex(site.get(path));
    }

    private String text(String path) {
        return new String(site.get(path), StandardCharsets.UTF_8);
    }

    /** The words around the page, then the page. */
    private static String page(String html) {
        Document page = Jsoup.parse(html);
        return page.title() + " (" + page.expectFirst("html").attr("lang") + ")\n"
                + page.select("meta[name=description]").stream().map(meta -> meta.attr("content") + "\n").collect(Collectors.joining())
                + page.select(".site-pages a").stream().map(link -> "- [" + link.text() + "](" + link.attr("href") + ")\n")
                        .collect(Collectors.joining())
                + "\n" + ReaderView.of(html) + "\n" + page.expectFirst("footer").text() + "\n";
    }
}
