package casebook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.plan.Relation;
import casebook.result.Table;
import casebook.result.Type;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values arrive as {@link Type} says, in Java and in CSV. */
class RowsTest {
    @TempDir
    private Path folder;

    private SeedFolder seeds;

    @BeforeEach
    void open() {
        seeds = new SeedFolder(folder).file("x.csv", "a\n3\n1\n2\n");
    }

    @AfterEach
    void close() {
        seeds.close();
    }

    private Table query(String sql) {
        Engine engine = seeds.loaded();
        Cells cells = new Cells().cell("query", "q", sql).run(engine);
        assertThat(cells.outcome("q")).doesNotContain("error:");
        return engine.rows(Cells.relation("q"), 100);
    }

    @Test
    void everyTypeOfDuckDb() {
        Table table = query("SELECT * FROM test_all_types()");
        assertThat(table.rows()).hasSize(3);
        for (int c = 0; c < table.columns().size(); c++) {
            var column = table.columns().get(c);
            Class<?> expected = switch (column.type()) {
                case BOOLEAN -> Boolean.class;
                case INTEGER -> Number.class;
                case DECIMAL -> BigDecimal.class;
                case DOUBLE -> Double.class;
                case DATE, TIMESTAMP -> Comparable.class;
                case INTERVAL -> Duration.class;
                case TEXT, OTHER -> String.class;
            };
            for (int r = 0; r < 3; r++) {
                if (table.value(r, c) != null) {
                    assertThat(table.value(r, c)).as(column.toString()).isInstanceOf(expected);
                }
            }
        }
    }

    @Test
    void numbers() {
        Table table = query("""
                SELECT 1::TINYINT, 18446744073709551615::UBIGINT, 9223372036854775807, sum(1), 170141183460469231731687303715884105727::HUGEINT,
                  340282366920938463463374607431768211455::UHUGEINT, 12.50::DECIMAL(8,2), 0.1::FLOAT, 'nan'::DOUBLE, '-inf'::DOUBLE, 5::BIGNUM""");
        assertThat(table.rows().getFirst()).isEqualTo(List.of(1L, new BigInteger("18446744073709551615"), Long.MAX_VALUE, 1L,
                new BigInteger("170141183460469231731687303715884105727"), new BigInteger("340282366920938463463374607431768211455"),
                new BigDecimal("12.50"), 0.1, Double.NaN, Double.NEGATIVE_INFINITY, 5L));
    }

    @Test
    void times() {
        Table table = query("""
                SELECT DATE '2024-02-29', '0044-03-15 (BC)'::DATE, 'infinity'::DATE, DATE '12024-01-01', TIMESTAMP '2024-01-01 10:00:00.123456',
                  '0044-03-15 (BC) 10:00:00'::TIMESTAMP, '-infinity'::TIMESTAMP, TIMESTAMPTZ '2024-07-01 10:00:00+00', TIME '24:00:00',
                  INTERVAL '1 month 2 days 3 seconds', '2024-01-01 00:00:00.123456789'::TIMESTAMP_NS, TIMETZ '10:00:00+02'""");
        assertThat(table.rows().getFirst()).isEqualTo(List.of(LocalDate.of(2024, 2, 29), LocalDate.of(-43, 3, 15), "infinity",
                LocalDate.of(12024, 1, 1), LocalDateTime.of(2024, 1, 1, 10, 0, 0, 123_456_000), LocalDateTime.of(-43, 3, 15, 10, 0), "-infinity",
                LocalDateTime.of(2024, 7, 1, 12, 0), "24:00:00", Duration.ofDays(32).plusSeconds(3),
                LocalDateTime.of(2024, 1, 1, 0, 0, 0, 123_456_789), "10:00:00+02"));
    }

