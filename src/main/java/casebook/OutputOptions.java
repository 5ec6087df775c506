package casebook;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags that say where a build writes. */
final class OutputOptions {
    @Option(names = {"-o", "--output"}, paramLabel = "DIR", description = "Where the site goes (site/ by default).")
    private Path output;

    @Option(names = "--database", paramLabel = "FILE",
            description = "Keeps the finished database (seeds, models, results) as a DuckDB file.")
    private Path database;

    @Mixin
    private StampOption stamp;

    BuildRequest.Target target() {
        return new BuildRequest.Target(Optional.ofNullable(output), Optional.ofNullable(database), Optional.empty(), stamp.wanted());
    }
}
