package casebook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where columns come from: unchanged ({@code =}), computed ({@code ~}), or unknown ({@code ?}), and never a guess. */
class OriginsTest {
    @TempDir
    private static Path folder;
    private static SeedFolder seeds;
    private static int count;

    @BeforeAll
    static void open() {
        seeds = new SeedFolder(folder).file("t.csv", "id,a,b\n1,2,3\n").file("u.csv", "id,c,d\n1,2,3\n")
                .file("j.json", "[{\"id\": 1, \"s\": {\"f\": 1, \"id\": 2}, \"l\": [1, 2], \"text\": \"{}\"}]");
        seeds.loaded();
    }

    @AfterAll
    static void close() {
        seeds.close();
    }

    private static String origins(String sql) {
        String name = "q" + count++;
        Cells cells = new Cells().cell("query", name, sql).run(seeds.loaded());
        assertThat(cells.outcome(name)).as(sql).doesNotContain("error:");
        return cells.origins(name);
    }

    @Test
    void columnsOfOneTable() {
        assertThat(origins("SELECT a, b AS x, t.id, raw.t.a AS y, T.B AS z, w: a FROM raw.t")).isEqualTo("a=t.a x=t.b id=t.id y=t.a z=t.b w=t.a");
        assertThat(origins("SELECT x.a, x.B AS \"Été \"\" 1\" FROM raw.t AS x")).isEqualTo("a=t.a Été \" 1=t.b");
        assertThat(origins("SELECT p, r FROM raw.t AS x(p, q, r)")).isEqualTo("p=t.id r=t.b");
        assertThat(origins("SELECT DISTINCT a FROM raw.t WHERE b > 1 ORDER BY id LIMIT 3")).isEqualTo("a=t.a");
        assertThat(origins("SELECT a, max(b) AS top FROM raw.t GROUP BY ALL")).isEqualTo("a=t.a top~t.b");
    }

    @Test
    void starsStandForAllColumnsInTheirOrder() {
        assertThat(origins("FROM raw.t")).isEqualTo("id=t.id a=t.a b=t.b");
        assertThat(origins("SELECT *, a + b AS s FROM raw.t")).isEqualTo("id=t.id a=t.a b=t.b s~t.a,t.b");
        assertThat(origins("SELECT u.*, t.a FROM raw.t, raw.u")).isEqualTo("id=u.id c=u.c d=u.d a=t.a");
        assertThat(origins("SELECT * EXCLUDE (id) REPLACE (a * 2 AS a) FROM raw.t")).isEqualTo("a~t.a b=t.b");
        assertThat(origins("SELECT * RENAME (a AS z) FROM raw.t")).isEqualTo("id=t.id z=t.a b=t.b");
        assertThat(origins("SELECT * FROM raw.t, raw.u")).isEqualTo("id=t.id a=t.a b=t.b id_1=u.id c=u.c d=u.d");
        assertThat(origins("SELECT * FROM raw.t SEMI JOIN raw.u ON t.id = u.id")).isEqualTo("id=t.id a=t.a b=t.b");
    }

    @Test
    void expressionsAreComputedFromEveryColumnInThem() {
        assertThat(origins("SELECT count(*) AS n, 1 AS one, sum(a) FILTER (WHERE b > 0) AS s FROM raw.t")).isEqualTo("n~ one~ s~t.a,t.b");
        assertThat(origins("SELECT CASE WHEN a = 1 THEN b ELSE id END::VARCHAR AS c, a::DOUBLE AS d, -a AS e, a BETWEEN b AND 9 AS f FROM raw.t"))
                .isEqualTo("c~t.a,t.b,t.id d~t.a e~t.a f~t.a,t.b");
        assertThat(origins("SELECT row_number() OVER (PARTITION BY a ORDER BY b) AS n, sum(id) OVER w AS s FROM raw.t WINDOW w AS (ORDER BY a)"))
                .isEqualTo("n~t.a,t.b s~t.id,t.a");
        assertThat(origins("SELECT CASE a WHEN 1 THEN 'x' WHEN 2 THEN 'y' END AS c, a IS NULL AS n, a IN (1, b) AS i, coalesce(a, 0) AS z, [a, b] AS l FROM raw.t"))
                .isEqualTo("c~t.a n~t.a i~t.a,t.b z~t.a l~t.a,t.b");
        assertThat(origins("SELECT a + a AS twice, string_agg(a::VARCHAR, ',' ORDER BY b) AS texts FROM raw.t GROUP BY a")).isEqualTo("twice~t.a texts~t.a,t.b");
    }

