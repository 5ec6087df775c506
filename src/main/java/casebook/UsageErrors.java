package casebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.ExitStatus;
import casebook.diagnostic.Nearest;
import casebook.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

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
                .withHint(hint(error).orElse("`" + command.getCommandSpec().qualifiedName() + " --help` lists what there is"));
        var found = new Diagnostics();
        found.add(usage);
        Messages.print(found, terminal, List.of(args).contains("--json"));
        return ExitStatus.INVALID.code();
    }

    private static String message(ParameterException error) {
        if (error instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().getFirst();
            return "there is no " + (word.startsWith("-") ? "flag" : "command") + " `" + word + "`";
        }
        if (error instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
            return missing(missing.getMissing().getFirst());
        }
        if (error.getArgSpec() instanceof OptionSpec option && option.isMultiValue() && error.getValue() != null) {
            return "`" + option.longestName() + "` wants " + option.paramLabel() + ", and `" + error.getValue() + "` has no `=`";
        }
        return error.getMessage().lines().findFirst().orElse("the command line can't be read");
    }

    private static String missing(ArgSpec argument) {
        return argument instanceof OptionSpec option ? "`" + option.longestName() + "` wants " + option.paramLabel()
                : argument.paramLabel() + " is missing";
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
