package casebook;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code build}: notebooks into a site. */
@Command(name = "build", description = "Builds the site.", mixinStandardHelpOptions = true, sortOptions = false)
final class BuildCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "NOTEBOOK", arity = "0..*", description = "Only these pages (all by default).")
    private List<Path> notebooks = List.of();

    @Mixin
    private OutputOptions output;

    @Mixin
    private BuildOptions options;

    BuildCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return Build.run(terminal, options.build(notebooks, output)).code();
    }
}
