package casebook.cache;

import java.util.concurrent.atomic.AtomicInteger;

/** Names that no other build gives at the same time; later ones sort behind earlier ones. */
final class Unique {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Unique() {}

    static String name() {
        return String.format("%012x-%x-%04x", System.currentTimeMillis(), ProcessHandle.current().pid(), COUNT.incrementAndGet());
    }
}
