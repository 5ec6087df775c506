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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.function.Function;

/**
 * The database of one run: DuckDB, in memory unless it is to be kept. {@link #open} it, {@link #load} the seeds, {@link #run} steps, read
 * {@link #rows} and {@link #exportCsv export} them, and close it.
 *
 * <p>Its methods may be called by any thread, and work one at a time on a thread of the engine's own, which also calls
 * {@link RunListener}. After {@link #cancel} they throw {@link java.util.concurrent.CancellationException}.
 */
public final class Engine implements Workshop {
    private final BigStack thread;
    private final Database database;
    private final TreeReader reader;
    private final Settings.Engine settings;
    private final Contents contents = new Contents();
    private final Desk desk;
    private final Branches branches;
    private final Path workFolder;
    private final Path exportFolder;
    private final Watch watch;
    private final RunningCells cells;
    private volatile long seedBytes;
    private boolean locked;

    private Engine(BigStack thread, Database database, Settings.Engine settings, Path workFolder, Path exportFolder)
            throws SQLException {
        this.thread = thread;
        this.database = database;
        this.reader = new TreeReader(database.another(), settings.permissions());
        this.settings = settings;
        this.cells = new RunningCells(workFolder);
        this.desk = new Desk(database.connection(), contents, settings, cells.note());
        this.branches = new Branches(database, contents, settings, cells);
        this.workFolder = workFolder;
        this.exportFolder = exportFolder;
        this.watch = Watch.start(thread, settings);
        watch.follow(desk.session);
    }

    /**
     * Loads the driver and its library, most of what opening the first database costs; worth a thread of its own, early on. Not
     * calling it changes nothing but the time.
     */
    public static void warmUp() {
        DuckDb.load();
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

    @Override
    public SqlReader reader() {
        return reader;
    }

    @Override
    public List<Diagnostic> load(Project project) {
        return call(() -> {
            var found = new ArrayList<>(new Extensions(desk.session).load(settings.permissions()));
            found.addAll(new SeedLoader(desk.session, workFolder).load(project));
            seedBytes += project.seeds().stream().mapToLong(seed -> seed.file().toFile().length()).sum();
            if (!settings.permissions().network()) {
                lock();
            }
            contents.addSources(new Catalog(desk.session).sources());
            project.seeds().forEach(seed -> contents.addBrokenSource(new Relation(Relation.RAW, seed.name())));
            return found;
        });
    }

    /** Which servers may be read from is known once all SQL has been; the engine's thread calls this before anything of it runs. */
    private void lock() throws SQLException {
        if (!locked) {
            database.lock(exportFolder, settings.permissions(), reader.servers(), settings.timeoutSeconds());
            locked = true;
        }
    }

    @Override
    public Map<Relation, List<Column>> catalog() {
        return call(contents::sources);
    }

    @Override
    public void run(List<Step> steps, Mode mode, RunListener listener) {
        call(() -> {
            lock();
            desk.run(steps, mode, listener);
            return null;
        });
    }

    @Override
    public Table rows(Relation relation, int limit) {
        return call(() -> desk.reading.rows(relation, limit));
    }

    @Override
    public Optional<Reduced> reduce(Relation relation, Reduction reduction) {
        return call(() -> desk.reading.reduce(relation, reduction));
    }

    @Override
    public TableProfile profile(Relation relation) {
        return profile(relation, Profiler.EXACT);
    }

    /** @param exact up to how many rows all are looked at */
    TableProfile profile(Relation relation, long exact) {
        return call(() -> desk.reading.profile(relation, exact));
    }

    @Override
    public void exportCsv(Relation relation, Path file) {
        call(() -> {
            desk.reading.exportCsv(relation, file);
            return null;
        });
    }

    @Override
    public void exportParquet(Relation relation, Path file) {
        call(() -> {
            desk.reading.exportParquet(relation, file);
            return null;
        });
    }

    @Override
    public void finish(Map<Relation, TableDeclaration> declared) {
        call(() -> {
            new KeptDatabase(desk.session, contents).finish(declared);
            return null;
        });
    }

    @Override
    public List<TestResult> test(List<PlannedTest> tests, Diagnostics diagnostics) {
        return call(() -> {
            lock();
            return desk.test(tests, diagnostics);
        });
    }

    @Override
    public boolean has(Relation relation) {
        return call(() -> contents.has(relation));
    }

    @Override
    public <T> void each(List<T> items, BiConsumer<T, Worker> work) {
        call(() -> {
            lock();
            return null;
        });
        branches.each(items, work);
    }

    /** A connection for work that may turn out to be none. */
    Lane lane() {
        return branches.lane();
    }

    @Override
    public List<Column> columns(Relation relation) {
        return call(() -> contents.columns(relation).orElse(List.of()));
    }

    @Override
    public List<Origin> origins(Step step) {
        return call(() -> contents.columns(step.relation()).map(found -> origins(step, found, contents::columns)).orElse(List.of()));
    }

    /** The same where the columns of relations are known from elsewhere. */
    List<Origin> origins(Step step, List<Column> found, Function<Relation, Optional<List<Column>>> columns) {
        return reader.origins(step.sql().text(), found, columns);
    }

    /** Whether a file is a database that {@link #finish} made and Casebook may replace. */
    public static boolean isOurs(Path file) {
        return KeptDatabase.isOurs(file);
    }

    @Override
    public List<Working> working() {
        return Stream.concat(desk.session.working().stream(), branches.working().stream()).toList();
    }

    @Override
    public Effort effort() {
        return new Effort(cells.statements(), seedBytes);
    }

    @Override
    public void cancel() {
        desk.session.cancel();
        branches.cancel();
    }

    @Override
    public void close() {
        watch.close();
        if (thread.isAbandoned()) {
            return;
        }
        call(() -> {
            desk.session.close();
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
