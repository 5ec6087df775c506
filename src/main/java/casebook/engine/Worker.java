package casebook.engine;

import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.ReportException;
import casebook.plan.PlannedTest;
import casebook.plan.Relation;
import casebook.plan.Step;
import casebook.result.Reduced;
import casebook.result.Reduction;
import casebook.result.Table;
import casebook.result.TableProfile;
import casebook.result.TestResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Runs cells and reads what came of them: the {@link Workshop} itself, or a branch of it. After {@link Engine#cancel}
 * its methods throw {@link java.util.concurrent.CancellationException}.
 */
public sealed interface Worker permits Workshop, Branch, KeptDesk {
    /**
     * Binds all steps, then runs them in order. A step that fails makes those that read it be skipped, and no others.
     *
     * @param steps each after those it reads
     */
    void run(List<Step> steps, Mode mode, RunListener listener);

    /**
     * The first rows of a cell's result, a seed or an attached table, with the number of all. Rows that nobody ordered are
     * sorted by all columns; those of a seed stand as in its file.
     *
     * @throws ReportException if the relation is a view, and computing it fails
     */
    Table rows(Relation relation, int limit);

    /**
     * What a picture needs to know of a cell's result, a seed or an attached table, however many rows it has: they stay in the
     * database. The same rows give the same answer, with any number of threads.
     *
     * @return nothing if there are more series or groups than asked for, or no value at all
     * @throws ReportException if the relation is a view, and computing it fails
     */
    Optional<Reduced> reduce(Relation relation, Reduction reduction);

    /**
     * What the columns of a cell's result, a seed or an attached table hold. Up to a million rows all are looked at; beyond
     * that, what a sample tells comes from between half a million and a million of them, the same ones in every run.
     *
     * @throws ReportException if the relation is a view, and computing it fails
     */
    TableProfile profile(Relation relation);

    /**
     * Writes a whole result as CSV: UTF-8, commas, a header, NULL as nothing. Texts that a spreadsheet would run as
     * formulas get an apostrophe in front; numbers stay as they are.
     *
     * @param file absolute, below the export folder; its folder is made
     * @throws ReportException if the relation is a view and computing it fails, or if the file can't be written
     */
    void exportCsv(Relation relation, Path file);

    /**
     * Writes a whole result as Parquet.
     *
     * @param file absolute, below the export folder; its folder is made
     * @throws ReportException if the file can't be written
     */
    void exportParquet(Relation relation, Path file);

    /**
     * Runs declared tests of one table. Those on what failed say so, and have no rows.
     *
     * @param diagnostics gets the tests that can't be run: on a column that doesn't exist, or on a view that fails
     */
    List<TestResult> test(List<PlannedTest> tests, Diagnostics diagnostics);

    /** Whether a relation is there to be read: a sound seed, or a cell that ran and didn't fail. */
    boolean has(Relation relation);
}
