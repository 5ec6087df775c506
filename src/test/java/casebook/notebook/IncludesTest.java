package casebook.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Links that bring in parts. */
class IncludesTest {
    private static List<String> targets(String text) {
        return Parsed.sound(text).blocks().stream().filter(Block.Include.class::isInstance).map(block -> ((Block.Include) block).target()).toList();
    }

    @Test
    void a_link_with_the_title_include_on_a_line_of_its_own() {
        assertThat(targets("[Method](_method.md \"include\")\n")).containsExactly("_method.md");
        assertThat(targets("[Method](_method.md 'include')  \n\ntext\n")).containsExactly("_method.md");
        assertThat(targets("  [*The* method](../parts/_method.md (include))")).containsExactly("../parts/_method.md");
        assertThat(targets("[`code`](<_my%20method.md> \"include\")\r\n")).containsExactly("_my method.md");
        assertThat(targets("[é](_m%C3%A9thode%20+%201.md \"include\")\n")).containsExactly("_méthode + 1.md");
        assertThat(targets("[odd](_100%.md \"include\")\n")).containsExactly("_100%.md");
    }

    @Test
    void several_on_neighbouring_lines() {
        Notebook notebook = Parsed.sound("[A](_a.md \"include\")\n[B](_b.md \"include\")  \n[C](_c.md \"include\")\n\nText\n");
        assertThat(notebook.blocks()).map(block -> block.span().text()).containsExactly(
                "[A](_a.md \"include\")", "[B](_b.md \"include\")", "[C](_c.md \"include\")", "Text\n");
    }

    @Test
    void other_links_are_links() {
        assertThat(targets("[Method](_method.md)\n\n[Method](_method.md \"Include\")\n\nSee [Method](_method.md \"include\").\n\n![Method](_method.md \"include\")\n\n"
                + "- [Method](_method.md \"include\")\n\n`[Method](_method.md \"include\")`\n")).isEmpty();
    }

    @Test
    void one_that_touches_other_lines_is_reported_rather_than_overlooked() {
        assertThat(Parsed.messages("The method:\n[Method](_method.md \"include\")\n")).isEqualTo("""
                page.md:2:1: error: an include stands in a paragraph of its own
                 2 | [Method](_method.md "include")
                   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  hint: put an empty line before and after it
                """);
    }
}
