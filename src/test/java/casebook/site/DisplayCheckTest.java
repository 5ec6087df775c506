package casebook.site;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Source;
import casebook.notebook.Block;
import casebook.notebook.Display;
import casebook.notebook.NotebookParser;
import casebook.result.Column;
import casebook.result.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DisplayCheckTest {
    private static final List<Column> COLUMNS = List.of(new Column("Month", Type.DATE, "DATE"), new Column("amount", Type.INTEGER, "BIGINT"));

    private static List<String> messages(String block) {
        Display display = NotebookParser.parse("page", new Source("page.md", block), new Diagnostics()).blocks().stream()
                .map(each -> ((Block.DisplayBlock) each).display()).findFirst().orElseThrow();
        return new DisplayCheck(Set.of("int", "eur2"), relation -> relation.text().equals("t") ? Optional.of(COLUMNS) : Optional.empty())
                .check(display).stream().map(found -> found.message() + found.hint().map(hint -> " (" + hint + ")").orElse("")
                        + " at " + found.span().text()).toList();
    }

    @Test
    void a_good_display_has_nothing_against_it() {
        assertThat(messages("```yaml table\ndata: t\ncolumns: [month, AMOUNT]\nformat: {amount: int}\nlabels: {Month: M}\n```\n")).isEmpty();
        assertThat(messages("```yaml kpi\nlabel: L\nvalue: t.amount\nformat: int\nchange: t.amount\ntrend: t.amount\n```\n")).isEmpty();
    }

    @Test
    void a_table_names_columns_and_formats_that_exist() {
        assertThat(messages("```yaml table\ndata: t\ncolumns: [mont]\nlabels: {amout: A}\nformat: {amount: itn, x: int}\n```\n")).containsExactly(
                "`t` has no column `mont` (did you mean `Month`?) at mont",
                "`t` has no column `amout` (did you mean `amount`?) at amout",
                "`t` has no column `x` (there are: Month, amount) at x",
                "there is no format `itn` (did you mean `int`?) at itn");
    }

    @Test
    void a_card_reads_columns_that_exist_and_numbers_where_it_needs_them() {
        assertThat(messages("```yaml kpi\n- label: L\n  value: t.amonut\n  format: eur\n  change: t.month\n```\n")).containsExactly(
                "`t` has no column `amonut` (did you mean `amount`?) at t.amonut",
                "there is no format `eur` (did you mean `eur2`?) at t.amonut",
                "`month` is no number, but DATE at t.month");
    }

    @Test
    void a_tables_looks_and_sums_are_of_columns_that_fit() {
        assertThat(messages("```yaml table\ndata: t\nbars: [month]\nheat: [amuont]\nsparklines: [amount]\nlinks: {amount: ulr}\n```\n")).containsExactly(
                "`t` has no column `amuont` (did you mean `amount`?) at amuont",
                "`t` has no column `ulr` (there are: Month, amount) at ulr",
                "`month` is no number, but DATE at month",
                "`amount` is no list of numbers, but BIGINT (make one in SQL: `list(revenue ORDER BY month)`) at amount");
        assertThat(messages("```yaml table\ndata: t\ngroup: moth\nsubtotals: {month: sum}\ntotals: {month: max, amount: mean}\n```\n")).containsExactly(
                "`t` has no column `moth` (did you mean `Month`?) at moth",
                "`month` is no number, but DATE at month");
        assertThat(messages("```yaml table\ndata: t\ntotals: t\n```\n")).isEmpty();
    }

    @Test
    void what_is_not_known_is_not_judged() {
        assertThat(messages("```yaml table\ndata: other\ncolumns: [x]\n```\n")).isEmpty();
    }
}
