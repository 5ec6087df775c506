package casebook.engine;

import casebook.declaration.TableDeclaration;
import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.ReportException;
import casebook.diagnostic.Source;
import casebook.diagnostic.Span;
import casebook.plan.PlannedTest;
import casebook.plan.Relation;
import casebook.plan.SqlReader;
import casebook.plan.Step;
import casebook.project.Project;
import casebook.project.Settings;
import casebook.result.Column;
import casebook.result.Origin;
import casebook.result.Reduced;
import casebook.result.Reduction;
import casebook.result.Table;
import casebook.result.TableProfile;
import casebook.result.TestResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The database of one run: DuckDB, in memory unless it is to be kept. {@link #open} it, {@link #load} the seeds, {@link #run} steps, read
 * {@link #rows} and {@link #exportCsv export} them, and close it.
 *
 * <p>Its methods may be called by any thread, and work one at a time on a thread of the engine's own, which also calls
 * {@link RunListener}. After {@link #cancel} they throw {@link java.util.concurrent.CancellationException}.
 */
public final class Engine implements AutoCloseable {
    private final BigStack thread;
    private final Database database;
    private final TreeReader reader;
    private final Session session;
    private final Contents contents = new Contents();
    private final Blame blame;
    private final Reading reading;
    private final Path workFolder;
    private final Path exportFolder;
    private final int timeoutSeconds;

    private Engine(BigStack thread, Database database, Settings.Engine settings, Path workFolder, Path exportFolder)
            throws SQLException {
        this.thread = thread;
        this.database = database;
        this.reader = new TreeReader(database.another());
        this.session = new Session(database.connection());
        this.blame = new Blame(session, contents, new ErrorTranslator(settings.timeoutSeconds(), settings.memory()));
        this.reading = new Reading(session, contents, blame);
        this.workFolder = workFolder;
        this.exportFolder = exportFolder;
        this.timeoutSeconds = settings.timeoutSeconds();
    }

    /**
     * Starts the database.
     *
     * @param file where it stands, absolute, to remain when it is closed; must not exist yet. Empty for one in memory
     * @param workFolder a private folder, absolute, for what doesn't fit in memory; the caller deletes it in the end
     * @param exportFolder where {@link #exportCsv} may write, absolute; need not exist yet
     * @throws ReportException if a setting isn't one that DuckDB takes
     */
    public static Engine open(Settings.Engine settings, Optional<Path> file, Path workFolder, Path exportFolder) {
        var thread = new BigStack("casebook-engine");
        return thread.call(() -> {
            try {
                Database database = Database.open(settings, file, workFolder.resolve("spill"));
                return new Engine(thread, database, settings, workFolder, exportFolder);
            } catch (SQLException e) {
                String why = ErrorTranslator.withoutPaths(EngineError.of(e).message());
                throw new ReportException(Diagnostic.invalid(Span.file("notebooks/casebook.yml"),
                        "DuckDB can't start with these settings: " + why));
            }
        });
    }

    /** Reads SQL without running it. Safe for use by several threads, and while seeds load. */
    public SqlReader reader() {
        return reader;
    }

    /**
     * Makes tables of the seeds and attaches the databases; from then on the database reads no file, writes none outside the
     * export folder, and takes no setting.
     *
     * @return what is wrong with them; a seed that is wrong may have no columns, or only some of its rows
     */
    public List<Diagnostic> load(Project project) {
        return call(() -> {
            List<Diagnostic> found = new SeedLoader(session, workFolder).load(project);
            database.lock(exportFolder, timeoutSeconds);
            contents.addSources(new Catalog(session).sources());
            project.seeds().forEach(seed -> contents.addBrokenSource(new Relation(Relation.RAW, seed.name())));
            return found;
        });
    }

    /** The tables that are there without any cell, with their columns: seeds, and the tables of attached databases. */
    public Map<Relation, List<Column>> catalog() {
        return call(contents::sources);
    }

    /**
     * Binds all steps, then runs them in order. A step that fails makes those that read it be skipped, and no others.
     *
     * @param steps each after those it reads
     */
    public void run(List<Step> steps, Mode mode, RunListener listener) {
        call(() -> {
            new Runner(session, contents, blame, listener).run(steps, mode);
            return null;
        });
    }

    /**
     * The first rows of a cell's result, a seed or an attached table, with the number of all. Rows that nobody ordered are
     * sorted by all columns; those of a seed stand as in its file.
     *
     * @throws ReportException if the relation is a view, and computing it fails
     */
    public Table rows(Relation relation, int limit) {
        return call(() -> reading.rows(relation, limit));
    }

    /**
     * What a picture needs to know of a cell's result, a seed or an attached table, however many rows it has: they stay in the
     * database. The same rows give the same answer, with any number of threads.
     *
     * @return nothing if there are more series or groups than asked for, or no value at all
     * @throws ReportException if the relation is a view, and computing it fails
     */
    public Optional<Reduced> reduce(Relation relation, Reduction reduction) {
        return call(() -> reading.reduce(relation, reduction));
    }

    /**
     * What the columns of a cell's result, a seed or an attached table hold. Up to a million rows all are looked at; beyond
     * that, what a sample tells comes from between half a million and a million of them, the same ones in every run.
     *
     * @throws ReportException if the relation is a view, and computing it fails
     */
    public TableProfile profile(Relation relation) {
        return profile(relation, Profiler.EXACT);
    }

    /** @param exact up to how many rows all are looked at */
    TableProfile profile(Relation relation, long exact) {
        return call(() -> reading.profile(relation, exact));
    }

    /**
     * Writes a whole result as CSV: UTF-8, commas, a header, NULL as nothing. Texts that a spreadsheet would run as
     * formulas get an apostrophe in front; numbers stay as they are.
     *
     * @param file absolute, below the export folder; its folder is made
     * @throws ReportException if the relation is a view and computing it fails, or if the file can't be written
     */
    public void exportCsv(Relation relation, Path file) {
        call(() -> {
            reading.exportCsv(relation, file);
            return null;
        });
    }

    /**
     * Writes a whole result as Parquet.
     *
     * @param file absolute, below the export folder; its folder is made
     * @throws ReportException if the file can't be written
     */
    public void exportParquet(Relation relation, Path file) {
        call(() -> {
            reading.exportParquet(relation, file);
            return null;
        });
    }

    /**
     * Makes the database stand by itself, so that other tools can open it once it is closed. It must have been opened in
     * a file.
     *
     * @param declared what is declared of its tables, to be kept as comments
     */
    public void finish(Map<Relation, TableDeclaration> declared) {
        call(() -> {
            new KeptDatabase(session, contents).finish(declared);
            return null;
        });
    }

    /**
     * Runs declared tests of one table. Those on what failed say so, and have no rows.
     *
     * @param diagnostics gets the tests that can't be run: on a column that doesn't exist, or on a view that fails
     */
    public List<TestResult> test(List<PlannedTest> tests, Diagnostics diagnostics) {
        return call(() -> new TestRunner(session, contents, reading, diagnostics).run(tests));
    }

    /** The columns of a seed, an attached table or a cell that could be bound; none of others. */
    public List<Column> columns(Relation relation) {
        return call(() -> contents.columns(relation).orElse(List.of()));
    }

    /**
     * Where the columns of a step's result come from, as far as its SQL tells: one answer for each of its columns, in their
     * order. None for a step that could not be bound.
     */
    public List<Origin> origins(Step step) {
        return call(() -> contents.columns(step.relation())
                .map(found -> reader.origins(step.sql().text(), found, contents::columns)).orElse(List.of()));
    }

    /** Whether a file is a database that {@link #finish} made and Casebook may replace. */
    public static boolean isOurs(Path file) {
        return KeptDatabase.isOurs(file);
    }

    /** Stops what runs, within about 0.1 seconds. Safe to call from any thread. */
    public void cancel() {
        session.cancel();
    }

    @Override
    public void close() {
        call(() -> {
            reader.close();
            database.close();
            return null;
        });
        thread.close();
    }

    /**
     * Runs a SQL file in a database of its own that may read and write files; relative paths behind {@code COPY … TO} are
     * resolved against a folder.
     *
     * @throws ReportException at the first statement that fails
     */
    public static void script(Path file, Path folder) {
        String shown = folder.relativize(file).toString().replace('\\', '/');
        try (var thread = new BigStack("casebook-script"); Database database = thread.call(Database::plain)) {
            var source = new Source(shown, Files.readString(file));
            thread.call(() -> {
                new Script(new Session(database.connection()), source, folder).run();
                return null;
            });
        } catch (IOException e) {
            throw new ReportException(Diagnostic.io(Span.file(shown), "this file can't be read"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T call(BigStack.Task<T, SQLException> task) {
        try {
            return thread.call(task);
        } catch (SQLException e) {
            throw new IllegalStateException(ErrorTranslator.withoutPaths(EngineError.of(e).message()), e);
        }
    }
}
