package casebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Nearest;
import casebook.diagnostic.ReportException;
import casebook.diagnostic.Span;
import casebook.notebook.Notebook;
import casebook.notebook.NotebookParser;
import casebook.project.Project;
import casebook.project.SourceReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A project's notebooks.
 *
 * @param all pages and parts
 * @param pages those to make, in the order of the site: by {@code order}, the front page before others, then by name
 */
record Notebooks(List<Notebook> all, List<Notebook> pages) {
    private static final String ENDING = ".md";
    private static final String FOLDER = "notebooks/";
    private static final Comparator<Notebook> SITE_ORDER = Comparator
            .<Notebook>comparingInt(notebook -> notebook.front().order()
                    .orElse(notebook.name().equals("index") ? Integer.MIN_VALUE : Integer.MAX_VALUE))
            .thenComparing(Notebook::name);

    /** A file, and what came of reading it. */
    private record Reading(Optional<Notebook> notebook, Diagnostics diagnostics) {}

    /**
     * Reads all notebooks; the mistakes of pages that are not to be made don't matter.
     *
     * @param wanted the pages to make, as named on the command line; empty for all
     */
    static Notebooks read(Project project, Path folder, List<Path> wanted, Diagnostics diagnostics) {
        List<Reading> readings = project.notebooks().parallelStream().map(file -> read(project, file)).toList();
        List<Notebook> all = readings.stream().flatMap(reading -> reading.notebook().stream()).toList();
        List<Notebook> pages = all.stream().filter(notebook -> !notebook.isPart()).sorted(SITE_ORDER).toList();
        if (readings.stream().allMatch(reading -> reading.notebook().filter(Notebook::isPart).isPresent())) {
            diagnostics.add(Diagnostic.invalid(Span.file(project.display(project.notebookFolder())), "there is no notebook here")
                    .withHint("write one, for example index.md; names that start with `_` are parts, not pages"));
        }
        Translations.check(pages, project.settings().locale(), diagnostics);
        List<Notebook> chosen = wanted.isEmpty() ? pages : choose(project, folder, pages, wanted, diagnostics);
        readings.stream().filter(reading -> reading.notebook().map(n -> n.isPart() || chosen.contains(n)).orElse(true))
                .forEach(reading -> diagnostics.addAll(reading.diagnostics().sorted()));
        return new Notebooks(all, chosen);
    }

    private static Reading read(Project project, Path file) {
        var diagnostics = new Diagnostics();
        try {
            Notebook notebook = NotebookParser.parse(name(project, file),
                    SourceReader.read(file, project.display(file)), diagnostics);
            return new Reading(Optional.of(notebook), diagnostics);
        } catch (ReportException e) {
            diagnostics.addAll(e.diagnostics());
        } catch (StackOverflowError | OutOfMemoryError e) {
            LastResort.diagnostic(e, " while this notebook was read", Span.file(project.display(file))).ifPresent(diagnostics::add);
        }
        return new Reading(Optional.empty(), diagnostics);
    }

    private static String name(Project project, Path file) {
        String path = project.notebookFolder().relativize(file).toString().replace('\\', '/');
        return path.substring(0, path.length() - ENDING.length());
    }

    /** Finds pages by a path from where the command was called, or by a name below the notebooks folder. */
    private static List<Notebook> choose(Project project, Path folder, List<Notebook> pages, List<Path> wanted,
            Diagnostics diagnostics) {
        var chosen = new ArrayList<Notebook>();
        for (Path path : wanted) {
            Path file = folder.resolve(path).normalize();
            String plain = path.normalize().toString().replace('\\', '/');
            Optional<Notebook> page = pages.stream().filter(notebook -> {
                Path own = project.notebookFolder().resolve(notebook.name() + ENDING);
                return own.equals(file) || (notebook.name() + ENDING).equals(plain);
            }).findFirst();
            page.ifPresentOrElse(chosen::add, () -> diagnostics.add(
                    Diagnostic.invalid(Span.file(plain), "there is no such page").withHint(Nearest.hint(plain,
                            pages.stream().map(notebook -> prefix(plain) + notebook.name() + ENDING).toList()))));
        }
        return chosen.stream().distinct().sorted(SITE_ORDER).toList();
    }

    /** The folder of the notebooks, where somebody wrote it. */
    private static String prefix(String written) {
        return written.startsWith(FOLDER) ? FOLDER : "";
    }
}
