package casebook.engine;

import casebook.cache.Cache;
import casebook.diagnostic.Diagnostics;
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
import java.util.function.Function;
import java.util.function.Supplier;

/** A branch of what is kept; a branch of the database is opened behind it if something is not. Used by one thread. */
public final class KeptBranch implements Worker {
    private final KeptContents contents;
    private final KeptDesk desk;
    /** What several branches share is made for one at a time, and nobody looks meanwhile. */
    private final KeptDesk base;
    private final Supplier<Lane> lanes;
    private Lane lane;
    private Branch branch;

    /** @param lanes gives the lane that this branch may use */
    KeptBranch(Cache cache, Prints prints, KeptContents below, KeptDesk base, Supplier<Lane> lanes) {
        this.contents = new KeptContents(Optional.of(below));
        this.base = base;
        this.lanes = lanes;
        this.desk = new KeptDesk(cache, new Prints(prints), contents, new KeptDesk.Real() {
            @Override
            public <T> T with(Function<Worker, T> work) {
                return real(work);
            }
        }, Optional.of(base));
    }

    private <T> T real(Function<Worker, T> work) {
        if (branch == null) {
            lane = lanes.get();
            synchronized (base) {
                branch = lane.begin();
            }
        }
        return lane.with(branch, work);
    }

    /** @param sound whether all went well */
    void end(boolean sound) {
        if (branch != null) {
            synchronized (base) {
                lane.end(branch, sound);
            }
        }
    }

    KeptContents contents() {
        return contents;
    }

    @Override
    public void run(List<Step> steps, Mode mode, RunListener listener) {
        desk.run(steps, mode, listener);
    }

    @Override
    public Table rows(Relation relation, int limit) {
        return desk.rows(relation, limit);
    }

    @Override
    public Optional<Reduced> reduce(Relation relation, Reduction reduction) {
        return desk.reduce(relation, reduction);
    }

    @Override
    public TableProfile profile(Relation relation) {
        return desk.profile(relation);
    }

    @Override
    public void exportCsv(Relation relation, Path file) {
        desk.exportCsv(relation, file);
    }

    @Override
    public void exportParquet(Relation relation, Path file) {
        desk.exportParquet(relation, file);
    }

    @Override
    public List<TestResult> test(List<PlannedTest> tests, Diagnostics diagnostics) {
        return desk.test(tests, diagnostics);
    }

    @Override
    public boolean has(Relation relation) {
        return desk.has(relation);
    }
}
