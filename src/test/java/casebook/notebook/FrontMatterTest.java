package casebook.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands at the top of a notebook. */
class FrontMatterTest {
    private static final String ALL = """
            ---
            title: "Orders, `=v.n`"
            subtitle: 2024
            description: One line
            author: Zoë
            date: 2024-02-29
            lang: fr-CA
            order: 3
            params: {since: 2024-01-01, min: 5}
            uses: [_a.md, sub/_b.md]
            ---
            # Text
            """;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void all_keys(String lineEnd) {
        for (String mark : new String[] {"", "\uFEFF"}) {
            Notebook notebook = Parsed.sound(mark + ALL.replace("\n", lineEnd));
            FrontMatter front = notebook.front();
            assertThat(front.title().orElseThrow().values().map(ValueRef::cell)).containsExactly("v");
            assertThat(front.subtitle().orElseThrow().text()).isEqualTo("2024");
            assertThat(front.description().orElseThrow().text()).isEqualTo("One line");
            assertThat(front.author()).contains("Zoë");
            assertThat(front.date()).contains("2024-02-29");
            assertThat(front.lang()).contains(Locale.CANADA_FRENCH);
            assertThat(front.order()).contains(3);
            assertThat(front.params()).extracting("name").containsExactly("since", "min");
            assertThat(front.uses()).extracting(Name::text).containsExactly("_a.md", "sub/_b.md");
            assertThat(notebook.blocks()).hasSize(1);
            assertThat(notebook.blocks().getFirst().span().text().strip()).isEqualTo("# Text");
        }
    }

    @Test
    void none_and_empty() {
        assertThat(Parsed.sound("").blocks()).isEmpty();
        assertThat(Parsed.sound("\uFEFF# Text\n").blocks().getFirst().span().text()).isEqualTo("# Text");
        assertThat(Parsed.sound("---\n---\nText\n").blocks()).hasSize(1);
        assertThat(Parsed.sound("---\n# only a remark\n---").front()).isEqualTo(FrontMatter.NONE);
        assertThat(Parsed.sound("Text\n\n---\n\ntitle: no\n\n---\n").front()).isEqualTo(FrontMatter.NONE);
        assertThat(Parsed.sound("---\nuses: _a.md\n---\n").front().uses()).hasSize(1);
    }

    @Test
    void front_matter_that_is_wrong() {
        assertThat(Parsed.messages("""
                ---
                titel: x
                lang: english
                order: first
                params: [since]
                uses: {a: b}
                pages: [SELECT 1]
                filters: [x]
                author: [A, B]
                title: `=a.b` leads
                ---
                """)).isEqualTo("""
                page.md:10:8: error: an unquoted text can't start with a backtick
                 10 | title: `=a.b` leads
                    |        ^
                  hint: put the text in quotes: "`=a.b` leads"
                """);
        assertThat(Parsed.messages("""
                ---
                titel: x
                lang: english
                order: first
                params: [since]
                uses: {a: b}
                pages: [SELECT 1]
                filters: [x]
                author: [A, B]
                title: "`=a`"
                ---
                """)).isEqualTo("""
                page.md:2:1: error: unknown front matter key `titel`
                 2 | titel: x
                   | ^^^^^
                  hint: did you mean `title`?
                page.md:3:7: error: `english` is not the tag of a language
                 3 | lang: english
                   |       ^^^^^^^
                  hint: write `en`, `fr`, `en-GB` …
                page.md:4:8: error: `order` must be a whole number from -1000000 to 1000000, not `first`
                 4 | order: first
                   |        ^^^^^
                page.md:5:9: error: `params` must be a map, not a list
                 5 | params: [since]
                   |         ^^^^^^^
                  hint: a map is written as `key: value`, one to a line, or `{key: value}`
                page.md:6:7: error: each item of `uses` must be a single value, not a map
                 6 | uses: {a: b}
                   |       ^^^^^^
                page.md:7:8: error: `pages` must be a single value, not a list
                 7 | pages: [SELECT 1]
                   |        ^^^^^^^^^^
                page.md:8:10: error: `filters` is planned, but this version doesn't have it yet
                 8 | filters: [x]
                   |          ^^^
                  hint: leave it out
                page.md:9:9: error: `author` must be a single value, not a list
                 9 | author: [A, B]
                   |         ^^^^^^
                page.md:10:9: error: `=a` is not an inline value
                 10 | title: "`=a`"
                    |         ^^^^
                  hint: write `=cell.column` or `=cell.column:format`
                """);
        assertThat(Parsed.messages("---\ntitle:x\n---\n")).isEqualTo("""
                page.md:2:1: error: the front matter must be a map, not a text
                 2 | title:x
                   | ^^^^^^^
                  hint: put a space after the colon: `title: x`
                """);
        assertThat(Parsed.messages("---\ntitle: x\n\nText\n")).isEqualTo("""
                page.md:1:1: error: the front matter has no end
                 1 | ---
                   | ^^^
                  hint: write `---` on a line of its own after it
                """);
    }
}
