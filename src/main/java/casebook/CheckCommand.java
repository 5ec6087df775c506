package casebook;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code check}: everything that can be found out without drawing and writing. */
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final PositionalParamSpec notebooks = Flags.notebooks();
    private final OptionSpec selection = OptionSpec.builder("--select").paramLabel("WHAT").arity("1..*").type(List.class)
            .auxiliaryTypes(String.class)
            .description("Only these, as in dbt: NAME, NAME+ with its readers, +NAME with what it reads, tag:X.").build();
    private final BuildOptions options = new BuildOptions();

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    CommandSpec spec() {
        CommandSpec spec = Flags.command("check", this,
                "Loads seeds, runs models, values and tests, checks everything else; draws and writes nothing.")
                .addPositional(notebooks).addOption(selection);
        options.addTo(spec);
        return Flags.helped(spec);
    }

    @Override
    public Integer call() {
        return Build.run(terminal, options.check(Flags.all(notebooks), Flags.all(selection))).code();
    }
}
