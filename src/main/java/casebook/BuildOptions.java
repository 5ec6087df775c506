package casebook;

import casebook.engine.Mode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The flags that building and checking share. */
final class BuildOptions {
    @Option(names = {"-o", "--output"}, paramLabel = "DIR", description = "Where the site goes (site/ by default).")
    private Path output;

    @Option(names = "-P", paramLabel = "NAME=VALUE", description = "Sets a parameter; may be repeated.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(names = "--keep-going", description = "Publishes although tests fail, with the failures shown.")
    private boolean keepGoing;

    @Option(names = "--timings", description = "Prints what each phase and each cell cost.")
    private boolean timings;

    @Option(names = "--json", description = "Prints messages as JSON lines.")
    private boolean json;

    @Option(names = {"-q", "--quiet"}, description = "Prints messages only, no progress.")
    private boolean quiet;

    @Option(names = "--debug", description = "Prints stack traces of failures inside Casebook.")
    private boolean debug;

    /** @param notebooks those to build; empty for all */
    BuildRequest request(List<Path> notebooks, Mode mode) {
        return new BuildRequest(mode, notebooks, Optional.ofNullable(output), Map.copyOf(parameters), keepGoing,
                timings, json, quiet || json);
    }
}
