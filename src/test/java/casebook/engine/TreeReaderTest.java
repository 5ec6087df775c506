package casebook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.DiagnosticPrinter;
import casebook.diagnostic.Source;
import casebook.diagnostic.Span;
import casebook.plan.SqlFacts;
import casebook.plan.Work;
import casebook.project.Permissions;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cell's SQL names, and what is refused before anything runs. */
class TreeReaderTest {
    private static Database database;
    private static TreeReader reader;

    @BeforeAll
    static void open() throws SQLException {
        database = Database.plain();
        reader = new TreeReader(database.another(), Permissions.NONE);
    }

    @AfterAll
    static void close() throws SQLException {
        reader.close();
        database.close();
    }

    /** SQL that stands somewhere inside a file, so that offsets from its start and from the file's differ. */
    private static Span inFile(String sql) {
        String before = "# Étude\n\n```sql x\n";
        return new Span(new Source("notebooks/a.md", before + sql + "\n```\n"), before.length(), before.length() + sql.length());
    }

    private static SqlFacts read(String sql) {
        return reader.read(inFile(sql));
    }

    private static String tables(String sql) {
        SqlFacts facts = read(sql);
        assertThat(facts.problem()).isEmpty();
        return facts.tables().stream().map(use -> use.span().text() + "=" + String.join("/", use.path())).collect(Collectors.joining(" "));
    }

    private static Diagnostic problem(String sql) {
        return read(sql).problem().orElseThrow();
    }

    private static String said(Diagnostic diagnostic) {
        return diagnostic.span().text() + " | " + diagnostic.message() + diagnostic.hint().map(hint -> " | " + hint).orElse("");
    }

    @Test
    void tablesAreFoundWhereTheyAreWritten() {
        assertThat(tables("SELECT * FROM orders o JOIN raw.customers AS c USING (id), shop.main.items"))
                .isEqualTo("orders=orders raw.customers=raw/customers shop.main.items=shop/main/items");
        assertThat(tables("FROM raw . /* the seeds */ \"Été \"\" 1\" AS x(a, b)")).isEqualTo("raw . /* the seeds */ \"Été \"\" 1\"=raw/Été \" 1");
        assertThat(tables("SELECT 'é', \"ö\" FROM été, x: après")).isEqualTo("été=été après=après");
        assertThat(tables("TABLE a UNION ALL (TABLE b)")).isEqualTo("a=a b=b");
        assertThat(tables("SELECT t.x FROM (VALUES (1)) AS t(x), (TABLE t2)")).isEqualTo("t2=t2");
        assertThat(tables("SELECT (SELECT max(x) FROM a), x IN (FROM b) FROM c WHERE EXISTS (FROM d) QUALIFY row_number() OVER (ORDER BY (SELECT 1 FROM e)) = 1"))
                .contains("a=a", "b=b", "c=c", "d=d", "e=e");
        assertThat(tables("PIVOT sales ON status IN ('a', 'b') USING sum(x)")).isEqualTo("sales=sales");
        assertThat(tables("SELECT * FROM sales PIVOT (sum(x) FOR status IN ('a', 'b'))")).isEqualTo("sales=sales");
        assertThat(tables("UNPIVOT sales ON a, b INTO NAME n VALUE v")).isEqualTo("sales=sales");
        assertThat(tables("SELECT 1")).isEmpty();
    }

    @Test
    void whiteSpaceBeyondAsciiMovesNoPlace() {
        assertThat(tables("SELECT\u00a0'a\u00a0b'\u2003\u3000FROM\ufeff orders,\u00a0raw.\u00a0x -- \u00a0\n"))
                .isEqualTo("orders=orders raw.\u00a0x=raw/x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "WITH x AS (FROM a) FROM x                                      | a=a",
        "WITH X AS (FROM a) SELECT * FROM x JOIN raw.x ON true          | a=a raw.x=raw/x",
        "WITH x AS (FROM x) FROM x                                      | x=x",
        "WITH x AS (FROM y), y AS (FROM x) FROM x, y                    | y=y",
        "WITH x AS (WITH y AS (FROM a) FROM y) SELECT * FROM x, y       | a=a y=y",
        "WITH x AS (FROM a) SELECT * FROM (SELECT * FROM x) JOIN (WITH x AS (FROM b) FROM x) ON true | a=a b=b",
        "WITH RECURSIVE x AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM x, a WHERE n < 9) FROM x     | a=a",
        "WITH x AS (SELECT 1) SELECT * FROM a UNION SELECT * FROM x     | a=a",
        "WITH x AS MATERIALIZED (FROM a) TABLE x                        | a=a",
    })
    void commonTableExpressionsHideTables(String sql, String expected) {
        assertThat(tables(sql)).isEqualTo(expected);
    }

