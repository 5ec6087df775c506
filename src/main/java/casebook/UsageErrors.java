package casebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.ExitStatus;
import casebook.diagnostic.Nearest;
import casebook.diagnostic.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import picocli.CommandLine;

/** Tells about a command line that can't be understood, in the form of all other messages. */
final class UsageErrors implements IParameterExceptionHandler {
    private final Terminal terminal;

    UsageErrors(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(ParameterException error, String[] args) {
        CommandLine command = error.getCommandLine();
        Diagnostic usage = Diagnostic.invalid(Span.file(command.getCommandSpec().qualifiedName()), message(error))
                .withHint(hint(error).or(() -> completion(error)).orElse("`" + command.getCommandSpec().qualifiedName() + " --help` lists what there is"));
        var found = new Diagnostics();
        found.add(usage);
        Messages.print(found, terminal, List.of(args).contains("--json"));
        return ExitStatus.INVALID.code();
    }

    private static String message(ParameterException error) {
        return switch (error) {
            case UnmatchedArgumentException unmatched when !unmatched.getUnmatched().isEmpty() ->
                "there is no " + (unmatched.getUnmatched().getFirst().startsWith("-") ? "flag" : "command") + " `"
                        + unmatched.getUnmatched().getFirst() + "`";
            case MissingParameterException missing when !missing.getMissing().isEmpty() -> missing(missing.getMissing().getFirst());
            case ParameterException half when isHalf(half) -> "`" + flag(half.getArgSpec()) + " " + half.getValue() + "` has no value";
            case ParameterException other when !choices(other).isEmpty() -> "`" + flag(other.getArgSpec()) + "` can't be `" + other.getValue() + "`";
            default -> error.getMessage().lines().findFirst().orElse("the command line can't be read");
        };
    }

    private static String missing(ArgSpec argument) {
        return argument.isOption() ? "`" + flag(argument) + "` needs a value" : argument.paramLabel() + " is missing";
    }

    /** Whether the name of a parameter stands without a value. */
    private static boolean isHalf(ParameterException error) {
        return error.getArgSpec() != null && error.getArgSpec().isOption() && error.getArgSpec().typeInfo().isMap()
                && error.getValue() != null;
    }

    /** What an option may be that is something else. */
    private static List<String> choices(ParameterException error) {
        return error.getArgSpec() == null || !error.getArgSpec().isOption() || !error.getArgSpec().typeInfo().isEnum() || error.getValue() == null ? List.of()
                : error.getArgSpec().typeInfo().getEnumConstantNames().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    private static String flag(ArgSpec option) {
        return ((OptionSpec) option).longestName();
    }

    private static Optional<String> completion(ParameterException error) {
        String command = error.getCommandLine().getCommandSpec().qualifiedName();
        return switch (error) {
            case MissingParameterException missing when !missing.getMissing().isEmpty() -> {
                ArgSpec argument = missing.getMissing().getFirst();
                yield Optional.of("write `" + (argument.isOption() ? flag(argument) : command) + " " + argument.paramLabel() + "`");
            }
            case ParameterException half when isHalf(half) ->
                Optional.of("write `" + flag(half.getArgSpec()) + " " + half.getValue() + "=VALUE`");
            case ParameterException other when !choices(other).isEmpty() -> Nearest.hint(other.getValue(), choices(other));
            default -> Optional.empty();
        };
    }

    private static Optional<String> hint(ParameterException error) {
        if (!(error instanceof UnmatchedArgumentException unmatched) || unmatched.getUnmatched().isEmpty()) {
            return Optional.empty();
        }
        String word = unmatched.getUnmatched().getFirst();
        var spec = unmatched.getCommandLine().getCommandSpec();
        var choices = Stream.concat(spec.subcommands().entrySet().stream()
                .filter(entry -> !entry.getValue().getCommandSpec().usageMessage().hidden()).map(entry -> entry.getKey()),
                spec.optionsMap().keySet().stream()).toList();
        return word.endsWith(".md")
                ? Optional.of("to build one page, write `jbang report build " + word + "`")
                : Nearest.of(word, choices).map(choice -> "did you mean `" + choice + "`?");
    }
}
