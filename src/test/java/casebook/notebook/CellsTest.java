package casebook.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells: the line that opens them, their options, their SQL. */
class CellsTest {
    private static Cell cell(String text) {
        return Parsed.sound(text).cells().getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"```sql a", "~~~sql a", "``` sql a", "````sql  a ", "   ```sql a", "```SQL a", "```sql\ta"})
    void the_ways_to_open_a_cell(String fence) {
        String close = fence.strip().replaceAll("[^`~].*", "");
        Cell cell = cell("Text\n" + fence + "\nSELECT 1\n" + close + "\n");
        assertThat(cell).isInstanceOf(Cell.Query.class);
        assertThat(cell.name()).isEqualTo("a");
        assertThat(cell.head().name().span().text()).isEqualTo("a");
        assertThat(cell.sql().text().strip()).isEqualTo("SELECT 1");
        assertThat(cell.span().text()).startsWith(fence.strip()).endsWith(close);
    }

    @Test
    void a_bar_in_a_table_ends_its_cell_on_github_though_it_stands_in_code() {
        assertThat(Parsed.messages("| a | b |\n|---|---|\n| `x | y` | 2 |\n| `x \\| y` | `z` |\n\n`x | y`\n")).isEqualTo("""
                page.md:3:6: warning: on GitHub this `|` ends the cell of the table
                 3 | | `x | y` | 2 |
                   |      ^
                  hint: write `\\|`, in code too
                """);
        var value = (Block.Prose) Parsed.sound("| a |\n|---|\n| `=v.x?a\\|b` |\n").blocks().getFirst();
        assertThat(value.values().getFirst().whenNull()).contains("a|b");
    }

    @Test
    void blocks_that_are_only_code() {
        assertThat(Parsed.sound("```sql\nSELECT 1\n```\n\n```python name\n1\n```\n\n```yml\na: 1\n```\n\n```yml config\na: 1\n```\n\n```yaml\ndata: x\n```\n\n"
                + "```text sql a\nx\n```\n\n- ```sql\n  SELECT 1\n  ```\n").blocks()).hasSize(7).allMatch(Block.Prose.class::isInstance);
    }

    @Test
    void all_options_of_a_query() {
        var query = (Cell.Query) cell("""
                ```sql q
                --| description: >
                --|   Two
                --|   lines
                --| tests: {id: [unique]}
                --| show: false
                --| code: hide

                --|chart: line
                --| x: "a: b"
                --| y: [c, D]
                --| y2: e
                --| title: "é `=v.x:int?none` 🎉"
                --| format:
                --|   c: eur0
                --|   D: pct1

                  SELECT 1 -- | no option

                ```
                """);
        assertThat(query.head().description()).contains("Two lines\n");
        assertThat(query.head().tests()).singleElement().satisfies(test -> assertThat(test.span().text()).isEqualTo("unique"));
        assertThat(query.show()).isFalse();
        assertThat(query.code()).isEqualTo(Cell.CodeMode.HIDE);
        var chart = (ChartSpec) query.display();
        assertThat(chart.encoding().named().map(Name::text)).containsExactly("a: b", "c", "D", "e");
        ValueRef value = chart.values().findFirst().orElseThrow();
        assertThat(value.span().text()).isEqualTo("`=v.x:int?none`");
        assertThat(value.formatSpan().text()).isEqualTo("int");
        assertThat(value.whenNull()).contains("none");
        assertThat(query.sql().text().strip()).isEqualTo("SELECT 1 -- | no option");
    }

    @Test
    void defaults() {
        var query = (Cell.Query) cell("```sql q\nSELECT 1\n```\n");
        assertThat(query.show()).isTrue();
        assertThat(query.code()).isEqualTo(Cell.CodeMode.FOLD);
        assertThat(query.display()).isInstanceOf(TableSpec.class);
        assertThat(((Cell.Model) cell("```sql m model\nSELECT 1\n```\n")).materialize()).isEmpty();
    }

    @Test
    void names_that_a_cell_cannot_have() {
        assertThat(Parsed.messages("""
                ```sql Top-Regions
                SELECT 1
                ```
                ```sql 2024
                SELECT 1
                ```
                ```sql été
                SELECT 1
                ```
                ```sql left
                SELECT 1
                ```
                ```sql raw
                SELECT 1
                ```
                ```sql "quoted"
                SELECT 1
                ```
                """)).isEqualTo("""
                page.md:1:8: error: `Top-Regions` can't be a cell's name: it must consist of lower-case letters, digits and `_`, and not start with a digit
                 1 | ```sql Top-Regions
                   |        ^^^^^^^^^^^
                  hint: try `top_regions`
                page.md:4:8: error: `2024` can't be a cell's name: it must consist of lower-case letters, digits and `_`, and not start with a digit
                 4 | ```sql 2024
                   |        ^^^^
                  hint: try `_2024`
                page.md:7:8: error: `été` can't be a cell's name: it must consist of lower-case letters, digits and `_`, and not start with a digit
                 7 | ```sql été
                   |        ^^^
                  hint: try `ete`
                page.md:10:8: error: `left` is a word of SQL and can't be a cell's name
                 10 | ```sql left
                    |        ^^^^
                  hint: try `left_cell`
                page.md:13:8: error: `raw` is the name of a schema and can't be a cell's name
                 13 | ```sql raw
                    |        ^^^
                  hint: try `raw_cell`
                page.md:16:8: error: `"quoted"` can't be a cell's name: it must consist of lower-case letters, digits and `_`, and not start with a digit
                 16 | ```sql "quoted"
                    |        ^^^^^^^^
                  hint: try `quoted`
                """);
    }

    @Test
    void words_behind_the_name() {
        assertThat(Parsed.messages("""
                ```sql a query
                SELECT 1
                ```
                ```sql b chart
                SELECT 1
                ```
                ```sql c tset
                --| severity: warn
                SELECT 1
                ```
                ```sql d model view
                SELECT 1
                ```
                """)).isEqualTo("""
                page.md:1:10: error: there is no kind of cell `query`
                 1 | ```sql a query
                   |          ^^^^^
                  hint: leave it out: a cell without a kind is a query
                page.md:4:10: error: there is no kind of cell `chart`
                 4 | ```sql b chart
                   |          ^^^^^
                  hint: there are: model, test, value
                page.md:7:10: error: there is no kind of cell `tset`
                 7 | ```sql c tset
                   |          ^^^^
                  hint: did you mean `test`?
                page.md:11:16: error: `view` is one word too many
                 11 | ```sql d model view
                    |                ^^^^
                  hint: a cell starts with `sql NAME` or `sql NAME KIND`
                """);
    }

    @Test
    void options_that_are_wrong() {
        assertThat(Parsed.messages("""
                ```sql a
                --| chart:bar
                SELECT 1
                ```
                ```sql b model
                --| materialize: tabel
                --| chart: bar
                SELECT 1
                ```
                ```sql c value
                --| show: no
                SELECT 1
                ```
                ```sql d test
                --| severity: warning
                --| tests: {x: [unique]}
                SELECT 1
                ```
                ```sql e
                --| code: folded
                --| format: {x: }
                --| limit: 0
                SELECT 1
                ```
                ```sql f
                -- | title: x
                #| title: y

                SELECT 1
                --| title: z
                ```
                ```sql g
                --| title: `=a.b`
                SELECT 1
                ```
                ```sql h
                --| chart: area
                --| x: [a, b]
                --| stack: maybe
                SELECT 1
                ```
                """)).isEqualTo("""
                page.md:2:5: error: the options must be a map, not a text
                 2 | --| chart:bar
                   |     ^^^^^^^^^
                  hint: put a space after the colon: `chart: bar`
                page.md:6:18: error: `materialize` can't be `tabel`
                 6 | --| materialize: tabel
                   |                  ^^^^^
                  hint: did you mean `table`?
                page.md:7:5: error: unknown option `chart` of a model cell
                 7 | --| chart: bar
                   |     ^^^^^
                  hint: there are: code, columns, description, layer, materialize, tags, tests
                page.md:11:5: error: unknown option `show` of a value cell
                 11 | --| show: no
                    |     ^^^^
                  hint: there are: code, columns, description, tags, tests
                page.md:15:15: error: `severity` can't be `warning`
                 15 | --| severity: warning
                    |               ^^^^^^^
                  hint: there are: error, warn
                page.md:16:5: error: unknown option `tests` of a test cell
                 16 | --| tests: {x: [unique]}
                    |     ^^^^^
                  hint: there are: code, description, error_if, severity, tags, warn_if
                page.md:20:11: error: `code` can't be `folded`
                 20 | --| code: folded
                    |           ^^^^^^
                  hint: did you mean `fold`?
                page.md:21:16: error: `x` under `format` has no value; it must be a single value
                 21 | --| format: {x: }
                    |                ^
                page.md:22:12: error: `limit` must be a whole number from 1 to 10000, not `0`
                 22 | --| limit: 0
                    |            ^
                page.md:26:1: error: this is no option
                 26 | -- | title: x
                    | ^^^^^^^^^^^^^
                  hint: write options as `--| key: value`
                page.md:27:1: error: this is no option
                 27 | #| title: y
                    | ^^^^^^^^^^^
                  hint: write options as `--| key: value`
                page.md:30:1: error: an option after the SQL has begun
                 30 | --| title: z
                    | ^^^^^^^^^^^^
                  hint: options are the first lines of a cell
                page.md:33:12: error: an unquoted text can't start with a backtick
                 33 | --| title: `=a.b`
                    |            ^
                  hint: put the text in quotes: "`=a.b`"
                page.md:37:12: error: an area chart needs `y`
                 37 | --| chart: area
                    |            ^^^^
                  hint: write `y: COLUMN`
                page.md:38:8: error: `x` must be a single value, not a list
                 38 | --| x: [a, b]
                    |        ^^^^^^
                page.md:39:12: error: `stack` is true, false or percent, not `maybe`
                 39 | --| stack: maybe
                    |            ^^^^^
                """);
    }

    @Test
    void a_block_that_is_not_closed_names_its_own_fence() {
        assertThat(Parsed.messages("~~~~sql a\nSELECT 1\n~~~\n")).isEqualTo("""
                page.md:1:1: error: this block is not closed
                 1 | ~~~~sql a
                   | ^^^^^^^^^
                  hint: end it with a line of ~~~~
                """);
    }

    @Test
    void a_cell_may_stand_between_the_tags_of_html_but_not_in_a_list() {
        assertThat(Parsed.sound("<details>\n\n```sql a\nSELECT 1\n```\n\n</details>\n").cells()).hasSize(1);
        assertThat(Parsed.brief("1. ```sql a\n   SELECT 1\n   ```\n\n2. ```yaml chart\n   data: a\n   ```\n")).isEqualTo("""
                page.md:1:4: error: a cell stands on its own, not inside a list or a quote
                  hint: take away the indentation or the `>` before it
                page.md:5:4: error: a cell stands on its own, not inside a list or a quote
                  hint: take away the indentation or the `>` before it""");
    }
}
