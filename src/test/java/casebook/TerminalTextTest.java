package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What comes from data, from files' names or from a command line drives no terminal: no control character of theirs reaches it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "no file can be called so there")
class TerminalTextTest {
    /** Each would change the title, the colour or the place of writing, or turn a text around. */
    private static final String EVIL = "x\u001B]0;owned\u0007\u009B31m\u001B[2J\r\b\u202Ey";
    private static final Pattern OWN = Pattern.compile("\u001B\\[(\\d+(;\\d+)*m|[AK])|\r(?=\u001B\\[K)");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\u202A-\u202E\u2066-\u2069&&[^\n]]");

    @TempDir
    private Path folder;

    private static String run(Path folder, boolean live, String... arguments) {
        var out = new StringWriter();
        new Main(new Terminal(new PrintWriter(out, true), new PrintWriter(out, true), folder, Map.of(), live)).run(arguments);
        String said = live ? OWN.matcher(out.toString()).replaceAll("") : out.toString();
        assertThat(CONTROL.matcher(said).results().map(found -> said.substring(Math.max(0, found.start() - 60), found.start())
                + "<%04x>".formatted((int) found.group().charAt(0)))).as(String.join(" ", arguments)).isEmpty();
        return said;
    }

    private static void both(Path folder, String says, String... arguments) {
        assertThat(run(folder, false, arguments)).contains(says);
        run(folder, true, arguments);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\u001B", "\\e").replace("\u0007", "\\a").replace("\r", "\\r").replace("\b", "\\b").replace("\u009B", "\\x9b") + "\"";
    }

    @Test
    void values_and_names_in_data() {
        SmallProject project = SmallProject.in(folder.resolve("shop"));
        project.write("seeds/" + EVIL + ".csv", "id," + EVIL.replace("\r", "") + "\n1," + EVIL.replace("\r", "") + "\n");
        project.write("seeds/typed.csv", "id,v\n1," + EVIL.replace("\r", "") + "\n");
        String cells = """
                ```sql evil
                --| tests: {v: [{accepted_values: {values: [good], name: %s}}]}
                SELECT id, v FROM typed
                ```

                ```sql day
                SELECT v::DATE AS d FROM typed
                ```
                """.formatted(quoted(EVIL));
        project.write("notebooks/index.md", cells + """

                ```sql wanted
                SELECT "%1$s" FROM typed
                ```

                `=evil.v:%1$s`
                """.formatted(EVIL.replace("\r", "").replace("\b", "")));
        both(project.root(), "error: ", "build");
        project.write("notebooks/index.md", cells);
        both(project.root(), "error: ", "build");
        both(project.root(), "\"severity\":\"error\"", "build", "--json");
        project.write("seeds/schema.yml", "seeds: [{name: typed, columns: [{name: v, data_type: DATE}]}]\n");
        both(project.root(), "seeds/typed.csv:2:3: error: ", "check");
    }

    @Test
    void names_of_files_and_pages() {
        SmallProject project = SmallProject.in(folder.resolve(EVIL));
        project.write("seeds/" + EVIL + ".csv", "id\n1,2\n");
        both(project.root(), "error: ", "check");
        project.write("seeds/" + EVIL + ".csv", "id\n1\n");
        project.write("notebooks/" + EVIL + ".md", "---\ntitle: " + quoted(EVIL) + "\n---\n\n```sql q\nSELECT nothing\n```\n");
        both(project.root(), "error: ", "build", "-o", project.root().resolve("out" + EVIL).toString());
        project.write("notebooks/" + EVIL + ".md", "---\ntitle: " + quoted(EVIL) + "\n---\n\nWell.\n");
        both(project.root(), "out", "build", "-o", project.root().resolve("out" + EVIL).toString());
        both(project.root(), "", "build", "--timings");
    }

    @Test
    void what_stands_on_the_command_line() {
        SmallProject project = SmallProject.in(folder.resolve("shop"));
        both(project.root(), "error: ", "build", "-P", "since=" + EVIL);
        both(project.root(), "error: ", "build", "-P", EVIL + "=1");
        both(project.root(), "error: ", "--" + EVIL);
        both(project.root(), "error: ", EVIL);
        both(project.root(), "error: ", "build", EVIL + ".md");
        both(project.root(), "error: ", "export", "--to", EVIL);
        both(project.root(), "", "new", EVIL);
    }
}
