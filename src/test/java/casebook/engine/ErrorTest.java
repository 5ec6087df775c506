package casebook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people read when a cell fails. Each line was read aloud. */
class ErrorTest {
    @TempDir
    private static Path folder;

    private static SeedFolder seeds;
    private static Engine engine;

    @BeforeAll
    static void open() {
        seeds = new SeedFolder(folder).file("orders.csv", "id,region,amount,day\n1,x,1.5,2024-01-01\n2,y,2.5,2024-02-01\n");
        engine = seeds.loaded();
    }

    @AfterAll
    static void close() {
        seeds.close();
    }

    /** The text under the carets, the message, and the hint. */
    private static String said(String sql) {
        String name = "q" + Integer.toHexString(sql.hashCode());
        Cells cells = new Cells().cell("query", name, sql).run(engine);
        String[] lines = cells.outcome(name).split("\n");
        if (lines.length < 3) {
            return cells.outcome(name);
        }
        int from = lines[2].indexOf('^');
        String marked = lines[1].substring(from, Math.min(lines[2].lastIndexOf('^') + 1, lines[1].length()));
        String message = lines[0].substring(lines[0].indexOf("error: ") + 7);
        return marked + " | " + message + java.util.Arrays.stream(lines).filter(line -> line.startsWith("  hint: "))
                .map(line -> " | " + line.substring(8)).collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', value = {
        "SELECT 'é', ammount FROM orders ! ammount | there is no column `ammount` | did you mean `amount`?",
        "SELECT zzz FROM orders ! zzz | there is no column `zzz` | there are: amount, day, id, region",
        "SELECT o.ide FROM orders o ! o.ide | `o` has no column `ide` | did you mean `id`?",
        "SELECT x.id FROM orders o ! x.id | this query reads no table `x` | did you mean `o`?",
        "SELECT summ(amount) FROM orders ! summ | there is no function `summ` | did you mean `sum`?",
        "SELECT sum(region) FROM orders ! sum | `sum` doesn't take (VARCHAR) | it takes: (DECIMAL), (BOOLEAN), (SMALLINT), (INTEGER), (BIGINT), (HUGEINT), …; convert with x::TYPE",
        "SELECT upper(id) FROM orders ! upper | `upper` doesn't take (BIGINT) | it takes: (VARCHAR); convert with x::TYPE",
        "SELECT id FROM orders WHERE region LIKE 5 ! LIKE | `LIKE` doesn't take (VARCHAR, INTEGER) | it takes: (VARCHAR, VARCHAR); convert with x::TYPE",
        "SELECT 'a' + 1 ! + | it isn't clear which `+` is meant for (VARCHAR, INTEGER) | convert one of them, such as x::INTEGER or x::DATE",
        "SELECT region, sum(amount) FROM orders ! region | `region` is neither grouped nor aggregated | add it to GROUP BY, or write any_value(region)",
        "SELECT a.id FROM orders a JOIN orders b ON true WHERE id = 1 ! id | `id` stands in several tables | write a.id or b.id",
        "SELECT 1 FROM orders WHERE sum(id) > 1 ! sum | WHERE can't hold an aggregate | write it under HAVING",
        "SELECT 1 FROM orders WHERE row_number() OVER () > 1 ! row_number | WHERE can't hold a window function | write it under QUALIFY",
        "SELECT 1 UNION SELECT 1, 2 ! SELECT 1 UNION SELECT 1, 2 | both sides of a UNION, EXCEPT or INTERSECT need the same number of columns | UNION BY NAME goes by their names",
        "SELECT id FROM orders ORDER BY 5 ! 5 | ORDER BY counts columns from 1 to 1",
        "SELECT region::INTEGER FROM orders ! ::INTEGER | `x` is no INTEGER, in column `region` | TRY_CAST gives NULL for such values",
        "SELECT 'soon'::DATE ! ::DATE | `soon` is no date, which is written 2024-12-31 | strptime reads other forms; TRY_CAST gives NULL for such values",
        "SELECT '2024-13-01'::TIMESTAMP ! ::TIMESTAMP | `2024-13-01` is no timestamp | TRY_CAST gives NULL for such values",
        "SELECT strptime(region, '%Y') FROM orders ! SELECT strptime(region, '%Y') FROM orders | `x` is not written as %Y | try_strptime gives NULL for such values",
        "SELECT 9223372036854775807 + id FROM orders ! SELECT 9223372036854775807 + id FROM orders | 9223372036854775807 + 1 is too large for BIGINT | convert one side first: x::HUGEINT or x::DOUBLE",
        "SELECT (SELECT id FROM orders) ! SELECT (SELECT id FROM orders) | a subquery that stands for a value gave more than one row | aggregate it, or write LIMIT 1",
        "SELECT date_trunc('mnth', day) FROM orders ! SELECT date_trunc('mnth', day) FROM orders | `mnth` is no part of a date | there are: year, quarter, month, week, day, hour, minute, second",
        "SELECT 3::enumm ! enumm | there is no type `enumm` | did you mean `enum`?",
        "SELECT error('boom') ! SELECT error('boom') | boom",
        "SELECT {'a': 1}.b ! SELECT {'a': 1}.b | this struct has no key `b` | did you mean `a`?",
        "SELECT regexp_matches('a', '(') ! SELECT regexp_matches('a', '(') | missing ): (",
        "SELECT st_area(NULL) ! SELECT st_area(NULL) | `st_area` belongs to the extension `spatial`, which isn't loaded | `extensions: [spatial]` in notebooks/casebook.yml would load it, if it is installed",
        "SELECT $nope ! SELECT $nope | the parameter `$nope` has no value",
    })
    void messages(String sql, String expected) {
        assertThat(said(sql)).isEqualTo(expected);
    }

    /** DuckDB counts bytes: what precedes a mistake, of whatever length and with whatever line ends, doesn't move the mark. */
    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', value = {
        "SELECT 'été', ammount FROM orders ! ammount | there is no column `ammount` | did you mean `amount`?",
        "SELECT 'été', summ(amount) FROM orders ! summ | there is no function `summ` | did you mean `sum`?",
        "SELECT 'été', upper(id) FROM orders ! upper | `upper` doesn't take (BIGINT) | it takes: (VARCHAR); convert with x::TYPE",
        "SELECT 'été', 'soon'::DATE ! ::DATE | `soon` is no date, which is written 2024-12-31 | strptime reads other forms; TRY_CAST gives NULL for such values",
        "SELECT 'été', o.ide FROM orders o ! o.ide | `o` has no column `ide` | did you mean `id`?",
        "SELECT 'été', 3::enumm ! enumm | there is no type `enumm` | did you mean `enum`?",
    })
    void whatPrecedesDoesNotMoveTheMark(String sql, String expected) {
        for (String before : new String[] {"-- 👩‍🔬 é ü 日本\r\n", "/* 😀\r\n\r\n é */ ", "WITH \"é👍\" AS (SELECT '😀😀' AS \"ñ\")\r\n", "\u00a0\u3000\n\u00a0"}) {
            assertThat(said(before + sql)).as(before).isEqualTo(expected);
        }
    }

    @Test
    void whatTheDatabaseKnowsOfThisMachineIsNotTold() {
        assertThat(ErrorTranslator.withoutPaths("Cannot open \"/home/me/a b/x.csv\" or /tmp/y.csv: it's gone!")).doesNotContain("/home", "/tmp/");
        assertThat(ErrorTranslator.withoutPaths("Cannot open C:\\Users\\me\\x.csv.")).isEqualTo("Cannot open x.csv");
        assertThat(ErrorTranslator.withoutPaths("1/2 and a/b/c and http://x.org/y")).isEqualTo("1/2 and a/b/c and http://x.org/y");
    }
}
