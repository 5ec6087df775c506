package casebook.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the names in SQL mean. The plan's SQL is run in DuckDB, for what a name means shows in the rows. */
class NamesTest {
    private static final String[] SEEDS = {
        "CREATE TABLE raw.orders AS SELECT * FROM (VALUES (1, 10), (2, 20), (3, -5)) t(id, amount)",
        "CREATE TABLE raw.shops AS SELECT 1 AS id, 'Élan 🎉' AS name",
        "ATTACH ':memory:' AS shop",
        "CREATE TABLE shop.orders AS SELECT 7 AS amount",
        "CREATE SCHEMA shop.sales",
        "CREATE TABLE shop.sales.orders AS SELECT 8 AS amount",
    };

    private static Planning project() {
        return new Planning().seeds("orders", "shops").attached("shop.main", "orders").attached("shop.sales", "orders");
    }

    /** The rows of a page's last cell. */
    private static List<String> rows(String page) throws SQLException {
        Planning project = project().notebook("page", page);
        Plan plan = project.plan();
        assertThat(project.messages()).doesNotContain("error");
        try (Rows rows = new Rows(SEEDS)) {
            return rows.run(plan).of(plan.steps().getLast());
        }
    }

    private static List<String> rowsOf(String sql) throws SQLException {
        return rows("```sql found\n" + sql + "\n```\n");
    }

    @Test
    void a_seed_has_a_plain_and_a_full_name_in_any_case() throws SQLException {
        assertThat(rowsOf("SELECT sum(amount) FROM orders")).containsExactly("25");
        assertThat(rowsOf("SELECT sum(amount) FROM raw.orders")).containsExactly("25");
        assertThat(rowsOf("SELECT sum(amount) FROM Raw.ORDERS")).containsExactly("25");
        assertThat(rowsOf("SELECT sum(amount) FROM \"Orders\"")).containsExactly("25");
        assertThat(rowsOf("SELECT sum(amount) FROM \"raw\".\"orders\"")).containsExactly("25");
    }

    @Test
    void columns_may_name_their_table_as_it_is_written() throws SQLException {
        assertThat(rowsOf("SELECT orders.amount FROM orders WHERE orders.id = 2")).containsExactly("20");
        assertThat(rowsOf("SELECT raw.orders.amount FROM raw.orders WHERE orders.id = 2")).containsExactly("20");
        assertThat(rowsOf("SELECT Orders.amount, o.id FROM Orders, orders AS o WHERE Orders.id = o.id AND o.id = 1"))
                .containsExactly("10, 1");
        assertThat(rowsOf("SELECT shop.orders.amount FROM shop.orders")).containsExactly("7");
        assertThat(rowsOf("SELECT shop.main.orders.amount FROM shop.main.orders")).containsExactly("7");
    }

    @Test
    void tables_of_attached_databases_have_a_short_and_a_full_name() throws SQLException {
        assertThat(rowsOf("FROM shop.orders")).containsExactly("7");
        assertThat(rowsOf("FROM Shop.Main.Orders")).containsExactly("7");
        assertThat(rowsOf("FROM shop.sales.orders")).containsExactly("8");
        assertThat(rowsOf("SELECT a.amount + b.amount + c.amount FROM shop.orders a, shop.sales.orders b, raw.orders c WHERE c.id = 1"))
                .containsExactly("25");
    }

    @Test
    void a_common_table_expression_hides_a_cell_or_a_seed() throws SQLException {
        assertThat(rowsOf("WITH orders AS (SELECT 99 AS amount) SELECT amount FROM orders")).containsExactly("99");
        assertThat(rowsOf("WITH orders AS (SELECT count(*) AS n FROM orders) SELECT n FROM orders")).containsExactly("3");
        assertThat(rowsOf("SELECT (WITH orders AS (SELECT 1) SELECT count(*) FROM orders), count(*) FROM orders")).containsExactly("1, 3");
        assertThat(rowsOf("WITH RECURSIVE shops(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM shops WHERE i < 4) SELECT max(i) FROM shops"))
                .containsExactly("4");
        assertThat(rowsOf("WITH a AS (FROM orders), b AS (FROM a WHERE id > 1) SELECT count(*) FROM b, raw.orders")).containsExactly("6");
    }

