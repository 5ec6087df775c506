package casebook.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosticPrinterTest {
    private final DiagnosticPrinter printer = new DiagnosticPrinter(false);

    @Test
    void the_parts_stand_in_the_order_place_frame_notes_hint() {
        var source = new Source("notebooks/x.md", "one\ntwo three\n");
        var diagnostic = Diagnostic.invalid(span(source, "three"), "unknown column `three`")
                .withNote(span(source, "one"), "it is like this one").withHint("did you mean `one`?");
        assertThat(printer.text(diagnostic)).isEqualTo("""
                notebooks/x.md:2:5: error: unknown column `three`
                 2 | two three
                   |     ^^^^^
                notebooks/x.md:1:1: note: it is like this one
                 1 | one
                   | ^^^
                  hint: did you mean `one`?
                """);
    }

    @Test
    void a_warning_says_so() {
        assertThat(printer.text(Diagnostic.warning(Span.file("seeds/x.xlsx"), "this file is not read")))
                .isEqualTo("seeds/x.xlsx: warning: this file is not read\n");
    }

    @Test
    void accents_count_once_and_stand_under_their_caret() {
        frames("prix: café crème", "crème", """
                x.md:1:12: error: here
                 1 | prix: café crème
                   |            ^^^^^
                """);
    }

    @Test
    void a_combining_accent_is_a_column_of_its_own_but_takes_no_width() {
        frames("cafe\u0301 x", "x", """
                x.md:1:7: error: here
                 1 | cafe\u0301 x
                   |      ^
                """);
    }

    @Test
    void emoji_count_once_and_take_two_columns_of_the_terminal() {
        frames("🎓✅ done 🎓", "done", """
                x.md:1:4: error: here
                 1 | 🎓✅ done 🎓
                   |      ^^^^
                """);
        frames("ok 🎓🎓", "🎓🎓", """
                x.md:1:4: error: here
                 1 | ok 🎓🎓
                   |    ^^^^
                """);
        frames("🇫🇷 x", "x", """
                x.md:1:4: error: here
                 1 | 🇫🇷 x
                   |    ^
                """);
    }

    @Test
    void wide_letters_take_two_columns_too() {
        frames("売上: 東京 x", "東京", """
                x.md:1:5: error: here
                 1 | 売上: 東京 x
                   |       ^^^^
                """);
    }

    @Test
    void line_ends_of_windows_are_no_part_of_a_line() {
        frames("one\r\ntwo x\r\n", "x", """
                x.md:2:5: error: here
                 2 | two x
                   |     ^
                """);
        frames("one x\r\ntwo", "x\r\ntwo", """
                x.md:1:5: error: here
                 1 | one x
                   |     ^
                """);
    }

    @Test
    void a_place_at_the_end_of_the_file_can_be_pointed_at() {
        var source = new Source("x.md", "SELECT");
        assertThat(printer.text(Diagnostic.invalid(new Span(source, 6, 6), "here"))).isEqualTo("""
                x.md:1:7: error: here
                 1 | SELECT
                   |       ^
                """);
        var ended = new Source("x.md", "SELECT\n");
        assertThat(printer.text(Diagnostic.invalid(new Span(ended, 7, 7), "here")).replaceAll(" +\n", "\n")).isEqualTo("""
                x.md:2:1: error: here
                 2 |
                   | ^
                """);
    }

    @Test
    void a_span_over_several_lines_is_marked_on_its_first() {
        frames("a [b,\n c] d", "[b,\n c]", """
                x.md:1:3: error: here
                 1 | a [b,
                   |   ^^^
                """);
    }

    @Test
    void tabs_are_shown_as_one_space() {
        frames("\ta\tb", "b", """
                x.md:1:4: error: here
                 1 |  a b
                   |    ^
                """);
    }

    @Test
    void a_long_line_is_cut_around_the_place() {
        String text = printer.text(at("x".repeat(500) + "HERE" + "y".repeat(500), "HERE"));
        String[] lines = text.lines().toArray(String[]::new);
        assertThat(lines[0]).isEqualTo("x.md:1:501: error: here");
        assertThat(lines[1]).startsWith(" 1 | …xxx").endsWith("yyy…").hasSizeLessThan(180);
        assertThat(lines[1].indexOf("HERE")).isEqualTo(lines[2].indexOf("^^^^"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 79, 80, 81, 160, 161})
    void a_long_line_is_never_cut_inside_a_character(int before) {
        String text = printer.text(at("x" + "🎓".repeat(before) + "HERE" + "🎓".repeat(200), "HERE"));
        assertThat(text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF)).isTrue();
    }

    @Test
    void data_cannot_drive_the_terminal() {
        var diagnostic = Diagnostic.invalid(Span.file("a\u001b[2Jb.csv"), "bad \u001b[31mred\u0007 \u009b \u202Eltr\u202C").withHint("\u001b]0;x\u0007");
        assertThat(printer.text(diagnostic)).isEqualTo("""
                a␛[2Jb.csv: error: bad ␛[31mred␇ \uFFFD \uFFFDltr\uFFFD
                  hint: ␛]0;x␇
                """);
    }

    @Test
    void details_are_indented_under_the_frame() {
        var diagnostic = at("one two", "two").withDetail("id\n11\u0007").withHint("look");
        assertThat(printer.text(diagnostic)).isEqualTo("""
                x.md:1:5: error: here
                 1 | one two
                   |     ^^^
                  id
                  11␇
                  hint: look
                """);
        assertThat(printer.json(diagnostic)).contains("\"detail\":\"id\\n11\\u0007\"");
    }

    @Test
    void colours_are_used_where_they_are_wanted() {
        var colored = new DiagnosticPrinter(true);
        var diagnostic = at("one two", "two");
        assertThat(colored.text(diagnostic)).contains("\u001b[1;31merror:\u001b[0m").contains("\u001b[1;31m^^^\u001b[0m");
        assertThat(colored.text(diagnostic).replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(printer.text(diagnostic));
    }

    @Test
    void json_is_one_line_with_positions_from_one() {
        var source = new Source("notebooks/é.md", "one\n🎓 \"two\"\n");
        var diagnostic = Diagnostic.invalid(span(source, "\"two\""), "a \"quote\", a \\ and\na line")
                .withNote(span(source, "one"), "see here").withHint("tab\t");
        assertThat(printer.json(diagnostic)).isEqualTo("{\"severity\":\"error\",\"path\":\"notebooks/é.md\",\"line\":2,\"column\":3,"
                + "\"endLine\":2,\"endColumn\":8,\"message\":\"a \\\"quote\\\", a \\\\ and\\na line\",\"hint\":\"tab\\u0009\","
                + "\"notes\":[{\"message\":\"see here\",\"path\":\"notebooks/é.md\",\"line\":1,\"column\":1,\"endLine\":1,\"endColumn\":4}]}");
    }

    @Test
    void json_of_a_file_as_a_whole_has_no_position() {
        assertThat(printer.json(Diagnostic.warning(Span.file("seeds/x.xlsx"), "this file is not read")))
                .isEqualTo("{\"severity\":\"warn\",\"path\":\"seeds/x.xlsx\",\"message\":\"this file is not read\",\"notes\":[]}");
    }

    private void frames(String text, String marked, String expected) {
        assertThat(printer.text(at(text, marked))).isEqualTo(expected);
    }

    private static Diagnostic at(String text, String marked) {
        return Diagnostic.invalid(span(new Source("x.md", text), marked), "here");
    }

    private static Span span(Source source, String marked) {
        int from = source.text().indexOf(marked);
        return new Span(source, from, from + marked.length());
    }
}
