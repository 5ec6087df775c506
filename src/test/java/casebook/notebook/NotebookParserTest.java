package casebook.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.DiagnosticPrinter;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Severity;
import casebook.diagnostic.Source;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotebookParserTest {
    private final Diagnostics diagnostics = new Diagnostics();

    private Notebook parse(String text) {
        return NotebookParser.parse("page", new Source("notebooks/page.md", text), diagnostics);
    }

    private Notebook sound(String text) {
        Notebook notebook = parse(text);
        assertThat(diagnostics.sorted()).isEmpty();
        return notebook;
    }

    private String messages(String text) {
        parse(text);
        var printer = new DiagnosticPrinter(false);
        return diagnostics.sorted().stream().map(printer::text).collect(Collectors.joining());
    }

    @Test
    void readsACellWithItsOptionsAndTheExactPlaceOfItsSql() {
        Notebook notebook = sound("""
                # Heading

                ```sql top_regions
                --| chart: hbar
                --| x: region
                --| y: [revenue]
                --| format: {revenue: eur0}
                SELECT region, revenue
                FROM é
                ```
                """);
        var query = (Cell.Query) notebook.cells().getFirst();
        assertThat(query.name()).isEqualTo("top_regions");
        assertThat(query.sql().text()).isEqualTo("SELECT region, revenue\nFROM é");
        assertThat(query.sql().source().line(query.sql().start())).isEqualTo(7);
        var chart = (ChartSpec) query.display();
        assertThat(chart.type()).isEqualTo(ChartType.HBAR);
        assertThat(chart.encoding().x().orElseThrow().text()).isEqualTo("region");
        assertThat(chart.encoding().x().orElseThrow().span().text()).isEqualTo("region");
        assertThat(Named.get(chart.formats(), "REVENUE").orElseThrow().text()).isEqualTo("eur0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void lineEndsDoNotMatter(String lineEnd) {
        Notebook notebook = sound(("---\ntitle: T\norder: 2\n---\n\nProse `=a.b:int`.\n\n```sql a value\n"
                + "--| description: one\nSELECT 1 AS b\nWHERE true\n```\n").replace("\n", lineEnd));
        assertThat(notebook.front().title().orElseThrow().text()).isEqualTo("T");
        assertThat(notebook.front().order()).contains(2);
        Cell cell = notebook.cells().getFirst();
        assertThat(cell.sql().text()).isEqualTo("SELECT 1 AS b" + lineEnd + "WHERE true");
        assertThat(cell.head().description()).contains("one");
        var prose = (Block.Prose) notebook.blocks().getFirst();
        assertThat(prose.values()).singleElement().satisfies(ref -> {
            assertThat(ref.cell()).isEqualTo("a");
            assertThat(ref.column()).isEqualTo("b");
            assertThat(ref.format()).contains("int");
            assertThat(ref.span().text()).isEqualTo("`=a.b:int`");
        });
    }

    @Test
    void aFenceWithoutANameIsShownNotRun() {
        Notebook notebook = sound("```sql\nSELECT 1\n```\n\n```yaml\na: 1\n```\n\n    sql indented\n");
        assertThat(notebook.cells()).isEmpty();
        assertThat(notebook.blocks()).hasSize(3).allMatch(Block.Prose.class::isInstance);
    }

    @Test
    void theKindsOfCells() {
        List<Cell> cells = sound("""
                ```sql m model
                --| materialize: table
                --| tests:
                --|   id: [unique, not_null]
                SELECT 1 AS id
                ```
                ```sql v value
                SELECT 1 AS x
                ```
                ```sql t test
                --| severity: warn
                SELECT 1
                ```
                ~~~sql q
                SELECT 2
                ~~~
                """).cells();
        assertThat(cells).map(cell -> cell.getClass().getSimpleName()).containsExactly("Model", "Value", "Test", "Query");
        assertThat(((Cell.Model) cells.getFirst()).materialize()).contains(Cell.Materialize.TABLE);
        assertThat(cells.getFirst().head().tests()).map(test -> test.rule().word() + " " + test.column().orElseThrow())
                .containsExactly("unique id", "not_null id");
        assertThat(((Cell.Test) cells.get(2)).judgement().severity()).isEqualTo(Severity.WARN);
        assertThat(((Cell.Query) cells.get(3)).display()).isInstanceOf(TableSpec.class);
    }

    @Test
    void conditionsNest() {
        Notebook notebook = sound("""
                <!-- if: a.up -->
                It rose.
                <!-- if: a.much -->
                A lot.
                <!-- end -->
                <!-- else -->
                It fell.
                <!-- end -->

                <!-- a remark that means nothing -->

                ```sql a value
                SELECT true AS up, NULL AS much
                ```
                """);
        var outer = (Block.Conditional) notebook.blocks().getFirst();
        assertThat(outer.condition().column()).isEqualTo("up");
        assertThat(outer.then()).hasSize(2);
        assertThat(outer.then().get(1)).isInstanceOf(Block.Conditional.class);
        assertThat(outer.otherwise()).hasSize(1);
    }

    @Test
    void aLinkAloneWithTheTitleIncludeBringsInAPart() {
        Notebook notebook = sound("[Method](parts/_method.md \"include\")\n\nSee [Method](_method.md \"include\") here.\n");
        assertThat(notebook.blocks().getFirst()).isInstanceOfSatisfying(Block.Include.class,
                include -> assertThat(include.target()).isEqualTo("parts/_method.md"));
        assertThat(notebook.blocks().get(1)).isInstanceOf(Block.Prose.class);
    }

    @Test
    void phrasesAndCardsHoldValues() {
        Notebook notebook = sound("""
                ```yaml kpi
                - label: "Orders in `=p.name`"
                  value: p.orders
                  format: int
                  change: p.change
                  change_format: pct1
                  good: down
                  trend: m.orders
                ```
                ```yaml table again
                data: m
                columns: [month, orders]
                labels: {orders: "Orders, `=p.name`"}
                limit: 5
                ```
                """);
        var kpi = (KpiSpec) ((Block.DisplayBlock) notebook.blocks().getFirst()).display();
        KpiSpec.Card card = kpi.cards().getFirst();
        assertThat(card.label().resolve(ref -> "<" + ref.column() + ">").text()).isEqualTo("Orders in <name>");
        assertThat(card.value().format()).contains("int");
        assertThat(card.change().orElseThrow().format()).contains("pct1");
        assertThat(card.good()).isEqualTo(KpiSpec.Good.DOWN);
        var block = (Block.DisplayBlock) notebook.blocks().get(1);
        assertThat(block.anchor()).contains("again");
        var table = (TableSpec) block.display();
        assertThat(table.rows().limit()).contains(5);
        assertThat(table.values()).map(ValueRef::column).containsExactly("name");
    }

    @Test
    void ordinaryCodeIsNoValue() {
        Notebook notebook = sound("`a = b`, `==x`, `=SUM(A1:B2)`, `= 3`\n");
        assertThat(((Block.Prose) notebook.blocks().getFirst()).values()).isEmpty();
    }

    @Test
    void mistakesAreReportedAtTheirPlaceWithWhatToDo() {
        assertThat(messages("""
                ---
                title: T
                usess: [_a.md]
                ---

                Prose `=total` here.

                ```sql Orders modle
                SELECT 1
                ```

                ```sql q
                --| chart: barr
                --| titel: x
                SELECT 1
                ```

                ```sql f
                --| chart: funnel
                --| x: a
                --| stack: true
                SELECT 1
                ```

                > ```sql inner
                > SELECT 1
                > ```

                ```yaml chart
                chart: bar
                x: a
                y: b
                ```

                ```yaml kips
                a: 1
                ```

                <!-- endif -->

                ```sql select
                SELECT 1
                ```

                ```sql open
                SELECT 1
                """)).isEqualTo("""
                notebooks/page.md:3:1: error: unknown front matter key `usess`
                 3 | usess: [_a.md]
                   | ^^^^^
                  hint: did you mean `uses`?
                notebooks/page.md:6:7: error: `=total` is not an inline value
                 6 | Prose `=total` here.
                   |       ^^^^^^^^
                  hint: write `=cell.column` or `=cell.column:format`
                notebooks/page.md:8:8: error: `Orders` can't be a cell's name: it must consist of lower-case letters, digits and `_`, and not start with a digit
                 8 | ```sql Orders modle
                   |        ^^^^^^
                  hint: try `orders`
                notebooks/page.md:8:15: error: there is no kind of cell `modle`
                 8 | ```sql Orders modle
                   |               ^^^^^
                  hint: did you mean `model`?
                notebooks/page.md:13:12: error: there is no chart type `barr`
                 13 | --| chart: barr
                    |            ^^^^
                  hint: did you mean `bar`?
                notebooks/page.md:14:5: error: unknown option `titel` of a query cell
                 14 | --| titel: x
                    |     ^^^^^
                  hint: did you mean `title`?
                notebooks/page.md:19:12: error: a funnel chart needs `y`
                 19 | --| chart: funnel
                    |            ^^^^^^
                  hint: write `y: COLUMN`
                notebooks/page.md:21:12: error: a funnel chart has no `stack`
                 21 | --| stack: true
                    |            ^^^^
                  hint: it takes: labels, series, x, y
                notebooks/page.md:25:3: error: a cell stands on its own, not inside a list or a quote
                 25 | > ```sql inner
                    |   ^^^^^^^^^^^^
                  hint: take away the indentation or the `>` before it
                notebooks/page.md:29:9: error: this block doesn't say which result it shows
                 29 | ```yaml chart
                    |         ^^^^^
                  hint: write `data: NAME` with the name of a cell or a seed
                notebooks/page.md:35:9: error: there is no display block `kips`
                 35 | ```yaml kips
                    |         ^^^^
                  hint: there are: chart, columns, filter, kpi, lineage, table, tests
                notebooks/page.md:39:6: error: `endif` is not a condition
                 39 | <!-- endif -->
                    |      ^^^^^
                  hint: there are: <!-- if: cell.column -->, <!-- else -->, <!-- end -->
                notebooks/page.md:41:8: error: `select` is a word of SQL and can't be a cell's name
                 41 | ```sql select
                    |        ^^^^^^
                  hint: try `select_cell`
                notebooks/page.md:45:1: error: this block is not closed
                 45 | ```sql open
                    | ^^^^^^^^^^^
                  hint: end it with a line of ```
                """);
    }

    @Test
    void unbalancedConditionsAreReported() {
        assertThat(messages("<!-- else -->\n\n<!-- end -->\n\n<!-- if: a.b -->\n\n<!-- else -->\n\n<!-- else -->\n\n"
                + "<!-- if: nonsense -->\n"))
                .contains(":1:6: error: `else` without an `if` before it")
                .contains(":3:6: error: `end` without an `if` before it")
                .contains(":5:6: error: this `if` has no `end`")
                .contains(":9:6: error: a second `else` for one `if`")
                .contains(":11:10: error: `nonsense` is not a value");
    }

    @Test
    void deepNestingIsAMessageNotACrash() {
        parse("> ".repeat(50_000) + "x\n");
        parse("[".repeat(50_000) + "\n");
        assertThat(diagnostics.sorted()).allMatch(Diagnostic::isError);
    }
}
