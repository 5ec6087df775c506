package casebook.site;

import casebook.notebook.Block;
import casebook.notebook.Captions;
import casebook.notebook.Cell;
import casebook.notebook.ChartSpec;
import casebook.notebook.ColumnsSpec;
import casebook.notebook.Display;
import casebook.notebook.KpiSpec;
import casebook.notebook.FilterSpec;
import casebook.notebook.LineageSpec;
import casebook.notebook.Name;
import casebook.notebook.Phrase;
import casebook.notebook.TableSpec;
import casebook.notebook.TestsSpec;
import casebook.project.Settings;
import casebook.result.Image;
import casebook.result.TestResult;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the blocks of one notebook, and of the parts that it includes, as Markdown for one page. */
final class GfmBlocks {
    /**
     * A block, done.
     *
     * @param anchor what links may lead to
     */
    record Piece(Optional<String> anchor, String text) {
        static Piece of(String text) {
            return new Piece(Optional.empty(), text);
        }
    }

    private static final int ROWS_BEHIND_FIGURE = 100;

    private final SiteContext site;
    private final GfmLinks exported;
    private final GfmFootnotes footnotes;
    private final PageWork work;
    private final Content content;
    private final Links links;
    private final GfmProse prose;
    private final GridMaker grids;

    GfmBlocks(SiteContext site, GfmLinks exported, GfmFootnotes footnotes, PageWork work, Content content) {
        this.site = site;
        this.exported = exported;
        this.footnotes = footnotes;
        this.work = work;
        this.content = content;
        this.links = new Links(work, site.pages(), site.projectFiles(), content.notebook().name());
        UnaryOperator<String> names = footnotes.of(content.notebook());
        this.prose = new GfmProse(content, links, exported, new CrossReferences(work, site, links), work, names,
                site.settings().html() == Settings.Html.SANITISED);
        this.grids = new GridMaker(work.formats, work.words);
    }

    List<Piece> render() {
        Optional<HtmlBlocks> tags = prose.tags();
        Stream<Piece> pieces = ShownBlocks.of(content, work.page).stream().flatMap(block ->
                tags.isPresent() && block instanceof Block.Prose text && text.node() instanceof HtmlBlockBase found
                        ? Stream.of(Piece.of(tags.get().add(RawHtml.shown(found), text.span()).markup())) : render(block).stream());
        return Stream.concat(pieces, Stream.of(tags).flatMap(some -> some.stream().map(open -> Piece.of(open.close().markup()))))
                .filter(piece -> !piece.text().isBlank()).toList();
    }

    private List<Piece> render(Block block) {
        return switch (block) {
            case Block.Prose text -> List.of(Piece.of(prose.of(text)));
            case Block.CellBlock cell -> cell(cell.cell());
            case Block.DisplayBlock display -> display(display.display(), display.anchor(), Optional.empty());
            case Block.Include include -> new GfmBlocks(site, exported, footnotes, work, content.included(include)).render();
            case Block.Conditional _ -> throw new IllegalStateException("conditions are decided before rendering");
        };
    }

    private List<Piece> cell(Cell cell) {
        return switch (cell) {
            case Cell.Query query -> query.show() ? display(query.display(), Optional.empty(), Optional.of(query)) : List.of();
            case Cell.Model _, Cell.Value _, Cell.Test _ -> cell.code() == Cell.CodeMode.HIDE ? List.of() : List.of(code(cell));
        };
    }

    private Piece code(Cell cell) {
        Optional<TestResult> test = content.tests(List.of()).stream()
                .filter(found -> found.span().equals(cell.head().name().span())).findFirst();
        String summary = cell.name() + test.map(found -> " · " + new TestMaker(work).verdict(found).text()).orElse("");
        String sql = written(cell);
        return new Piece(Optional.of("cell-" + cell.name()), GfmText.folded(summary,
                cell.head().description().map(text -> GfmText.inline(text) + "\n\n" + sql).orElse(sql), isOpen(cell)));
    }

    private List<Piece> display(Display display, Optional<String> anchor, Optional<Cell> cell) {
        return switch (display) {
            case ChartSpec chart -> figure(chart, anchor, cell);
            case TableSpec table -> table(table, cell);
            // A text offers no choices: it holds the page as it is at first, which is said at its top.
            case FilterSpec _ -> List.of();
            case KpiSpec cards -> List.of(Piece.of(cards(new CardMaker(work, content, links).make(cards))));
            case TestsSpec tests -> pieces(Optional.of(anchor.orElse("tests")), new GfmTests(work.words).of(new TestMaker(work)
                    .tests("tests", tests.resolve(content::value), content.tests(tests.data()))).stream());
            case LineageSpec lineage -> lineage(lineage);
            case ColumnsSpec columns -> pieces(anchor, new GfmColumns(work.words).of(new DictionaryMaker(work, content).make(columns, anchor)).stream());
        };
    }

    private static List<Piece> pieces(Optional<String> anchor, Stream<String> texts) {
        var pieces = new ArrayList<>(texts.map(Piece::of).toList());
        if (!pieces.isEmpty()) {
            pieces.set(0, new Piece(anchor, pieces.getFirst().text()));
        }
        return pieces;
    }

