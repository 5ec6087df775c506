package casebook.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The names that prose, texts and displays use. */
class ReferencesTest {
    private static final String CELLS = """

            ```sql q
            SELECT 1 AS n
            ```
            ```sql v value
            SELECT 1 AS n
            ```
            ```sql m model
            SELECT 1 AS n
            ```
            ```sql t test
            SELECT 1 AS n LIMIT 0
            ```
            """;

    private static Planning project(String page) {
        return new Planning().seeds("orders").attached("shop.main", "bills").notebook("page", page + CELLS);
    }

    @Test
    void data_takes_any_result_and_any_seed() {
        project("""
                ```yaml table
                data: q
                ```
                ```yaml table
                data: M
                ```
                ```yaml table
                data: v
                ```
                ```yaml table
                data: orders
                ```
                ```yaml table
                data: raw.Orders
                ```
                ```yaml table
                data: shop.bills
                ```
                ```yaml kpi
                - label: "Trend of `=v.n`"
                  value: V.n
                  trend: m.n
                ```
                """).sound();
    }

    @Test
    void a_value_comes_from_a_query_or_a_value_cell() {
        assertThat(project("""
                Text `=q.n` and `=V.n:int`, `=m.n`, `=orders.amount`, `=t.n`, `=qq.n`.
                """).brief()).isEqualTo("""
                page.md:1:29: error: a value comes from a query or value cell, and `m` is a model
                  hint: add a cell `sql NAME value` that selects one row from it
                page.md:1:37: error: a value comes from a query or value cell, and `orders` is a seed
                  hint: add a cell `sql NAME value` that selects one row from it
                page.md:1:55: error: there is no cell or seed `t`
                  hint: `t` is a test, which has no result to read
                page.md:1:63: error: there is no cell or seed `qq`
                  hint: did you mean `q`?""");
    }

    @Test
    void values_are_found_wherever_they_may_stand() {
        assertThat(project("""
                ---
                title: "`=x1.n`"
                subtitle: "`=x2.n`"
                description: "`=x3.n`"
                ---

                # Heading `=x4.n`

                | a | b |
                |---|---|
                | `=x5.n` | [link `=x6.n`](https://example.org) |

                - item **`=x7.n`**

                Note[^1] ![alt `=x8.n`](https://example.org/x.png)

                [^1]: Foot `=x9.n`

                <!-- if: y1.n -->

                > `=y2.n`

                <!-- else -->

                `=y3.n`

                <!-- end -->

                ```yaml kpi
                label: "`=y4.n`"
                value: y5.n
                change: y6.n
                change_label: "`=y7.n`"
                trend: y8.n
                ```

                ```yaml chart
                data: z1
                chart: line
                x: n
                y: n
                title: "`=z2.n`"
                subtitle: "`=z3.n`"
                caption: "`=z4.n`"
                alt: "`=z5.n`"
                x_title: "`=z6.n`"
                y_title: "`=z7.n`"
                ```

                ```yaml table
                data: q
                labels: {n: "`=z8.n`"}
                ```

                ```sql hidden
                --| show: false
                --| title: "`=z9.n`"
                SELECT 1 AS n
                ```
                """).brief().lines().filter(line -> line.contains("error"))
                .map(line -> line.replaceAll(".*`(\\w+)`$", "$1"))).containsExactly("x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8", "x9",
                        "y1", "y2", "y3", "y4", "y5", "y6", "y7", "y8", "z1", "z2", "z3", "z4", "z5", "z6", "z7", "z8", "z9");
    }

