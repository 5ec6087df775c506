package casebook.site;

import casebook.notebook.Block;
import casebook.notebook.ChartSpec;
import casebook.notebook.ColumnsSpec;
import casebook.notebook.Display;
import casebook.notebook.FrontMatter;
import casebook.notebook.LineageSpec;
import casebook.notebook.Name;
import casebook.notebook.Notebook;
import casebook.notebook.Phrase;
import casebook.notebook.ValueRef;
import casebook.result.Image;
import casebook.result.Lineage;
import casebook.result.Table;
import casebook.result.TestResult;
import java.util.List;
import java.util.Optional;

/** The page that lists those that a notebook makes: it has the notebook's name, and of its front matter what holds no value. */
public record ListPage(Notebook notebook) implements Content {
    /** @param maker the notebook that makes pages */
    public static Content of(Notebook maker) {
        FrontMatter front = maker.front();
        var plain = new FrontMatter(plain(front.title()), plain(front.subtitle()).or(() -> plain(front.description())),
                plain(front.description()), front.author(), front.date(),
                front.lang(), front.order(), front.image(), front.params(), front.uses(), front.pages());
        return new ListPage(new Notebook(maker.name(), maker.source(), plain, List.of(), maker.document()));
    }

    /** A value belongs to one of the pages. */
    private static Optional<Phrase> plain(Optional<Phrase> phrase) {
        return phrase.filter(text -> text.values().findAny().isEmpty());
    }

    @Override
    public boolean isList() {
        return true;
    }

    @Override
    public List<TestResult> tests(List<Name> tables) {
        return List.of();
    }

    @Override
    public Content included(Block.Include include) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String value(ValueRef ref) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean holds(ValueRef condition) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Table table(Name relation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<DictionaryTable> tables(ColumnsSpec dictionary) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Image image(ChartSpec chart) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Lineage lineage(LineageSpec spec) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String node(Display display) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> sql(Name relation) {
        return Optional.empty();
    }

    @Override
    public Optional<String> csv(Name relation) {
        return Optional.empty();
    }
}