    @Test
    void parametersAreFoundWhereTheyAreWritten() {
        SqlFacts facts = read("SELECT 'é$no', $$ $no $$, $since FROM t WHERE a IN $Schools AND b < getvariable('until') -- $no");
        assertThat(facts.params()).extracting(use -> use.name() + "=" + use.span().text())
                .containsExactly("since=$since", "Schools=$Schools", "until=getvariable('until')");
    }

    @Test
    void theBodyIsTheSelectAlone() {
        assertThat(read("-- first\nSELECT 1 -- one\n;; -- done\n").body().text()).isEqualTo("SELECT 1");
        assertThat(read("SELECT ';' ; ").body().text()).isEqualTo("SELECT ';'");
    }

    @Test
    void onlyAnOrderByAtTheTopCounts() {
        assertThat(read("SELECT 1 ORDER BY 1").ordered()).isTrue();
        assertThat(read("(SELECT 1 ORDER BY ALL) LIMIT 1").ordered()).isTrue();
        assertThat(read("SELECT 1 UNION SELECT 2 ORDER BY 1").ordered()).isTrue();
        assertThat(read("WITH x AS (SELECT 1 ORDER BY 1) FROM x").ordered()).isFalse();
        assertThat(read("SELECT sum(1) OVER (ORDER BY 1)").ordered()).isFalse();
        assertThat(read("SELECT list(x ORDER BY x) FROM (FROM t ORDER BY x)").ordered()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', value = {
        "SELECT 1; SELECT 2 ! SELECT | a second statement begins here | one cell, one SELECT: put it into a cell of its own",
        "INSERT INTO t VALUES (1) ! INSERT | a cell reads data, it does not change it: `INSERT` is refused | write a SELECT that gives the rows as they should be; no permission allows `INSERT`",
        "WITH a AS (SELECT 1) INSERT INTO t FROM a ! INSERT | a cell reads data, it does not change it: `INSERT` is refused | write a SELECT that gives the rows as they should be; no permission allows `INSERT`",
        "create or replace table t as select 1 ! create | a cell reads data, it does not change it: `CREATE` is refused | write the SELECT alone: the cell's name becomes the name of its result; no permission allows `CREATE`",
        "ATTACH 'x.duckdb' ! ATTACH | a cell reads data, it does not change it: `ATTACH` is refused | put a .duckdb file into seeds/: it is attached under its name; no permission allows `ATTACH`",
        "SET memory_limit = '1GB'; SELECT 1 ! SET | a cell reads data, it does not change it: `SET` is refused | settings stand in notebooks/casebook.yml, parameters under `params:` in the front matter; no permission allows `SET`",
        "WITH a AS (INSERT INTO t VALUES (1) RETURNING *) FROM a ! INSERT | a cell reads data, it does not change it: `INSERT` is refused | write a SELECT that gives the rows as they should be; no permission allows `INSERT`",
        "WITH a AS (COPY t TO 'x.csv') FROM a ! COPY | a cell reads data, it does not change it: `COPY` is refused | write the SELECT alone: pages offer their results as CSV; no permission allows `COPY`",
        "EXPLAIN SELECT 1 ! EXPLAIN | a cell is one SELECT; `EXPLAIN` is something else | write a SELECT; no permission allows `EXPLAIN`",
        "SUMMARIZE orders ! SUMMARIZE | a cell is one SELECT; `SUMMARIZE` is something else | write a SELECT, such as FROM name LIMIT 10",
        "FROM (DESCRIBE orders) ! DESCRIBE | a cell is one SELECT; `DESCRIBE` is something else | write a SELECT, such as FROM name LIMIT 10",
        "CALL range(3) ! CALL | a cell is one SELECT; `CALL` is something else | write a SELECT; no permission allows `CALL`",
        "PIVOT t ON status USING sum(x) ! PIVOT | this PIVOT takes its columns from the data, so they can't be known beforehand | name them: PIVOT … ON status IN ('done', 'planned') USING …",
        "WITH p AS (PIVOT t ON s IN (FROM x) USING sum(x)) FROM p ! PIVOT | this PIVOT takes its columns from the data, so they can't be known beforehand | name them: PIVOT … ON status IN ('done', 'planned') USING …",
        "WITH p AS (PIVOT t ON s USING sum(load)) SELECT load, set FROM p ! PIVOT | this PIVOT takes its columns from the data, so they can't be known beforehand | name them: PIVOT … ON status IN ('done', 'planned') USING …",
        "FROM 'seeds/My Data.csv' ! 'seeds/My Data.csv' | a cell reads seeds and other cells, not files | put the file into seeds/ and read raw.my_data; `read: [seeds/]` in notebooks/casebook.yml would allow it",
        "FROM \"x.parquet\" ! \"x.parquet\" | a cell reads seeds and other cells, not files | put the file into seeds/ and read raw.x; `read: [x.parquet]` in notebooks/casebook.yml would allow it",
        "SELECT * FROM read_csv('a/orders.csv.gz', header = true) ! 'a/orders.csv.gz' | a cell reads seeds and other cells, not files | put the file into seeds/ and read raw.orders; `read: [a/]` in notebooks/casebook.yml would allow it",
        "SELECT * FROM main.glob('*') ! glob | a cell reads seeds and other cells, not files | put the file into seeds/ and read raw.NAME; no permission allows `glob`",
        "FROM query('SELECT 1') ! query | `query` hides from Casebook which tables it reads | write the table's name after FROM; no permission allows `query`",
        "FROM query_table($t) ! query_table | `query_table` hides from Casebook which tables it reads | write the table's name after FROM; no permission allows `query_table`",
        "FROM histogram(orders, amount) ! histogram | `histogram` hides from Casebook which tables it reads | write the table's name after FROM; no permission allows `histogram`",
        "FROM duckdb_settings() ! duckdb_settings | `duckdb_settings` looks into the engine, and a cell reads data | leave it out: no permission allows `duckdb_settings`",
        "FROM generate_serie(1, 3) ! generate_serie | there is no table function `generate_serie` for cells | did you mean `generate_series`?",
        "SELECT current_setting('temp_directory') ! current_setting | `current_setting` reads the engine's settings | leave it out: no permission allows `current_setting`",
        "SELECT getvariable(name) FROM t ! getvariable | the parameter's name is computed here | write it as `$name`; no permission allows others",
        "SELECT ? ! ? | a parameter needs a name | write `$name`, and declare it under `params:`",
        "SELECT $1, $a ! $1 | a parameter needs a name | write `$name`, and declare it under `params:`",
        "SELECT * FROM {{ ref('stg_orders') }} o ! {{ ref('stg_orders') }} | SQL holds no templates here | write `stg_orders`",
        "SELECT * FROM {{ source('shop', \"orders\") }} ! {{ source('shop', \"orders\") }} | SQL holds no templates here | write `raw.orders`",
        "{{ config(materialized='table') }} SELECT 1 ! {{ config(materialized='table') }} | SQL holds no templates here | write `--| materialize: table` above the SQL",
        "{% if is_incremental() %} SELECT 1 {% endif %} ! {% if is_incremental() %} | SQL holds no templates here | write tables by their names, and parameters as `$name`",
        "SELECT '{{ var(1) }}', {{ var('since') }} ! {{ var('since') }} | SQL holds no templates here | write `$since`, and declare it under `params:`",
        "SELECT 'é', a FROM t WHERE ! WHERE | syntax error near `WHERE`",
        "SELECT region FROM orders WHER amount > 1 ! amount | syntax error near `amount` | did you mean `WHERE` instead of `WHER`?",
        "SELCT region FROM orders ! SELCT | syntax error near `SELCT` | did you mean `SELECT` instead of `SELCT`?",
        "SELECT a FROM t GRUOP BY a ! BY | syntax error near `BY` | did you mean `GROUP` instead of `GRUOP`?",
        "SELECT a FROM order ! order | syntax error near `order` | behind FROM stands a table; one called `order` is written `\"order\"`",
        "SELECT a FROM t JOIN WHERE a ! WHERE | syntax error near `WHERE` | behind JOIN stands a table; one called `WHERE` is written `\"WHERE\"`",
        "SELECT a FROM t AS u WHERE ) ! ) | syntax error near `)`",
        "SELECT 'abc ! 'abc | this text is never closed: a `'` is missing",
        "SELECT \"abc ! \"abc | this name is never closed: a `\"` is missing",
        "-- nothing ! -- nothing | this cell holds no SQL | write one SELECT",
        "; ! ; | this cell holds no SQL | write one SELECT",
    })
    void refusalsSayWhereAndWhatToDo(String sql, String expected) {
        assertThat(said(problem(sql))).isEqualTo(expected);
    }

