package casebook.browser;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A project whose data are payloads, at all places where data can stand: all of them in the cells of a table, some of them
 * elsewhere. They are seeds of JSON, so that none of them is ever read as a part of a notebook.
 *
 * @param all the cells of a table
 * @param some what stands elsewhere
 */
record PayloadProject(List<String> all, List<String> some) {
    private static final int BARS = 3;

    /** The names of columns: each once, whatever its case. */
    List<String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        some.forEach(text -> names.putIfAbsent(text.strip().toLowerCase(Locale.ROOT), text));
        return List.copyOf(names.values());
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("notebooks"));
        Files.createDirectories(folder.resolve("seeds"));
        seed(folder, "texts", rows(all));
        seed(folder, "few", rows(some));
        var wide = new LinkedHashMap<String, Object>();
        names().forEach(name -> wide.put(name, 1));
        seed(folder, "wide", List.of(wide));
        notebook(folder, "index", "# Texts\n\n```sql rows\n--| limit: 10000\nSELECT id, txt FROM texts ORDER BY id\n```\n");
        notebook(folder, "names", "# Names\n\n```sql names\nSELECT * FROM wide\n```\n");
        notebook(folder, "links", "# Links\n\n```sql linked\n--| limit: 10000\n--| links: {txt: txt}\nSELECT id, txt FROM texts ORDER BY id\n```\n");
        notebook(folder, "prose", "# Prose\n\n```sql v value\nSELECT " + each("max(txt) FILTER (WHERE id = %1$d) AS v%1$d", ", ")
                + " FROM few\n```\n\n" + each(PROSE, "\n") + figures());
        Files.writeString(folder.resolve("notebooks/casebook.yml"), "limits: {states: " + (some.size() + 10) + "}\n");
        notebook(folder, "choice", CHOICE);
        notebook(folder, "per", "---\npages: SELECT 'p' || id AS slug, txt AS title, txt AS subtitle, txt AS description FROM few ORDER BY id\n---\n\nA page.\n");
    }

    private static final String PROSE = """
            ## H `=v.v%1$d`

            P `=v.v%1$d` **`=v.v%1$d`** [L `=v.v%1$d`](index.md)

            | T |
            |---|
            | `=v.v%1$d` |

            ```yaml kpi
            label: "K `=v.v%1$d`"
            value: v.v%1$d
            ```
            """;

    private static final String FIGURE = """

            ```sql chart%1$d
            --| chart: bar
            --| as: svg
            --| x: txt
            --| y: n
            --| title: "F `=v.v%1$d`"
            --| alt: "A `=v.v%1$d`"
            --| caption: "C `=v.v%1$d`"
            SELECT txt, 1 + id AS n FROM few WHERE id BETWEEN %1$d AND %2$d ORDER BY id
            ```
            """;

    private static final String CHOICE = """
            # Choice

            ```yaml filter
            name: pick
            values: picks.txt
            ```

            ```sql picks
            --| show: false
            SELECT txt FROM few ORDER BY id
            ```

            ```sql chosen value
            SELECT $pick AS txt
            ```

            **`=chosen.txt`**
            """;

    /** Each has the text of its first bar in its title too. */
    private String figures() {
        return IntStream.range(0, some.size() / BARS).map(i -> i * BARS).mapToObj(i -> FIGURE.formatted(i, i + BARS - 1)).collect(Collectors.joining());
    }

    /** The texts in the titles of charts. */
    List<String> titles() {
        return IntStream.range(0, some.size() / BARS).mapToObj(i -> some.get(i * BARS)).toList();
    }

    private static List<Map<String, Object>> rows(List<String> texts) {
        return IntStream.range(0, texts.size()).mapToObj(i -> (Map<String, Object>) new TreeMap<String, Object>(Map.of("id", i, "txt", texts.get(i)))).toList();
    }

    private static void seed(Path folder, String name, Object rows) throws IOException {
        Files.writeString(folder.resolve("seeds").resolve(name + ".json"), new Gson().toJson(rows));
    }

    private static void notebook(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve("notebooks").resolve(name + ".md"), text);
    }

    private String each(String format, String between) {
        return IntStream.range(0, some.size()).mapToObj(format::formatted).collect(Collectors.joining(between));
    }
}
