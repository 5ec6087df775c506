package casebook;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: everything that can be found out without drawing and writing. */
@Command(
        name = "check",
        description = "Loads seeds, runs models, values and tests, checks everything else; draws and writes nothing.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "NOTEBOOK", arity = "0..*", description = "Only these pages (all by default).")
    private List<Path> notebooks = List.of();

    @Option(names = "--select", paramLabel = "WHAT", arity = "1..*",
            description = "Only these, as in dbt: NAME, NAME+ with its readers, +NAME with what it reads, tag:X.")
    private List<String> selection = List.of();

    @Mixin
    private BuildOptions options;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return Build.run(terminal, options.check(notebooks, selection)).code();
    }
}
