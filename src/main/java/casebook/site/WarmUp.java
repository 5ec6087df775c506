package casebook.site;

import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Source;
import casebook.notebook.Block;
import casebook.notebook.ChartSpec;
import casebook.notebook.ColumnsSpec;
import casebook.notebook.Display;
import casebook.notebook.LineageSpec;
import casebook.notebook.Name;
import casebook.notebook.Notebook;
import casebook.notebook.NotebookParser;
import casebook.notebook.ValueRef;
import casebook.project.Project;
import casebook.project.Settings;
import casebook.result.Column;
import casebook.result.Formats;
import casebook.result.Image;
import casebook.result.Lineage;
import casebook.result.Table;
import casebook.result.TestResult;
import casebook.result.Type;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Renders a page that nobody sees, with what pages use: flexmark, FreeMarker and the templates are loaded then. */
final class WarmUp implements Content {
    private static final String TEXT = """
            ## A *heading*

            Text with `code`, a [link](https://example.org) and a note.[^1]

            > [!NOTE]
            > - A list

            | a |
            |---|
            | b |

            ```sql
            SELECT 1
            ```

            ```sql t
            SELECT 1
            ```

            ```sql f
            --| chart: bar
            --| x: a
            --| y: a
            SELECT 1
            ```

            ```yaml kpi
            label: A
            value: t.a
            ```

            [^1]: A note.
            """;
    private static final Table TABLE = Table.of(List.of(new Column("a", Type.INTEGER, "INTEGER")), List.of(List.of(1L)));

    private final Notebook notebook = NotebookParser.parse("page", new Source("page.md", TEXT), new Diagnostics());

    private WarmUp() {}

    static void run() {
        var settings = new Settings("Nobody's", Optional.empty(), Optional.empty(), Locale.ENGLISH, List.of(), Map.of(), Map.of(),
                1, Optional.empty(), Optional.empty(), false, Settings.Html.TEXT, Settings.Limits.DEFAULT, new Settings.Engine(1, "1GB", 1, ZoneOffset.UTC));
        var project = new Project(Path.of("nowhere").toAbsolutePath(), settings, List.of(), List.of(), List.of(), List.of());
        new SiteRenderer(project, locale -> new Formats(locale, Map.of())).render(List.of(new WarmUp()));
    }

    @Override
    public Notebook notebook() {
        return notebook;
    }

    @Override
    public Content included(Block.Include include) {
        return this;
    }

    @Override
    public String value(ValueRef ref) {
        return "1";
    }

    @Override
    public boolean holds(ValueRef condition) {
        return true;
    }

    @Override
    public Table table(Name relation) {
        return TABLE;
    }

    @Override
    public List<DictionaryTable> tables(ColumnsSpec dictionary) {
        return List.of();
    }

    @Override
    public Image image(ChartSpec chart) {
        return new Image(new byte[0], new byte[0], 1, 1, "");
    }

    @Override
    public Optional<String> sql(Name relation) {
        return Optional.of("SELECT 1");
    }

    @Override
    public Lineage lineage(LineageSpec spec) {
        return new Lineage(List.of());
    }

    @Override
    public String node(Display display) {
        return "";
    }

    @Override
    public Optional<String> csv(Name relation) {
        return Optional.of("data/t.csv");
    }

    @Override
    public List<TestResult> tests(List<Name> tables) {
        return List.of();
    }
}
