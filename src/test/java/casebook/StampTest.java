package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --stamp}: pages that tell when they were built. */
class StampTest {
    @TempDir
    private Path folder;

    private String page(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void a_page_tells_in_its_language_when_it_was_built() throws IOException {
        SmallProject.in(folder).write("notebooks/autre.md", "---\nlang: fr\n---\n\n# Autre\n");
        CommandRun run = CommandRun.in(folder, Map.of("SOURCE_DATE_EPOCH", "1700000000"), "-q", "--stamp");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(page("site/index.html")).contains("Built on <time datetime=\"2023-11-14T22:13:20Z\">14 Nov 2023, 22:13 UTC</time>.");
        assertThat(page("site/autre.html")).containsPattern("Construit le <time datetime=\"2023-11-14T22:13:20Z\">14 nov\\. 2023\\D+22:13 UTC</time>\\.");
    }

    @Test
    void so_does_an_export() throws IOException {
        SmallProject.in(folder);
        CommandRun run = CommandRun.in(folder, Map.of("SOURCE_DATE_EPOCH", "1700000000"), "export", "--to", "html", "-q", "--stamp");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(page("site.html")).contains("<time datetime=\"2023-11-14T22:13:20Z\">");
    }

    @Test
    void without_it_no_page_does() throws IOException {
        SmallProject.in(folder);
        assertThat(CommandRun.in(folder, Map.of("SOURCE_DATE_EPOCH", "1700000000"), "-q").status()).isZero();
        assertThat(page("site/index.html")).doesNotContain("Built on", "2023");
    }

    @Test
    void a_time_that_is_none_is_told() {
        SmallProject.in(folder);
        CommandRun run = CommandRun.in(folder, Map.of("SOURCE_DATE_EPOCH", "yesterday"), "-q", "--stamp");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("""
                SOURCE_DATE_EPOCH: error: `yesterday` is no number of seconds since 1970
                  hint: `git log -1 --format=%ct` gives the time of the last commit
                """);
    }
}
