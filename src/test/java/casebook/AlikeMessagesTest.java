package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Source;
import casebook.diagnostic.Span;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Five hundred pages with one mistake have one message. */
class AlikeMessagesTest {
    private static final Source SOURCE = new Source("page.md", "0123456789");
    private final AlikeMessages messages = new AlikeMessages("the page ", "the pages ");

    private static Diagnostic wrong(int at, String what) {
        return Diagnostic.failed(new Span(SOURCE, at, at + 1), what);
    }

    private List<String> told() {
        return messages.together().stream().map(told -> told.message() + told.notes().stream().map(note -> " | " + note.text())
                .reduce("", String::concat)).toList();
    }

    @Test
    void one_of_several_is_named() {
        messages.add("p/1", List.of());
        messages.add("p/2", List.of(wrong(1, "no")));
        assertThat(told()).containsExactly("no, for the page `p/2`");
    }

    @Test
    void what_is_said_of_all_needs_no_names() {
        messages.add("p/1", List.of(wrong(1, "no"), wrong(2, "neither")));
        messages.add("p/2", List.of(wrong(1, "no")));
        assertThat(told()).containsExactly("no", "neither, for the page `p/1`");
    }

    @Test
    void a_few_are_named_and_the_others_counted() {
        IntStream.rangeClosed(1, 500).forEach(i -> messages.add("p/" + i, i % 2 == 0 ? List.of() : List.of(wrong(1, "no"))));
        assertThat(told()).containsExactly("no, for the pages `p/1`, `p/3`, `p/5` and 247 others");
    }

    @Test
    void up_to_four_are_named() {
        IntStream.rangeClosed(1, 5).forEach(i -> messages.add("p/" + i, i == 5 ? List.of() : List.of(wrong(1, "no"))));
        assertThat(told()).containsExactly("no, for the pages `p/1`, `p/2`, `p/3` and `p/4`");
    }

    @Test
    void of_many_wordings_at_one_place_a_few_are_told() {
        IntStream.rangeClosed(1, 500).forEach(i -> messages.add("p/" + i, List.of(wrong(1, "bad value " + i))));
        assertThat(told()).containsExactly("bad value 1, for the page `p/1`", "bad value 2, for the page `p/2`",
                "bad value 3, for the page `p/3` | there is the like for the pages `p/4`, `p/5`, `p/6` and 494 others");
    }
}
