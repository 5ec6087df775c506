package casebook;

import casebook.site.OutputFile;
import casebook.site.Site;
import casebook.site.Staging;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A folder, replaced as a whole: a site, or pages as Markdown.
 *
 * @param render makes the files
 */
record FolderOutput(Path path, Staging staging, BiFunction<Pages, TestReport, Site> render) implements Output {
    /** @throws casebook.diagnostic.ReportException if something stands there that Casebook didn't make */
    static FolderOutput at(Path path, BiFunction<Pages, TestReport, Site> render) {
        return new FolderOutput(path, Staging.create(path), render);
    }

    @Override
    public Path folder() {
        return staging.folder();
    }

    @Override
    public Path pictures() {
        return staging.drafts();
    }

    @Override
    public void put(Path file, byte[] content) throws IOException {
        staging.put(file, content);
    }

    @Override
    public Made make(Pages pages, TestReport tests) {
        Site site = render.apply(pages, tests);
        return new Made(pages.count(), site.diagnostics(), "", () -> {
            staging.write(site.files());
            staging.publish();
        }, Optional.of(site.files().stream().filter(OutputFile.Copy.class::isInstance).map(file -> ((OutputFile.Copy) file).from()).toList()));
    }

    @Override
    public void close() {
        staging.close();
    }
}
