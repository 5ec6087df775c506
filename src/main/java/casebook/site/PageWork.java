package casebook.site;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Span;
import casebook.result.Formats;
import casebook.result.ImageFile;
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
    final Ids ids;
    /** The ids of the figures and tables that are yet to be rendered, in their order. */
    final Deque<String> displayIds = new ArrayDeque<>();
    /** The names of the page's own pictures. */
    final Ids fileNames;
    final Footnotes footnotes;
    final SearchText search = new SearchText();
    final Diagnostics diagnostics = new Diagnostics();
    private final List<Heading> headings = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<String> addresses;
    private final List<Picture> pictures = new ArrayList<>();
    private final Map<String, OutputFile> files = new TreeMap<>();
    /** The paths of pictures by what is in them. */
    private final Map<String, String> picturePaths;
    private final Map<TestResult, String> tests = new HashMap<>();
    /** What stands behind the names of pictures: the state, where it isn't the first. */
    private String suffix = "";
    private int level = 1;
    private int figures;
    private int tables;
    private boolean hasCode;

    PageWork(PageInfo page, Formats formats) {
        this(page, formats, new Ids(), new Ids(), new Footnotes(), new ArrayList<>(), new HashMap<>());
    }

    private PageWork(PageInfo page, Formats formats, Ids ids, Ids fileNames, Footnotes footnotes, List<String> addresses,
            Map<String, String> picturePaths) {
        this.page = page;
        this.words = formats.words();
        this.formats = formats;
        this.ids = ids;
        this.fileNames = fileNames;
        this.footnotes = footnotes;
        this.addresses = addresses;
        this.picturePaths = picturePaths;
    }

    /** A point in rendering a page, to which rendering can come back. */
    record Mark(int level, int figures, int tables, Ids ids, Ids fileNames, List<Integer> mentions) {}

    /** Where rendering stands now. */
    Mark mark() {
        return new Mark(level, figures, tables, ids.copy(), fileNames.copy(), footnotes.mentions());
    }

    /** Counts on as if more had been rendered: what stands in one place in several states takes numbers for the most of it. */
    void skip(int figures, int tables) {
        this.figures = Math.max(this.figures, figures);
        this.tables = Math.max(this.tables, tables);
    }

    /** For rendering what stood between two points once more, as it is in another state: to be called when the page is rendered. */
    PageWork again(Mark before, Mark after, State state) {
        var again = new PageWork(page, formats, ids.again(before.ids(), after.ids()),
                fileNames.again(before.fileNames(), after.fileNames()), footnotes, addresses, picturePaths);
        again.level = before.level();
        again.figures = before.figures();
        again.tables = before.tables();
        again.suffix = "." + state.key();
        footnotes.mentioned(before.mentions());
        return again;
    }

    /**
     * For rendering the whole page once more, as a page of its own.
     *
     * @param name what stands behind the page's name in the name of its file
     * @param label what tells this page from the other in its title
     */
    PageWork whole(String name, String label) {
        var whole = new PageWork(page.state(name, label), formats, new Ids(), new Ids(), new Footnotes(), new ArrayList<>(), picturePaths);
        whole.suffix = name;
        return whole;
    }

    /** Takes over the files of another rendering of the page. */
    void takeFiles(PageWork whole) {
        files.putAll(whole.files);
    }

    /** Takes over what gathered while something was rendered once more; messages that were given already are left out. */
    void take(PageWork again) {
        files.putAll(again.files);
        references.addAll(again.references);
        hasCode |= again.hasCode;
        List<Diagnostic> told = diagnostics.sorted();
        again.diagnostics.sorted().stream().filter(found -> !told.contains(found)).forEach(diagnostics::add);
    }

    /**
     * Adds a picture to the site.
     *
     * @param path without the ending
     * @return where it lies: at this path, or where the page has the same one already in another state
     */
    String picture(String path, String ending, ImageFile content) {
        String own = path + suffix + ending;
        String known = picturePaths.putIfAbsent(content.digest(), own);
        String lies = suffix.isEmpty() || known == null ? own : known;
        file(OutputFile.picture(lies, content));
        return lies;
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
