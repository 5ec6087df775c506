package casebook.site;

import casebook.cache.Described;
import casebook.cache.Digests;
import casebook.cache.Out;
import casebook.cache.Recipe;
import casebook.cache.Reductions;
import casebook.cache.Tables;
import casebook.diagnostic.Source;
import casebook.notebook.Block;
import casebook.notebook.Cell;
import casebook.notebook.ChartSpec;
import casebook.notebook.ColumnsSpec;
import casebook.notebook.Display;
import casebook.notebook.FilterSpec;
import casebook.notebook.KpiSpec;
import casebook.notebook.LineageSpec;
import casebook.notebook.Name;
import casebook.notebook.TableSpec;
import casebook.notebook.TestsSpec;
import casebook.notebook.ValueRef;
import casebook.result.Image;
import casebook.result.ImageFile;
import casebook.result.TestResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All that a page is rendered from: every answer of its {@link Content} that rendering could ask for, in each of its states.
 */
final class PageRecipe {
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, ImageFile> pictures = new HashMap<>();
    private final Digests digests;
    private final Recipe recipe;

    /**
     * @param site what all pages share
     * @param digests of what several pages show
     * @throws IllegalArgumentException if something can't be described
     */
    PageRecipe(Recipe site, Digests digests, PageInfo page, Content content, Out language) {
        this.digests = digests;
        recipe = new Recipe("page").with("the site", site.hash()).with("its name and titles", info(page)).with("how its language is written", language);
        var shown = new Out();
        content.listed().ifPresent(listed -> shown.bytes(Described.of(listed).bytes()));
        shown.flag(content.isList());
        tests(shown, content.tests(List.of()));
        write(shown, content, Optional.empty());
        content.filtering().ifPresent(filtering -> states(shown, filtering, content));
        var texts = new Out();
        sources.values().forEach(source -> texts.text(source.path()).text(source.text()));
        recipe.with("its text", texts).with("what it shows", shown);
    }

    Recipe recipe() {
        return recipe;
    }

    /** The notebooks that it is written in, by their paths. */
    Map<String, Source> sources() {
        return sources;
    }

    /** The files of all its pictures, by their digests. */
    Map<String, ImageFile> pictures() {
        return pictures;
    }

    /** What is known of a page before it is rendered. */
    static Out info(PageInfo page) {
        return Described.of(List.of(page.name(), page.list(), page.title(), page.subtitle(), page.description(), page.author(), page.date(),
                page.locale().toLanguageTag(), page.titleBlock().isPresent()));
    }

    /** What doesn't depend on a filter is the same in all states, and was written of the first. */
    private void states(Out out, Filtering filtering, Content first) {
        List<Offer> offers = filtering.offers();
        out.bytes(Described.of(offers).bytes());
        Set<String> names = offers.stream().map(Offer::name).collect(Collectors.toCollection(TreeSet::new));
        for (State state : filtering.states(names)) {
            out.bytes(Described.of(List.of(new ArrayList<>(state.chosen().entrySet()).toString(), state.key())).bytes());
            write(out, filtering.in(state), Optional.of(first));
        }
    }

    /** @param first the page as it is at first, if what doesn't depend on its filters is to be left out */
    private void write(Out out, Content content, Optional<Content> first) {
        Source source = content.notebook().source();
        sources.put(source.path(), source);
        out.text(content.notebook().name());
        write(out, content, first, content.notebook().blocks());
    }

    private void write(Out out, Content content, Optional<Content> first, List<Block> blocks) {
        for (Block block : blocks) {
            Set<String> filters = first.orElse(content).filters(block);
            boolean opens = block instanceof Block.Include || block instanceof Block.Conditional;
            if (first.isPresent() && filters.isEmpty() && !opens) {
                continue;
            }
            out.list(new TreeSet<>(filters), Out::text);
            switch (block) {
                case Block.Prose prose -> prose.values().forEach(ref -> value(out, content, ref));
                case Block.Conditional both -> {
                    boolean holds = content.holds(both.condition());
                    out.flag(holds);
                    write(out, content, filters.isEmpty() ? first : Optional.empty(), holds ? both.then() : both.otherwise());
                }
                case Block.DisplayBlock display -> write(out, content, display.display());
                case Block.CellBlock cell when cell.cell() instanceof Cell.Query query && query.show() -> write(out, content, query.display());
                case Block.CellBlock _ -> { }
                case Block.Include include -> {
                    if (content.has(include)) {
                        write(out, content.included(include), first.map(it -> it.included(include)));
                    }
                }
            }
        }
    }

    private void write(Out out, Content content, Display display) {
        display.values().forEach(ref -> value(out, content, ref));
        switch (display) {
            case ChartSpec chart -> {
                Tables.write(out, content.table(chart.source()));
                write(out, content.image(chart));
                out.optionalText(content.sharedPicture(chart)).optional(content.reduced(chart), Reductions::write);
                source(out, content, chart.source(), display);
            }
            case TableSpec table -> {
                Tables.write(out, content.table(table.source()));
                table.rows().totalsCell().ifPresent(cell -> Tables.write(out, content.table(cell)));
                source(out, content, table.source(), display);
            }
            case KpiSpec kpi -> kpi.data().forEach(name -> Tables.write(out, content.table(name)));
            case TestsSpec tests -> tests(out, content.tests(tests.data()));
            case LineageSpec lineage -> out.bytes(Described.of(content.lineage(lineage)).bytes());
            case ColumnsSpec columns -> out.bytes(Described.of(content.tables(columns)).bytes());
            case FilterSpec _ -> { }
        }
    }

    private void tests(Out out, List<TestResult> tests) {
        out.list(tests, (o, test) -> o.hash(digests.of(test)));
    }

    private static void source(Out out, Content content, Name name, Display display) {
        out.optionalText(content.sql(name)).optionalText(content.csv(name)).text(content.node(display));
    }

    private static void value(Out out, Content content, ValueRef ref) {
        out.text(content.value(ref));
    }

    private void write(Out out, Image image) {
        for (ImageFile file : List.of(image.light(), image.dark())) {
            pictures.putIfAbsent(file.digest(), file);
            out.text(file.digest());
        }
        out.text(image.extension()).number(image.width()).number(image.height()).text(image.alt()).bytes(Described.of(image.spots()).bytes());
        out.optional(image.narrow(), (_, narrow) -> write(out, narrow));
    }
}
