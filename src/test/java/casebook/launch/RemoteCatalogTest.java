package casebook.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import casebook.launch.Launcher.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs {@code report} as another project does, {@code jbang report@ADDRESS}, from an empty folder and with an empty JBang
 * cache: all that it needs comes over HTTP, file by file, from the lists in the sources. JBang trusts 127.0.0.1 unasked.
 */
@Tag("remote")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "runs the launcher for POSIX shells")
class RemoteCatalogTest {
    @TempDir private Path temporary;
    private LoopbackServer server;
    private Launcher launcher;
    private Path folder;

    @BeforeEach
    void serveTheCheckout() throws Exception {
        folder = Files.createDirectory(temporary.resolve("dossier vidé"));
        String jbang = temporary.resolve("jbang").toString();
        launcher = new Launcher(Checkout.root(), Map.of("JBANG_DIR", jbang, "JBANG_CACHE_DIR", jbang + "/cache"));
        Result version = launcher.run(folder, "version");
        assumeTrue(version.status() == 0, () -> "JBang can't be had here: " + version.output());
        server = new LoopbackServer(Checkout.root());
    }

    @AfterEach
    void stopServing() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void a_new_project_is_made_and_built_by_a_remote_alias() throws Exception {
        Path demo = folder.resolve("demo");
        report(folder, "new", "demo");
        assertThat(server.missed()).as("files that JBang asked for in vain").isEmpty();
        assertThat(demo).isDirectory();
        report(demo);
        assertThat(demo.resolve("site/index.html")).isNotEmptyFile();
    }

    private void report(Path where, String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = "report@" + server.address("jbang-catalog.json");
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Result result = launcher.run(where, command);
        assertThat(result.status()).as(result.output()).isZero();
    }
}
