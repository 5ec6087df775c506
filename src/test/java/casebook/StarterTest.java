package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code new} makes, and what it says then. */
class StarterTest {
    @TempDir
    private Path folder;

    @Test
    void the_next_commands_are_written_out_and_its_project_has_no_mistakes() throws Exception {
        CommandRun made = CommandRun.in(folder, "new", "a shop");
        String command = Invocation.command(Invocation.checkout());
        assertThat(made.out()).isEqualTo(("made a shop; to build its site:\n  cd \"a shop\"\n  " + command + "\n"
                + (Invocation.checkout().isPresent() ? "" : "OWNER/REPO is what stood behind `report@` just now; README.md tells how to do without it.\n"))
                .replace("\n", System.lineSeparator()));
        assertThat(Files.readString(folder.resolve("a shop/README.md"))).contains(command + " check").doesNotContain("COMMAND");
        CommandRun check = CommandRun.in(folder.resolve("a shop"), "check", "--quiet");
        assertThat(check.err()).isEmpty();
        assertThat(check.status()).isZero();
    }

    @Test
    void the_command_is_the_checkouts_launcher_or_the_published_alias() {
        assertThat(Invocation.command(Optional.of(Path.of("/my tools/casebook")))).isEqualTo("\"/my tools/casebook/jbang\" report");
        assertThat(Invocation.command(Optional.of(Path.of("/tools/casebook")))).isEqualTo("/tools/casebook/jbang report");
        assertThat(Invocation.command(Optional.empty())).isEqualTo("jbang report@OWNER/REPO");
    }
}
