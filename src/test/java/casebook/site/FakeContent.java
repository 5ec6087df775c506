package casebook.site;

import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Source;
import casebook.notebook.Block;
import casebook.notebook.Cell;
import casebook.notebook.ChartSpec;
import casebook.notebook.ColumnsSpec;
import casebook.notebook.Display;
import casebook.notebook.LineageSpec;
import casebook.notebook.Name;
import casebook.notebook.Notebook;
import casebook.notebook.NotebookParser;
import casebook.notebook.ValueRef;
import casebook.result.Formats;
import casebook.result.Image;
import casebook.result.Lineage;
import casebook.result.Table;
import casebook.result.TestResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A notebook's text, and results that a test makes up. */
final class FakeContent implements Content {
    private final Notebook notebook;
    private final Map<String, Table> tables = new HashMap<>();
    private final Map<String, Content> parts = new HashMap<>();
    private final List<TestResult> tests = new ArrayList<>();
    private final List<DictionaryTable> dictionary = new ArrayList<>();
    private final Formats formats;
    private Lineage lineage = new Lineage(List.of());

    FakeContent(String name, String text) {
        var diagnostics = new Diagnostics();
        notebook = NotebookParser.parse(name, new Source("notebooks/" + name + ".md", text), diagnostics);
        diagnostics.throwIfErrors();
        formats = new Formats(notebook.front().lang().orElse(Locale.ENGLISH), Map.of());
    }

    FakeContent with(String relation, Table table) {
        tables.put(relation, table);
        return this;
    }

    FakeContent with(TestResult... found) {
        tests.addAll(List.of(found));
        return this;
    }

    FakeContent with(DictionaryTable... shown) {
        dictionary.addAll(List.of(shown));
        return this;
    }

    /** What every lineage block shows; nodes have the names of relations as keys. */
    FakeContent with(Lineage shown) {
        lineage = shown;
        return this;
    }

    FakeContent including(String target, Content part) {
        parts.put(target, part);
        return this;
    }

    @Override
    public Notebook notebook() {
        return notebook;
    }

    @Override
    public Content included(Block.Include include) {
        return parts.get(include.target());
    }

    @Override
    public String value(ValueRef ref) {
        return formats.format(raw(ref), ref.format());
    }

    private Object raw(ValueRef ref) {
        Table table = tables.get(ref.cell());
        return table.value(0, table.column(ref.column()).orElseThrow());
    }

    @Override
    public boolean holds(ValueRef condition) {
        return Boolean.TRUE.equals(raw(condition));
    }

    @Override
    public Table table(Name relation) {
        return tables.get(relation.text());
    }

    @Override
    public List<DictionaryTable> tables(ColumnsSpec columns) {
        return dictionary;
    }

    @Override
    public Image image(ChartSpec chart) {
        String alt = chart.captions().resolve(this::value).alt().map(phrase -> phrase.text()).orElse("A chart");
        return new Image(Pictures.png(false), Pictures.png(true), 720, 400, alt);
    }

    @Override
    public Optional<String> sql(Name relation) {
        return notebook.cells().stream().filter(cell -> cell.name().equals(relation.text())).map(Cell::sql)
                .map(span -> span.text()).findFirst();
    }

    @Override
    public Lineage lineage(LineageSpec spec) {
        return lineage;
    }

    @Override
    public String node(Display display) {
        return display.data().getFirst().text();
    }

    @Override
    public Optional<String> csv(Name relation) {
        return Optional.of("data/" + notebook.name() + "/" + relation.text() + ".csv");
    }

    @Override
    public List<TestResult> tests(List<Name> tables) {
        return tables.isEmpty() ? tests
                : tests.stream().filter(test -> tables.stream().anyMatch(name -> test.table().filter(name.text()::equals).isPresent())).toList();
    }
}
