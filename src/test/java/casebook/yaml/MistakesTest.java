package casebook.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Printed;
import casebook.diagnostic.Source;
import org.junit.jupiter.api.Test;

/** What people read when their YAML can't be read. Each text was read aloud. */
class MistakesTest {
    @Test
    void an_unquoted_text_with_a_colon() {
        says("title: Orders: a case study\nalt: x", """
                x.yml:1:8: error: a `: ` can't stand in an unquoted text
                 1 | title: Orders: a case study
                   |        ^^^^^^^^^^^^^^^^^^^^
                  hint: put the text in quotes: title: "Orders: a case study"
                """);
        says("- label: 😀 \"x\" b: c", """
                x.yml:1:10: error: a `: ` can't stand in an unquoted text
                 1 | - label: 😀 "x" b: c
                   |          ^^^^^^^^^^^
                  hint: put the text in quotes: label: '😀 "x" b: c'
                """);
        says("a: [b: c: d]", """
                x.yml:1:9: error: a `:` can't stand in an unquoted text between brackets
                 1 | a: [b: c: d]
                   |         ^
                  hint: put the text in quotes
                """);
    }

    @Test
    void a_text_that_starts_with_a_character_of_yaml() {
        says("title: `=top.region` leads", """
                x.yml:1:8: error: an unquoted text can't start with a backtick
                 1 | title: `=top.region` leads
                   |        ^
                  hint: put the text in quotes: "`=top.region` leads"
                """);
        says("title: @all", """
                x.yml:1:8: error: an unquoted text can't start with `@`
                 1 | title: @all
                   |        ^
                  hint: put the text in quotes: "@all"
                """);
        says("x: 1\n@all: %d", """
                x.yml:2:1: error: an unquoted text can't start with `@`
                 2 | @all: %d
                   | ^
                  hint: put the text in quotes: "@all"
                """);
        says("format: %d", """
                x.yml:1:9: error: an unquoted text can't start with `%`
                 1 | format: %d
                   |         ^
                  hint: put the text in quotes: "%d"
                """);
        says("%d", """
                x.yml:1:1: error: an unquoted text can't start with `%`
                 1 | %d
                   | ^
                  hint: put the text in quotes: "%d"
                """);
        says("title: *North* leads", """
                x.yml:1:8: error: an unquoted text can't start with `*`
                 1 | title: *North* leads
                   |        ^
                  hint: put the text in quotes: "*North* leads"
                """);
        says("delimiter: ,", """
                x.yml:1:12: error: an unquoted text can't start with `,`
                 1 | delimiter: ,
                   |            ^
                  hint: put the text in quotes: ","
                """);
        says("good: ? b", """
                x.yml:1:7: error: an unquoted text can't start with `?`
                 1 | good: ? b
                   |       ^
                  hint: put the text in quotes: "? b"
                """);
    }

    @Test
    void aliases_anchors_and_tags() {
        says("a: *all", """
                x.yml:1:4: error: this is an alias (`*name`) of YAML, which Casebook does not read
                 1 | a: *all
                   |    ^^^^
                  hint: if it is a text, put it in quotes; otherwise write the value out
                """);
        says("a: &all b", """
                x.yml:1:4: error: this is an anchor (`&name`) of YAML, which Casebook does not read
                 1 | a: &all b
                   |    ^^^^^^
                  hint: if it is a text, put it in quotes; otherwise write the value out
                """);
        says("a: !important", """
                x.yml:1:4: error: this is a tag (`!name`) of YAML, which Casebook does not read
                 1 | a: !important
                   |    ^^^^^^^^^^
                  hint: if it is a text, put it in quotes; otherwise write the value out
                """);
    }

    @Test
    void tabs() {
        says("tests:\n\tid: [unique]", """
                x.yml:2:1: error: a tab can't indent YAML
                 2 |  id: [unique]
                   | ^
                  hint: use spaces
                """);
        says("tests: x\n  \t\tid: [unique]", """
                x.yml:2:3: error: a tab can't indent YAML
                 2 |     id: [unique]
                   |   ^^
                  hint: use spaces
                """);
    }

