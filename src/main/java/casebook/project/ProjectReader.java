package casebook.project;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.ReportException;
import casebook.diagnostic.Source;
import casebook.diagnostic.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds a project and reads its settings, its list of notebooks and its seeds. */
public final class ProjectReader {
    private static final String NOTEBOOKS = "notebooks";
    private static final String SETTINGS = "casebook.yml";

    private ProjectReader() {}

    /**
     * The nearest folder upward that holds a folder {@code notebooks/}.
     *
     * @param start where to begin
     * @return an absolute path
     * @throws ReportException if there is none
     */
    public static Path root(Path start) {
        Path absolute = start.toAbsolutePath().normalize();
        for (Path folder = absolute; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(NOTEBOOKS))) {
                return folder;
            }
        }
        throw new ReportException(Diagnostic.invalid(Span.file(start.toString().replace('\\', '/')),
                "neither this folder nor one above it holds a folder `notebooks/`")
                .withHint("`jbang report new DIR` makes a small project"));
    }

    /**
     * Reads a project; what is wrong is added to {@code diagnostics}, and the rest is read all the same.
     *
     * @param root as {@link #root} finds it
     */
    public static Project read(Path root, Diagnostics diagnostics) {
        var folder = new Folder(root.toAbsolutePath().normalize(), diagnostics);
        Settings settings = SettingsReader.read(settings(folder, diagnostics), folder.root(), diagnostics);
        var seeds = new SeedFolder(folder, diagnostics).read();
        return new Project(folder.root(), settings, new NotebookFinder(folder, diagnostics).find(), seeds.seeds(), seeds.databases(),
                seeds.models());
    }

    private static Optional<Source> settings(Folder folder, Diagnostics diagnostics) {
        Path notebooks = folder.root().resolve(NOTEBOOKS);
        Path misspelt = notebooks.resolve("casebook.yaml");
        if (Files.exists(misspelt)) {
            diagnostics.add(Diagnostic.invalid(Span.file(folder.display(misspelt)), "this file is not read")
                    .withHint("name it `casebook.yml`"));
        }
        return folder.source(notebooks.resolve(SETTINGS));
    }
}
