package casebook;

import casebook.engine.Engine;
import casebook.project.ProjectReader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code seeds}: makes the demo data again; the alias {@code jbang seeds} runs it. */
final class SeedsCommand implements Callable<Integer> {
    private final Terminal terminal;

    SeedsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    CommandSpec spec() {
        CommandSpec spec = Flags.command("seeds", this, "Runs seeds/make.sql.");
        spec.usageMessage().hidden(true);
        return Flags.helped(spec);
    }

    @Override
    public Integer call() {
        Path root = ProjectReader.root(terminal.folder());
        Engine.script(root.resolve("seeds/make.sql"), root);
        terminal.out().println("made the tables in seeds/");
        return 0;
    }
}
