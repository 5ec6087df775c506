package casebook.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Printed;
import casebook.diagnostic.Source;
import casebook.diagnostic.Span;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
    private static final String EXAMPLE = """
            # what a case study says
            title: Où vont les élèves ? 🎓🎓
            "quoted key": 'it''s'   # a remark
            tests:
              order_id: [unique, not_null, {accepted_values: [paid, "refunded"]}]
              status:
              - not_null
              - unique:
                  severity: warn
            text: |
              first 🎓
              second

            folded: >-
              one
              two
            plain: over
              two lines
            empty:
            none: ~
            last: 😀
            """;

    private final Diagnostics diagnostics = new Diagnostics();

    @ParameterizedTest
    @CsvSource({"true", "True", "TRUE"})
    void only_the_words_of_the_core_schema_are_booleans(String word) {
        assertThat(value(word)).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "no", "on", "off", "y", "2024-01-31", "2024-01-31 10:00:00", "12:30:45", "1_000", "0b1", "+", ".", "1e", "0x", "<<", "=", "paid"})
    void what_the_core_schema_does_not_know_is_a_text(String text) {
        assertThat(value(text)).isEqualTo(text);
    }

    @Test
    void numbers_are_whole_or_not() {
        assertThat(value("-12")).isEqualTo(-12L);
        assertThat(value("007")).isEqualTo(7L);
        assertThat(value("0o17")).isEqualTo(15L);
        assertThat(value("0xff")).isEqualTo(255L);
        assertThat(value("9223372036854775807")).isEqualTo(Long.MAX_VALUE);
        assertThat(value("9223372036854775808")).isEqualTo(new BigInteger("9223372036854775808"));
        assertThat(value("1.50")).isEqualTo(1.5);
        assertThat(value(".5e3")).isEqualTo(500.0);
        assertThat(value("-.inf")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(value(".NaN")).isEqualTo(Double.NaN);
    }

    @Test
    void a_quoted_scalar_is_a_text() {
        assertThat(value("'true'")).isEqualTo("true");
        assertThat(value("\"12\"")).isEqualTo("12");
        assertThat(value("''")).isEqualTo("");
        assertThat(value("\"caf\\u00e9\"")).isEqualTo("café");
    }

    @Test
    void a_scalar_keeps_what_was_written() {
        var scalar = (YamlScalar) read("a: 1.50").entries().getFirst().value();
        assertThat(scalar.text()).isEqualTo("1.50");
        assertThat(scalar.span().text()).isEqualTo("1.50");
    }

    @Test
    void every_key_and_value_has_the_place_it_was_written_in() {
        assertThat(spans(read(EXAMPLE))).containsExactly(
                "title", "Où vont les élèves ? 🎓🎓",
                "\"quoted key\"", "'it''s'",
                "tests",
                "order_id", "[unique, not_null, {accepted_values: [paid, \"refunded\"]}]",
                "unique", "not_null", "{accepted_values: [paid, \"refunded\"]}", "accepted_values", "[paid, \"refunded\"]",
                "paid", "\"refunded\"",
                "status", "- not_null\n  - unique:\n      severity: warn", "not_null",
                "unique", "severity", "warn",
                "text", "|\n  first 🎓\n  second",
                "folded", ">-\n  one\n  two",
                "plain", "over\n  two lines",
                "empty", "", "none", "~", "last", "😀");
    }

    @Test
    void a_map_without_braces_reaches_from_its_first_key_to_its_last_value() {
        YamlMap tests = (YamlMap) read(EXAMPLE).entry("tests").orElseThrow().value();
        assertThat(tests.span().text()).startsWith("order_id: [").endsWith("severity: warn");
    }

    @Test
    void line_ends_and_a_byte_order_mark_change_no_place() {
        var plain = spans(read(EXAMPLE));
        assertThat(spans(read("\uFEFF" + EXAMPLE))).isEqualTo(plain);
        assertThat(spans(read(EXAMPLE.replace("\n", "\r\n"))).stream().map(text -> text.replace("\r\n", "\n"))).isEqualTo(plain);
        assertThat(spans(read(EXAMPLE.stripTrailing()))).isEqualTo(plain);
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void lines_may_start_behind_a_mark() {
        var source = new Source("x.md", "--| title: é🎓\r\n--|\r\n--|   # no\r\n--| y:\r\n--|   - 🎓 b\r\n--|   - c\r\nSELECT 1");
        List<Span> lines = IntStream.range(0, 6).mapToObj(line -> {
            int end = source.lineStart(line) + source.lineText(line).length();
            return new Span(source, Math.min(source.lineStart(line) + 4, end), end);
        }).toList();
        YamlMap map = YamlReader.readMap(lines, "the options", diagnostics).orElseThrow();
        assertThat(spans(map)).containsExactly("title", "é🎓", "y", "- 🎓 b\r\n--|   - c", "🎓 b", "c");
        assertThat(source.line(map.entry("y").orElseThrow().keySpan().start())).isEqualTo(3);
    }

    @Test
    void a_region_in_the_middle_of_a_file_is_read_where_it_stands() {
        var source = new Source("x.md", "---\ntitle: x\n---\nprose: `not` yaml");
        var map = YamlReader.readMap(new Span(source, 4, 13), "the front matter", diagnostics).orElseThrow();
        assertThat(map.entries().getFirst().keySpan()).isEqualTo(new Span(source, 4, 9));
        assertThat(map.span().text()).isEqualTo("title: x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a remark", "---", "~", "--- # x\n"})
    void no_value_is_nothing_and_no_mistake(String text) {
        assertThat(YamlReader.read(new Source("x.yml", text).whole(), diagnostics)).isEmpty();
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void no_lines_are_nothing() {
        assertThat(YamlReader.read(List.of(), diagnostics)).isEmpty();
    }

    @Test
    void a_document_that_must_be_a_map_says_so() {
        YamlReader.readMap(new Source("x.yml", "title:Orders").whole(), "the front matter", diagnostics);
        assertThat(Printed.text(diagnostics)).isEqualTo("""
                x.yml:1:1: error: the front matter must be a map, not a text
                 1 | title:Orders
                   | ^^^^^^^^^^^^
                  hint: put a space after the colon: `title: Orders`
                """);
    }

    @Test
    void what_comes_in_front_of_a_bad_line_does_not_hide_it_and_reading_stops_there() {
        assertThat(YamlReader.read(new Source("x.yml", "a: 1\na: 2\nb: [\n").whole(), diagnostics)).isEmpty();
        assertThat(Printed.brief(diagnostics)).isEqualTo("""
                x.yml:2:1: error: the key `a` stands twice
                x.yml:1:1: note: it stands here first
                x.yml:3:4: error: this `[` is never closed
                  hint: write `]` where it ends""");
    }

    @Test
    void every_beginning_of_a_document_gives_a_value_or_a_message() {
        for (int end = 0; end <= EXAMPLE.length(); end++) {
            var found = new Diagnostics();
            Optional<Yaml> value = YamlReader.read(new Source("x.yml", EXAMPLE.substring(0, end)).whole(), found);
            assertThat(value.isPresent() || found.hasErrors() || end <= EXAMPLE.indexOf("title")).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "a:\n", "'a", "[a,", "&a ", "!", "*a "})
    void hostile_repetition_ends_soon_with_a_message(String piece) {
        String text = piece.repeat(50_000);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> YamlReader.read(new Source("x.yml", text).whole(), diagnostics));
        assertThat(diagnostics.hasErrors()).isTrue();
    }

    @Test
    void depth_and_size_are_bounded() {
        YamlReader.read(new Source("deep.yml", "[".repeat(65) + "]".repeat(65)).whole(), diagnostics);
        YamlReader.read(new Source("long.yml", "a".repeat(2_000_001)).whole(), diagnostics);
        assertThat(Printed.brief(diagnostics)).isEqualTo("""
                deep.yml:1:65: error: this is nested more than 64 levels deep
                long.yml:1:1: error: this YAML is longer than two million characters""");
        assertThat(YamlReader.read(new Source("x.yml", "[".repeat(64) + "]".repeat(64)).whole(), diagnostics)).isPresent();
    }

    @Test
    void an_alias_bomb_is_refused_where_it_starts() {
        YamlReader.read(new Source("x.yml", "a: &a [x, x]\nb: &b [*a, *a]\n").whole(), diagnostics);
        assertThat(Printed.brief(diagnostics)).startsWith("""
                x.yml:1:4: error: this is an anchor (`&name`) of YAML, which Casebook does not read
                  hint: if it is a text, put it in quotes; otherwise write the value out
                x.yml:2:4: error""").contains("x.yml:2:8: error: this is an alias");
    }

    private Object value(String written) {
        return ((YamlScalar) read("a: " + written).entries().getFirst().value()).value();
    }

    private YamlMap read(String text) {
        return YamlReader.readMap(new Source("x.yml", text).whole(), "it", diagnostics).orElseThrow();
    }

    /** The text of every key, scalar, list and map in braces, in the order of the file. */
    private static List<String> spans(Yaml yaml) {
        var found = new ArrayList<String>();
        collect(yaml, found);
        return found;
    }

    private static void collect(Yaml yaml, List<String> found) {
        boolean braced = yaml.span().text().startsWith("{");
        Stream.of(yaml).filter(it -> !(it instanceof YamlMap) || braced).forEach(it -> found.add(it.span().text()));
        switch (yaml) {
            case YamlMap map -> map.entries().forEach(entry -> {
                found.add(entry.keySpan().text());
                collect(entry.value(), found);
            });
            case YamlList list -> list.items().forEach(item -> collect(item, found));
            case YamlScalar _ -> { }
        }
    }
}