    @Test
    void joinsAreToldApartByTheColumnsOfTheirTables() {
        assertThat(origins("SELECT t.id, a, c, d AS x FROM raw.t JOIN raw.u ON t.id = u.id")).isEqualTo("id=t.id a=t.a c=u.c x=u.d");
        assertThat(origins("SELECT x.a, y.a AS z FROM raw.t AS x LEFT JOIN raw.t AS y ON x.id = y.a")).isEqualTo("a=t.a z=t.a");
        assertThat(origins("SELECT * FROM raw.t JOIN raw.u USING (id)")).isEqualTo("id=t.id a=t.a b=t.b c=u.c d=u.d");
        assertThat(origins("SELECT id, u.id AS right_id FROM raw.t LEFT JOIN raw.u USING (id)")).isEqualTo("id=t.id right_id=u.id");
        assertThat(origins("SELECT id, a FROM raw.t RIGHT JOIN raw.u USING (id)")).isEqualTo("id=u.id a=t.a");
        assertThat(origins("SELECT id, c FROM raw.t FULL JOIN raw.u USING (id)")).isEqualTo("id~t.id,u.id c=u.c");
        assertThat(origins("SELECT * FROM raw.t NATURAL JOIN raw.u")).isEqualTo("id=t.id a=t.a b=t.b c=u.c d=u.d");
        assertThat(origins("SELECT a, c FROM raw.t POSITIONAL JOIN raw.u")).isEqualTo("a=t.a c=u.c");
        assertThat(origins("SELECT t.a, u.c FROM raw.t ASOF JOIN raw.u ON t.id >= u.id")).isEqualTo("a=t.a c=u.c");
    }

    @Test
    void expressionsBesideAndSubqueriesAreSeenThrough() {
        assertThat(origins("WITH x AS (SELECT a AS p, a + b AS q, count(*) AS n FROM raw.t GROUP BY ALL) SELECT p, q, n, p + 1 AS r FROM x"))
                .isEqualTo("p=t.a q~t.a,t.b n~ r~t.a");
        assertThat(origins("WITH x(p) AS (SELECT a FROM raw.t), y AS (FROM x) SELECT y.p AS z FROM y")).isEqualTo("z=t.a");
        assertThat(origins("SELECT s.p FROM (SELECT a AS p FROM raw.t) AS s")).isEqualTo("p=t.a");
        assertThat(origins("SELECT v.x, v.y FROM (VALUES (1, 2)) AS v(x, y)")).isEqualTo("x~ y~");
        assertThat(origins("WITH x AS (SELECT 1 AS a) SELECT a FROM (WITH x AS (SELECT a FROM raw.t) SELECT a FROM x)")).isEqualTo("a=t.a");
        assertThat(origins("SELECT a, l.m FROM raw.t, LATERAL (SELECT a + c AS m FROM raw.u) AS l")).isEqualTo("a=t.a m~t.a,u.c");
    }

    @Test
    void valuesOfSubqueriesAreComputed() {
        assertThat(origins("SELECT (SELECT max(c) FROM raw.u) AS m, (SELECT count(*) FROM raw.u) AS n, a IN (SELECT d FROM raw.u) AS i FROM raw.t"))
                .isEqualTo("m~u.c n~ i~u.d,t.a");
        assertThat(origins("SELECT (SELECT max(c + a) FROM raw.u WHERE u.id = t.id) AS m FROM raw.t")).isEqualTo("m~u.c,t.a");
    }

