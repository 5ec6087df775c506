package casebook;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export}: the same result in other forms than a site. */
@Command(
        name = "export",
        description = "Writes the same result as one HTML file, as Markdown, or as PDF.",
        footer = {"", "html  one file to mail, with everything in it: site.html, or NOTEBOOK.html for one page.",
            "      Without a NOTEBOOK it holds all pages in their original language.",
            "gfm   Markdown as GitHub shows it, with its pictures and tables as files: the folder gfm/.",
            "pdf   printed by Chromium or Chrome: NOTEBOOK.pdf for one page, else a file for each in the folder pdf/.",
            "      CASEBOOK_BROWSER names the browser if it isn't found."},
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ExportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--to", required = true, paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}.")
    private ExportFormat format;

    @Parameters(paramLabel = "NOTEBOOK", arity = "0..*", description = "Only these pages (all by default).")
    private List<Path> notebooks = List.of();

    @Option(names = {"-o", "--output"}, paramLabel = "PATH", description = "Where it goes: a file or a folder, see below.")
    private Path output;

    @Mixin
    private StampOption stamp;

    @Mixin
    private BuildOptions options;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var target = new BuildRequest.Target(Optional.ofNullable(output), Optional.empty(), Optional.of(format), stamp.wanted());
        return Build.run(terminal, options.export(notebooks, target)).code();
    }
}
