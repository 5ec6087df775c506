package casebook;

import casebook.engine.Engine;
import casebook.site.Staging;

/**
 * Clears up when the user stops the process: the running query ends, and neither the staging folder nor temporary files
 * stay behind. The Java machine itself then returns 130.
 */
final class Interruption implements AutoCloseable {
    private final Thread hook;

    private Interruption(Runnable clearing) {
        this.hook = new Thread(clearing, "casebook-interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Watches while a site is made. */
    static Interruption watch(Engine engine, Staging staging, WorkFolder work) {
        return new Interruption(() -> {
            engine.cancel();
            staging.close();
            work.close();
        });
    }

    /** Watches while a project is checked. */
    static Interruption watch(Engine engine, WorkFolder work) {
        return new Interruption(() -> {
            engine.cancel();
            work.close();
        });
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
