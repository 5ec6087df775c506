package casebook;

import casebook.notebook.Block;
import casebook.notebook.Cell;
import casebook.notebook.ChartSpec;
import casebook.notebook.ColumnsSpec;
import casebook.notebook.Display;
import casebook.notebook.LineageSpec;
import casebook.notebook.Name;
import casebook.notebook.Notebook;
import casebook.notebook.ValueRef;
import casebook.plan.Relation;
import casebook.plan.Scope;
import casebook.plan.Step;
import casebook.result.Image;
import casebook.result.Lineage;
import casebook.result.Reduced;
import casebook.result.Table;
import casebook.result.TestResult;
import casebook.site.Content;
import casebook.site.DictionaryTable;
import casebook.site.Filtering;
import casebook.site.Listed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a page, or a part that it includes, shows.
 *
 * @param reach what the page rests on, the parts that it includes with it
 * @param scope of the page, or of the part
 * @param listed what tells the page from others of its notebook
 * @param images the page's pictures; charts are told apart by identity
 * @param shared where a picture lies that several pages show
 * @param dictionaries what the page's data dictionaries show; told apart likewise
 * @param filtered the page with its filters, if it has any and is shown as it is at first
 * @param filtering the same as the site sees it
 * @param isFixed whether nothing can be chosen all the same
 * @param values makes the values of a scope, in the page's language
 */
record PageContent(
        Scope page,
        Scope scope,
        Optional<Listed> listed,
        Results results,
        Map<ChartSpec, Image> images,
        Function<ChartSpec, Optional<String>> shared,
        Map<ColumnsSpec, List<DictionaryTable>> dictionaries,
        Map<Relation, Step> steps,
        Demand demand,
        TestReport tests,
        Set<Relation> reach,
        Lineages lineages,
        Optional<FilteredPage> filtered,
        Optional<Filtering> filtering,
        boolean isFixed,
        Function<Scope, Values> values) implements Content {
    @Override
    public Notebook notebook() {
        return scope.notebook();
    }

    /** The same page with nothing to choose, as it is at first. */
    Content first() {
        return new PageContent(page, scope, listed, results, images, shared, dictionaries, steps, demand, tests, reach, lineages, Optional.empty(),
                filtering, true, values);
    }

    @Override
    public Content included(Block.Include include) {
        return new PageContent(page, scope.included(include), listed, results, images, shared, dictionaries, steps, demand, tests, reach, lineages, filtered,
                filtering, isFixed, values);
    }

    @Override
    public Set<String> filters(Block block) {
        return filtered.map(choices -> choices.filters(scope, block)).orElse(Set.of());
    }

    @Override
    public boolean has(Block.Include include) {
        return scope.part(include).isPresent();
    }

    @Override
    public String value(ValueRef ref) {
        return values.apply(scope).text(ref);
    }

    @Override
    public boolean holds(ValueRef condition) {
        return values.apply(scope).holds(condition);
    }

    @Override
    public Table table(Name relation) {
        return results.table(relation(relation)).orElseThrow();
    }

    @Override
    public List<DictionaryTable> tables(ColumnsSpec dictionary) {
        return dictionaries.get(dictionary);
    }

    @Override
    public Image image(ChartSpec chart) {
        return images.get(chart);
    }

    @Override
    public Optional<String> sharedPicture(ChartSpec chart) {
        return shared.apply(chart);
    }

    @Override
    public Optional<Reduced> reduced(ChartSpec chart) {
        return results.reduced(relation(chart.source()), chart);
    }

    @Override
    public Optional<String> sql(Name relation) {
        return Optional.ofNullable(steps.get(relation(relation))).map(Step::cell).map(Cell::sql).map(span -> span.text().strip());
    }

    @Override
    public Optional<String> csv(Name relation) {
        return demand.download(relation(relation));
    }

    @Override
    public List<TestResult> tests(List<Name> tables) {
        return tables.isEmpty() ? tests.ofPage(reach) : tests.ofTables(tables.stream().map(this::relation).collect(Collectors.toSet()));
    }

    @Override
    public Lineage lineage(LineageSpec spec) {
        return lineages.of(page, scope, spec);
    }

    @Override
    public String node(Display display) {
        return lineages.key(scope, display);
    }

    private Relation relation(Name name) {
        return scope.find(name.text()).orElseThrow();
    }
}
