package casebook.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class SourceListTest {
  /** A file that is missing here is missing for everybody who runs the alias from a remote catalogue. */
  @Test
  void the_lists_name_every_source_and_template() throws IOException {
    SourceLists lists = new SourceLists(Checkout.root());
    assertThat(lists.declared())
        .as(
            "%s must hold these lines (java src/test/java/casebook/launch/SourceLists.java writes them):%n%s",
            lists.holder(), String.join("\n", lists.expected()))
        .isEqualTo(lists.expected());
  }
}