    @Test
    void what_a_display_shows() {
        assertThat(project("""
                ```yaml table first
                data: quu
                ```
                ```yaml table first
                data: raw.order
                ```
                ```yaml table
                data: t
                ```
                ```yaml chart
                data: shop.bill
                chart: bar
                x: a
                y: b
                ```
                """).messages()).isEqualTo("""
                page.md:2:7: error: there is no cell or seed `quu`
                 2 | data: quu
                   |       ^^^
                  hint: there are: m, orders, q, v
                page.md:4:1: error: there are two blocks with the anchor `first`
                 4 | ```yaml table first
                   | ^^^^^^^^^^^^^^^^^^^
                page.md:1:1: note: the other one
                 1 | ```yaml table first
                   | ^^^^^^^^^^^^^^^^^^^
                  hint: give one of them another anchor
                page.md:5:7: error: there is no cell or seed `raw.order`
                 5 | data: raw.order
                   |       ^^^^^^^^^
                  hint: did you mean `raw.orders`?
                page.md:8:7: error: there is no cell or seed `t`
                 8 | data: t
                   |       ^
                  hint: `t` is a test, which has no result to read
                page.md:11:7: error: there is no cell or seed `shop.bill`
                 11 | data: shop.bill
                    |       ^^^^^^^^^
                  hint: did you mean `shop.bills`?
                """);
    }

    @Test
    void unknown_formats_are_shown_where_they_are_written() {
        assertThat(project("""
                `=q.n:itn` and `=q.n:furlong?none`

                ```yaml kpi
                label: "`=v.n:pct`"
                value: v.n
                format: eur
                change: v.n:num
                ```
                ```yaml table
                data: q
                format: {n: dat}
                ```
                """).messages()).isEqualTo("""
                page.md:1:7: error: there is no format `itn`
                 1 | `=q.n:itn` and `=q.n:furlong?none`
                   |       ^^^
                  hint: did you mean `int`?
                page.md:1:22: error: there is no format `furlong`
                 1 | `=q.n:itn` and `=q.n:furlong?none`
                   |                      ^^^^^^^
                  hint: there are: date, eur0, eur0k, int, num1, pct1
                page.md:4:15: error: there is no format `pct`
                 4 | label: "`=v.n:pct`"
                   |               ^^^
                  hint: did you mean `pct1`?
                page.md:6:9: error: there is no format `eur`
                 6 | format: eur
                   |         ^^^
                  hint: did you mean `eur0`?
                page.md:7:13: error: there is no format `num`
                 7 | change: v.n:num
                   |             ^^^
                  hint: did you mean `num1`?
                page.md:11:13: error: there is no format `dat`
                 11 | format: {n: dat}
                    |             ^^^
                  hint: did you mean `date`?
                """);
    }

    @Test
    void a_cell_whose_sql_cannot_be_read_is_still_there_for_others() {
        assertThat(new Planning().notebook("page", """
                `=broken.n` `=empty.n` `=odd.n` `=Upper.n`

                ```sql broken
                SELECT FROM WHERE
                ```
                ```sql empty
                --| title: x
                ```
                ```sql odd vlaue
                SELECT 1 AS n
                ```
                ```sql Upper value
                SELECT 1 AS n
                ```
                ```sql reader
                SELECT * FROM broken, empty, odd, upper
                ```
                """).brief()).startsWith("page.md:4:13: error: ").endsWith("""

                page.md:6:8: error: this cell holds no SQL
                  hint: write one SELECT
                page.md:9:12: error: there is no kind of cell `vlaue`
                  hint: did you mean `value`?
                page.md:12:8: error: `Upper` can't be a cell's name: it must consist of lower-case letters, digits and `_`, and not start with a digit
                  hint: try `upper`""");
    }

    @Test
    void a_cell_of_a_part_that_is_not_used() {
        assertThat(project("---\nuses: []\n---\n\n`=total.n`\n").notebook("sub/_numbers", "```sql total value\nSELECT 1 AS n\n```\n").brief()).isEqualTo("""
                page.md:5:1: error: there is no cell or seed `total`
                  hint: it is a cell of `sub/_numbers.md`; write `uses: [sub/_numbers.md]` in the front matter""");
        assertThat(new Planning().notebook("page", "---\nuses: [_a.md]\n---\n\n`=total.n`\n").notebook("_a", "`=total.n`\n")
                .notebook("_b", "---\nuses: [_a.md]\n---\n\n```sql total value\nSELECT 1 AS n\n```\n").brief()).isEqualTo("""
                _a.md:1:1: error: there is no cell or seed `total`
                  hint: it is a cell of `_b.md`, which brings in this part; move it here
                page.md:5:1: error: there is no cell or seed `total`
                  hint: it is a cell of `_b.md`; add that to `uses` in the front matter""");
    }
}
