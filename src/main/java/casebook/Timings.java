package casebook;

import casebook.engine.Effort;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** What each phase and each cell cost, by the wall clock. Safe for use by several threads. */
final class Timings {
    private record Cost(String what, Duration time) {}

    private final long start = System.nanoTime();
    private final List<Cost> phases = new ArrayList<>();
    private final List<Cost> meanwhile = new ArrayList<>();
    private final List<Cost> cells = new ArrayList<>();
    private Effort effort = Effort.NONE;
    private final List<String> tables = new ArrayList<>();

    /** Does something and notes what it cost. */
    <T> T phase(String what, Supplier<T> work) {
        return timed(phases, what, work);
    }

    /** Does something while phases go on, that would be done later else. */
    CompletableFuture<Void> ahead(String what, Runnable work) {
        return CompletableFuture.runAsync(() -> meanwhile(what, () -> {
            work.run();
            return null;
        }));
    }

    /** Does something, on this thread, while phases go on, and notes what it cost. */
    <T> T meanwhile(String what, Supplier<T> work) {
        return timed(meanwhile, what, work);
    }

    void cell(String name, Duration time) {
        add(cells, name, time);
    }

    /** A model was made a table, since so many read it. */
    void table(String model, long readers) {
        tables.add(String.format(Locale.ROOT, "  %8d ×   %s", readers, model));
    }

    void effort(Effort spent) {
        effort = spent;
    }

    /** From the start of the command until now. */
    Duration total() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /**
     * What the Java machine took, and what there was before a build began: a command line to read. The system's own notion of when a
     * process began is up to a second off on Linux.
     */
    private Duration before() {
        return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()).minus(total());
    }

    private static <T> T timed(List<Cost> costs, String what, Supplier<T> work) {
        long begin = System.nanoTime();
        try {
            return work.get();
        } finally {
            add(costs, what, Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    private static void add(List<Cost> costs, String what, Duration time) {
        synchronized (costs) {
            costs.add(new Cost(what, time));
        }
    }

    /**
     * Prints phases in their order, what there was to do, then cells, the most expensive first.
     *
     * @param looked how many bytes of files were looked at to see what changed
     */
    void print(PrintWriter out, long looked) {
        out.println("phases");
        print(out, new Cost("from the start of the Java machine to the first phase", before()));
        phases.forEach(cost -> print(out, cost));
        print(out, new Cost("all", total()));
        out.println("meanwhile");
        meanwhile.forEach(cost -> print(out, cost));
        out.println("counts");
        out.printf(Locale.ROOT, "  %,8d  statements run by the database%n", effort.statements());
        out.printf(Locale.ROOT, "  %,8d  bytes of seeds loaded%n", effort.seedBytes());
        out.printf(Locale.ROOT, "  %,8d  bytes of files read to see what changed%n", looked);
        if (!tables.isEmpty()) {
            out.println("models made as tables, by how often they are read");
            tables.forEach(out::println);
        }
        out.println("cells and figures");
        sums().stream().sorted((a, b) -> b.time().compareTo(a.time())).forEach(cost -> print(out, cost));
    }

    /** What runs many times is told once. */
    private List<Cost> sums() {
        var times = new LinkedHashMap<String, List<Duration>>();
        cells.forEach(cost -> times.computeIfAbsent(cost.what(), _ -> new ArrayList<>()).add(cost.time()));
        return times.entrySet().stream().map(entry -> new Cost(entry.getKey() + (entry.getValue().size() == 1 ? "" : " × " + entry.getValue().size()),
                entry.getValue().stream().reduce(Duration.ZERO, Duration::plus))).toList();
    }

    private static void print(PrintWriter out, Cost cost) {
        out.printf(Locale.ROOT, "  %8.1f ms  %s%n", cost.time().toNanos() / 1e6, cost.what());
    }
}
