package casebook.notebook;

import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Reading with an end: some Markdown takes the parser hours, since it goes over a long line again for each of its signs.
 * It can't be interrupted; what takes too long is left alone on a daemon thread, which ends with the process.
 */
final class BoundedParse {
    /** Of the thread's own computing: how busy the machine is makes no difference. A usual notebook takes some hundredths. */
    static final int SECONDS = 30;
    private static final long LOOK_EACH_MILLIS = 2_000;
    private static final long STACK = 64L << 20;

    private BoundedParse() {}

    /**
     * What a reader makes, or nothing if it takes too long.
     *
     * @throws StackOverflowError if what it reads is nested too deeply
     */
    static <T> Optional<T> read(Supplier<T> reader) {
        var result = new CompletableFuture<T>();
        var thread = new Thread(null, () -> {
            try {
                result.complete(reader.get());
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        }, "casebook-markdown", STACK);
        thread.setDaemon(true);
        thread.start();
        return await(result, thread);
    }

    private static <T> Optional<T> await(CompletableFuture<T> result, Thread thread) {
        try {
            // A thread works for no longer than it is there; asking before would only load what tells it.
            Optional<T> read = look(result, TimeUnit.SECONDS.toMillis(SECONDS));
            while (read.isEmpty() && ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId()) < TimeUnit.SECONDS.toNanos(SECONDS)) {
                read = look(result, LOOK_EACH_MILLIS);
            }
            return read;
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case Error error -> throw error;
                case RuntimeException exception -> throw exception;
                default -> throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Markdown is read", e);
        }
    }

    private static <T> Optional<T> look(CompletableFuture<T> result, long millis) throws ExecutionException, InterruptedException {
        try {
            return Optional.of(result.get(millis, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        }
    }
}
