package casebook.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Printed;
import casebook.diagnostic.Severity;
import casebook.diagnostic.Source;
import casebook.yaml.Fields;
import casebook.yaml.YamlReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeclarationReaderTest {
    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void a_cell_lists_the_tests_of_its_columns() {
        List<TestDeclaration> tests = cellTests("""
                order_id: [unique, not_null]
                montant payé:
                  - unique: {severity: warn, name: paid once, description: "One is double."}
                  - not_null:
                """);
        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(tests).extracting(test -> test.rule().word()).containsExactly("unique", "not_null", "unique", "not_null");
        assertThat(tests).extracting(test -> test.column().orElseThrow())
                .containsExactly("order_id", "order_id", "montant payé", "montant payé");
        assertThat(tests).extracting(test -> test.judgement().severity())
                .containsExactly(Severity.ERROR, Severity.ERROR, Severity.WARN, Severity.ERROR);
        assertThat(tests.get(2).name()).contains("paid once");
        assertThat(tests.get(2).description()).contains("One is double.");
        assertThat(tests.get(2).span().text()).isEqualTo("unique");
    }

    @Test
    void a_table_is_read_as_dbt_declares_it() {
        TableDeclaration table = table("""
                name: orders
                description: One row per order.
                columns:
                  - name: id
                    description: Number of the order.
                    data_type: integer
                    tests: [unique, not_null]
                  - name: status
                    data_tests:
                      - not_null:
                          config: {severity: warn}
                  - name: remark
                """).orElseThrow();
        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(table.name()).isEqualTo("orders");
        assertThat(table.span().text()).isEqualTo("orders");
        assertThat(table.description()).contains("One row per order.");
        assertThat(table.columns()).extracting(ColumnDeclaration::name).containsExactly("id", "status", "remark");
        assertThat(table.columns().getFirst().type().map(ColumnDeclaration.TypeName::text)).contains("integer");
        assertThat(table.columns().getFirst().description()).contains("Number of the order.");
        assertThat(table.columns().getLast().type()).isEmpty();
        assertThat(table.tests()).extracting(test -> test.column().orElseThrow() + " " + test.rule().word() + " " + test.judgement().severity())
                .containsExactly("id unique ERROR", "id not_null ERROR", "status not_null WARN");
    }

    @Test
    void what_cannot_be_a_test_is_an_error_that_shows_how_to_write_one() {
        cellTests("""
                a: [uniqe]
                b: [relationship: {to: raw.users, field: id}]
                c: unique
                d:
                  - unique:
                    severity: warn
                e: [[unique]]
                f: [unique: warn]
                g: [unique: {severity: eror}, not_null: {wher: x > 1}]
                h: [not_null: {config: {severity: warn, store_failures: true}}]
                i: [~]
                """);
        assertThat(Printed.brief(diagnostics)).isEqualTo("""
                x.yml:2:7: error: unknown test `uniqe`
                  hint: did you mean `unique`?
                x.yml:3:7: error: unknown test `relationship`
                  hint: did you mean `relationships`?
                x.yml:4:6: error: what stands beneath `c` must be a list, not a text
                  hint: write it in brackets: `[unique]`
                x.yml:6:7: error: a test is one name, with its options beneath it
                  hint: indent the options deeper than the name: `- unique: {severity: warn}`
                x.yml:8:7: error: a test must be a name, not a list
                  hint: write `unique`, or `unique: {severity: warn}`
                x.yml:9:15: error: what stands beneath `unique` must be a map, not a text
                  hint: a map is written as `key: value`, one to a line, or `{key: value}`
                x.yml:10:26: error: `severity` can't be `eror`
                  hint: did you mean `error`?
                x.yml:10:44: error: unknown option `wher` of the test `not_null`
                  hint: did you mean `where`?
                x.yml:11:43: error: unknown key `store_failures` of `config`
                  hint: leave it out: every test runs, and all offending rows are counted
                x.yml:12:7: error: a test must be a name, not nothing
                  hint: write `unique`, or `unique: {severity: warn}`""");
    }

    @Test
    void tests_without_a_column_say_where_it_goes() {
        cellTests("unique");
        cellTests("[unique, not_null]");
        assertThat(Printed.text(diagnostics)).isEqualTo("""
                x.yml:2:3: error: `tests` must name the columns to test, this is a text
                 2 |   unique
                   |   ^^^^^^
                  hint: write `tests: {column: [unique]}`
                x.yml:2:4: error: the test `unique` looks at a column, and none is named here
                 2 |   [unique, not_null]
                   |    ^^^^^^
                  hint: write it under the column's name
                x.yml:2:12: error: the test `not_null` looks at a column, and none is named here
                 2 |   [unique, not_null]
                   |            ^^^^^^^^
                  hint: write it under the column's name
                """);
    }

    @Test
    void mistakes_of_a_table() {
        table("""
                descripton: x
                columns:
                  - name: id
                    type: integer
                  - name: ID
                  - data_type: text
                  - status
                tests: [unique]
                """);
        assertThat(Printed.brief(diagnostics)).isEqualTo("""
                x.yml:1:1: error: unknown key `descripton` of a seed
                  hint: did you mean `description`?
                x.yml:1:1: error: the key `name` of a seed is missing
                x.yml:4:5: error: unknown key `type` of a column
                  hint: there are: data_type, description, name, tests
                x.yml:5:11: error: the column `ID` is declared twice
                x.yml:3:11: note: it is declared here first
                x.yml:6:5: error: the key `name` of a column is missing
                x.yml:7:5: error: each item of `columns` must be a map, not a text
                  hint: a map is written as `key: value`, one to a line, or `{key: value}`
                x.yml:8:9: error: the test `unique` looks at a column, and none is named here
                  hint: write it under the column's name""");
    }

    private List<TestDeclaration> cellTests(String text) {
        var map = YamlReader.readMap(new Source("x.yml", "tests:\n" + text.indent(2)).whole(), "it", diagnostics).orElseThrow();
        var fields = new Fields(map, "option of a cell", diagnostics);
        return DeclarationReader.cell("t", map.span(), fields, false, diagnostics).tests();
    }

    private Optional<TableDeclaration> table(String text) {
        var map = YamlReader.readMap(new Source("x.yml", text).whole(), "it", diagnostics).orElseThrow();
        var fields = new Fields(map, "key of a seed", diagnostics);
        Optional<TableDeclaration> table = DeclarationReader.table(fields, diagnostics);
        fields.done();
        return table;
    }
}
