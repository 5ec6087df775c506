package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each mistake that an author can make in a test is told with its place and what to do. */
class TestMistakesTest {
    @TempDir
    private Path project;

    private void write(String name, String text) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void seeds(String schema) throws IOException {
        write("seeds/orders.csv", "id,status,amount,ordered_on\n1,paid,10,2025-01-01\n2,paid,20,2025-01-02\n2,open,-5,2025-02-01\n");
        write("seeds/shops.csv", "id,name\n1,Nîmes\n");
        write("seeds/schema.yml", schema);
    }

    private String check(String... more) {
        var arguments = new ArrayList<>(List.of("check", "--quiet"));
        arguments.addAll(List.of(more));
        return CommandRun.in(project, arguments.toArray(String[]::new)).err().replaceAll("(?m)^ *\\d* \\|.*\n", "");
    }

    @Test
    void what_is_written_in_a_way_that_says_nothing() throws IOException {
        seeds("""
                version: 2
                seeds:
                  - name: orders
                    columns:
                      - name: id
                        data_tests:
                          - uniqe
                          - relationships: {to: ref('shops'), field: id}
                          - relationships: {to: shops}
                          - relationships: {field: id}
                          - unique: {severity: warn, error_if: "> 3"}
                          - not_empty
                      - name: amount
                        tests:
                          - accepted_range: {min: 0, warn_if: "more than 5"}
                          - accepted_range
                          - accepted_range: 5
                          - dbt_utils.accepted_range: {min: 0}
                          - dbt_expectations.expect_column_values_to_match_regex: {regex: x}
                          - accepted_values: []
                          - matches
                          - expression
                          - recency: 7 dyas
                          - recency: a week
                          - recency: {within: 7 days, as_of: yesterday}
                          - sequential_dates: months
                    tests:
                      - unique
                      - unique_combination: [id]
                      - row_count_between: {min: 1.5}
                      - row_count_between
                      - equal_row_count: {compare_model: "source('raw', 'shops')"}
                      - row_is_fine
                models:
                  - name: stg_orders
                    config: {materialized: table}
                """);
        write("notebooks/index.md", "```sql stg_orders model\n--| tests: unique\n--| layer: stage\nSELECT 1 AS id\n```\n");
        assertThat(check()).isEqualTo("""
                notebooks/index.md:2:12: error: `tests` must name the columns to test, this is a text
                  hint: write `tests: {column: [unique]}`
                notebooks/index.md:3:12: error: `layer` can't be `stage`
                  hint: there are: intermediate, mart, staging
                seeds/schema.yml:7:13: error: unknown test `uniqe`
                  hint: did you mean `unique`?
                seeds/schema.yml:8:33: error: there are no templates here
                  hint: write `shops`
                seeds/schema.yml:9:13: error: the test `relationships` lacks `field`
                  hint: write `relationships: {to: schools, field: id}`
                seeds/schema.yml:10:13: error: the test `relationships` lacks `to`
                  hint: write `relationships: {to: schools, field: id}`
                seeds/schema.yml:11:38: warning: `error_if` has no effect on a test of severity `warn`
                  hint: leave out `severity: warn`, or `error_if`
                seeds/schema.yml:12:13: error: the test `not_empty` looks at a whole table, not at a column
                  hint: write it in a list of the table's own: `tests: [not_empty]`
                seeds/schema.yml:15:47: error: `warn_if` can't be `more than 5`
                  hint: compare the number of offending rows: `warn_if: "> 5"`
                seeds/schema.yml:16:13: error: the test `accepted_range` lacks `min` or `max`
                  hint: write `accepted_range: {min: 0, max: 100}`
                seeds/schema.yml:17:29: error: what stands beneath `accepted_range` must be a map, not a number
                  hint: a map is written as `key: value`, one to a line, or `{key: value}`
                seeds/schema.yml:18:13: error: unknown test `dbt_utils.accepted_range`
                  hint: here it is called `accepted_range`
                seeds/schema.yml:19:13: error: unknown test `dbt_expectations.expect_column_values_to_match_regex`
                  hint: here it is called `matches`
                seeds/schema.yml:20:13: error: the test `accepted_values` lacks some of its `values`
                  hint: write `accepted_values: [paid, refunded]`
                seeds/schema.yml:21:13: error: the test `matches` lacks `pattern`
                  hint: write `matches: "^[A-Z]{2}$"`
                seeds/schema.yml:22:13: error: the test `expression` lacks `expression`
                  hint: write `expression: "amount >= 0"`
                seeds/schema.yml:23:22: error: dates are not counted in `dya`
                  hint: did you mean `day`?
                seeds/schema.yml:24:22: error: `within` can't be `a week`
                  hint: write `7 days`, or `1 month`
                seeds/schema.yml:25:46: error: `as_of` can't be `yesterday`
                  hint: write a day, `2025-02-28`, or a parameter, `$name`
                seeds/schema.yml:26:31: error: dates are not counted in `months`
                  hint: did you mean `month`?
                seeds/schema.yml:28:9: error: the test `unique` looks at a column, and none is named here
                  hint: write it under the column's name
                seeds/schema.yml:29:9: error: the test `unique_combination` lacks some of its `columns`
                  hint: write `unique_combination: [student_id, month]`
                seeds/schema.yml:30:34: error: `min` must be a whole number, at least 0, not `1.5`
                seeds/schema.yml:31:9: error: the test `row_count_between` lacks `min` or `max`
                  hint: write `row_count_between: {min: 1, max: 1000}`
                seeds/schema.yml:32:42: error: there are no templates here
                  hint: write `raw.shops`
                seeds/schema.yml:33:9: error: unknown test `row_is_fine`
                  hint: there are: accepted_range, accepted_values, at_least_one, equal_row_count, expression, matches, not_constant, not_empty, not_null, recency, relationships, row_count_between, sequential_dates, unique, unique_combination; anything else can be a cell of the kind `test`, which selects the rows that should not be there
                seeds/schema.yml:36:5: error: how a model is kept is said in its cell
                  hint: write `--| materialize: table` above its SQL
                """);
    }