    @Test
    void everythingElseIsTextAsDuckDbPrintsIt() {
        Table table = query("""
                SELECT [1, NULL, 3], {'a': 'x', 'b': NULL}, map {'k': 1}, '\\xAA\\x00'::BLOB, '101'::BIT, 'a'::ENUM('a', 'b'),
                  '00000000-0000-0000-0000-000000000001'::UUID, '{"a": 1}'::JSON, NULL""");
        assertThat(table.rows().getFirst().toString())
                .isEqualTo("[[1, NULL, 3], {'a': x, 'b': NULL}, {k=1}, \\xAA\\x00, 101, a, 00000000-0000-0000-0000-000000000001, {\"a\": 1}, null]");
        assertThat(table.columns().get(5).type()).isEqualTo(Type.TEXT);
    }

    @Test
    void namesOfColumnsMayBeAnything() {
        Table table = query("SELECT 1 AS \"select\", 2 AS \"a \"\"b\"\" é\", 3 AS \"🙂\", 4 AS a, 5 AS a, 6 AS A, 7 AS \"c0\", 8 AS \"" + "x".repeat(1000) + "\"");
        assertThat(table.columns()).extracting(column -> column.name()).containsExactly("select", "a \"b\" é", "🙂", "a", "a_1", "A_2", "c0",
                "x".repeat(1000));
        assertThat(table.rows().getFirst().toString()).isEqualTo("[1, 2, 3, 4, 5, 6, 7, 8]");
    }

    @Test
    void aLimitLeavesTheTotal() {
        Engine engine = seeds.loaded();
        new Cells().cell("query", "q", "SELECT * FROM range(1000) ORDER BY 1 DESC").cell("view", "v", "SELECT * FROM range(1000)").run(engine);
        for (String name : new String[] {"q", "v"}) {
            Table table = engine.rows(Cells.relation(name), 2);
            assertThat(table.total()).isEqualTo(1000);
            assertThat(table.rows().toString()).isEqualTo(name.equals("q") ? "[[999], [998]]" : "[[0], [1]]");
        }
        assertThat(engine.rows(new Relation("raw", "x"), 2).rows().toString()).isEqualTo("[[3], [1]]");
        assertThat(engine.rows(new Relation("raw", "x"), 0).total()).isEqualTo(3);
    }

    @Test
    void csvForSpreadsheetsRunsNoFormula() throws IOException {
        Engine engine = seeds.loaded();
        new Cells().cell("query", "q", """
                SELECT * FROM (VALUES (1, -5, '=1+1', 'a,"b"', 'é', DATE '2024-01-01'), (2, 7, '-5', NULL, '', NULL), (3, NULL, '＋1', chr(9) || '=1', '@x', NULL))
                  AS t(id, n, "=text", "quoted, name", u, d)""").cell("view", "v", "SELECT [-1] AS l, '-1'::JSON AS j, '=1'::BLOB AS b").run(engine);
        Path file = folder.resolve("export/data/page/q.csv");
        engine.exportCsv(Cells.relation("q"), file);
        assertThat(Files.readString(file)).isEqualTo("""
                id,n,'=text,"quoted, name",u,d
                1,-5,'=1+1,"a,""b""\",é,2024-01-01
                2,7,'-5,,"",
                3,,'＋1,'\t=1,'@x,
                """);
        engine.exportCsv(Cells.relation("v"), folder.resolve("export/v.csv"));
        assertThat(Files.readString(folder.resolve("export/v.csv"))).isEqualTo("l,j,b\n[-1],'-1,'=1\n");
    }

    @Test
    void csvHoldsEveryRow() throws IOException {
        Engine engine = seeds.loaded();
        new Cells().cell("query", "q", "SELECT range AS n FROM range(300000) ORDER BY n DESC").run(engine);
        engine.exportCsv(Cells.relation("q"), folder.resolve("export/q.csv"));
        List<String> lines = Files.readAllLines(folder.resolve("export/q.csv"));
        assertThat(lines).hasSize(300_001);
        assertThat(lines.subList(0, 3)).containsExactly("n", "299999", "299998");
        assertThat(lines.getLast()).isEqualTo("0");
    }
}
