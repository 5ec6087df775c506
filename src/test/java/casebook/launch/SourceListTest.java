package casebook.launch;

import static java.util.function.Predicate.not;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceListTest {
    /** A file that is missing here is missing for everybody who runs the alias from a remote catalogue. */
    @Test
    void the_lists_name_every_source_and_template() throws IOException {
        SourceLists lists = new SourceLists(Checkout.root());
        List<String> declared = lists.declared();
        List<String> expected = lists.expected();
        if (!declared.equals(expected)) {
            fail(
                    "%s is behind the tree. Run `./jbang test --fix-lists`, or sort in%n%s%nand take out%n%s"
                            .formatted(lists.holder(), difference(expected, declared), difference(declared, expected)));
        }
    }

    private static String difference(List<String> from, List<String> known) {
        return String.join("\n", from.stream().filter(not(known::contains)).toList());
    }
}
