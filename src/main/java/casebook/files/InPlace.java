package casebook.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Puts a file in its place in one step: whoever looks sees the last one whole, or the new one. */
public final class InPlace {
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int ATTEMPTS = 600;

    private InPlace() {}

    /** Makes a file. */
    @FunctionalInterface
    public interface Making {
        void at(Path path) throws IOException;
    }

    /**
     * Makes a file beside its place, and moves it there. If either fails, nothing is left of it. Where another process puts a file in the
     * same place, it is waited for.
     *
     * @param path what stands there is replaced
     */
    public static void put(Path path, Making making) throws IOException {
        Path beside = beside(path, "new");
        try (HeldFile _ = hold(beside(path, "lock"))) {
            put(path, beside, making);
        }
    }

    private static void put(Path path, Path beside, Making making) throws IOException {
        try {
            making.at(beside);
            Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            deleteQuietly(beside);
            throw failed;
        }
    }

    private static Path beside(Path path, String role) {
        return path.resolveSibling("." + path.getFileName() + ".casebook-" + role);
    }

    private static HeldFile hold(Path lock) throws IOException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<HeldFile> held = HeldFile.take(lock);
            if (held.isPresent()) {
                return held.get();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IOException(HeldFile.holder(lock).map(who -> who + " is writing it").orElse("another process is writing it"));
    }

    private static void deleteQuietly(Path half) {
        try {
            Files.deleteIfExists(half);
        } catch (IOException later) {
            // The next run writes it anew.
        }
    }
}
