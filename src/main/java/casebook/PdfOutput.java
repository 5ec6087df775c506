package casebook;

import casebook.diagnostic.Diagnostic;
import casebook.site.OutputFile;
import casebook.site.SingleFile;
import casebook.site.Site;
import casebook.site.Staging;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Pages printed by a browser: one file, or a folder with a file for each page. The same pages need not give the same
 * bytes: a browser writes the time into them.
 *
 * @param all whether no page was named
 * @param folder takes the CSV files, which no paper needs
 * @param staging takes the files of a folder; empty for one file
 */
record PdfOutput(Path path, boolean all, Path folder, Printer printer, Optional<Staging> staging) implements Output {
    private static final String MARK = "%PDF-";

    /**
     * @param named how many pages are named; the path names a file if it is one
     */
    static PdfOutput open(Path path, int named, Terminal terminal, WorkFolder work) {
        Printer printer = Printer.find(terminal.environment(), work.folder("print"));
        boolean one = named == 1;
        if (one) {
            new FileTarget(path, MARK).refuseForeign();
        }
        return new PdfOutput(path, named == 0, work.folder("site"), printer, one ? Optional.empty() : Optional.of(Staging.create(path)));
    }

    @Override
    public Made make(Pages pages, TestReport tests) {
        Site site = pages.renderFirst(tests);
        if (site.diagnostics().stream().anyMatch(Diagnostic::isError)) {
            return new Made(0, site.diagnostics(), "", () -> { });
        }
        var files = new ArrayList<OutputFile>();
        for (String name : all ? pages.names() : pages.notebooks()) {
            SingleFile single = SingleFile.of(site, folder, new SingleFile.Wishes(List.of(name), pages.title(), 0));
            files.add(new OutputFile.Bytes(name + ".pdf", printer.print(single.html(), name)));
        }
        return new Made(files.size(), site.diagnostics(), "", () -> publish(files));
    }

    private void publish(List<OutputFile> files) {
        if (staging.isPresent()) {
            staging.get().write(files);
            staging.get().publish();
        } else {
            new FileTarget(path, MARK).write(((OutputFile.Bytes) files.getFirst()).content());
        }
    }

    @Override
    public void close() {
        printer.close();
        staging.ifPresent(Staging::close);
    }
}