    @Test
    void indentation() {
        says("a: 1\n  b: 2", """
                x.yml:2:3: error: this line is indented deeper than the one above, which has its value already
                 2 |   b: 2
                   |   ^^^^
                  hint: let the keys of one map start in the same column; put a text that goes on over several lines in quotes
                """);
        says("tests:\n    a: 1\n  b: 2", """
                x.yml:3:3: error: the indentation of this line fits none of the lines above
                 3 |   b: 2
                   |   ^^^^
                  hint: let the keys of one map, and the dashes of one list, start in the same column
                """);
        says("- a\n\n b: 1", """
                x.yml:3:2: error: this line is indented deeper than the one above, which has its value already
                 3 |  b: 1
                   |  ^^^^
                  hint: let the keys of one map start in the same column; put a text that goes on over several lines in quotes
                """);
        says("a: 1\n- b", """
                x.yml:2:1: error: a list item can't stand among the keys of a map
                 2 | - b
                   | ^^^
                """);
        says("- a\nb: 1", """
                x.yml:2:1: error: a key can't stand among the items of a list
                 2 | b: 1
                   | ^^^^
                """);
        says("a: - b", """
                x.yml:1:4: error: a list can't start on the line of its key with `- `
                 1 | a: - b
                   |    ^^^
                  hint: write `[one, two]`, or each item on a line of its own; put a text in quotes
                """);
        says("a: |x\n  y", """
                x.yml:1:5: error: nothing may follow the `|` on its line
                 1 | a: |x
                   |     ^
                  hint: start the text on the next line, indented; or put it in quotes
                """);
    }

    @Test
    void missing_spaces_and_keys() {
        says("title:Orders\nalt: x", """
                x.yml:1:1: error: this line is neither `key: value` nor `- item`
                 1 | title:Orders
                   | ^^^^^^^^^^^^
                  hint: put a space after the colon: `title: Orders`
                """);
        says("alt: x\ntitle:Orders\n", """
                x.yml:2:1: error: this line is neither `key: value` nor `- item`
                 2 | title:Orders
                   | ^^^^^^^^^^^^
                  hint: put a space after the colon: `title: Orders`
                """);
        says("- a\n-b", """
                x.yml:2:1: error: this line is neither `key: value` nor `- item`
                 2 | -b
                   | ^^
                  hint: put a space after the dash: `- b`
                """);
        says("chart bar\nx: 1", """
                x.yml:1:1: error: this line is neither `key: value` nor `- item`
                 1 | chart bar
                   | ^^^^^^^^^
                  hint: write `key: value`, with a space after the colon
                """);
        says(": x", """
                x.yml:1:1: error: there is no key before this `:`
                 1 | : x
                   | ^
                """);
        says("{: x}", """
                x.yml:1:2: error: there is no key before this `:`
                 1 | {: x}
                   |  ^
                """);
        says("[a]: x", """
                x.yml:1:1: error: a key must be a text, not a list
                 1 | [a]: x
                   | ^^^
                """);
        says("a: 1\nb: 2\na: 3", """
                x.yml:3:1: error: the key `a` stands twice
                 3 | a: 3
                   | ^
                x.yml:1:1: note: it stands here first
                 1 | a: 1
                   | ^
                """);
    }

    @Test
    void quotes() {
        says("a: \"abc\nb: 2", """
                x.yml:1:4: error: this quote is never closed
                 1 | a: "abc
                   |    ^^^^
                """);
        says("a: 'it's'", """
                x.yml:1:8: error: the value ends before this, and nothing may follow it on its line
                 1 | a: 'it's'
                   |        ^^
                  hint: put the whole text in double quotes, or write an apostrophe between single quotes twice: 'it''s'
                """);
        says("a: \"b\"c\"", """
                x.yml:1:7: error: the value ends before this, and nothing may follow it on its line
                 1 | a: "b"c"
                   |       ^^
                  hint: put the whole text in single quotes, or write `\\"` for a quote between double quotes
                """);
        says("a: \"\\d\"", """
                x.yml:1:5: error: `\\d` means nothing between double quotes
                 1 | a: "\\d"
                   |     ^^
                  hint: write `\\\\` for a backslash, or use single quotes
                """);
        says("a: \"\\users\"", """
                x.yml:1:7: error: hexadecimal digits must follow `\\x`, `\\u` or `\\U` between double quotes
                 1 | a: "\\users"
                   |       ^
                  hint: write `\\\\` for a backslash, or use single quotes
                """);
    }

