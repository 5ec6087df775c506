package casebook.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Printed;
import casebook.diagnostic.Source;
import casebook.diagnostic.Span;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file holds, it is read to the end, and every message points into it. */
class HostileNotebooksTest {
    private static final String RICH = """
            ---
            title: "Ördërs 🎉 `=v.n:int`"
            lang: en
            params: {since: 2024-01-01, ids: [1, 2]}
            uses: [_a.md]
            ---

            # Heading `=v.n` {#x}

            Text **bold** [link `=v.t`](other.md "title")[^1] ~~gone~~ <!-- remark --> $a_b$ <b>html</b>

            [^1]: A note `=v.n?none`

            > [!NOTE]
            > Quote `=v.n`

            - [x] item
              1. inner

            | a | b |
            |--:|---|
            | 1 | `=v.n` |

            <!-- if: v.up -->
            ```sql top model
            --| description: >
            --|   One
            --|   "two"
            --| tests: {id: [unique, not_null]}
            --| materialize: table
            SELECT 'é' AS id, $since FROM raw.orders -- 🎉
            ```
            <!-- else -->
            [Part](_part.md "include")
            <!-- end -->

            ~~~sql q
            --| chart: bar
            --| x: id
            --| y: [n, m]
            --| title: "`=v.n` → 'x'"
            --| format: {n: eur0, m: int}
            --| show: false
            SELECT 1
            ~~~

            ```yaml kpi
            - {label: "Ä `=v.n`", value: v.n, format: int, change: v.m, good: down, trend: q.n}
            ```
            ```yaml chart anchor
            data: q
            chart: line
            x: id
            y: n
            ```
            """;

    private static void readsToTheEnd(String text) {
        var source = new Source("page.md", text);
        var diagnostics = new Diagnostics();
        Notebook notebook = NotebookParser.parse("page", source, diagnostics);
        Printed.text(diagnostics);
        for (Diagnostic diagnostic : diagnostics.sorted()) {
            Stream<Span> places = Stream.concat(Stream.of(diagnostic.span()), diagnostic.notes().stream().map(Diagnostic.Note::span));
            assertThat(places).as(diagnostic.message()).allMatch(span -> span.source() == source);
            assertThat(diagnostic.message()).isNotBlank();
        }
        Block.flatten(notebook.blocks()).forEach(block -> assertThat(block.span().source()).isSameAs(source));
        notebook.cells().forEach(cell -> assertThat(cell.sql().text()).isNotNull());
    }

    @Test
    void the_text_itself_is_sound() {
        assertThat(Parsed.messages(RICH)).isEmpty();
    }

    @Test
    void every_truncation() {
        for (int end = 0; end < RICH.length(); end++) {
            readsToTheEnd(RICH.substring(0, end));
        }
    }

    @Test
    void every_truncation_at_the_front_with_windows_line_ends() {
        String text = RICH.replace("\n", "\r\n");
        for (int start = 0; start < text.length(); start += 3) {
            readsToTheEnd(text.substring(start));
        }
    }

    @Test
    void bytes_changed_added_and_taken_out() {
        var random = new Random(42);
        byte[] signs = "`'\"\n\r\t -|:#[](){}<>!&*_~=.?$%\\\0\u007f@,;^0aé🎉\uFEFF\u2028".getBytes(StandardCharsets.UTF_8);
        byte[] sound = RICH.getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 1000; round++) {
            int at = random.nextInt(sound.length);
            int dropped = random.nextInt(3);
            var changed = ByteBuffer.allocate(sound.length + 2);
            changed.put(sound, 0, at);
            for (int n = random.nextInt(3); n > 0; n--) {
                changed.put(signs[random.nextInt(signs.length)]);
            }
            changed.put(sound, Math.min(sound.length, at + dropped), sound.length - Math.min(sound.length, at + dropped));
            readsToTheEnd(new String(changed.array(), 0, changed.position(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void lines_swapped_and_repeated() {
        var random = new Random(43);
        String[] lines = RICH.split("(?<=\n)");
        for (int round = 0; round < 300; round++) {
            var text = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                text.append(lines[random.nextInt(lines.length)]);
            }
            readsToTheEnd(text.toString());
        }
    }

    static Stream<String> monsters() {
        int many = 20_000;
        return Stream.of("`=a.".repeat(many), "<!-- if: a.b -->\n".repeat(many), "<!-- if: a.b -->\n".repeat(1500) + "x\n\n" + "<!-- end -->\n".repeat(1500),
                "<!--".repeat(many), "<!-- end -->".repeat(many),
                "```sql a\n".repeat(many), "```sql a\n--| ".repeat(many), "---\n".repeat(many), "---\na: " + "[".repeat(many) + "\n---\n",
                "[a](b \"include\")\n".repeat(2000), "| a ".repeat(many) + "\n" + "|---".repeat(many) + "\n", "> ".repeat(3000) + "```sql a\n",
                "```sql " + "a ".repeat(many) + "\nSELECT 1\n```\n", "```sql a\n" + "--| k: v\n".repeat(3000) + "SELECT 1\n```\n", "\0".repeat(100), "\uFEFF".repeat(100), "\r".repeat(many));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("monsters")
    void monsters_end_in_time(String text) {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> readsToTheEnd(text));
    }
}
