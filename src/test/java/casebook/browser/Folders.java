package casebook.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Clears up. */
final class Folders {
    private static final int TIMES = 20;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Folders() {}

    /** Deletes a temporary folder, or what it can of it: helpers of a browser write for a moment after it has ended. */
    static void delete(Path folder) {
        for (int i = 0; i < TIMES && !isDeleted(folder); i++) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static boolean isDeleted(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
            return true;
        } catch (IOException | UncheckedIOException changing) {
            return Files.notExists(folder);
        }
    }
}