    @Test
    void names_that_mean_nothing() throws IOException {
        seeds("""
                seeds:
                  - name: orders
                    columns:
                      - name: id
                        tests: [relationships: {to: shop, field: id}, relationships: {to: shops, field: idd}]
                      - name: ordered_on
                        tests: [recency: 7 days, recency: {within: 7 days, as_of: $day}]
                    tests: [unique_combination: [id, stauts]]
                models:
                  - name: stg_order
                    tests: [not_empty]
                """);
        write("notebooks/index.md", """
                ```sql stg_orders model
                --| tests: [{state: [not_null]}, {id: [relationships: {to: shps, field: id}]}]
                SELECT id, status FROM orders
                ```
                """);
        assertThat(check()).isEqualTo("""
                notebooks/index.md:2:60: error: there is no table or cell `shps`
                  hint: did you mean `shops`?
                seeds/schema.yml:5:37: error: there is no table or cell `shop`
                  hint: did you mean `shops`?
                seeds/schema.yml:7:17: error: `recency` counts back from a fixed day, and none is given
                  hint: write `as_of: 2025-02-28` in notebooks/casebook.yml, or in the test
                seeds/schema.yml:7:67: error: there is no parameter `$day` here
                  hint: declare it under `params:`
                seeds/schema.yml:10:11: error: there is no cell `stg_order`
                  hint: did you mean `stg_orders`?
                """);
    }

