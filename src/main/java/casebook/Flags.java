package casebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Makes flags and parameters of commands. They are made by hand and not read off annotations, since picocli's way through
 * reflection costs more than all else that a build does when nothing changed.
 */
final class Flags {
    private Flags() {}

    /** A command; what it takes is to be added. */
    static CommandSpec command(String name, Object action, String description) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(action, Flags::collection).name(name).version(Version.lines());
        spec.usageMessage().description(description).sortOptions(false);
        return spec;
    }

    /** Adds what every command takes, after all else. */
    static CommandSpec helped(CommandSpec command) {
        return command.addOption(OptionSpec.builder("-h", "--help").usageHelp(true).description("Show this help message and exit.").build())
                .addOption(OptionSpec.builder("-V", "--version").versionHelp(true).description("Print version information and exit.").build());
    }

    /** A flag that is there or isn't. */
    static OptionSpec plain(String description, String... names) {
        return OptionSpec.builder(names).type(boolean.class).arity("0").description(description).build();
    }

    /** A flag with a value. */
    static OptionSpec valued(Class<?> type, String label, String description, String... names) {
        return OptionSpec.builder(names).type(type).paramLabel(label).description(description).build();
    }

    /** The notebooks that a command is about. */
    static PositionalParamSpec notebooks() {
        return PositionalParamSpec.builder().paramLabel("NOTEBOOK").arity("0..*").type(List.class).auxiliaryTypes(Path.class)
                .description("Only these pages (all by default).").build();
    }

    /** Makes what values of flags are collected in; picocli's own way looks for Groovy in all jars first. */
    static <T> T collection(Class<T> type) {
        return type.cast(type == Map.class ? new LinkedHashMap<>() : new ArrayList<>());
    }

    static boolean isSet(OptionSpec flag) {
        return Boolean.TRUE.equals(flag.getValue());
    }

    /** A flag's value, if it was given. */
    static <T> Optional<T> value(OptionSpec flag) {
        return Optional.ofNullable(flag.getValue());
    }

    /** What was given of something that may be repeated. */
    static <T> List<T> all(ArgSpec argument) {
        List<T> values = argument.getValue();
        return values == null ? List.of() : values;
    }
}
