package casebook;

import static org.assertj.core.api.Assertions.assertThat;

import casebook.declaration.TableDeclaration;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.Printed;
import casebook.diagnostic.ReportException;
import casebook.diagnostic.Source;
import casebook.diagnostic.Span;
import casebook.engine.Engine;
import casebook.notebook.NotebookParser;
import casebook.plan.Declared;
import casebook.plan.Parameters;
import casebook.plan.Planner;
import casebook.plan.Relation;
import casebook.project.Project;
import casebook.project.ProjectReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A golden case whose files are written with mistakes in them, one at a time, and read as a command would read them. */
final class FuzzedCase implements AutoCloseable {
    /** What nobody who writes a notebook should see. */
    private static final Pattern INSIDE = Pattern.compile("Exception|StackOverflow|OutOfMemory|INTERNAL Error|Casebook itself"
            + "|\\b(java|org|com|casebook)\\.[a-z]+\\.|\\tat |\\.java:\\d|Optional\\[|@[0-9a-f]{6,}\\b|\\bnull\\b");
    /** A line and a column; where the whole file is wrong (empty, too large, no Parquet), its name is the place. */
    private static final Pattern PLACED = Pattern.compile("(?s).+?(:\\d+:\\d+|\\.(md|yml|csv|tsv|json|jsonl|parquet|duckdb)): (error|warning): .+");

    private final Path folder;
    private final Path work;
    private final Map<String, byte[]> files;
    private final Engine engine;

    FuzzedCase(Case given, Path folder) throws IOException {
        this.folder = folder.resolve("project");
        this.work = folder.resolve("work");
        given.copy(this.folder, _ -> false, text -> text);
        files = Case.files(this.folder);
        Project project = ProjectReader.read(this.folder, new Diagnostics());
        engine = Engine.open(project.settings().engine(), Optional.empty(), Files.createDirectories(work), work.resolve("export"));
        engine.load(project);
    }

    Path folder() {
        return folder;
    }

    /** The files that people write, of which mistakes are expected: notebooks, settings, declarations. */
    List<String> written() {
        return files.keySet().stream().filter(path -> path.matches("notebooks/.*\\.(md|yml)|seeds/schema\\.yml")).toList();
    }

    /** These, and the seeds that are texts. */
    List<String> writtenOrGiven() {
        return files.keySet().stream().filter(path -> written().contains(path) || path.matches("seeds/.*\\.(csv|tsv|jsonl?)")).toList();
    }

    byte[] text(String path) {
        return files.get(path);
    }

    void write(String path, byte[] text) throws IOException {
        Files.write(folder.resolve(path), text);
    }

    /** Reads and plans everything; what is found must be fit to be shown. */
    void plan() {
        var diagnostics = new Diagnostics();
        try {
            Project project = ProjectReader.read(folder, diagnostics);
            Notebooks notebooks = Notebooks.read(project, folder, List.of(), diagnostics);
            var parameters = new Parameters(project.settings().params(), Map.of(), Map.of());
            new Planner(engine.reader(), engine.catalog().keySet(), declared(project), parameters, new Languages(project).site().names(),
                    diagnostics).plan(notebooks.all(), notebooks.pages());
        } catch (ReportException e) {
            diagnostics.addAll(e.diagnostics());
        }
        var printed = new ArrayList<String>();
        for (Diagnostic diagnostic : diagnostics.sorted()) {
            printed.add(Printed.text(one(diagnostic)));
        }
        printed.forEach(FuzzedCase::fit);
    }

    /** Reads one notebook, by itself; what is found must be fit to be shown. */
    static void read(String path, byte[] text) {
        var diagnostics = new Diagnostics();
        NotebookParser.parse("page", new Source(path, new String(text, StandardCharsets.UTF_8)), diagnostics);
        diagnostics.sorted().forEach(diagnostic -> fit(Printed.text(one(diagnostic))));
    }

    /** A message names no part of the program, and a place, unless there is none: in an empty file, or a folder. */
    static void fit(String printed) {
        String message = printed.lines().filter(line -> !line.matches(" *\\d* \\|.*|  hint: put the text in quotes: .*")).reduce("", (a, b) -> a + b + "\n");
        assertThat(INSIDE.matcher(message.replaceAll("`[^`]*`", "``")).find()).as(printed).isFalse();
        assertThat(PLACED.matcher(message).matches() || message.matches("(?s)notebooks: error: there is no notebook here.*"))
                .as(printed).isTrue();
    }

    private static Diagnostics one(Diagnostic diagnostic) {
        var one = new Diagnostics();
        one.add(diagnostic);
        return one;
    }

    private static Declared declared(Project project) {
        var seeds = new HashMap<Relation, TableDeclaration>();
        project.seeds().forEach(seed -> seeds.put(new Relation(Relation.RAW, seed.name()), seed.declaration()
                .orElseGet(() -> TableDeclaration.of(seed.name(), Span.file(project.display(seed.file()))))));
        return new Declared(seeds, project.models());
    }

    @Override
    public void close() {
        engine.close();
    }
}
