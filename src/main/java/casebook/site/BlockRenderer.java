package casebook.site;

import casebook.notebook.Block;
import casebook.notebook.Captions;
import casebook.notebook.Cell;
import casebook.notebook.ChartSpec;
import casebook.notebook.ColumnsSpec;
import casebook.notebook.Display;
import casebook.notebook.FilterSpec;
import casebook.notebook.KpiSpec;
import casebook.notebook.LineageSpec;
import casebook.notebook.Name;
import casebook.notebook.Phrase;
import casebook.notebook.TableSpec;
import casebook.notebook.TestsSpec;
import casebook.project.Settings;
import casebook.result.Image;
import casebook.result.Reduced;
import casebook.result.TestResult;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Renders the blocks of one notebook, and of the parts that it includes, for one page. */
final class BlockRenderer {
    /** How many rows stand behind a folded "Data": enough for a chart's own, even where tables are kept short. */
    private static final int ROWS_BEHIND_FIGURE = 100;

    private final SiteContext site;
    private final PageWork work;
    private final Content content;
    private final Links links;
    /** Who copies a cell wants what it does, not how this page shows it. */
    private static final Pattern ASKS_FOR_SOURCE = Pattern.compile("(?m)^[ \\t]*--\\|[ \\t]*code:[ \\t]*source[ \\t]*\\R");

    private final Optional<Sanitizer> html;
    private final ProseRenderer prose;
    private final GridMaker grids;

    private final Optional<Slots> slots;

    /** For a page that is the same whatever is chosen, or in one state. */
    BlockRenderer(SiteContext site, PageWork work, Content content) {
        this(site, work, content, Optional.empty());
    }

    /** @param slots gets the blocks that depend on filters */
    BlockRenderer(SiteContext site, PageWork work, Content content, Optional<Slots> slots) {
        this.slots = slots;
        this.site = site;
        this.work = work;
        this.content = content;
        this.links = new Links(work, site.pages(), site.projectFiles(), content.notebook().name());
        this.html = site.settings().html() == Settings.Html.SANITISED
                ? Optional.of(new Sanitizer(links::link, links::picture, work::wrong)) : Optional.empty();
        this.prose = new ProseRenderer(work, links, new CrossReferences(work, site, links), content, html);
        this.grids = new GridMaker(work.formats, work.words);
    }

    List<SafeHtml> render() {
        return render(content.notebook().blocks());
    }

    /** Some of the notebook's blocks. */
    List<SafeHtml> render(List<Block> blocks) {
        var rows = new FigureRows();
        var together = new ArrayList<FilterSpec>();
        Optional<HtmlBlocks> tags = html.map(HtmlBlocks::new);
        add(blocks, rows, together, tags);
        bar(together, rows);
        tags.map(HtmlBlocks::close).filter(ends -> ends != SafeHtml.NONE).ifPresent(rows::addAlone);
        return rows.done();
    }

    private void add(List<Block> blocks, FigureRows rows, List<FilterSpec> together, Optional<HtmlBlocks> tags) {
        for (Block block : blocks) {
            if (slots.isPresent() && block instanceof Block.DisplayBlock display && display.display() instanceof FilterSpec filter) {
                together.add(filter);
                continue;
            }
            if (block instanceof Block.CellBlock cell && isSilent(cell.cell())) {
                continue;
            }
            bar(together, rows);
            if (slots.isPresent() && !content.filters(block).isEmpty()) {
                rows.add(block, slots.get().add(content, block, () -> shown(block)));
            } else if (block instanceof Block.Conditional both) {
                add(content.holds(both.condition()) ? both.then() : both.otherwise(), rows, together, tags);
            } else if (tags.isPresent() && block instanceof Block.Prose text && text.node() instanceof HtmlBlockBase found) {
                rows.add(block, List.of(tags.get().add(RawHtml.shown(found), text.span())));
            } else if (!work.page.titleBlock().equals(Optional.of(block))) {
                rows.add(block, render(block));
            }
        }
    }

    /** Whether a cell shows nothing where it stands, and so parts no filters. */
    private static boolean isSilent(Cell cell) {
        return switch (cell) {
            case Cell.Query query -> !query.show();
            case Cell.Model _, Cell.Value _, Cell.Test _ -> cell.code() == Cell.CodeMode.HIDE;
        };
    }

