package casebook;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The flags that say where a build writes. */
final class OutputOptions {
    private final OptionSpec output = Flags.valued(Path.class, "DIR", "Where the site goes (site/ by default).", "-o", "--output");
    private final OptionSpec database = Flags.valued(Path.class, "FILE",
            "Keeps the finished database (seeds, models, results) as a DuckDB file.", "--database");
    private final StampOption stamp = new StampOption();

    void addTo(CommandSpec command) {
        command.addOption(output).addOption(database);
        stamp.addTo(command);
    }

    BuildRequest.Target target() {
        return new BuildRequest.Target(Flags.value(output), Flags.value(database), Optional.empty(), stamp.wanted());
    }
}
