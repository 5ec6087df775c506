package casebook.engine;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * One thread with a stack of 256 MB for everything that reaches DuckDB: with the usual stack, SQL nested some hundred
 * levels deep ends the process. The memory is taken only as far as it is used.
 */
final class BigStack implements AutoCloseable {
    private static final long BYTES = 256L << 20;

    private final ExecutorService executor;
    private final CompletableFuture<Void> abandoned = new CompletableFuture<>();
    private volatile Thread thread;

    BigStack(String name) {
        executor = Executors.newSingleThreadExecutor(task -> {
            thread = new Thread(null, task, name, BYTES);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Runs a task there and waits for it; what it throws is thrown here. On the thread itself it just runs. */
    <T, E extends Exception> T call(Task<T, E> task) throws E {
        if (Thread.currentThread() == thread) {
            return task.run();
        }
        var result = new CompletableFuture<T>();
        abandoned.whenComplete((_, why) -> result.completeExceptionally(why));
        executor.execute(() -> complete(result, task));
        return result(result::get);
    }

    private static <T, E extends Exception> void complete(CompletableFuture<T> result, Task<T, E> task) {
        try {
            result.complete(task.run());
        } catch (Throwable e) {
            // Wrapped, since a future makes its own exception of a cancellation.
            result.completeExceptionally(new ExecutionException(e));
        }
    }

    /** What runs there doesn't end: whoever waits for it, and whoever comes later, gets this instead. */
    void abandon(RuntimeException why) {
        abandoned.completeExceptionally(why);
    }

    boolean isAbandoned() {
        return abandoned.isDone();
    }

    private static <T, E extends Exception> T result(Callable<T> future) throws E {
        try {
            return future.call();
        } catch (ExecutionException e) {
            throw BigStack.<E>same(e.getCause() instanceof ExecutionException thrown ? thrown.getCause() : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the engine works", e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> E same(Throwable cause) {
        return switch (cause) {
            case Error error -> throw error;
            case RuntimeException exception -> throw exception;
            default -> (E) cause;
        };
    }

    @Override
    public void close() {
        executor.shutdown();
    }

    /** Something to run. */
    @FunctionalInterface
    interface Task<T, E extends Exception> {
        T run() throws E;
    }
}