    /** Filters that follow one another stand together. */
    private void bar(List<FilterSpec> together, FigureRows rows) {
        if (!together.isEmpty()) {
            slots.get().bar(List.copyOf(together)).ifPresent(rows::addAlone);
            together.clear();
        }
    }

    /** A block as it is in the state of the content, with all that stands in it. */
    List<SafeHtml> shown(Block block) {
        List<Block> inner = ShownBlocks.of(List.of(block), content, work.page);
        if (!(block instanceof Block.Conditional)) {
            return inner.stream().flatMap(one -> render(one).stream()).toList();
        }
        var rows = new FigureRows();
        inner.forEach(one -> rows.add(one, render(one)));
        return rows.done();
    }

    private List<SafeHtml> render(Block block) {
        return switch (block) {
            case Block.Prose text -> List.of(prose.render(text));
            case Block.CellBlock cell -> cell(cell.cell(), FigureRows.share(cell).isPresent()).stream().toList();
            case Block.DisplayBlock display -> List.of(display(display.display(), display.anchor(), Optional.empty(), display.share().isPresent()));
            case Block.Include include -> new BlockRenderer(site, work, content.included(include),
                    slots.map(all -> all.within(include))).render();
            case Block.Conditional _ -> throw new IllegalStateException("conditions are decided before rendering");
        };
    }

    /** @param shared whether it shares a row with others */
    private Optional<SafeHtml> cell(Cell cell, boolean shared) {
        return isSilent(cell) ? Optional.empty() : Optional.of(switch (cell) {
            case Cell.Query query -> display(query.display(), Optional.empty(), Optional.of(query), shared);
            case Cell.Model _, Cell.Value _, Cell.Test _ -> code(cell);
        });
    }

    /** The SQL of a cell that shows nothing else. */
    private SafeHtml code(Cell cell) {
        work.foldsCode();
        Optional<TestResult> test = content.tests(List.of()).stream()
                .filter(found -> found.span().equals(cell.head().name().span())).findFirst();
        String id = work.ids.take("cell-" + cell.name());
        work.search.block(id, cell.name(), cell.head().description().stream());
        return site.templates().render("cell.ftlh", new Variables.OfCell(new CellView(id,
                cell.name(), cell.head().description(), test.map(new TestMaker(work)::verdict),
                written(cell)), work.words));
    }

    private SafeHtml display(Display display, Optional<String> anchor, Optional<Cell> cell, boolean shared) {
        return switch (display) {
            case ChartSpec chart -> figure(chart, anchor, cell, shared);
            case TableSpec table -> table(table, cell);
            case KpiSpec cards -> site.templates().render("cards.ftlh",
                    new Variables.OfCards(anchor, new CardMaker(work, content, links).make(cards), work.words));
            case TestsSpec tests -> site.templates().render("tests.ftlh", new Variables.OfTests(new TestMaker(work).tests(
                    anchor.orElseGet(() -> work.ids.take("tests")), tests.resolve(content::value), content.tests(tests.data())), work.words));
            case FilterSpec _ -> SafeHtml.NONE;
            case LineageSpec lineage -> lineage(lineage);
            case ColumnsSpec columns -> columns(new DictionaryMaker(work, content).make(columns, anchor));
        };
    }

    private SafeHtml columns(ColumnsView dictionary) {
        dictionary.tables().forEach(work.search::table);
        return site.templates().render("columns.ftlh", new Variables.OfColumns(dictionary, work.words));
    }

    private FigureView.PictureView picture(String path, Image image) {
        return picture(path, "", image);
    }

    private FigureView.PictureView picture(String path, String kind, Image image) {
        return new FigureView.PictureView(work.href(work.picture(path, kind + "." + image.extension(), image.light())),
                work.href(work.picture(path, kind + ".dark." + image.extension(), image.dark())), image.width(),
                image.height(), image.alt(), image.narrow().map(narrow -> picture(path, ".narrow", narrow)));
    }

