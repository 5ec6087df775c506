package casebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.ReportException;
import casebook.diagnostic.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code new}: a small working project to start from. */
final class NewCommand implements Callable<Integer> {
    private static final String STARTER = "/templates/starter/";

    /** What is made, in this order; a name with a dot in front is kept without it, so that no tool overlooks it. */
    private static final List<String> FILES = List.of(
            "README.md", "gitignore", "notebooks/casebook.yml", "notebooks/index.md", "seeds/orders.csv", "seeds/schema.yml");
    private static final Map<String, String> RENAMED = Map.of("gitignore", ".gitignore");

    private final Terminal terminal;
    private final PositionalParamSpec target = PositionalParamSpec.builder().paramLabel("DIR").index("0").required(true).type(Path.class)
            .description("The folder to make; it must not exist, or be empty.").build();

    NewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    CommandSpec spec() {
        return Flags.helped(Flags.command("new", this, "Makes a small working project.").addPositional(target));
    }

    @Override
    public Integer call() throws IOException {
        Path folder = target.getValue();
        Path made = terminal.folder().resolve(folder).normalize();
        if (Files.exists(made) && !isEmptyFolder(made)) {
            throw new ReportException(Diagnostic.invalid(Span.file(folder.toString()), "there is something here already")
                    .withHint("name a folder that doesn't exist yet"));
        }
        FILES.forEach(file -> copy(file, made.resolve(RENAMED.getOrDefault(file, file))));
        String command = Invocation.command(Invocation.checkout());
        describe(made.resolve("README.md"), command);
        terminal.out().println("made " + folder + "; to build its site:");
        terminal.out().println("  cd " + Invocation.quoted(folder.toString()));
        terminal.out().println("  " + command);
        if (Invocation.checkout().isEmpty()) {
            terminal.out().println("OWNER/REPO is what stood behind `report@` just now; README.md tells how to do without it.");
        }
        return 0;
    }

    /** Writes out the commands, which differ by how this tool was called. */
    private static void describe(Path readme, String command) throws IOException {
        Files.writeString(readme, Files.readString(readme).replace("COMMAND", command));
    }

    private static boolean isEmptyFolder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.findAny().isEmpty();
        }
    }

    private static void copy(String file, Path to) {
        try (InputStream from = NewCommand.class.getResourceAsStream(STARTER + file)) {
            Files.createDirectories(to.getParent());
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