    @Test
    void conditions_that_cannot_be_used() throws IOException {
        seeds("""
                seeds:
                  - name: orders
                    columns:
                      - name: amount
                        tests:
                          - not_null: {where: "amount >"}
                          - not_null: {where: amount > (SELECT max(id) FROM shops)}
                          - not_null: {where: "amount > $limit"}
                          - not_null: {where: "id IN (FROM read_csv('x.csv'))"}
                          - expression: "> 1; DROP TABLE x"
                """);
        write("notebooks/index.md", "# Orders\n");
        assertThat(check()).isEqualTo("""
                seeds/schema.yml:6:31: error: this condition ends too early
                seeds/schema.yml:7:61: error: a test's condition looks at one row of its own table
                  hint: for what needs other tables, write a cell of the kind `test`, which selects the rows that should not be there
                seeds/schema.yml:8:41: error: a test's condition reads no parameter
                  hint: write a cell of the kind `test`, which selects the rows that should not be there
                seeds/schema.yml:9:53: error: a cell reads seeds and other cells, not files
                  hint: put the file into seeds/ and read raw.x; `read: [x.csv]` in notebooks/casebook.yml would allow it
                seeds/schema.yml:10:31: error: a second statement begins here
                  hint: leave it out; no permission allows `DROP`
                """);
    }

    @Test
    void what_shows_only_when_a_test_runs() throws IOException {
        seeds("""
                seeds:
                  - name: orders
                    columns:
                      - name: amount
                        tests: [accepted_values: [a], matches: "((", expression: "> limt", relationships: {to: shops, field: name}]
                      - name: id
                        tests: [relationships: {to: shops, field: idd}]
                    tests: [unique_combination: [id, stauts]]
                models:
                  - name: bad
                    columns: [name: u]
                """);
        write("notebooks/index.md", """
                ```sql bad model
                --| tests: [{v: [not_null, unique]}, {w: [not_null]}]
                --| columns: {x: A column that is not there}
                SELECT status::INTEGER AS v FROM orders
                ```
                """);
        assertThat(check()).isEqualTo("""
                notebooks/index.md:2:43: error: `bad` has no column `w`
                  hint: did you mean `v`?
                notebooks/index.md:3:15: error: `bad` has no column `x`
                  hint: did you mean `v`?
                notebooks/index.md:4:14: error: `paid` is no INTEGER, in column `status`
                  hint: TRY_CAST gives NULL for such values
                seeds/schema.yml:5:17: error: the test `accepted_values` can't run: `a` is no BIGINT
                  hint: the test's values must fit the column's type
                seeds/schema.yml:5:39: error: the test `matches` can't run: missing ): ((
                  hint: the pattern must be a regular expression in the syntax of RE2
                seeds/schema.yml:5:66: error: the test `expression` can't run: there is no column `limt`
                  hint: there are: amount, id, ordered_on, status
                seeds/schema.yml:5:76: error: the test `relationships` can't run: BIGINT and VARCHAR can't be compared
                  hint: convert one of them, such as x::INTEGER
                seeds/schema.yml:7:51: error: `shops` has no column `idd`
                  hint: did you mean `id`?
                seeds/schema.yml:8:38: error: `raw.orders` has no column `stauts`
                  hint: did you mean `status`?
                seeds/schema.yml:11:21: error: `bad` has no column `u`
                  hint: did you mean `v`?
                """);
    }

    @Test
    void layers_files_and_selections() throws IOException {
        seeds("seeds: []\n");
        write("notebooks/index.md", """
                ```sql stg_a model
                SELECT * FROM fct_b
                ```

                ```sql fct_b model
                --| tags: [nightly]
                --| materialize: {parquet: data/x.parquet}
                SELECT * FROM orders
                ```

                ```sql c model
                --| materialize: {parquet: data/X.parquet}
                SELECT * FROM orders
                ```

                ```sql d model
                --| materialize: {parquet: ../x.parquet}
                SELECT * FROM orders
                ```
                """);
        assertThat(check()).isEqualTo("""
                notebooks/index.md:2:15: warning: `stg_a` belongs to the layer `staging` and reads `fct_b`, of the later layer `mart`
                  hint: read an earlier layer, or set `--| layer:` on one of them
                notebooks/index.md:12:28: error: two models would write `data/X.parquet`
                notebooks/index.md:7:28: note: the other one
                  hint: give one of them another name
                notebooks/index.md:17:28: error: `../x.parquet` can't be a file of the site
                  hint: write a path below the output folder, such as `data/orders.parquet`
                """);
        write("notebooks/index.md", "```sql fct_b model\n--| tags: [nightly]\nSELECT * FROM orders\n```\n");
        assertThat(check("--select", "+fct_a", "tag:nihgtly", "orders+")).isEqualTo("""
                --select +fct_a: error: there is no cell or seed `fct_a`
                  hint: did you mean `fct_b`?
                --select tag:nihgtly: error: nothing has the tag `nihgtly`
                  hint: did you mean `nightly`?
                """);
    }

