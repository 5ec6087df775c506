package casebook.engine;

import casebook.project.Settings;
import java.sql.Connection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;

/** Spreads work over several connections to one database, at most as many at once as the database has threads. */
final class Branches {
    private final Database database;
    private final Contents contents;
    private final Settings.Engine settings;
    private final RunningCells cells;
    private final Set<Branch> running = new HashSet<>();
    private boolean cancelled;

    /** @param contents what is in the database; nobody changes it while there is work */
    Branches(Database database, Contents contents, Settings.Engine settings, RunningCells cells) {
        this.database = database;
        this.contents = contents;
        this.settings = settings;
        this.cells = cells;
    }

    /** Does something for each item; they are begun in their order. What pages tell of columns stays. */
    <T> void each(List<T> items, BiConsumer<T, Worker> work) {
        var added = new Contents();
        try {
            InTurn.each(items, settings.threads(), this::lane, (item, lane) -> each(item, lane, work, added));
        } finally {
            contents.addColumns(added);
        }
    }

    private static <T> void each(T item, Lane lane, BiConsumer<T, Worker> work, Contents added) {
        Branch branch = lane.begin();
        boolean sound = false;
        try {
            lane.with(branch, worker -> {
                work.accept(item, worker);
                return null;
            });
            sound = true;
        } finally {
            lane.end(branch, sound);
            synchronized (added) {
                added.addColumns(branch.contents());
            }
        }
    }

    /** A connection for branches that come one after another; the caller closes it. */
    Lane lane() {
        return new Lane(this, database, cells, settings);
    }

    /** A branch on a lane's connection, which {@link #done} ends. */
    synchronized Branch begin(Connection connection, RunningCells.Note note) {
        if (cancelled) {
            throw new CancellationException();
        }
        var branch = new Branch(connection, contents, settings, note);
        running.add(branch);
        return branch;
    }

    synchronized void done(Branch branch) {
        running.remove(branch);
    }

    /** What runs just now, in the order of names. Safe to call from any thread. */
    synchronized List<Working> working() {
        return running.stream().flatMap(branch -> branch.session().working().stream()).sorted(Comparator.comparing(Working::what)).toList();
    }

    /** Stops what runs, and lets nothing begin. Safe to call from any thread. */
    void cancel() {
        stop().forEach(Branch::cancel);
    }

    private synchronized List<Branch> stop() {
        cancelled = true;
        return List.copyOf(running);
    }
}