    @Test
    void whatPrecedesDoesNotMoveTheMark() {
        for (String before : new String[] {"/* 👩‍🔬 😀\r\n é */ ", "-- 日本\r\n\r\n", "\u00a0\u3000\n"}) {
            assertThat(said(problem(before + "SELECT 'é😀', a FROM t WHERE"))).isEqualTo("WHERE | syntax error near `WHERE`");
            assertThat(said(problem(before + "SELECT 'é😀' FROM read_csv('x.csv')"))).startsWith("'x.csv' | a cell reads");
        }
    }

    @Test
    void severalTemplatesAreNotesEach() {
        Diagnostic found = problem("SELECT * FROM {{ ref('a') }} JOIN {{ ref('b') }}");
        assertThat(found.notes()).extracting(Diagnostic.Note::text).containsExactly("write `a`", "write `b`");
    }

    @Test
    void anOpenBracketIsNamed() {
        assertThat(new DiagnosticPrinter(false).text(problem("SELECT sum(a, (b + 1\nFROM t"))).isEqualTo("""
                notebooks/a.md:5:1: error: syntax error near `FROM`
                 5 | FROM t
                   | ^^^^
                notebooks/a.md:4:15: note: this `(` is never closed
                 4 | SELECT sum(a, (b + 1
                   |               ^
                """);
    }