    @Test
    void names_are_found_wherever_sql_has_them() throws SQLException {
        assertThat(rowsOf("SELECT name, (SELECT sum(amount) FROM orders AS o WHERE o.id >= s.id) FROM shops AS s"))
                .containsExactly("Élan 🎉, 25");
        assertThat(rowsOf("SELECT 'é🎉', /* 🎉 */ count(*) -- orders\nFROM orders WHERE EXISTS (FROM shops WHERE shops.id = orders.id)"))
                .containsExactly("é🎉, 1");
        assertThat(rowsOf("SELECT CASE (SELECT count(*) FROM orders) WHEN 1 THEN 'one' WHEN 3 THEN 'three' END")).containsExactly("three");
        assertThat(rowsOf("SELECT id FROM orders UNION SELECT amount FROM shop.orders ORDER BY id")).containsExactly("1", "2", "3", "7");
        assertThat(rowsOf("FROM (orders JOIN shops USING (id)) SELECT id, name")).containsExactly("1, Élan 🎉");
        assertThat(rowsOf("SELECT * FROM orders ANTI JOIN shops USING (id) ORDER BY ALL")).containsExactly("2, 20", "3, -5");
        assertThat(rowsOf("SELECT t.x FROM shops, LATERAL (SELECT max(amount) AS x FROM orders WHERE id > shops.id) AS t")).containsExactly("20");
        assertThat(rowsOf("PIVOT orders ON id IN (1, 2) USING sum(amount)")).isNotEmpty();
        assertThat(rowsOf("SELECT o.id FROM o: orders WHERE o.id IN (SELECT id FROM orders WHERE amount BETWEEN (SELECT min(id) FROM shops) AND 15)"))
                .containsExactly("1");
        assertThat(rowsOf("TABLE orders")).hasSize(3);
        assertThat(rowsOf("SELECT count(*)FROM\"orders\";")).containsExactly("3");
    }

    @Test
    void a_cell_hides_a_seed_with_a_warning_and_reads_it_by_its_full_name() throws SQLException {
        String page = """
                ```sql orders model
                SELECT * FROM raw.orders WHERE amount > 0
                ```
                ```sql found
                SELECT count(*) FROM orders
                ```
                """;
        assertThat(rows(page)).containsExactly("2");
        assertThat(project().notebook("page", page).messages()).isEqualTo("""
                page.md:1:8: warning: the cell `orders` hides the seed of the same name
                 1 | ```sql orders model
                   |        ^^^^^^
                  hint: the seed is still there as `raw.orders`
                """);
    }

    @Test
    void inside_the_cell_that_hides_it_a_seeds_plain_name_is_an_error() {
        assertThat(project().notebook("page", "```sql orders model\nSELECT * FROM Orders WHERE amount > 0\n```\n").messages()).isEqualTo("""
                page.md:1:8: warning: the cell `orders` hides the seed of the same name
                 1 | ```sql orders model
                   |        ^^^^^^
                  hint: the seed is still there as `raw.orders`
                page.md:2:15: error: the cell `orders` reads itself
                 2 | SELECT * FROM Orders WHERE amount > 0
                   |               ^^^^^^
                  hint: write `raw.orders` to read the seed
                """);
        assertThat(project().notebook("page", "```sql alone model\nSELECT * FROM alone\n```\n").brief()).isEqualTo("""
                page.md:2:15: error: the cell `alone` reads itself
                  hint: read another table, or give the cell another name""");
    }

    @Test
    void a_tests_name_is_a_label() throws SQLException {
        Planning project = project().notebook("page", "```sql orders test\nSELECT * FROM orders WHERE amount < 0\n```\n");
        Plan plan = project.sound();
        try (Rows rows = new Rows(SEEDS)) {
            assertThat(rows.run(plan).of(plan.steps().getFirst())).containsExactly("3, -5");
        }
        assertThat(project().notebook("page", """
                ```sql no_refunds test
                SELECT * FROM orders WHERE amount < 0
                ```
                ```sql q
                SELECT * FROM no_refunds
                ```
                """).brief()).isEqualTo("""
                page.md:5:15: error: there is no table or cell `no_refunds`
                  hint: `no_refunds` is a test, which has no result to read""");
    }

    @Test
    void an_unknown_name_gets_the_nearest_or_the_way_to_where_it_is() {
        assertThat(project().notebook("page", """
                ```sql a
                SELECT * FROM ordrs, raw.order, shop.sales.ordes, nothing_like_it
                ```
                ```sql b
                SELECT * FROM main.orders, raw.a, "raw.orders", page.a
                ```
                ```sql c
                SELECT * FROM monthly, stg, elsewhere
                ```
                """).notebook("_models", "```sql monthly model\nSELECT * FROM stg\n```\n")
                .notebook("sub/_staging", "---\nuses: [_deep.md]\n---\n\n```sql stg model\nSELECT 1\n```\n")
                .notebook("sub/_deep", "```sql deep model\nSELECT * FROM stg\n```\n")
                .notebook("sub/other", "```sql elsewhere\nSELECT * FROM a\n```\n").brief()).isEqualTo("""
                page.md:2:15: error: there is no table or cell `ordrs`
                  hint: did you mean `orders`?
                page.md:2:22: error: there is no table `raw.order`
                  hint: did you mean `raw.orders`?
                page.md:2:33: error: there is no table `shop.sales.ordes`
                  hint: did you mean `shop.sales.orders`?
                page.md:2:51: error: there is no table or cell `nothing_like_it`
                  hint: there are: b, c, orders, shops
                page.md:5:15: error: there is no table `main.orders`
                  hint: write `raw.orders`
                page.md:5:28: error: there is no table `raw.a`
                  hint: write `a`
                page.md:5:35: error: there is no table or cell `raw.orders`
                  hint: write `raw.orders`
                page.md:5:49: error: there is no table `page.a`
                  hint: write `a`
                page.md:8:15: error: there is no table or cell `monthly`
                  hint: it is a cell of `_models.md`; write `uses: [_models.md]` in the front matter
                page.md:8:24: error: there is no table or cell `stg`
                  hint: it is a cell of `sub/_staging.md`; write `uses: [sub/_staging.md]` in the front matter
                page.md:8:29: error: there is no table or cell `elsewhere`
                  hint: it is a cell of the page `sub/other.md`; move it into a part that both use
                sub/other.md:2:15: error: there is no table or cell `a`
                  hint: it is a cell of the page `../page.md`; move it into a part that both use""");
    }

