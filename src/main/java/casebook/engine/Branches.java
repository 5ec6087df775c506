package casebook.engine;

import casebook.project.Settings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

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

    /** Does something for each item; they are begun in their order. */
    <T> void each(List<T> items, BiConsumer<T, Worker> work) {
        var next = new AtomicInteger();
        var added = new Contents();
        List<CompletableFuture<Void>> lanes = IntStream.range(0, Math.min(items.size(), settings.threads()))
                .mapToObj(lane -> CompletableFuture.runAsync(() -> lane(lane, items, work, next, added), Thread::startVirtualThread)).toList();
        try {
            CompletableFuture.allOf(lanes.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        } finally {
            contents.addColumns(added);
        }
    }

    private <T> void lane(int lane, List<T> items, BiConsumer<T, Worker> work, AtomicInteger next, Contents added) {
        try (var thread = new BigStack("casebook-branch-" + (lane + 1)); var watch = Watch.start(thread, settings)) {
            thread.<Void, RuntimeException>call(() -> {
                try (Connection connection = database.another(); RunningCells.Note note = cells.note()) {
                    for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
                        var branch = new Branch(connection, contents, settings, note);
                        watch.follow(branch.session());
                        item(items.get(i), branch, work, added);
                    }
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                } finally {
                    // After a failure the others have nothing more to begin; otherwise there is nothing left.
                    next.set(items.size());
                }
                return null;
            });
        }
    }

    private <T> void item(T item, Branch branch, BiConsumer<T, Worker> work, Contents added) {
        begin(branch);
        try {
            work.accept(item, branch);
            branch.clear();
        } finally {
            end(branch, added);
        }
    }

    /** A connection for branches that come one after another; the caller closes it. */
    Lane lane() {
        return new Lane(this, database, cells, settings);
    }

    /** A branch on a lane's connection, which {@link #done} ends. */
    Branch begin(Connection connection, RunningCells.Note note) {
        var branch = new Branch(connection, contents, settings, note);
        begin(branch);
        return branch;
    }

    /** A branch is done with; what pages tell of its columns stays. */
    void done(Branch branch) {
        end(branch, contents);
    }

    private synchronized void begin(Branch branch) {
        if (cancelled) {
            throw new CancellationException();
        }
        running.add(branch);
    }

    private synchronized void end(Branch branch, Contents added) {
        running.remove(branch);
        added.addColumns(branch.contents());
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
