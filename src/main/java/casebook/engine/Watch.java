package casebook.engine;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.ReportException;
import casebook.plan.Step;
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
    private final Session session;
    private final int timeoutSeconds;
    private final int graceSeconds;
    private final Thread watcher;

    private Watch(BigStack thread, Session session, int timeoutSeconds) {
        this.thread = thread;
        this.session = session;
        this.timeoutSeconds = timeoutSeconds;
        // What is stopped in time has to give back its memory and its spilled files first.
        this.graceSeconds = Math.max(LEAST_GRACE_SECONDS, timeoutSeconds / 4);
        this.watcher = Thread.ofPlatform().daemon().name("casebook-watch").unstarted(this::look);
    }

    static Watch start(BigStack thread, Session session, Settings.Engine settings) {
        var watch = new Watch(thread, session, settings.timeoutSeconds());
        watch.watcher.start();
        return watch;
    }

    private void look() {
        try {
            while (true) {
                Thread.sleep(LOOK_MILLIS);
                Optional<Step> late = session.runningLongerThan(timeoutSeconds + graceSeconds);
                if (late.isPresent()) {
                    thread.abandon(new ReportException(diagnostic(late.get())));
                    return;
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Diagnostic diagnostic(Step step) {
        return Diagnostic.failed(step.sql().origin(), "this ran longer than " + timeoutSeconds + " s, and DuckDB can't be stopped within it")
                .withHint("it computes one very large value: make that smaller, or raise `timeout` in notebooks/casebook.yml");
    }

    @Override
    public void close() {
        watcher.interrupt();
    }
}