    @Test
    void brackets() {
        says("a: [1, 2\nb: 3", """
                x.yml:1:4: error: this `[` is never closed
                 1 | a: [1, 2
                   |    ^^^^^
                  hint: write `]` where it ends
                """);
        says("a: {x: 1", """
                x.yml:1:4: error: this `{` is never closed
                 1 | a: {x: 1
                   |    ^^^^^
                  hint: write `}` where it ends
                """);
        says("colors: {North: #1f77b4}\nrows: 3", """
                x.yml:1:9: error: this `{` is never closed
                 1 | colors: {North: #1f77b4}
                   |         ^^^^^^^^^^^^^^^^
                  hint: put a text that starts with `#` in quotes; without them the rest of the line is a remark
                """);
        says("a: {'x'b: 1}", """
                x.yml:1:8: error: a `,` or a `}` must stand before this
                 1 | a: {'x'b: 1}
                   |        ^
                  hint: put a text that holds quotes or brackets in quotes
                """);
        says("a: [x,,y]", """
                x.yml:1:7: error: there is no value before this `,`
                 1 | a: [x,,y]
                   |       ^
                  hint: put a text that holds brackets or commas in quotes
                """);
        says("a: [1, 2]]", """
                x.yml:1:10: error: the value ends before this, and nothing may follow it on its line
                 1 | a: [1, 2]]
                   |          ^
                  hint: delete it, or put the whole text in quotes
                """);
        says("a: [1]\n]", """
                x.yml:2:1: error: there is nothing that this `]` closes
                 2 | ]
                   | ^
                """);
    }

    @Test
    void documents_and_control_characters() {
        says("a: 1\n---\nb: 2", """
                x.yml:3:1: error: a second YAML document starts here, after a `---` line
                 3 | b: 2
                   | ^^^^
                  hint: delete the `---` line, or what follows it
                """);
        says("a: 1\n...\nb: 2", """
                x.yml:3:1: error: nothing may follow the `...` line, which ends the YAML
                 3 | b: 2
                   | ^^^^
                """);
        says("{a: 1} b", """
                x.yml:1:8: error: the value ends before this, and nothing may follow it on its line
                 1 | {a: 1} b
                   |        ^
                  hint: delete it, or put the whole text in quotes
                """);
        says("{a: 1}\nb: 1", """
                x.yml:2:1: error: the indentation of this line fits none of the lines above
                 2 | b: 1
                   | ^^^^
                  hint: let the keys of one map, and the dashes of one list, start in the same column
                """);
        says("a: 😀\u0007", """
                x.yml:1:5: error: the control character U+0007 can't stand in YAML
                 1 | a: 😀␇
                   |      ^
                  hint: delete it
                """);
    }

    @Test
    void line_ends_of_windows_make_no_difference() {
        says("title: x\r\nalt: Orders: a case study\r\n", """
                x.yml:2:6: error: a `: ` can't stand in an unquoted text
                 2 | alt: Orders: a case study
                   |      ^^^^^^^^^^^^^^^^^^^^
                  hint: put the text in quotes: alt: "Orders: a case study"
                """);
    }

    private static void says(String yaml, String expected) {
        var diagnostics = new Diagnostics();
        YamlReader.read(new Source("x.yml", yaml).whole(), diagnostics);
        assertThat(Printed.text(diagnostics)).isEqualTo(expected);
    }
}
