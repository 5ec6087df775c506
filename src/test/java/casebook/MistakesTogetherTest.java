package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run tells of mistakes of all kinds: those in what is written don't hide those that need files or the database. */
class MistakesTogetherTest {
    @TempDir
    private Path project;

    @BeforeEach
    void seed() throws IOException {
        write("seeds/orders.csv", "id,amount\n1,2.5\n");
    }

    private void write(String path, String text) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** What is said of the page, in the order of its places. */
    private List<String> messages(String command, String page) throws IOException {
        write("notebooks/index.md", page);
        return CommandRun.in(project, command, "--quiet").err().lines().filter(line -> line.matches("\\S+:\\d+:\\d+: (error|warning).*"))
                .map(line -> line.replaceFirst("notebooks/index.md:", "")).toList();
    }

    @Test
    void mistakes_in_yaml_names_links_and_columns_come_at_once() throws IOException {
        assertThat(messages("build", """
                ---
                titel: Orders
                ---

                See [there](nowhere.md), ![a map](map.png) and `=total.n`.

                [Gone](_gone.md "include")

                ```sql total value
                SELECT count(*) AS orders FROM orders
                ```

                ```sql typo
                SELECT amuont FROM orders
                ```

                ```sql reader
                SELECT nothing FROM typo
                ```

                ```sql unknown
                SELECT nothing FROM ordres
                ```

                ```sql reader_of_unknown
                SELECT nothing FROM unknown
                ```

                ```sql drawn
                --| chart: bar
                --| x: id
                SELECT idd FROM orders
                ```
                """)).containsExactly(
                "2:1: error: unknown front matter key `titel`",
                "5:5: error: there is no notebook `nowhere.md`",
                "5:26: error: there is no file `map.png`",
                "5:48: error: `total` has no column `n`",
                "7:1: error: there is no part `_gone.md`",
                "14:8: error: there is no column `amuont`",
                "22:21: error: there is no table or cell `ordres`",
                "30:12: error: a bar chart needs `y`",
                "32:8: error: there is no column `idd`");
    }

    @Test
    void what_is_wrong_with_a_seed_is_not_said_again_of_its_readers() throws IOException {
        write("seeds/more.csv", "id,amount\n1\n");
        assertThat(messages("build", "```sql a\nSELECT amount FROM more\n```\n\n```sql b\nSELECT amuont FROM orders\n```\n")).containsExactly(
                "6:8: error: there is no column `amuont`", "seeds/more.csv:2:1: error: this row has 1 value, and the header has 2");
    }

    @Test
    void a_check_warns_of_what_a_build_warns_of_and_counts_it() throws IOException {
        String page = "# Orders\n\nSome <b>words</b>.\n\n<div>\nMore\n</div>\n\n<!-- a remark -->\n";
        List<String> warnings = List.of("3:6: warning: HTML is shown as text", "5:1: warning: HTML is shown as text");
        assertThat(messages("check", page)).isEqualTo(warnings);
        assertThat(messages("build", page)).isEqualTo(warnings);
        assertThat(CommandRun.in(project, "check").out()).startsWith("no errors, 2 warnings: 1 page, ");
        write("notebooks/index.md", "# Orders\n");
        assertThat(CommandRun.in(project, "check").out()).startsWith("nothing is wrong: 1 page, ");
    }
}
