package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may name a page's file. */
class SlugsTest {
    private static List<String> mistakes(String... values) {
        var slugs = new Slugs(Span.file("x.md"));
        Arrays.asList(values).forEach(slugs::take);
        return slugs.mistakes().stream().map(Diagnostic::message).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "a", "A-b_c.d", "0-9", "index", "console", "com", "com10", "x.html", "2024-01-31", "a_"})
    void names_that_are_safe(String value) {
        assertThat(new Slugs(Span.file("x.md")).take(value)).contains(value);
        assertThat(mistakes(value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ../x | can't name a file everywhere
            . | can't name a file everywhere
            .. | can't name a file everywhere
            /etc/passwd | can't name a file everywhere
            a\\b | can't name a file everywhere
            C:x | can't name a file everywhere
            .x | can't name a file everywhere
            x. | can't name a file everywhere
            _x | can't name a file everywhere
            -x | can't name a file everywhere
            a b | can't name a file everywhere
            é | can't name a file everywhere
            <script> | can't name a file everywhere
            a%2e | can't name a file everywhere
            CON | Windows keeps
            con.x | Windows keeps
            Lpt1 | Windows keeps
            """)
    void names_that_are_not(String value, String why) {
        assertThat(new Slugs(Span.file("x.md")).take(value)).isEmpty();
        assertThat(mistakes(value)).singleElement().asString().startsWith("the slug `" + value + "` ").contains(why);
    }

    @Test
    void control_characters_and_what_turns_text_around() {
        assertThat(mistakes("a\nb", "a\u0000b", "a\u202Eb")).hasSize(1);
    }

    @Test
    void each_kind_of_mistake_is_told_once() {
        assertThat(mistakes("1", null, "", null, "1", "a", "A", "x".repeat(101), "é", "è", "ê", "ë", "2")).containsExactly(
                "the slug is NULL in 2 rows", "the slug is empty in a row", "the slug `1` stands in several rows",
                "the slug `A` differs from another one by case only, which many systems can't tell apart",
                "the slug `" + "x".repeat(40) + "…` is longer than 100 characters",
                "the slug `é` can't name a file everywhere: write letters from a to z, digits, `-`, `_` and `.`, with a letter or digit first and no `.` last"
                        + "; the same goes for `è`, `ê` and 1 more");
    }

    @Test
    void the_first_of_two_that_are_alike_stays() {
        var slugs = new Slugs(Span.file("x.md"));
        assertThat(List.of(slugs.take("a"), slugs.take("a"))).containsExactly(Optional.of("a"), Optional.empty());
    }
}
