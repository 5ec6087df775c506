package casebook.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import casebook.launch.Launcher.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "runs the launcher for POSIX shells")
class LauncherTest {
    /** JBang itself takes a word for a script if there is a folder of that name. */
    @Test
    void seeds_is_a_command_although_a_folder_has_that_name(@TempDir Path project) throws Exception {
        Files.createDirectory(project.resolve("notebooks"));
        Files.writeString(Files.createDirectory(project.resolve("seeds")).resolve("make.sql"),
                "COPY (SELECT 1 AS id) TO 'seeds/made.csv';\n");
        var launcher = new Launcher(Checkout.root(), Map.of());
        Result version = launcher.run(project, "version");
        assumeTrue(version.status() == 0, () -> "JBang can't be had here: " + version.output());
        Result seeds = launcher.run(project, "seeds");
        assertThat(seeds.status()).as(seeds.output()).isZero();
        assertThat(project.resolve("seeds/made.csv")).hasContent("id\n1");
    }
}