    private SafeHtml figure(ChartSpec chart, Optional<String> anchor, Optional<Cell> cell, boolean shared) {
        Name source = chart.source();
        Image image = content.image(chart);
        String path = "figures/" + content.sharedPicture(chart)
                .orElseGet(() -> work.page.name() + "/" + work.fileNames.take(anchor.orElse(name(source))));
        FigureView.PictureView picture = picture(path, image);
        work.picture(new PageWork.Picture(work.displayIds.element(), path + "." + image.extension(), 2 * image.width(), 2 * image.height(), image.alt()));
        Captions captions = chart.captions().resolve(content::value);
        var wishes = new GridMaker.Wishes(List.of(), Map.of(), chart.formats());
        int limit = Math.max(site.settings().tableRows(), ROWS_BEHIND_FIGURE);
        var figure = new FigureView(work.displayIds.remove(),
                work.words.text("figure", Integer.toString(work.nextFigure())), title(captions, source),
                text(captions.subtitle()), text(captions.caption()), picture, Spots.of(image),
                grids.make(content.table(source), wishes, limit, csv(source)).with(content.reduced(chart).map(this::note)), code(source, cell), shared);
        work.search.figure(figure, work.words);
        return site.templates().render("figure.ftlh", new Variables.OfFigure(figure, work.words));
    }

    /** How a picture of very many rows came about. */
    private String note(Reduced reduced) {
        String total = work.formats.format(reduced.total(), "int");
        return switch (reduced) {
            case Reduced.Rows rows -> work.words.text("drawnFromSome", total, work.formats.format((long) rows.table().rows().size(), "int"));
            case Reduced.Density _, Reduced.Histogram _, Reduced.Boxes _ -> work.words.text("drawnFromCounts", total);
        };
    }

    private SafeHtml table(TableSpec written, Optional<Cell> cell) {
        Name source = written.source();
        var table = written.resolve(content::value);
        var shown = new TableView(work.displayIds.remove(),
                work.words.text("table", Integer.toString(work.nextTable())), title(table.captions(), source),
                text(table.captions().subtitle()), text(table.captions().caption()),
                new TableMaker(work, content, links, grids).make(table, site.settings().tableRows(), csv(source)), code(source, cell));
        work.search.table(shown, work.words);
        return site.templates().render("table.ftlh", new Variables.OfTable(shown, work.words));
    }

    private SafeHtml lineage(LineageSpec written) {
        Captions captions = written.resolve(content::value).captions();
        var maker = new LineageMaker(work, site.places(), content.lineage(written));
        String title = text(captions.title()).orElse(work.words.text("lineage"));
        String label = work.words.text("figure", Integer.toString(work.nextFigure()));
        work.search.block(work.displayIds.element(), label + work.words.text("colon") + title, text(captions.caption()).stream());
        return site.templates().render("lineage.ftlh", new Variables.OfLineage(new LineageView(work.displayIds.remove(), label, title,
                text(captions.subtitle()), text(captions.caption()),
                maker.drawing(text(captions.alt()).orElse(title)), maker.signs(), maker.list()), work.words));
    }

    /** A relation's name without its schema. */
    private static String name(Name relation) {
        return relation.text().substring(relation.text().lastIndexOf('.') + 1);
    }

    /** The author's title, which states the finding; else the name of what is shown. */
    private static String title(Captions captions, Name source) {
        return text(captions.title()).orElseGet(() -> Labels.humanised(name(source)));
    }

    private static Optional<String> text(Optional<Phrase> phrase) {
        return phrase.map(Phrase::text).filter(text -> !text.isBlank());
    }

    private Optional<String> csv(Name relation) {
        return content.csv(relation).map(work::href);
    }

    /** The SQL of a result: as the cell that stands here wants it, or folded. */
    private Optional<CodeView> code(Name relation, Optional<Cell> cell) {
        Optional<CodeView> code = cell.isEmpty()
                ? content.sql(relation).map(sql -> new CodeView(CodeBlock.of(sql.strip(), "sql"), false))
                : cell.filter(some -> some.code() != Cell.CodeMode.HIDE).map(BlockRenderer::written);
        code.ifPresent(_ -> work.foldsCode());
        return code;
    }

    /** The whole block as its author wrote it, but for the line that asks for this. */
    static String source(Cell cell) {
        return ASKS_FOR_SOURCE.matcher(cell.span().text()).replaceAll("").strip();
    }

    private static CodeView written(Cell cell) {
        return switch (cell.code()) {
            case FOLD, HIDE -> new CodeView(CodeBlock.of(cell.sql().text().strip(), "sql"), false);
            case SHOW -> new CodeView(CodeBlock.of(cell.sql().text().strip(), "sql"), true);
            case SOURCE -> new CodeView(CodeBlock.of(source(cell), "sql"), true);
        };
    }
}
