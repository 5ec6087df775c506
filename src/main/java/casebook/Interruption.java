package casebook;

import casebook.engine.Workshop;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Clears up when the user stops the process: the running query ends, and neither the staging folder nor temporary files
 * stay behind. The Java machine itself then returns 130.
 */
final class Interruption implements AutoCloseable {
    /** Ending a query is given so much of it. */
    private static final Duration ENDING = Duration.ofMillis(500);
    private static final Duration ALL = Duration.ofMillis(900);

    private final Thread hook = new Thread(this::clear, "casebook-interruption");
    private final Deque<Runnable> clearing = new ArrayDeque<>();
    private volatile Runnable cancel = () -> { };
    private boolean stopping;

    private Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    static Interruption watch() {
        return new Interruption();
    }

    /**
     * Opens what leaves something behind. It is cleared even if the process is stopped before this returns.
     *
     * @param close what an interruption calls, on a thread of its own
     * @throws CancellationException if the process is being stopped
     */
    synchronized <T> T open(Supplier<T> open, Consumer<T> close) {
        if (stopping) {
            throw new CancellationException();
        }
        T opened = open.get();
        clearing.push(() -> close.accept(opened));
        return opened;
    }

    /** What is running in this engine is to be ended first. */
    void cancels(Workshop engine) {
        cancel = engine::cancel;
    }

    /** All that can be done in the time there is; nothing may keep the process from ending. */
    private void clear() {
        long end = System.nanoTime() + ALL.toNanos();
        inTime(ENDING, () -> attempt(cancel));
        inTime(Duration.ofNanos(end - System.nanoTime()), this::clearAll);
    }

    private synchronized void clearAll() {
        stopping = true;
        clearing.forEach(Interruption::attempt);
    }

    /** DuckDB holds its lock while it plans a statement, and whoever wants to end that one waits for it. */
    private static void inTime(Duration most, Runnable step) {
        Thread thread = Thread.ofPlatform().daemon().name("casebook-clearing").start(step);
        try {
            thread.join(most);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What one step can't do must not keep the next from being done. */
    private static void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException ending) {
            // The process ends; there is nobody to tell.
        }
    }

    /** The work is done, and clears up after itself. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            // The process is being stopped, and the hook at work.
        }
    }
}
