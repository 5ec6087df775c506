package casebook.plan;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.diagnostic.Source;
import casebook.diagnostic.Span;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Places in the SQL that runs, as places in the file. */
class QualifiedSqlTest {
    private static final String[] PIECES = {" ", "a", "é", "ß", "→", "日本", "🎉", "👩‍👩‍👧", "\n", "\r\n", "\u00A0", "'", "x_1", "(", "\uD83D"};

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Random texts with random names replaced: whatever is not replaced keeps its place, whatever is has the name's. */
    @Test
    void every_byte_leads_back_to_its_character() {
        var random = new Random(20240229);
        for (int round = 0; round < 300; round++) {
            var original = new StringBuilder();
            var edits = new ArrayList<QualifiedSql.Edit>();
            int pieces = random.nextInt(1, 25);
            for (int i = 0; i < pieces; i++) {
                int start = original.length();
                for (int n = random.nextInt(4); n >= 0; n--) {
                    original.append(PIECES[random.nextInt(PIECES.length - 1)]);
                }
                if (random.nextInt(3) == 0) {
                    edits.add(new QualifiedSql.Edit(start, original.length(), random.nextBoolean() ? "\"é🎉\".\"long_name\"" : "x"));
                }
            }
            String before = "prose 🎉\n";
            var source = new Source("x.md", before + original + " after");
            var origin = new Span(source, before.length(), before.length() + original.length());
            var sql = QualifiedSql.of(origin, edits);
            int shift = 0;
            int done = 0;
            for (QualifiedSql.Edit edit : edits) {
                kept(sql, origin, done, edit.start(), shift);
                int start = edit.start() + shift;
                for (int at = bytes(sql.text().substring(0, start)); at < bytes(sql.text().substring(0, start + edit.text().length())); at++) {
                    assertThat(sql.place(at)).isEqualTo(origin.part(edit.start(), edit.end()));
                }
                shift += edit.text().length() - (edit.end() - edit.start());
                done = edit.end();
            }
            kept(sql, origin, done, original.length(), shift);
            assertThat(sql.place(bytes(sql.text()))).extracting(Span::end).isEqualTo(origin.end());
            assertThat(sql.place(bytes(sql.text()) + 100).start()).isEqualTo(origin.end());
            assertThat(sql.place(-1).start()).isEqualTo(sql.place(0).start());
        }
    }

    private static void kept(QualifiedSql sql, Span origin, int from, int to, int shift) {
        String original = origin.text();
        for (int at = from; at < to; at += Character.charCount(original.codePointAt(at))) {
            int offset = bytes(sql.text().substring(0, at + shift));
            String character = original.substring(at, at + Character.charCount(original.codePointAt(at)));
            for (int i = 0; i < bytes(character); i++) {
                Span place = sql.place(offset + i);
                assertThat(place.start()).isEqualTo(origin.start() + at);
                assertThat(place.text()).startsWith(character);
            }
        }
    }

    @Test
    void a_place_covers_the_word_or_the_name_that_is_written_there() {
        var source = new Source("x.md", "SELECT größe, 🎉 FROM \"my orders\" o");
        var sql = QualifiedSql.of(source.whole(), List.of(new QualifiedSql.Edit(22, 33, "\"raw\".\"my orders\"")));
        assertThat(sql.text()).isEqualTo("SELECT größe, 🎉 FROM \"raw\".\"my orders\" o");
        assertThat(sql.place(7).text()).isEqualTo("größe");
        assertThat(sql.place(bytes("SELECT größe")).text()).isEqualTo(",");
        assertThat(sql.place(bytes("SELECT größe, ")).text()).isEqualTo("🎉");
        assertThat(sql.place(bytes("SELECT größe, 🎉 FROM ")).text()).isEqualTo("\"my orders\"");
        assertThat(sql.place(bytes("SELECT größe, 🎉 FROM \"raw\".\"m")).text()).isEqualTo("\"my orders\"");
        assertThat(sql.place(bytes("SELECT größe, 🎉 FROM \"raw\".\"my orders\" ")).text()).isEqualTo("o");
    }

    /** DuckDB is asked where it sees the mistake; many mistakes at many places. */
    @Test
    void duckdbs_own_positions_lead_to_the_mistake() throws SQLException {
        String[] mistakes = {"nowhere", "orders.nowhere", "no_such_function(1)", "\"größe 🎉\"", "amount + nowhere"};
        String[] froms = {"FROM orders", "FROM raw.Orders AS orders", "FROM\n  shops, \"orders\"", "FROM shops AS \"é\" JOIN /* 🎉 orders */ orders USING (id)"};
        try (Rows rows = new Rows("CREATE TABLE raw.orders AS SELECT 1 AS id, 2 AS amount", "CREATE TABLE raw.shops AS SELECT 1 AS id")) {
            for (String mistake : mistakes) {
                for (String from : froms) {
                    for (String select : List.of("SELECT ", "WITH a AS (FROM orders), b AS (SELECT 'é🎉' AS \"ü\" FROM a, orders)\nSELECT ",
                            "SELECT (SELECT max(amount) FROM raw.orders), 'ü🎉', ")) {
                        String text = select + "@" + mistake + "\n" + from + " WHERE 1 IN (SELECT id FROM shops)";
                        assertThat(found(rows, text.replace("@", ""))).as(text).isEqualTo(text.indexOf('@') + (mistake.startsWith("amount") ? 9 : 0));
                    }
                }
            }
        }
    }

    private static int found(Rows rows, String sql) throws SQLException {
        String page = "Prose 🎉\n\n```sql q\n" + sql + "\n```\n";
        Step step = new Planning().seeds("orders", "shops").notebook("page", page).sound().steps().getFirst();
        return step.sql().place(rows.failure(step.sql().text())).start() - page.indexOf(sql);
    }
}
