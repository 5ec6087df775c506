package casebook.engine;

import casebook.declaration.TableDeclaration;
import casebook.diagnostic.Diagnostic;
import casebook.plan.Relation;
import casebook.plan.SqlReader;
import casebook.plan.Step;
import casebook.project.Project;
import casebook.result.Column;
import casebook.result.Origin;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** What builds see of the database: the {@link Engine} itself, or what earlier builds kept with an engine behind it. */
public sealed interface Workshop extends Worker, AutoCloseable permits Engine, KeptEngine {
    /** Reads SQL without running it. Safe for use by several threads, and while seeds load. */
    SqlReader reader();

    /**
     * Makes tables of the seeds and attaches the databases; from then on the database reads no file, writes none outside the
     * export folder, and takes no setting.
     *
     * @return what is wrong with them; a seed that is wrong may have no columns, or only some of its rows
     */
    List<Diagnostic> load(Project project);

    /** The tables that are there without any cell, with their columns: seeds, and the tables of attached databases. */
    Map<Relation, List<Column>> catalog();

    /**
     * Does something for each item, several at once, each on a connection of its own: what an item's worker runs only this
     * worker sees, and once the item is done it is gone from the database. Cells that have run before are there for all.
     *
     * @param work called by threads of the engine's own; what it throws ends the work and is thrown here
     */
    <T> void each(List<T> items, BiConsumer<T, Worker> work);

    /** The columns of a seed, an attached table or a cell that could be bound; none of others. */
    List<Column> columns(Relation relation);

    /**
     * Where the columns of a step's result come from, as far as its SQL tells: one answer for each of its columns, in their
     * order. None for a step that could not be bound.
     */
    List<Origin> origins(Step step);

    /**
     * Makes the database stand by itself, so that other tools can open it once it is closed. It must have been opened in
     * a file.
     *
     * @param declared what is declared of its tables, to be kept as comments
     */
    void finish(Map<Relation, TableDeclaration> declared);

    /** What runs just now, on all connections. Safe to call from any thread. */
    List<Working> working();

    /** What was asked of the database so far. Safe to call from any thread. */
    Effort effort();

    /** Stops what runs, within about 0.1 seconds. Safe to call from any thread. */
    void cancel();

    @Override
    void close();
}
