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
import casebook.result.Image;
import casebook.result.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Renders the blocks of one notebook, and of the parts that it includes, for one page. */
final class BlockRenderer {
    /** How many rows stand behind a folded "Data": enough for a chart's own, even where tables are kept short. */
    private static final int ROWS_BEHIND_FIGURE = 100;

    private final SiteContext site;
    private final PageWork work;
    private final Content content;
    private final Links links;
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
        this.prose = new ProseRenderer(work, links, content);
        this.grids = new GridMaker(work.formats, work.words);
    }

    List<SafeHtml> render() {
        return render(content.notebook().blocks());
    }

    /** Some of the notebook's blocks. */
    List<SafeHtml> render(List<Block> blocks) {
        var html = new ArrayList<SafeHtml>();
        var together = new ArrayList<FilterSpec>();
        for (Block block : blocks) {
            if (slots.isPresent() && block instanceof Block.DisplayBlock display && display.display() instanceof FilterSpec filter) {
                together.add(filter);
                continue;
            }
            bar(together, html);
            boolean varies = slots.isPresent() && !content.filters(block).isEmpty();
            if (varies) {
                html.addAll(slots.get().add(content, block, () -> shown(block)));
            } else if (block instanceof Block.Conditional both) {
                html.addAll(render(content.holds(both.condition()) ? both.then() : both.otherwise()));
            } else if (!work.page.titleBlock().equals(Optional.of(block))) {
                html.addAll(render(block));
            }
        }
        bar(together, html);
        return html;
    }

    /** Filters that follow one another stand together. */
    private void bar(List<FilterSpec> together, List<SafeHtml> html) {
        if (!together.isEmpty()) {
            slots.get().bar(List.copyOf(together)).ifPresent(html::add);
            together.clear();
        }
    }

    /** A block as it is in the state of the content, with all that stands in it. */
    List<SafeHtml> shown(Block block) {
        return ShownBlocks.of(List.of(block), content, work.page).stream().flatMap(inner -> render(inner).stream()).toList();
    }

    private List<SafeHtml> render(Block block) {
        return switch (block) {
            case Block.Prose text -> List.of(prose.render(text));
            case Block.CellBlock cell -> cell(cell.cell()).stream().toList();
            case Block.DisplayBlock display -> List.of(display(display.display(), display.anchor(), Cell.CodeMode.FOLD));
            case Block.Include include -> new BlockRenderer(site, work, content.included(include),
                    slots.map(all -> all.within(include))).render();
            case Block.Conditional _ -> throw new IllegalStateException("conditions are decided before rendering");
        };
    }

    private Optional<SafeHtml> cell(Cell cell) {
        return switch (cell) {
            case Cell.Query query -> query.show() ? Optional.of(display(query.display(), Optional.empty(), query.code()))
                    : Optional.empty();
            case Cell.Model _, Cell.Value _, Cell.Test _ -> cell.code() == Cell.CodeMode.HIDE ? Optional.empty() : Optional.of(code(cell));
        };
    }

    /** The SQL of a cell that shows nothing else. */
    private SafeHtml code(Cell cell) {
        work.foldsCode();
        Optional<TestResult> test = content.tests(List.of()).stream()
                .filter(found -> found.span().equals(cell.head().name().span())).findFirst();
        return site.templates().render("cell.ftlh", new Variables.OfCell(new CellView(work.ids.take("cell-" + cell.name()),
                cell.name(), cell.head().description(), test.map(new TestMaker(work)::verdict),
                new CodeView(CodeBlock.of(cell.sql().text().strip(), "sql"), cell.code() == Cell.CodeMode.SHOW)), work.words));
    }

    private SafeHtml display(Display display, Optional<String> anchor, Cell.CodeMode code) {
        return switch (display) {
            case ChartSpec chart -> figure(chart, anchor, code);
            case TableSpec table -> table(table, code);
            case KpiSpec cards -> site.templates().render("cards.ftlh",
                    new Variables.OfCards(new CardMaker(work, content, links).make(cards), work.words));
            case TestsSpec tests -> site.templates().render("tests.ftlh", new Variables.OfTests(new TestMaker(work).tests(
                    anchor.orElseGet(() -> work.ids.take("tests")), tests.resolve(content::value), content.tests(tests.data())), work.words));
            case FilterSpec _ -> SafeHtml.NONE;
            case LineageSpec lineage -> lineage(lineage, anchor);
            case ColumnsSpec columns -> site.templates().render("columns.ftlh",
                    new Variables.OfColumns(new DictionaryMaker(work, content).make(columns, anchor), work.words));
        };
    }

    private FigureView.PictureView picture(String path, Image image) {
        return picture(path, "", image);
    }

    private FigureView.PictureView picture(String path, String kind, Image image) {
        return new FigureView.PictureView(work.href(work.picture(path, kind + ".png", image.light())),
                work.href(work.picture(path, kind + ".dark.png", image.dark())), image.width(),
                image.height(), image.alt(), image.narrow().map(narrow -> picture(path, ".narrow", narrow)));
    }

    private SafeHtml figure(ChartSpec chart, Optional<String> anchor, Cell.CodeMode code) {
        Name source = chart.source();
        Image image = content.image(chart);
        String path = "figures/" + content.sharedPicture(chart)
                .orElseGet(() -> work.page.name() + "/" + work.fileNames.take(anchor.orElse(name(source))));
        FigureView.PictureView picture = picture(path, image);
        Captions captions = chart.captions().resolve(content::value);
        var wishes = new GridMaker.Wishes(List.of(), Map.of(), chart.formats());
        int limit = Math.max(site.settings().tableRows(), ROWS_BEHIND_FIGURE);
        return site.templates().render("figure.ftlh", new Variables.OfFigure(new FigureView(work.displayIds.remove(),
                work.words.text("figure", Integer.toString(work.nextFigure())), title(captions, source),
                text(captions.subtitle()), text(captions.caption()), picture,
                grids.make(content.table(source), wishes, limit, csv(source)), code(source, code)), work.words));
    }

    private SafeHtml table(TableSpec written, Cell.CodeMode code) {
        Name source = written.source();
        var table = written.resolve(content::value);
        var wishes = new GridMaker.Wishes(table.columns(), table.labels(), table.formats());
        int limit = table.limit().orElse(site.settings().tableRows());
        return site.templates().render("table.ftlh", new Variables.OfTable(new TableView(
                work.displayIds.remove(),
                work.words.text("table", Integer.toString(work.nextTable())), title(table.captions(), source),
                text(table.captions().subtitle()), text(table.captions().caption()),
                grids.make(content.table(source), wishes, limit, csv(source)), code(source, code)), work.words));
    }

    private SafeHtml lineage(LineageSpec written, Optional<String> anchor) {
        Captions captions = written.resolve(content::value).captions();
        var maker = new LineageMaker(work, site.places(), content.lineage(written));
        String title = text(captions.title()).orElse(work.words.text("lineage"));
        return site.templates().render("lineage.ftlh", new Variables.OfLineage(new LineageView(
                anchor.orElseGet(() -> work.ids.take("lineage")), work.words.text("figure", Integer.toString(work.nextFigure())), title,
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

    private Optional<CodeView> code(Name relation, Cell.CodeMode mode) {
        Optional<String> shown = mode == Cell.CodeMode.HIDE ? Optional.empty() : content.sql(relation);
        shown.ifPresent(_ -> work.foldsCode());
        return shown.map(sql -> new CodeView(CodeBlock.of(sql.strip(), "sql"), mode == Cell.CodeMode.SHOW));
    }
}