    private List<Piece> figure(ChartSpec chart, Optional<String> anchor, Optional<Cell> cell) {
        Name source = chart.source();
        Image image = content.image(chart);
        String path = "figures/" + content.sharedPicture(chart)
                .orElseGet(() -> work.page.name() + "/" + work.fileNames.take(anchor.orElse(name(source))));
        Captions captions = chart.captions().resolve(content::value);
        var wishes = new GridMaker.Wishes(List.of(), Map.of(), chart.formats());
        int limit = Math.max(site.settings().tableRows(), ROWS_BEHIND_FIGURE);
        GridView grid = grids.make(content.table(source), wishes, limit, csv(source));
        String data = GfmText.folded(work.words.raw("data"), Stream.of(GfmTable.of(grid), below(grid)).filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n")), false);
        return pieces(Optional.of(work.displayIds.remove()), Stream.of(head("figure", work.nextFigure(), captions, source), Stream.of(picture(path, image)),
                text(captions.caption()).map(GfmText::inline).stream(), Stream.of(data), code(source, cell).stream()).flatMap(texts -> texts));
    }

    private String picture(String path, Image image) {
        String light = path + "." + image.extension();
        String dark = path + ".dark." + image.extension();
        work.file(OutputFile.picture(light, image.light()));
        work.file(OutputFile.picture(dark, image.dark()));
        return "<picture>\n<source media=\"(prefers-color-scheme: dark)\" srcset=\"" + Html.escape(work.href(dark)) + "\">\n<img src=\""
                + Html.escape(work.href(light)) + "\" width=\"" + image.width() + "\" alt=\""
                + Html.escape(image.alt().replaceAll("[\\s\\p{Cc}]+", " ")) + "\">\n</picture>";
    }

    private List<Piece> table(TableSpec written, Optional<Cell> cell) {
        Name source = written.source();
        var table = written.resolve(content::value);
        GridView grid = new TableMaker(work, content, links, grids).make(table, site.settings().tableRows(), csv(source));
        return pieces(Optional.of(work.displayIds.remove()), Stream.of(head("table", work.nextTable(), table.captions(), source),
                Stream.of(GfmTable.of(grid), below(grid)), text(table.captions().caption()).map(GfmText::inline).stream(), code(source, cell).stream())
                .flatMap(texts -> texts));
    }

    private Stream<String> head(String kind, int number, Captions captions, Name source) {
        String title = text(captions.title()).orElseGet(() -> Labels.humanised(name(source)));
        return Stream.concat(Stream.of(GfmText.bold(work.words.text(kind, Integer.toString(number)) + work.words.raw("colon") + title)),
                text(captions.subtitle()).map(GfmText::inline).stream());
    }

    /** What stands under rows: how many there are, and where all are. */
    private String below(GridView grid) {
        return Stream.concat(grid.more().map(GfmText::inline).stream(), grid.csv().map(address ->
                "[" + work.words.raw("downloadCsv") + "](" + GfmText.target(address) + ")").stream()).collect(Collectors.joining(" · "));
    }

    private String cards(List<CardView> cards) {
        var table = GfmTable.of(cards.stream().map(card -> card.href().map(href -> "[" + GfmText.inline(card.label()) + "]("
                + GfmText.target(GfmLinks.page(href)) + ")").orElseGet(() -> GfmText.inline(card.label()))).toList());
        table.row(cards.stream().map(card -> card.value().isBlank() ? "" : GfmText.bold(card.value())).toList());
        if (cards.stream().anyMatch(card -> card.change().isPresent())) {
            table.row(cards.stream().map(card -> card.change().map(GfmBlocks::change).orElse("")).toList());
        }
        return table.text();
    }

    private static String change(CardView.ChangeView change) {
        String arrow = switch (change.direction()) {
            case UP -> "▲ ";
            case DOWN -> "▼ ";
            case FLAT -> "";
        };
        return arrow + GfmText.inline(change.text()) + change.label().map(label -> " " + GfmText.inline(label)).orElse("");
    }

    private List<Piece> lineage(LineageSpec written) {
        Captions captions = written.resolve(content::value).captions();
        var lineage = new GfmLineage(content.lineage(written), work.words);
        String title = text(captions.title()).orElse(work.words.raw("lineage"));
        return pieces(Optional.of(work.displayIds.remove()), Stream.of(Stream.of(GfmText.bold(work.words.text("figure", Integer.toString(work.nextFigure()))
                + work.words.raw("colon") + title)), text(captions.subtitle()).map(GfmText::inline).stream(), Stream.of(lineage.diagram()),
                text(captions.caption()).map(GfmText::inline).stream(),
                Stream.of(GfmText.folded(work.words.raw("lineage.list"), lineage.list(), false))).flatMap(texts -> texts));
    }

    private static String name(Name relation) {
        return relation.text().substring(relation.text().lastIndexOf('.') + 1);
    }

    private static Optional<String> text(Optional<Phrase> phrase) {
        return phrase.map(Phrase::text).filter(text -> !text.isBlank());
    }

    private Optional<String> csv(Name relation) {
        return content.csv(relation).map(work::href);
    }

    /** The SQL of a result: as the cell that stands here wants it, or folded. */
    private Optional<String> code(Name relation, Optional<Cell> cell) {
        return cell.isEmpty() ? content.sql(relation).map(sql -> GfmText.folded(work.words.raw("code"), GfmText.fenced(sql.strip(), "sql"), false))
                : cell.filter(some -> some.code() != Cell.CodeMode.HIDE)
                        .map(some -> GfmText.folded(work.words.raw("code"), written(some), isOpen(some)));
    }

    private static boolean isOpen(Cell cell) {
        return cell.code() == Cell.CodeMode.SHOW || cell.code() == Cell.CodeMode.SOURCE;
    }

    private static String written(Cell cell) {
        return switch (cell.code()) {
            case FOLD, HIDE, SHOW -> GfmText.fenced(cell.sql().text().strip(), "sql");
            case SOURCE -> GfmText.fenced(BlockRenderer.source(cell), "markdown");
        };
    }
}
