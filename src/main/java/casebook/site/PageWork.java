package casebook.site;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Span;
import casebook.result.Formats;
import casebook.result.TestResult;
import casebook.result.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What gathers while one page is rendered; used by one thread. */
final class PageWork {
    /** A link to a place on a page of the site, to be checked when all pages are there. */
    record Reference(Span span, String page, String anchor) {}

    /**
     * The light picture of a figure.
     *
     * @param id of the figure
     * @param path in the site
     * @param width in its own pixels, as the height
     */
    record Picture(String id, String path, int width, int height, String alt) {}

    private record Heading(int level, String id, String text) {}

    final PageInfo page;
    final Words words;
    final Formats formats;
    final Ids ids = new Ids();
    /** The ids of the figures and tables that are yet to be rendered, in their order. */
    final Deque<String> displayIds = new ArrayDeque<>();
    /** The names of the page's own pictures. */
    final Ids fileNames = new Ids();
    final Footnotes footnotes = new Footnotes();
    final SearchText search = new SearchText();
    final Diagnostics diagnostics = new Diagnostics();
    private final List<Heading> headings = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final Map<String, OutputFile> files = new TreeMap<>();
    private final Map<TestResult, String> tests = new HashMap<>();
    private int level = 1;
    private int figures;
    private int tables;
    private boolean hasCode;

    PageWork(PageInfo page, Formats formats) {
        this.page = page;
        this.words = formats.words();
        this.formats = formats;
    }

    /** The page's file in the site. */
    String path() {
        return SitePath.page(page.name());
    }

    /** The address of a file of the site, as this page links to it. */
    String href(String path) {
        return SitePath.href(path(), path);
    }

    int nextFigure() {
        return ++figures;
    }

    int nextTable() {
        return ++tables;
    }

    /** Notes that there is code to fold and unfold. */
    void foldsCode() {
        hasCode = true;
    }

    boolean hasCode() {
        return hasCode;
    }

    void heading(int level, String id, String text) {
        this.level = level;
        search.section(id, text);
        headings.add(new Heading(level, id, text));
    }

    /** The anchor of a test's findings, made now. */
    String testId(TestResult test) {
        return tests.computeIfAbsent(test, it -> ids.take("test-" + Slug.of(it.table().map(table -> table + "-").orElse("") + it.name())));
    }

    /** The anchor of a test's findings, if the page shows them. */
    Optional<String> shownTest(TestResult test) {
        return Optional.ofNullable(tests.get(test));
    }

    /** Notes a heading of something that stands among the prose: it is in the contents, and nothing stands under it. */
    void innerHeading(int level, String id, String text) {
        headings.add(new Heading(level, id, text));
    }

    /** The level of a heading below the last one, for what stands under it and has a heading of its own. */
    int levelBelow() {
        return Math.min(6, level + 1);
    }

    void reference(Reference reference) {
        references.add(reference);
    }

    List<Reference> references() {
        return Collections.unmodifiableList(references);
    }

    /** The number by which paper refers to an address out of the site. */
    int address(String address) {
        if (!addresses.contains(address)) {
            addresses.add(address);
        }
        return addresses.indexOf(address) + 1;
    }

    List<String> addresses() {
        return List.copyOf(addresses);
    }

    void picture(Picture picture) {
        pictures.add(picture);
    }

    /** The pictures of the figures, in their order. */
    List<Picture> pictures() {
        return Collections.unmodifiableList(pictures);
    }

    /** Adds a file to the site; the same file again is no matter. */
    void file(OutputFile file) {
        files.put(file.path(), file);
    }

    List<OutputFile> files() {
        return List.copyOf(files.values());
    }

    void wrong(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    /** The headings of level 2, with those of level 3 below them. */
    List<TocEntry> contents() {
        var entries = new ArrayList<TocEntry>();
        for (Heading heading : headings) {
            var entry = new TocEntry(heading.id(), heading.text(), new ArrayList<>());
            if (heading.level() == 2 || heading.level() == 3 && entries.isEmpty()) {
                entries.add(entry);
            } else if (heading.level() == 3) {
                entries.getLast().children().add(entry);
            }
        }
        return entries;
    }
}
