package casebook;

import casebook.engine.Workshop;
import java.util.List;

/**
 * Clears up when the user stops the process: the running query ends, and neither the staging folder nor temporary files
 * stay behind. The Java machine itself then returns 130.
 */
final class Interruption implements AutoCloseable {
    private final Thread hook;
    private volatile Runnable cancel = () -> { };

    private Interruption(List<Runnable> clearing) {
        this.hook = new Thread(() -> {
            attempt(cancel);
            clearing.forEach(Interruption::attempt);
        }, "casebook-interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Watches while a site is made. To be called as soon as the folders are there: opening the database takes its time. */
    static Interruption watch(Output output, WorkFolder work) {
        return new Interruption(List.of(output::close, work::close));
    }

    /** Watches while a project is checked. */
    static Interruption watch(WorkFolder work) {
        return new Interruption(List.of(work::close));
    }

    /** What is running in this engine is to be ended first. */
    void cancels(Workshop engine) {
        cancel = engine::cancel;
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
