package casebook.engine;

import casebook.cache.Cache;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A branch of what is kept; a branch of the database is opened behind it if something is not. Used by one thread. */
final class KeptBranch {
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
        }, base);
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

    /** Answers as long as the branch is open. */
    Worker worker() {
        return desk;
    }

    KeptContents contents() {
        return contents;
    }
}
