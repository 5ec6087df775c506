package casebook;

import casebook.engine.Working;
import casebook.engine.Workshop;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells of cells that run for long: on a terminal how far each of them is, in a log once for each. */
final class LiveCells implements AutoCloseable {
    private static final Duration LOOK_EACH = Duration.ofMillis(250);
    /** What is done sooner needs no line. */
    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(10);
    /** Before so much is done, nobody can say how long the rest takes. */
    private static final double TELLING = 0.05;
    private static final int LONGEST_NAME = 40;

    private final Workshop engine;
    private final Progress progress;
    private final Set<String> told = new HashSet<>();
    private final Thread thread = Thread.ofPlatform().daemon().name("casebook-live").unstarted(this::look);

    private LiveCells(Workshop engine, Progress progress) {
        this.engine = engine;
        this.progress = progress;
    }

    static LiveCells watch(Workshop engine, Progress progress) {
        var cells = new LiveCells(engine, progress);
        if (progress.isShown()) {
            cells.thread.start();
        }
        return cells;
    }

    private void look() {
        try {
            while (true) {
                Thread.sleep(LOOK_EACH);
                List<Working> working = engine.working();
                progress.lines(working.stream().filter(one -> one.since().compareTo(MOMENT) >= 0).map(LiveCells::line).toList());
                working.stream().filter(one -> one.since().compareTo(LONG) >= 0 && told.add(one.what()))
                        .forEach(one -> progress.log("Running " + name(one) + " for " + LONG.toSeconds() + " s now"));
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@code Running talks … 43 %, about 6 s left}. */
    static String line(Working working) {
        double seconds = working.since().toMillis() / 1000.0;
        String running = "Running " + name(working) + " … ";
        double share = working.share().orElse(0);
        return share < TELLING ? running + String.format(Locale.ROOT, "%.0f s", seconds)
                : running + String.format(Locale.ROOT, "%.0f %%, about %.0f s left", 100 * share, Math.max(1, seconds * (1 - share) / share));
    }

    private static String name(Working working) {
        String name = working.what().replace("`", "");
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name;
    }

    /** Nothing is said any more when this returns. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            if (thread.isAlive()) {
                thread.join(LOOK_EACH);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