    @Test
    void columnsMayRestOnThoseBesideThem() {
        assertThat(origins("SELECT a AS p, p + b AS q, q * 2 AS r FROM raw.t")).isEqualTo("p=t.a q~t.a,t.b r~t.a,t.b");
        assertThat(origins("SELECT b AS a, a + 1 AS q FROM raw.t")).as("a table's column goes first").isEqualTo("a=t.b q~t.a");
    }

    @Test
    void queriesSetOneBelowTheOtherMustAgree() {
        assertThat(origins("SELECT a, b FROM raw.t UNION ALL SELECT a, id FROM raw.t WHERE b = 1")).isEqualTo("a=t.a b?");
        assertThat(origins("SELECT a AS x FROM raw.t EXCEPT SELECT c FROM raw.u")).isEqualTo("x=t.a");
        assertThat(origins("SELECT 'x' AS k, a FROM raw.t UNION SELECT 'y', a FROM raw.t")).isEqualTo("k~ a=t.a");
    }

    @Test
    void fieldsAndLists() {
        assertThat(origins("SELECT s.f, j.s.f AS g, raw.j.s AS h FROM raw.j")).isEqualTo("f~j.s g~j.s h=j.s");
        assertThat(origins("SELECT s.id FROM raw.t AS s, raw.j")).as("a table goes before a field").isEqualTo("id=t.id");
        assertThat(origins("SELECT unnest(l) AS x, list_transform(l, lambda y: y + id) AS m, list_filter(l, lambda z, i: z > i) AS k FROM raw.j"))
                .isEqualTo("x~j.l m~j.l,j.id k~j.l");
        assertThat(origins("SELECT text -> '$.x' AS e, text ->> 'y' AS f FROM raw.j")).isEqualTo("e~j.text f~j.text");
        assertThat(origins("SELECT i FROM raw.j, unnest(j.l) AS x(i)")).isEqualTo("i~j.l");
        assertThat(origins("SELECT m FROM generate_series(1, (SELECT max(a) FROM raw.t)) AS g(m)")).isEqualTo("m~t.a");
    }

    /** Each of them gives one column. */
    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT t FROM raw.t",
        "SELECT COLUMNS('a') FROM raw.t",
        "SELECT * LIKE 'a%' FROM raw.t",
        "SELECT a FROM raw.t UNION ALL SELECT c FROM raw.u",
        "SELECT a FROM (SELECT a FROM raw.t UNION ALL BY NAME SELECT c AS a FROM raw.u)",
        "WITH RECURSIVE r AS (SELECT a FROM raw.t UNION ALL SELECT a + 1 FROM r WHERE a < 5) SELECT a FROM r",
        "SELECT EXISTS (SELECT 1 FROM raw.u WHERE u.id = t.id) AS e FROM raw.t",
        "SELECT range FROM range(3)",
        "SELECT rowid FROM raw.t",
        "SELECT \"1\" FROM (PIVOT raw.t ON a IN (1) USING sum(b))",
        "SELECT struct_pack(a := COLUMNS('a')) AS p FROM raw.t",
    })
    void whatSqlDoesNotTellIsUnknown(String sql) {
        assertThat(origins(sql)).endsWith("?").doesNotContain(" ");
    }

    @Test
    void whatIsUnknownStaysWhereItIs() {
        assertThat(origins("SELECT a, rowid AS r, rowid + a AS s, b FROM raw.t")).isEqualTo("a=t.a r? s? b=t.b");
        assertThat(origins("SELECT (SELECT a FROM (SELECT id AS a FROM raw.u)) AS x FROM (PIVOT raw.t ON a IN (1) USING sum(b))"))
                .isEqualTo("x~u.id");
        assertThat(origins("SELECT a FROM raw.t, range(3)")).as("what has no such column would be ambiguous").isEqualTo("a=t.a");
    }
}
