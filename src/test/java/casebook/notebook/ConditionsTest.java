package casebook.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Comments: those that mean something, those that don't, and those that were meant to. */
class ConditionsTest {
    /** The blocks as a tree: {@code if a.b (Prose) else (CellBlock)}. */
    private static String shape(List<Block> blocks) {
        return blocks.stream().map(block -> block instanceof Block.Conditional both
                ? "if " + both.condition().cell() + "." + both.condition().column() + " (" + shape(both.then()) + ") else (" + shape(both.otherwise()) + ")"
                : block.getClass().getSimpleName()).collect(Collectors.joining(" "));
    }

    private static String shape(String text) {
        return shape(Parsed.sound(text).blocks());
    }

    @Test
    void a_directive_stands_between_any_two_blocks_with_or_without_empty_lines() {
        assertThat(shape("""
                | a |
                |---|
                | 1 |
                <!-- if: a.b -->
                - item
                <!--else-->
                # Heading
                <!--   end   -->
                > quote
                <!-- if:a."Été" -->
                ```sql q
                SELECT 1
                ```
                <!-- end -->
                text
                """)).isEqualTo("Prose if a.b (Prose) else (Prose) Prose if a.Été (CellBlock) else () Prose");
    }

    @Test
    void an_empty_condition_and_a_nested_one() {
        assertThat(shape("<!-- if: a.b -->\n\n<!-- end -->\n")).isEqualTo("if a.b () else ()");
        assertThat(shape("<!-- if: a.b -->\n\nx\n\n<!-- if: a.c -->\n\ny\n\n<!-- else -->\n\nz\n\n<!-- end -->\n\n<!-- else -->\n\nw\n\n<!-- end -->\n"))
                .isEqualTo("if a.b (Prose if a.c (Prose) else (Prose)) else (Prose)");
    }

    @Test
    void an_include_and_a_display_may_be_conditional() {
        assertThat(shape("<!-- if: a.b -->\n\n[M](_m.md \"include\")\n\n```yaml table\ndata: a\n```\n\n<!-- end -->\n"))
                .isEqualTo("if a.b (Include DisplayBlock) else ()");
    }

    @Test
    void other_comments_mean_nothing() {
        assertThat(shape("""
                <!-- if you read this: hello -->

                <!-- TODO: end this chapter; else it is too long -->

                <!--
                if: only it stood alone
                -->

                text <!-- a remark --> more

                <!-- markdownlint-disable -->
                """.replace("if: only", "whether only"))).isEqualTo("Prose Prose Prose Prose Prose");
    }

    @Test
    void what_was_probably_meant_is_one_message_and_is_taken_for_it() {
        assertThat(Parsed.messages("""
                <!-- If: a.b -->

                x

                <!-- elseif: a.c -->

                y

                <!-- END -->

                <!-- if a.d -->

                <!-- end if -->
                """)).isEqualTo("""
                page.md:1:6: error: `If: a.b` is not a condition
                 1 | <!-- If: a.b -->
                   |      ^^^^^^^
                  hint: there are: <!-- if: cell.column -->, <!-- else -->, <!-- end -->
                page.md:5:6: error: `elseif: a.c` is not a condition
                 5 | <!-- elseif: a.c -->
                   |      ^^^^^^^^^^^
                  hint: there are: <!-- if: cell.column -->, <!-- else -->, <!-- end -->
                page.md:9:6: error: `END` is not a condition
                 9 | <!-- END -->
                   |      ^^^
                  hint: there are: <!-- if: cell.column -->, <!-- else -->, <!-- end -->
                page.md:11:6: error: `if a.d` is not a condition
                 11 | <!-- if a.d -->
                    |      ^^^^^^
                  hint: there are: <!-- if: cell.column -->, <!-- else -->, <!-- end -->
                page.md:13:6: error: `end if` is not a condition
                 13 | <!-- end if -->
                    |      ^^^^^^
                  hint: there are: <!-- if: cell.column -->, <!-- else -->, <!-- end -->
                """);
    }

    @Test
    void a_condition_that_names_no_value_or_more_than_one() {
        assertThat(Parsed.messages("""
                <!-- if: -->

                <!-- end -->

                <!-- if: not a.b -->

                <!-- end -->

                <!-- if: a.b:int -->

                <!-- end -->

                <!-- if: a.b?none -->

                <!-- end -->
                """)).isEqualTo("""
                page.md:1:6: error: this `if` names no value
                 1 | <!-- if: -->
                   |      ^^^
                  hint: write <!-- if: cell.column -->
                page.md:5:10: error: `not a.b` is not a value
                 5 | <!-- if: not a.b -->
                   |          ^^^^^^^
                  hint: write `cell.column`
                page.md:9:14: error: a format means nothing here
                 9 | <!-- if: a.b:int -->
                   |              ^^^
                  hint: write `cell.column`
                page.md:13:10: error: `a.b?none` is not a value
                 13 | <!-- if: a.b?none -->
                    |          ^^^^^^^^
                  hint: write `cell.column`
                """);
    }

    @Test
    void a_directive_where_there_can_be_none() {
        assertThat(Parsed.messages("""
                Text <!-- if: a.b --> more <!-- end -->

                <!-- if: a.b --> trailing
                <!-- end -->

                - item

                  <!-- else -->

                > <!-- end -->

                <div>
                <!-- if: a.b -->
                </div>
                """)).isEqualTo("""
                page.md:1:11: error: a condition stands on a line of its own, not inside a text
                 1 | Text <!-- if: a.b --> more <!-- end -->
                   |           ^^^^^^^
                  hint: move it to a line of its own between paragraphs
                page.md:1:33: error: a condition stands on a line of its own, not inside a text
                 1 | Text <!-- if: a.b --> more <!-- end -->
                   |                                 ^^^
                  hint: move it to a line of its own between paragraphs
                page.md:3:6: error: a condition stands alone on its line
                 3 | <!-- if: a.b --> trailing
                   |      ^^^^^^^
                  hint: move it to a line of its own between paragraphs
                page.md:4:6: error: `end` without an `if` before it
                 4 | <!-- end -->
                   |      ^^^
                page.md:8:8: error: a condition stands on its own, not inside a list or a quote
                 8 |   <!-- else -->
                   |        ^^^^
                  hint: move it to a line of its own between paragraphs
                page.md:10:8: error: a condition stands on its own, not inside a list or a quote
                 10 | > <!-- end -->
                    |        ^^^
                  hint: move it to a line of its own between paragraphs
                page.md:13:6: error: a condition stands alone on its line
                 13 | <!-- if: a.b -->
                    |      ^^^^^^^
                  hint: move it to a line of its own between paragraphs
                """);
    }

    @Test
    void conditions_nested_too_deeply() {
        assertThat(Parsed.brief("<!-- if: a.b -->\n".repeat(60) + "\nText\n\n" + "<!-- end -->\n".repeat(60)))
                .isEqualTo("page.md:51:6: error: conditions are nested more than 50 deep");
    }

    @Test
    void what_stands_between_wrong_directives_is_not_lost() {
        Notebook notebook = Parsed.of("""
                <!-- if: nonsense -->

                ```sql a
                SELECT 1
                ```

                <!-- else -->

                ```sql b
                SELECT 1
                ```

                <!-- end -->

                <!-- if: a.b -->

                ```sql c
                SELECT 1
                ```
                """).notebook();
        assertThat(notebook.cells()).extracting(Cell::name).containsExactly("a", "b", "c");
    }
}