    @Test
    void functionsOfCellsAreLeftToTheBinder() {
        assertThat(read("SELECT nosuch(1), x.upper() FROM unnest([1]), range(3), json_each('{}')").problem()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', value = {
        "SELECT 'é', Random() AS r FROM t ! Random | `random()` gives another result at each build | a digest looks as random and stays: `md5(id::VARCHAR)`",
        "SELECT * FROM t ORDER BY main.random() ! random | `random()` gives another result at each build | a digest looks as random and stays: `md5(id::VARCHAR)`",
        "SELECT uuid(), gen_random_uuid() ! uuid, gen_random_uuid",
        "SELECT current_date - day FROM t ! current_date | `current_date` gives another result at each build | take a parameter: `params: {today: 2025-01-31}` in the front matter, `$today` here",
        "SELECT * FROM t WHERE made_at < now() ! now | `now()` gives another result at each build | take a parameter: `params: {today: 2025-01-31}` in the front matter, `$today` here",
        "SELECT CURRENT_TIMESTAMP, localtimestamp, current_time, today(), get_current_timestamp(), transaction_timestamp() ! CURRENT_TIMESTAMP, localtimestamp, current_time, today, get_current_timestamp, transaction_timestamp",
        "WITH x AS (SELECT age(born) AS a FROM t) SELECT (SELECT setseed(0.5)) FROM x ! age, setseed",
        "FROM t USING SAMPLE 10 ! SAMPLE | this takes other rows at each build | take the first rows by a digest: `ORDER BY md5(id::VARCHAR) LIMIT 100`",
        "SELECT * FROM t TABLESAMPLE 10% ! TABLESAMPLE | this takes other rows at each build | take the first rows by a digest: `ORDER BY md5(id::VARCHAR) LIMIT 100`",
        "SELECT age(a, b), md5(id::VARCHAR), t.current_date, \"current_date\", 'random()', random FROM t TABLESAMPLE 10% (bernoulli, 42) ! ``",
    })
    void whatDiffersFromBuildToBuildGetsAWarning(String sql, String expected) {
        SqlFacts facts = read(sql);
        assertThat(facts.problem()).isEmpty();
        assertThat(facts.warnings()).noneMatch(Diagnostic::isError);
        assertThat(facts.warnings().size() == 1 ? said(facts.warnings().getFirst())
                : facts.warnings().stream().map(warning -> warning.span().text()).collect(Collectors.joining(", "))).isEqualTo(expected);
    }