    @Test
    void words_that_dbt_has_and_casebook_has_not() throws IOException {
        seeds("""
                sources: []
                seeds:
                  - name: orders
                    description: "{{ doc('orders') }}"
                    meta: {owner: me}
                    columns:
                      - name: amount
                        tags: [pii]
                        tests:
                          - not_null: {config: {enabled: false, severity: WARN}}
                          - accepted_range: {min: 5, max: 1}
                """);
        write("notebooks/schema.yml", "models: []\n");
        write("notebooks/index.md", """
                ```sql a model
                --| materialize: incremental
                SELECT * FROM source('raw', 'orders')
                ```

                ```sql b model
                SELECT * FROM ref('orders')
                ```

                ```sql c model
                {{ config(materialized='table') }} SELECT * FROM {{ ref('a') }}
                ```
                """);
        assertThat(check()).isEqualTo("""
                notebooks/index.md:2:18: error: `materialize` can't be `incremental`
                  hint: write `table`: each run makes everything anew
                notebooks/index.md:3:15: error: there are no templates here
                  hint: a seed is read as `raw.NAME`
                notebooks/index.md:7:15: error: there are no templates here
                  hint: write `orders`
                notebooks/index.md:11:1: error: SQL holds no templates here
                notebooks/index.md:11:1: note: write `--| materialize: table` above the SQL
                notebooks/index.md:11:50: note: write `a`
                notebooks/schema.yml: warning: this file is not read
                  hint: descriptions and tests of seeds and models stand in `seeds/schema.yml`
                seeds/schema.yml:1:1: error: there are no sources here: the files in `seeds/` are the tables that everything starts from
                  hint: write `seeds:`
                seeds/schema.yml:4:18: error: there are no templates here
                  hint: write the description itself
                seeds/schema.yml:5:5: error: dbt's `meta` means nothing here
                  hint: leave it out
                seeds/schema.yml:8:9: error: dbt's `tags` means nothing here
                  hint: leave it out
                seeds/schema.yml:10:33: error: unknown key `enabled` of `config`
                  hint: leave it out: every test runs, and all offending rows are counted
                seeds/schema.yml:11:13: error: nothing lies between `min: 5` and `max: 1`
                """);
    }

    @Test
    void tests_that_do_not_fit_their_column() throws IOException {
        seeds("""
                seeds:
                  - name: orders
                    columns:
                      - name: amount
                        tests: [sequential_dates: month, recency: {within: 7 days, as_of: 2025-02-01}]
                      - name: id
                        tests: [not_null: {where: "amont > 3"}]
                """);
        write("notebooks/index.md", "```sql a model\n--| tests: [id: unique]\nSELECT id FROM orders\n```\n");
        assertThat(check()).isEqualTo("""
                notebooks/index.md:2:17: error: what stands beneath `id` must be a list, not a text
                  hint: write it in brackets: `[unique]`
                """);
        write("notebooks/index.md", "# Orders\n");
        assertThat(check()).isEqualTo("""
                seeds/schema.yml:5:17: error: `amount` is BIGINT, and `sequential_dates` needs a date or a timestamp
                seeds/schema.yml:5:42: error: `amount` is BIGINT, and `recency` needs a date or a timestamp
                seeds/schema.yml:7:35: error: the test `not_null` can't run: there is no column `amont`
                  hint: did you mean `amount`?
                """);
    }
}
