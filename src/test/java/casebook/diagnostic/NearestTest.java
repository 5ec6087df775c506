package casebook.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestTest {
    private static final List<String> CHOICES = List.of("revenue", "region", "order_id", "title");

    @ParameterizedTest
    @CsvSource({"revenu,revenue", "reveneu,revenue", "Regoin,region", "orderid,order_id", "ORDER_ID,order_id", "tilte,title", "titles,title"})
    void a_slip_is_seen(String written, String meant) {
        assertThat(Nearest.of(written, CHOICES)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"amount", "rev", "tie", "x", ""})
    void another_word_is_not(String written) {
        assertThat(Nearest.of(written, CHOICES)).isEmpty();
    }

    @Test
    void of_two_that_are_as_near_the_first_by_alphabet_is_taken() {
        assertThat(Nearest.of("cat", List.of("rat", "bat"))).contains("bat");
    }

    @Test
    void the_hint_names_the_nearest_or_lists_what_there_is() {
        assertThat(Nearest.hint("regon", CHOICES)).contains("did you mean `region`?");
        assertThat(Nearest.hint("amount", CHOICES)).contains("there are: order_id, region, revenue, title");
        assertThat(Nearest.hint("amount", List.of())).isEmpty();
    }

    @Test
    void a_long_list_is_cut() {
        List<String> many = IntStream.range(100, 200).mapToObj(i -> "column_" + i).toList();
        assertThat(Nearest.hint("amount", many).orElseThrow()).startsWith("there are: column_100, ").endsWith("column_123, …");
    }
}
