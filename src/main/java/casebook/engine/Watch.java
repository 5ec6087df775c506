package casebook.engine;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.ReportException;
import casebook.project.Settings;
import java.util.Optional;

/**
 * Gives up on a cell that doesn't end when its time is over: while DuckDB computes one value, nothing stops it. Whoever waits
 * for the engine is told so, the engine does nothing more, and its thread ends with the process.
 */
final class Watch implements AutoCloseable {
    private static final long LOOK_MILLIS = 500;
    private static final int LEAST_GRACE_SECONDS = 5;

    private final BigStack thread;
    private final int timeoutSeconds;
    private final int graceSeconds;
    private final Thread watcher;
    private volatile Optional<Session> session = Optional.empty();

    private Watch(BigStack thread, int timeoutSeconds) {
        this.thread = thread;
        this.timeoutSeconds = timeoutSeconds;
        // What is stopped in time has to give back its memory and its spilled files first.
        this.graceSeconds = Math.max(LEAST_GRACE_SECONDS, timeoutSeconds / 4);
        this.watcher = Thread.ofPlatform().daemon().name("casebook-watch").unstarted(this::look);
    }

    /** @param thread on which all of it runs */
    static Watch start(BigStack thread, Settings.Engine settings) {
        var watch = new Watch(thread, settings.timeoutSeconds());
        watch.watcher.start();
        return watch;
    }

    /** From now on this is looked at, and what was before isn't. */
    void follow(Session working) {
        session = Optional.of(working);
    }

    private void look() {
        try {
            while (true) {
                Thread.sleep(LOOK_MILLIS);
                Optional<Running> late = session.flatMap(working -> working.runningLongerThan(timeoutSeconds + graceSeconds));
                if (late.isPresent()) {
                    thread.abandon(new ReportException(diagnostic(late.get())));
                    return;
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Diagnostic diagnostic(Running late) {
        return Diagnostic.failed(late.place(), "this ran longer than " + timeoutSeconds + " s, and DuckDB can't be stopped within it")
                .withHint("it computes one very large value: make that smaller, or raise `timeout` in notebooks/casebook.yml");
    }

    @Override
    public void close() {
        watcher.interrupt();
    }
}