    @Test
    void namesInTextsAndCommentsAreNoTables() {
        assertThat(tables("SELECT 'FROM x' AS \"FROM y\" /* FROM z */ FROM a -- FROM b")).isEqualTo("a=a");
        assertThat(tables("SELECT {'type': 'BASE_TABLE', 'table_name': 'x', 'query_location': 3} FROM a")).isEqualTo("a=a");
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 700, 3000})
    void deepNestingEndsNoProcess(int depth) {
        SqlFacts facts = read("SELECT * FROM (".repeat(depth) + "SELECT 1 FROM t" + ")".repeat(depth));
        assertThat(facts.problem().isPresent() || facts.tables().size() == 1).isTrue();
    }

    @Test
    void everyTruncationGivesAnAnswer() {
        String sql = "WITH a AS (SELECT 'é' AS x, $since FROM raw.\"o\"\"x\" WHERE x IN ('{{', $$;$$)) SELECT * FROM a JOIN b USING (x) ORDER BY 1; ";
        for (int end = 0; end <= sql.length(); end++) {
            SqlFacts facts = read(sql.substring(0, end));
            assertThat(facts.problem().isPresent() || facts.body().text().length() > 0).isTrue();
        }
    }

    @Test
    void severalThreadsMayRead() {
        List<Integer> sizes = Stream.iterate(0, i -> i + 1).limit(40).parallel()
                .map(i -> read("SELECT * FROM t" + i + ", u").tables().size()).toList();
        assertThat(sizes).hasSize(40).containsOnly(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PICKS    | SELECT id AS order_id, upper(name) AS name FROM orders WHERE id > 7
            PICKS    | SELECT * EXCLUDE (id) FROM (SELECT * FROM orders WHERE id IN (1, 2)) AS o
            PICKS    | WITH o AS (SELECT * FROM orders) SELECT CASE WHEN id = 1 THEN 2 END AS one FROM o
            PICKS    | FROM (VALUES (1), (2)) AS v(n)
            JOINS    | SELECT * FROM orders JOIN shops USING (id)
            JOINS    | SELECT * FROM orders, shops WHERE orders.id = shops.id
            JOINS    | SELECT 1 AS n UNION ALL SELECT 2
            COMPUTES | SELECT id, count(*) FROM orders GROUP BY id
            COMPUTES | SELECT id, x FROM orders GROUP BY ALL
            COMPUTES | SELECT MAX(id) FROM orders
            COMPUTES | SELECT DISTINCT id FROM orders
            COMPUTES | SELECT id FROM orders ORDER BY id
            COMPUTES | SELECT id FROM orders LIMIT 3
            COMPUTES | SELECT row_number() OVER (ORDER BY id) FROM orders
            COMPUTES | SELECT unnest(list) FROM orders
            COMPUTES | SELECT id FROM orders WHERE id > (SELECT 3)
            COMPUTES | SELECT * FROM range(9)
            COMPUTES | SELECT * FROM orders JOIN (SELECT id FROM shops QUALIFY rank() OVER (ORDER BY id) = 1) USING (id)
            COMPUTES | PIVOT orders ON kind IN ('a', 'b') USING sum(id)
            """)
    void tells_what_it_costs_to_run_it_again(Work work, String sql) {
        assertThat(read(sql).work()).isEqualTo(work);
    }
}
