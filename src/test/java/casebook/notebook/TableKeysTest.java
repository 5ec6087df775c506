package casebook.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with the keys that a table adds to its cells and rows, and with shares of rows. */
class TableKeysTest {
    private static List<String> messages(String yaml) {
        var found = new Diagnostics();
        NotebookParser.parse("page", new Source("page.md", "```yaml " + yaml + "\n```\n"), found);
        return found.sorted().stream().map(each -> each.message() + each.hint().map(hint -> " (" + hint + ")").orElse("") + " at " + each.span().text()).toList();
    }

    @Test
    void all_keys_can_stand_together() {
        assertThat(messages("""
                table
                data: t
                span: 6
                limit: 2000
                bars: a
                heat: [b, c]
                sparklines: [d]
                links: {e: f}
                images: {g: h}
                group: i
                subtotals: {a: sum, b: mean}
                totals: {a: sum, b: min, c: max, d: count}""")).isEmpty();
        assertThat(messages("kpi\nspan: 6\ncards: [{label: l, value: a.b}]")).isEmpty();
        assertThat(messages("kpi\nspan: 6\nlabel: l\nvalue: a.b")).isEmpty();
        assertThat(messages("chart\ndata: t\nchart: bar\nx: a\ny: b\nspan: 12")).isEmpty();
    }

    @Test
    void one_column_takes_one_look() {
        assertThat(messages("table\ndata: t\nbars: [a]\nheat: [A]")).containsExactly(
                "`A` can't stand under both `bars` and `heat` (choose one of them) at A");
        assertThat(messages("table\ndata: t\nsparklines: a\nimages: {a: b}")).containsExactly(
                "`a` can't stand under both `images` and `sparklines` (choose one of them) at a");
    }

    @Test
    void sums_have_words_and_subtotals_a_group() {
        assertThat(messages("table\ndata: t\ntotals: {a: summ, b: [sum]}")).containsExactly(
                "`a` under `totals` can't be `summ` (did you mean `sum`?) at summ",
                "`b` under `totals` must be a single value, not a list at [sum]");
        assertThat(messages("table\ndata: t\nsubtotals: {a: sum}")).containsExactly(
                "there are no groups for `subtotals` (write `group: COLUMN`, or `totals` for one row of all) at subtotals");
    }

    @Test
    void a_share_is_from_three_to_twelve_columns() {
        assertThat(messages("table\ndata: t\nspan: half")).containsExactly("`span` must be a whole number from 3 to 12, not `half` at half");
        assertThat(messages("kpi\n- {label: l, value: a.b, span: 6}")).containsExactly("a card of several has no `span` of its own (write `span` once, and the list under `cards:`) at span");
        assertThat(messages("kpi\nspan: 6\ncards: []")).containsExactly("this block has no card (write one as `label: …` and `value: cell.column`) at span: 6\ncards: []");
        assertThat(messages("kpi\nsapn: 6\ncards: [{label: l, value: a.b}]")).containsExactly("unknown key `sapn` of a kpi block (did you mean `span`?) at sapn");
    }
}
