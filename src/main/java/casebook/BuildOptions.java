package casebook;

import casebook.engine.Mode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The flags that building and checking share. */
final class BuildOptions {
    private final OptionSpec parameters = OptionSpec.builder("-P").type(Map.class).auxiliaryTypes(String.class, String.class)
            .paramLabel("NAME=VALUE").description("Sets a parameter; may be repeated.").build();
    private final OptionSpec keepGoing = Flags.plain("Publishes although tests fail, with the failures shown.", "--keep-going");
    private final OptionSpec timings = Flags.plain("Prints what each phase and each cell cost.", "--timings");
    private final OptionSpec json = Flags.plain("Prints messages as JSON lines.", "--json");
    private final OptionSpec quiet = Flags.plain("Prints messages only, no progress.", "-q", "--quiet");
    private final OptionSpec noCache = Flags.plain("Makes everything anew, and keeps nothing for the next time.", "--no-cache");
    private final OptionSpec explainCache = Flags.plain("Says of everything that was made again why it was.", "--explain-cache");
    private final OptionSpec debug = Flags.plain("Prints stack traces of failures inside Casebook.", "--debug");

    void addTo(CommandSpec command) {
        Stream.of(parameters, keepGoing, timings, json, quiet, noCache, explainCache, debug).forEach(command::addOption);
    }

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
        return new BuildRequest(mode, notebooks, target, selection, Map.copyOf(Flags.<Map<String, String>>value(parameters).orElse(Map.of())),
                Flags.isSet(keepGoing), Flags.isSet(timings), Flags.isSet(json), Flags.isSet(quiet) || Flags.isSet(json),
                new BuildRequest.Caching(!Flags.isSet(noCache), Flags.isSet(explainCache)));
    }
}