    @Test
    void a_table_of_an_attached_database_is_proposed_by_its_full_name() {
        assertThat(new Planning().attached("shop.main", "invoices").notebook("page", "```sql a\nFROM invoices\n```\n").brief()).isEqualTo("""
                page.md:2:6: error: there is no table or cell `invoices`
                  hint: write `shop.invoices`""");
    }

    @Test
    void two_cells_of_one_name() {
        assertThat(project().notebook("page", """
                ---
                uses: [_a.md, _b.md]
                ---

                ```sql x
                SELECT 1
                ```
                ```sql x value
                SELECT 2
                ```
                ```sql x test
                SELECT 3
                ```
                ```sql in_part
                SELECT 4
                ```
                """).notebook("_a", "```sql in_part model\nSELECT 1\n```\n```sql shared model\nSELECT 1\n```\n```sql no_nulls test\nSELECT 1\n```\n")
                .notebook("_b", "```sql shared model\nSELECT 2\n```\n```sql no_nulls test\nSELECT 1\n```\n").brief()).isEqualTo("""
                _b.md:1:8: error: there is a cell `shared` in `_a.md` too, and `page.md` brings in both
                _a.md:4:8: note: the other one
                  hint: give one of them another name
                page.md:8:8: error: there are two cells `x`
                page.md:5:8: note: the other one
                  hint: give one of them another name
                page.md:11:8: error: there are two cells `x`
                page.md:5:8: note: the other one
                  hint: give one of them another name
                page.md:14:8: error: there is a cell `in_part` in `_a.md` too, which this notebook brings in
                _a.md:1:8: note: the other one
                  hint: give one of them another name""");
    }

    @Test
    void a_notebook_may_be_called_as_a_database_or_a_schema() throws SQLException {
        Planning project = project().notebook("memory", "```sql a\nSELECT 1\n```\n").notebook("shop", "```sql a\nSELECT 2\n```\n")
                .notebook("main", "```sql a\nSELECT 3\n```\n").notebook("raw", "```sql a\nSELECT 4\n```\n")
                .notebook("2024.q1 \"é\"", "```sql a\nSELECT 5\n```\n```sql b\nSELECT a.* FROM a\n```\n")
                .notebook("sub/x", "```sql a\nSELECT 6\n```\n").notebook("sub_x", "```sql a\nSELECT 7\n```\n").notebook("Sub_X", "```sql a\nSELECT 8\n```\n");
        Plan plan = project.sound();
        try (Rows rows = new Rows(SEEDS)) {
            rows.run(plan);
            for (int i = 0; i < 5; i++) {
                assertThat(rows.of(plan.steps().get(i))).containsExactly(String.valueOf(i + 1));
            }
            assertThat(rows.of(plan.steps().get(5))).containsExactly("5");
            assertThat(rows.of(plan.steps().get(8))).containsExactly("8");
        }
    }

    @Test
    void every_word_of_sql_is_refused_as_a_cells_name_or_can_be_read_as_one() throws SQLException {
        var page = new StringBuilder();
        try (Rows rows = new Rows()) {
            for (String word : rows.words()) {
                page.append("```sql ").append(word).append("\nSELECT 1\n```\n");
            }
            Planning names = new Planning().notebook("page", page.toString());
            Set<String> refused = names.messages().lines().filter(line -> line.contains("is a word of SQL"))
                    .map(line -> line.replaceAll(".*error: `(\\w+)`.*", "$1")).collect(Collectors.toSet());
            List<String> allowed = rows.words().stream().filter(word -> !refused.contains(word) && !word.equals("temp")).toList();
            assertThat(refused).hasSizeGreaterThan(100).contains("select", "left", "summarize");
            assertThat(allowed).hasSizeGreaterThan(300).contains("year", "row", "value");
            String reads = allowed.stream().map(word -> "```sql " + word + "\nSELECT 1 AS x\n```\n```sql read_" + word + "\nSELECT t.x FROM " + word
                    + " AS t JOIN " + word + " USING (x), " + word + " WHERE t.x = 1\n```\n").collect(Collectors.joining());
            Plan plan = new Planning().notebook("page", reads).sound();
            assertThat(rows.run(plan).of(plan.steps().getLast())).containsExactly("1");
            for (String word : refused) {
                assertThat(new Planning().notebook("page", "```sql q\nSELECT * FROM " + word + "\n```\n").messages()).as(word).contains("error");
            }
        }
    }
}
