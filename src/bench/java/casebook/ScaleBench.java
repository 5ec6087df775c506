package casebook;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a build costs beside its queries alone, at several sizes of the data: a cold build, one with nothing changed, and one
 * with a sentence changed, each in a process of its own. Each round runs all of them one after another, so that a busy
 * machine slows all; medians are shown.
 */
final class ScaleBench {
    private static final int ROUNDS = 3;
    private static final String MEMORY = "2GB";
    private static final int THREADS = 2;

    /** One round at one size. */
    private record Round(MeasuredRun.Cost bare, MeasuredRun.Cost cold, MeasuredRun.Cost same, MeasuredRun.Cost sentence) {}

    /**
     * The medians of some rounds.
     *
     * @param megabytes of CSV
     * @param bareProcessors seconds of all processors
     */
    record Row(int scale, long megabytes, double bare, double cold, double ratio, double same, double sentence, long heap, long resident,
            double bareProcessors, double coldProcessors) {
        static final String HEAD = "scale,rows,megabytes,bare_s,cold_s,ratio,nothing_changed_s,sentence_changed_s,heap_mb,resident_mb,bare_processors_s,cold_processors_s";

        String csv() {
            return String.format(Locale.ROOT, "%d,%d,%d,%.3f,%.3f,%.3f,%.3f,%.3f,%d,%d,%.3f,%.3f", scale, Marketplace.rows(scale), megabytes, bare, cold, ratio, same, sentence, heap, resident,
                    bareProcessors, coldProcessors);
        }

        private String line() {
            return String.format(Locale.ROOT, "| %,d× | %,d MB | %.2f s | %.2f s | %.2f | %.2f s | %.2f s | %d MB | %,d MB |", scale, megabytes, bare,
                    cold, ratio, same, sentence, heap, resident);
        }
    }

    private ScaleBench() {}

    /** Measures each size, prints a table line by line, and makes the page about it. */
    static void report(List<Integer> scales, PrintStream out) throws IOException, SQLException {
        List<Row> rows = run(scales, out);
        Path root = Bench.root();
        Path project = root.resolve("target/benchmark");
        page(rows, root, project, out);
        out.println("the page: " + project.resolve("site/index.html"));
        out.println("its picture: " + project.resolve("site/figures/index/seconds_by_rows.png"));
    }

    /** Makes the page about results in a folder. */
    static void page(List<Row> rows, Path root, Path project, PrintStream out) throws IOException {
        Files.createDirectories(project.resolve("notebooks"));
        Files.createDirectories(project.resolve("seeds"));
        Files.copy(root.resolve("src/bench/benchmark.md"), project.resolve("notebooks/index.md"), StandardCopyOption.REPLACE_EXISTING);
        Files.write(project.resolve("seeds/results.csv"), Stream.concat(Stream.of(Row.HEAD), rows.stream().map(Row::csv)).toList());
        VariationsBench.build(project, out);
    }

    /** Measures each size and prints a table, line by line. */
    static List<Row> run(List<Integer> scales, PrintStream out) throws IOException, SQLException {
        try (var work = WorkFolder.create(Path.of("").toAbsolutePath())) {
            return run(scales, archives(work.path()), out);
        }
    }

    /** Makes them where they are possible, by a first run of each program. */
    private static Archives archives(Path work) throws IOException, SQLException {
        var archives = new Archives(work, System.getProperty("java.class.path"));
        if (archives.arePossible()) {
            Path folder = Files.createDirectory(work.resolve("first"));
            Marketplace.write(folder, 1, MEMORY, THREADS);
            MeasuredRun.bare(folder, archives.making("bare"), MEMORY, THREADS);
            MeasuredRun.tool(folder, cacheIn(work), archives.making("tool"), "build", "--quiet");
        }
        return archives;
    }

    private static List<Row> run(List<Integer> scales, Archives archives, PrintStream out) throws IOException, SQLException {
        out.println(archives.told());
        out.println("| data | CSV | queries alone | Casebook, cold | ratio | nothing changed | a sentence changed | JVM heap | whole process |");
        out.println("|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        var rows = new ArrayList<Row>();
        for (int scale : scales) {
            rows.add(row(scale, archives));
            out.println(rows.getLast().line());
            out.flush();
        }
        rows.stream().skip(1).map(row -> growth(rows.getFirst(), row)).forEach(out::println);
        return rows;
    }

    /** What grows with the data, beside what grows of the queries alone: without the start, pictures and pages, which are the same at each size. */
    private static String growth(Row least, Row row) {
        return String.format(Locale.ROOT, "from %,d× to %,d×: Casebook grows by %.2f of what the queries alone do, by the wall clock; %.2f in seconds of processors",
                least.scale(), row.scale(), (row.cold() - least.cold()) / (row.bare() - least.bare()),
                (row.coldProcessors() - least.coldProcessors()) / (row.bareProcessors() - least.bareProcessors()));
    }

    private static Row row(int scale, Archives archives) throws IOException, SQLException {
        try (var work = WorkFolder.create(Path.of("").toAbsolutePath())) {
            Path folder = Files.createDirectory(work.path().resolve("marketplace"));
            Marketplace.write(folder, scale, MEMORY, THREADS);
            var rounds = new ArrayList<Round>();
            for (int i = 0; i < ROUNDS; i++) {
                rounds.add(round(folder, archives, cacheIn(work.path()), i));
            }
            return new Row(scale, size(folder.resolve("seeds")) >> 20, Median.of(rounds, round -> round.bare().seconds()),
                    Median.of(rounds, round -> round.cold().seconds()),
                    Median.of(rounds, round -> round.cold().seconds() / round.bare().seconds()),
                    Median.of(rounds, round -> round.same().seconds()), Median.of(rounds, round -> round.sentence().seconds()),
                    rounds.stream().mapToLong(round -> round.cold().heap()).max().orElseThrow(),
                    rounds.stream().mapToLong(round -> round.cold().resident()).max().orElseThrow(),
                    Median.of(rounds, round -> round.bare().processors()), Median.of(rounds, round -> round.cold().processors()));
        }
    }

    private static Map<String, String> cacheIn(Path folder) {
        return Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString());
    }

    private static Round round(Path folder, Archives archives, Map<String, String> environment, int number) throws IOException {
        String archive = archives.reading("tool");
        MeasuredRun.Cost bare = MeasuredRun.bare(folder, archives.reading("bare"), MEMORY, THREADS);
        Marketplace.say(folder, "Said in round " + number + ".");
        MeasuredRun.Cost cold = MeasuredRun.tool(folder, environment, archive, "build", "--quiet", "--no-cache");
        MeasuredRun.tool(folder, environment, archive, "build", "--quiet");
        MeasuredRun.Cost same = MeasuredRun.tool(folder, environment, archive, "build", "--quiet");
        Marketplace.say(folder, "Said again in round " + number + ".");
        return new Round(bare, cold, same, MeasuredRun.tool(folder, environment, archive, "build", "--quiet"));
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
