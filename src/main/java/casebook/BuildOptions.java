package casebook;

import casebook.engine.Mode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The flags that building and checking share. */
final class BuildOptions {
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

    @Option(names = "--no-cache", description = "Makes everything anew, and keeps nothing for the next time.")
    private boolean noCache;

    @Option(names = "--explain-cache", description = "Says of everything that was made again why it was.")
    private boolean explainCache;

    @Option(names = "--debug", description = "Prints stack traces of failures inside Casebook.")
    private boolean debug;

    /** To build. */
    BuildRequest build(List<Path> notebooks, OutputOptions output) {
        return request(Mode.BUILD, notebooks, output.target(), List.of());
    }

    /** To export. */
    BuildRequest export(List<Path> notebooks, BuildRequest.Target target) {
        return request(Mode.BUILD, notebooks, target, List.of());
    }

    /** To check. */
    BuildRequest check(List<Path> notebooks, List<String> selection) {
        return request(Mode.CHECK, notebooks, BuildRequest.Target.NOWHERE, selection);
    }

    private BuildRequest request(Mode mode, List<Path> notebooks, BuildRequest.Target target, List<String> selection) {
        return new BuildRequest(mode, notebooks, target, selection, Map.copyOf(parameters), keepGoing, timings, json, quiet || json,
                new BuildRequest.Caching(!noCache, explainCache));
    }
}
