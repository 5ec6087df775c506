package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a command line that can't be understood. */
class UsageTest {
    @TempDir
    private Path folder;

    private String said(String... arguments) {
        CommandRun run = CommandRun.in(folder, arguments);
        assertThat(run.status()).isEqualTo(2);
        return run.err().replace(System.lineSeparator(), "\n");
    }

    @Test
    void what_is_missing_is_named_with_the_way_to_write_it() {
        assertThat(said("build", "-P", "since")).isEqualTo("""
                jbang report build: error: `-P since` has no value
                  hint: write `-P since=VALUE`
                """);
        assertThat(said("-o")).isEqualTo("""
                jbang report: error: `--output` needs a value
                  hint: write `--output DIR`
                """);
        assertThat(said("new")).isEqualTo("""
                jbang report new: error: DIR is missing
                  hint: write `jbang report new DIR`
                """);
    }

    @Test
    void what_is_written_wrong_gets_the_nearest_name() {
        assertThat(said("biuld")).isEqualTo("jbang report: error: there is no command `biuld`\n  hint: did you mean `build`?\n");
        assertThat(said("check", "--selekt", "x")).isEqualTo("jbang report check: error: there is no flag `--selekt`\n  hint: did you mean `--select`?\n");
        assertThat(said("export", "--to", "gmf")).isEqualTo("jbang report export: error: `--to` can't be `gmf`\n  hint: did you mean `gfm`?\n");
        assertThat(said("export", "--to", "word")).isEqualTo("jbang report export: error: `--to` can't be `word`\n  hint: there are: gfm, html, pdf\n");
    }

    @Test
    void help_breaks_no_line_in_the_middle_of_a_sentence() {
        assertThat(CommandRun.in(folder, "--help").out().lines()).allMatch(line -> line.length() < 80)
                .contains("    2  a notebook, a setting or the command line is wrong");
    }
}
