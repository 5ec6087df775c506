package casebook.engine;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Does something for items, several at once: they are begun in their order, each on the lane that is free first. */
final class InTurn {
    /** What works on one item after another. */
    interface Lane extends AutoCloseable {
        @Override
        void close();
    }

    private InTurn() {}

    /**
     * Returns when all is done. After a failure nothing more is begun; it is thrown here.
     *
     * @param most how many lanes there may be
     * @param lanes opens a lane, on a thread of its own
     */
    static <T, L extends Lane> void each(List<T> items, int most, Supplier<L> lanes, BiConsumer<T, L> work) {
        var next = new AtomicInteger();
        List<CompletableFuture<Void>> running = IntStream.range(0, Math.min(items.size(), most))
                .mapToObj(_ -> CompletableFuture.runAsync(() -> lane(items, next, lanes, work), Thread::startVirtualThread)).toList();
        try {
            CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private static <T, L extends Lane> void lane(List<T> items, AtomicInteger next, Supplier<L> lanes, BiConsumer<T, L> work) {
        try (L lane = lanes.get()) {
            for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
                work.accept(items.get(i), lane);
            }
        } finally {
            // After a failure the others have nothing more to begin; otherwise there is nothing left.
            next.set(items.size());
        }
    }
}
