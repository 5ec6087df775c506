package casebook.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Blocks that show a result again, or differently. */
class DisplayBlocksTest {
    @Test
    void a_chart_with_an_anchor() {
        var block = (Block.DisplayBlock) Parsed.sound("""
                ```yaml chart by-month
                data: raw.orders
                chart: bar
                x: month
                y: [orders, refunds]
                stack: percent
                height: 300
                ```
                """).blocks().getFirst();
        assertThat(block.anchor()).contains("by-month");
        var chart = (ChartSpec) block.display();
        assertThat(chart.source().text()).isEqualTo("raw.orders");
        assertThat(chart.stack()).isEqualTo(ChartSpec.Stack.PERCENT);
        assertThat(chart.look().height()).contains(300);
    }

    @Test
    void a_card_alone_and_a_list_of_cards() {
        var one = (KpiSpec) ((Block.DisplayBlock) Parsed.sound("```YAML kpi\nlabel: One\nvalue: 'a.b:int'\nlink: other.md#x\n```\n").blocks().getFirst()).display();
        assertThat(one.cards()).singleElement().satisfies(card -> {
            assertThat(card.value().format()).contains("int");
            assertThat(card.value().formatSpan().text()).isEqualTo("int");
            assertThat(card.link()).map(Name::text).contains("other.md#x");
            assertThat(card.good()).isEqualTo(KpiSpec.Good.UP);
        });
        var two = (KpiSpec) ((Block.DisplayBlock) Parsed.sound("```yaml kpi\n- {label: A, value: a.b}\n- {label: B, value: a.b, good: none}\n```\n")
                .blocks().getFirst()).display();
        assertThat(two.cards()).hasSize(2);
    }

    @Test
    void a_card_tells_the_values_it_shows_and_the_rows_it_draws() {
        var cards = (KpiSpec) ((Block.DisplayBlock) Parsed.sound("""
                ```yaml kpi
                {label: "`=a.label`", value: a.value, change: a.change, change_label: "`=a.since`", trend: b.trend}
                ```
                """).blocks().getFirst()).display();
        assertThat(cards.values()).map(ValueRef::column).containsExactly("label", "value", "change", "since");
        assertThat(cards.data()).map(Name::text).containsExactly("b");
    }

    @Test
    void a_data_dictionary_of_all_one_or_several() {
        for (String empty : List.of("", "\n", "# later\n\n", "title: All\n")) {
            assertThat(columns(empty).data()).as(empty).isEmpty();
        }
        assertThat(columns("data: raw.orders\n").data()).extracting(Name::text).containsExactly("raw.orders");
        assertThat(columns("data: [a, b]\ntitle: Two\n").data()).extracting(Name::text).containsExactly("a", "b");
        assertThat(Parsed.brief("```yaml columns\n- a\n```\n")).contains("a columns block must be a map");
        assertThat(Parsed.brief("```yaml columns\ntables: [a]\n```\n")).contains("unknown key `tables` of a columns block");
    }

    private static ColumnsSpec columns(String content) {
        return (ColumnsSpec) ((Block.DisplayBlock) Parsed.sound("```yaml columns\n" + content + "```\n").blocks().getFirst()).display();
    }

    @Test
    void a_lineage_may_be_empty() {
        for (String text : List.of("", "\n", "# all of it\n", "---\n")) {
            var block = (Block.DisplayBlock) Parsed.sound("```yaml lineage\n" + text + "```\n").blocks().getFirst();
            assertThat(block.display().data()).isEmpty();
        }
        var one = (Block.DisplayBlock) Parsed.sound("```yaml lineage all\ndata: orders\n```\n").blocks().getFirst();
        assertThat(one.anchor()).contains("all");
        assertThat(one.display().data()).extracting(Name::text).containsExactly("orders");
    }

