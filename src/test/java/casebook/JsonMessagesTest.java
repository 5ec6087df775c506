package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --json}: nothing but lines of JSON goes to standard error. */
class JsonMessagesTest {
    private static final Set<String> FIELDS = Set.of("severity", "path", "line", "column", "endLine", "endColumn", "message", "hint",
            "detail", "notes");

    @TempDir
    private Path folder;

    private static List<JsonObject> messages(CommandRun run) {
        List<JsonObject> messages = run.err().lines().map(JsonParser::parseString).map(JsonElement::getAsJsonObject).toList();
        assertThat(messages).allSatisfy(message -> {
            assertThat(FIELDS).containsAll(message.keySet());
            assertThat(message.keySet()).contains("severity", "path", "message", "notes");
            assertThat(message.get("severity").getAsString()).isIn("error", "warning");
        });
        return messages;
    }

    @Test
    void each_message_is_a_line_with_its_place() {
        var project = SmallProject.in(folder).write("notebooks/index.md", """
                # "é" \\ `x`

                ```sql a
                SELECT * FROM b
                ```

                ```sql b
                SELECT * FROM a
                ```

                ```sql c
                --| titel: "tab\there"
                SELECT 1 AS n
                ```
                """);
        CommandRun run = project.run("build", "--json");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        List<JsonObject> messages = messages(run);
        assertThat(messages).hasSize(2);
        assertThat(messages.getFirst().get("path").getAsString()).isEqualTo("notebooks/index.md");
        assertThat(messages.getFirst().get("line").getAsInt()).isEqualTo(4);
        assertThat(messages.getFirst().get("column").getAsInt()).isEqualTo(15);
        assertThat(messages.getFirst().get("endLine").getAsInt()).isEqualTo(4);
        assertThat(messages.getFirst().get("endColumn").getAsInt()).isEqualTo(16);
        JsonObject note = messages.getFirst().getAsJsonArray("notes").get(0).getAsJsonObject();
        assertThat(note.keySet()).containsExactlyInAnyOrder("message", "path", "line", "column", "endLine", "endColumn");
        assertThat(messages.getLast().get("hint").getAsString()).isEqualTo("did you mean `title`?");
    }

    @Test
    void rows_of_a_failing_test_are_the_detail() {
        var project = SmallProject.in(folder).write("notebooks/index.md", "```sql a test\nFROM orders WHERE id = 1\n```\n");
        CommandRun run = project.run("check", "--json");
        assertThat(run.status()).isEqualTo(1);
        assertThat(messages(run)).singleElement().satisfies(message ->
                assertThat(message.get("detail").getAsString()).contains("id  region", "North"));
    }

    @Test
    void a_wrong_command_line_is_told_in_the_same_way() {
        CommandRun run = CommandRun.in(folder, "build", "--json", "--kep-going");
        assertThat(run.status()).isEqualTo(2);
        assertThat(messages(run)).singleElement().satisfies(message ->
                assertThat(message.get("hint").getAsString()).isEqualTo("did you mean `--keep-going`?"));
    }

    @Test
    void nothing_is_said_when_all_is_well() {
        CommandRun run = SmallProject.in(folder).run("--json");
        assertThat(run.status()).isZero();
        assertThat(run.err() + run.out()).isEmpty();
    }
}
