package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line understands, and how it tells what it doesn't. */
class CommandLineTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "build --help", "check --help", "new --help"})
    void help_tells_what_there_is_on_lines_that_fit(String arguments) {
        CommandRun run = CommandRun.in(folder, arguments.split(" "));
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("Usage: jbang report").contains("--help");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void help_names_the_commands_and_exit_statuses() {
        assertThat(CommandRun.in(folder, "--help").out()).contains("  build  ", "  check  ", "  new    ", "Exit status:", "    1  a cell or a test failed");
    }

    @Test
    void the_version() {
        assertThat(CommandRun.in(folder, "--version").out()).matches("casebook \\d+\\.\\d+\\.\\d+\\R" + "java 2\\d[^\\n]*\\R");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bild                | jbang report: error: there is no command `bild`              | did you mean `build`?
            --jsno              | jbang report: error: there is no flag `--jsno`               | did you mean `--json`?
            build --kep-going   | jbang report build: error: there is no flag `--kep-going`    | did you mean `--keep-going`?
            xyzzy               | jbang report: error: there is no command `xyzzy`             | `jbang report --help` lists what there is
            notebooks/index.md  | jbang report: error: there is no command `notebooks/index.md` | to build one page, write `jbang report build notebooks/index.md`
            -q build            | jbang report: error: `--quiet` stands before the command; write `build --quiet` | `jbang report --help` lists what there is
            -P since=3 check    | jbang report: error: `-P` stands before the command; write `check -P` | `jbang report --help` lists what there is
            new                 | jbang report new: error: DIR is missing                      | write `jbang report new DIR`
            build -o            | jbang report build: error: `--output` needs a value          | write `--output DIR`
            -P since            | jbang report: error: `-P since` has no value               | write `-P since=VALUE`
            """)
    void what_is_misspelt_gets_a_hint(String arguments, String error, String hint) {
        CommandRun run = CommandRun.in(folder, arguments.split(" "));
        assertThat(run.err()).isEqualTo(error + "\n  hint: " + hint + "\n");
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void outside_a_project_a_hint_leads_on() {
        CommandRun run = CommandRun.in(folder);
        assertThat(run.err()).isEqualTo(folder + """
                : error: neither this folder nor one above it holds a folder `notebooks/`
                  hint: `jbang report new DIR` makes a small project
                """);
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void a_new_project_builds_without_a_word() throws IOException {
        CommandRun made = CommandRun.in(folder, "new", "a shop");
        assertThat(made.status()).as(made.err()).isZero();
        assertThat(made.out()).startsWith("made a shop; to build its site:\n");
        CommandRun built = CommandRun.in(folder.resolve("a shop"), "build", "--quiet");
        assertThat(built.err() + built.out()).isEmpty();
        assertThat(built.status()).isZero();
        assertThat(folder.resolve("a shop/site/index.html")).isNotEmptyFile();
        assertThat(Files.readString(folder.resolve("a shop/.gitignore"))).contains("site");
    }

    @Test
    void a_new_project_takes_an_empty_folder_and_no_other() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        assertThat(CommandRun.in(folder.resolve("empty"), "new", ".").status()).isZero();
        Files.createDirectory(folder.resolve("full"));
        Files.writeString(folder.resolve("full/mine.txt"), "mine");
        CommandRun refused = CommandRun.in(folder, "new", "full");
        assertThat(refused.err()).isEqualTo("""
                full: error: there is something here already
                  hint: name a folder that doesn't exist yet
                """);
        assertThat(refused.status()).isEqualTo(2);
        try (Stream<Path> inside = Files.list(folder.resolve("full"))) {
            assertThat(inside).containsExactly(folder.resolve("full/mine.txt"));
        }
    }
}