    @Test
    void blocks_that_are_wrong() {
        assertThat(Parsed.messages("""
                ```yml chart
                data: a
                chart: donut
                x: b
                y: c
                ```
                ```yaml chart a b
                data: a
                ```
                ```yaml table
                # nothing
                ```
                ```yaml kpi
                ```
                ```yaml kpi
                []
                ```
                ```yaml kpi
                - label: x
                - value: a
                - Revenue
                - {label: l, value: a.b:int, format: eur0, goood: up, good: yes}
                ```
                ```yaml table
                - data: a
                ```
                ```yaml table
                dta: a
                columns: {a: b}
                ```
                ```yaml tabel
                data: a
                ```
                ```yaml table {#top}
                data: a
                ```
                """)).isEqualTo("""
                page.md:1:4: error: a display block starts with `yaml`
                 1 | ```yml chart
                   |    ^^^
                page.md:7:1: error: this chart has no type
                 7 | ```yaml chart a b
                   | ^^^^^^^^^^^^^^^^^
                  hint: write `chart: bar`, or one of bar, hbar, line, area, donut, pie, funnel, radar, gauge, waterfall, slope, scatter, bubble, heatmap, sankey
                page.md:7:17: error: `b` is one word too many
                 7 | ```yaml chart a b
                   |                 ^
                  hint: a display block starts with `yaml chart ANCHOR`, the anchor being optional
                page.md:10:9: error: this block is empty
                 10 | ```yaml table
                    |         ^^^^^
                  hint: write `data: NAME` with the name of a cell or a seed
                page.md:13:9: error: this block is empty
                 13 | ```yaml kpi
                    |         ^^^
                  hint: write `label: …` and `value: cell.column`
                page.md:16:1: error: this block has no card
                 16 | []
                    | ^^
                  hint: write one as `label: …` and `value: cell.column`
                page.md:19:3: error: a card needs `value`
                 19 | - label: x
                    |   ^^^^^^^^
                page.md:20:3: error: a card needs `label`
                 20 | - value: a
                    |   ^^^^^^^^
                page.md:20:10: error: `a` is not a value
                 20 | - value: a
                    |          ^
                  hint: write `cell.column`
                page.md:21:3: error: a card must be a map, not a text
                 21 | - Revenue
                    |   ^^^^^^^
                  hint: a map is written as `key: value`, one to a line, or `{key: value}`
                page.md:22:25: error: the format of this value stands twice
                 22 | - {label: l, value: a.b:int, format: eur0, goood: up, good: yes}
                    |                         ^^^
                page.md:22:38: note: it stands here too
                 22 | - {label: l, value: a.b:int, format: eur0, goood: up, good: yes}
                    |                                      ^^^^
                  hint: keep one of them
                page.md:22:44: error: unknown key `goood` of a card
                 22 | - {label: l, value: a.b:int, format: eur0, goood: up, good: yes}
                    |                                            ^^^^^
                  hint: did you mean `good`?
                page.md:22:61: error: `good` can't be `yes`
                 22 | - {label: l, value: a.b:int, format: eur0, goood: up, good: yes}
                    |                                                             ^^^
                  hint: there are: down, none, up
                page.md:25:1: error: a table block must be a map, not a list
                 25 | - data: a
                    | ^^^^^^^^^
                  hint: a map is written as `key: value`, one to a line, or `{key: value}`
                page.md:27:9: error: this block doesn't say which result it shows
                 27 | ```yaml table
                    |         ^^^^^
                  hint: write `data: NAME` with the name of a cell or a seed
                page.md:28:1: error: unknown key `dta` of a table block
                 28 | dta: a
                    | ^^^
                  hint: did you mean `data`?
                page.md:29:10: error: each item of `columns` must be a single value, not a map
                 29 | columns: {a: b}
                    |          ^^^^^^
                page.md:31:9: error: there is no display block `tabel`
                 31 | ```yaml tabel
                    |         ^^^^^
                  hint: did you mean `table`?
                page.md:34:15: error: `{#top}` can't be an anchor
                 34 | ```yaml table {#top}
                    |               ^^^^^^
                  hint: write letters, digits, `-` and `_`, starting with a letter
                """);
    }
}
