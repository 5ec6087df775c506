package casebook.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A project that shows the same texts at every place where a text can stand.
 *
 * @param texts the values of a seed, one a row, and the names of its columns too
 */
record HostileProject(List<String> texts) {
    /** Each tries to be more than a text: markup, a script, a template, Markdown, a value, a formula, an end of something. */
    static final HostileProject HOSTILE = new HostileProject(List.of(
            "<script>window.hit = 1</script>",
            "\"><img src=x onerror=\"window.hit = 2\">",
            "' autofocus tabindex=1 onfocus=window.hit=3 x='",
            "</td></tr></table></figure></textarea></title></style></script><h1>gone</h1>",
            "[link](javascript:window.hit=4) ![picture](x.png) <javascript:alert(1)>",
            "javascript:window.hit=5",
            "**bold** _em_ ~~gone~~ `code` $x^2$ [^1] https://example.org/ # heading",
            "`=v.v0` `=nothing.there` $since",
            "${7*7} <#assign x = 1> <@x/> [=7*7] {{7*7}} #{7*7} <%= 7*7 %>",
            "&lt;b&gt; &amp;amp; &#60;i&#62; &copy; %3Cb%3E \\u003cb\\u003e",
            "<!-- if: a.b --> --> <![CDATA[ x ]]> <?php x ?> <svg/onload=hit(6)>",
            "=HYPERLINK(\"http://example.org\",\"x\")",
            "two\nlines,\tand a tab",
            "  spaces   before,  within and after  ",
            "\u202Eright to left\u202C \u2066isolated\u2069 zero\u200Bwidth \u00A0no break",
            "\uD83D\uDC69\u200D\uD83D\uDCBB e\u0301 \u00E9 \u4E2D\u6587 \uFFFD \uFB03",
            "| a | b |\n|---|---|\n| 1 | 2 |",
            "{\"a\": [\"b\\n\"]} \\ \\\\ \\\" 'x' ''"));

    static final String FRONT_TITLE = "<b onclick=hit(7)>Title</b> & \"co\" ${7*7}";
    static final String FILE = "it's <b> \"100%25\" #1; é";

    private static final String SECTION = """
            ## Heading `=v.v%1$d`

            Value: `=v.v%1$d` **`=v.v%1$d`**

            - item: `=v.v%1$d`

            | head `=v.v%1$d` |
            |---|
            | cell `=v.v%1$d` |

            [link `=v.v%1$d`](index.md)

            ```yaml kpi
            label: "label `=v.v%1$d`"
            value: v.v%1$d
            ```

            ```sql chart%1$d
            --| chart: bar
            --| x: txt
            --| y: n
            --| title: "title `=v.v%1$d`"
            --| subtitle: "subtitle `=v.v%1$d`"
            --| caption: "caption `=v.v%1$d`"
            --| alt: "alt `=v.v%1$d`"
            SELECT txt, length(txt) AS n FROM texts WHERE id BETWEEN %1$d AND %1$d + 2 ORDER BY id
            ```
            """;

    /** The same project with texts that try nothing. */
    HostileProject harmless() {
        return new HostileProject(IntStream.range(0, texts.size()).mapToObj("text %d"::formatted).toList());
    }

    /** Writes the project into a folder. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("notebooks"));
        Files.createDirectories(folder.resolve("seeds"));
        Files.writeString(folder.resolve("seeds/texts.csv"), numbered("id,txt\n", "%d,%s\n"));
        Files.writeString(folder.resolve("seeds/<img src=x onerror=hit(8)>.csv"),
                numbered("", "%2$s,").replaceAll(",$", "\n") + numbered("", "%d,").replaceAll(",$", "\n"));
        Files.writeString(folder.resolve("notebooks/index.md"), page());
        Files.writeString(folder.resolve("notebooks/" + FILE + ".md"),
                "---\ntitle: " + quoted(FRONT_TITLE, "'") + "\n---\n\nBack to [the front](index.md).\n");
    }

    /** A format applied to each number and text, the latter as a CSV field, one after the other. */
    private String numbered(String head, String format) {
        return IntStream.range(0, texts.size()).mapToObj(i -> format.formatted(i, quoted(texts.get(i), "\"")))
                .collect(Collectors.joining("", head, ""));
    }

    private static String quoted(String text, String quote) {
        return quote + text.replace(quote, quote + quote) + quote;
    }

    private String page() {
        return """
                ---
                title: %s
                subtitle: %1$s
                author: %1$s
                ---

                ```sql v value
                SELECT %s FROM texts
                ```

                ```sql rows
                --| limit: 100
                SELECT id, txt FROM texts ORDER BY id
                ```

                ```yaml table names
                data: _img_src_x_onerror_hit_8__
                ```

                ```sql tested model
                --| description: %1$s
                --| columns: {txt: %1$s}
                --| tests: [{txt: [accepted_values: {values: [none], severity: warn, name: %1$s, description: %1$s}]}]
                SELECT id, txt FROM texts
                ```

                ```yaml tests found
                title: %1$s
                ```

                ```yaml columns dictionary
                data: [tested, _img_src_x_onerror_hit_8__]
                ```

                ```yaml lineage drawn
                data: rows
                ```

                [Elsewhere](%s.md)

                """.formatted(quoted(FRONT_TITLE, "'"), each("max(txt) FILTER (WHERE id = %1$d) AS v%1$d", ", "),
                        Path.of("/", FILE).toUri().getRawPath().substring(1))
                + each(SECTION, "\n");
    }

    private String each(String format, String between) {
        return IntStream.range(0, texts.size()).mapToObj(format::formatted).collect(Collectors.joining(between));
    }
}
