package casebook;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code build}: notebooks into a site. */
final class BuildCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final PositionalParamSpec notebooks = Flags.notebooks();
    private final OutputOptions output = new OutputOptions();
    private final BuildOptions options = new BuildOptions();

    BuildCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    CommandSpec spec() {
        CommandSpec spec = Flags.command("build", this, "Builds the site.").addPositional(notebooks);
        output.addTo(spec);
        options.addTo(spec);
        return Flags.helped(spec);
    }

    @Override
    public Integer call() {
        return Build.run(terminal, options.build(Flags.all(notebooks), output)).code();
    }
}
