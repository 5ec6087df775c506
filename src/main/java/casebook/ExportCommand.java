package casebook;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code export}: the same result in other forms than a site. */
final class ExportCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final OptionSpec format = OptionSpec.builder("--to").type(ExportFormat.class).paramLabel("FORMAT").required(true)
            .description("${COMPLETION-CANDIDATES}.").build();
    private final PositionalParamSpec notebooks = Flags.notebooks();
    private final OptionSpec output = Flags.valued(Path.class, "PATH", "Where it goes: a file or a folder, see below.", "-o", "--output");
    private final StampOption stamp = new StampOption();
    private final BuildOptions options = new BuildOptions();

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    CommandSpec spec() {
        CommandSpec spec = Flags.command("export", this, "Writes the same result as one HTML file, as Markdown, or as PDF.")
                .addOption(format).addPositional(notebooks).addOption(output);
        stamp.addTo(spec);
        options.addTo(spec);
        spec.usageMessage().footer("",
                "html  one file to mail, with everything in it: site.html, or NOTEBOOK.html for one page.",
                "      Without a NOTEBOOK it holds all pages in their original language.",
                "gfm   Markdown as GitHub shows it, with its pictures and tables as files: the folder gfm/.",
                "pdf   printed by Chromium or Chrome: NOTEBOOK.pdf for one page, else a file for each in the folder pdf/.",
                "      CASEBOOK_BROWSER names the browser if it isn't found.");
        return Flags.helped(spec);
    }

    @Override
    public Integer call() {
        var target = new BuildRequest.Target(Flags.value(output), Optional.empty(), Flags.value(format), stamp.wanted());
        return Build.run(terminal, options.export(Flags.all(notebooks), target)).code();
    }
}
