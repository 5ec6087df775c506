package casebook;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A run in a process of its own: Casebook, or the same statements over plain JDBC. Its last line of output tells what it cost.
 */
final class MeasuredRun {
    /**
     * @param seconds by the wall clock, from the program's first line to its last
     * @param processors seconds of all processors, the start of the JVM included
     * @param heap the most megabytes of JVM heap, all generations at their fullest
     * @param resident the most megabytes of the whole process, DuckDB's memory included; 0 where the system doesn't tell
     */
    record Cost(double seconds, double processors, long heap, long resident) {
        private static final String MARK = "measured";

        private String line() {
            return String.format(Locale.ROOT, "%s %.3f %.3f %d %d", MARK, seconds, processors, heap, resident);
        }

        private static Cost of(String line) {
            String[] words = line.split(" ");
            return new Cost(Double.parseDouble(words[1]), Double.parseDouble(words[2]), Long.parseLong(words[3]), Long.parseLong(words[4]));
        }
    }

    private MeasuredRun() {}

    /**
     * Runs Casebook's command line in a project's folder.
     *
     * @param archive see {@link Archives}
     */
    static Cost tool(Path folder, Map<String, String> environment, String archive, String... arguments) throws IOException {
        return inProcess(folder, environment, archive, "tool", arguments);
    }

    /** Runs the marketplace's statements. */
    static Cost bare(Path folder, String archive, String memory, int threads) throws IOException {
        return inProcess(folder, Map.of(), archive, "bare", memory, String.valueOf(threads));
    }

    private static Cost inProcess(Path folder, Map<String, String> environment, String archive, String what, String... arguments) throws IOException {
        return inProcess(folder, environment, List.of("-Xmx256m", archive), System.getProperty("java.class.path"), what, arguments);
    }

    /**
     * @param options further ones of the Java machine
     * @param what {@code tool}, {@code bare}, or {@code work} for what a {@link BareRun} does
     */
    static Cost inProcess(Path folder, Map<String, String> environment, List<String> options, String classPath, String what,
            String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(RuntimeOptions.of(Bench.root()));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, MeasuredRun.class.getName(), what));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return output.lines().filter(line -> line.startsWith(Cost.MARK)).findFirst().map(Cost::of)
                .orElseThrow(() -> new IllegalStateException("the run told no costs:\n" + output));
    }

    public static void main(String[] args) throws IOException, SQLException {
        long start = System.nanoTime();
        long apart = 0;
        String[] rest = Arrays.copyOfRange(args, 1, args.length);
        switch (args[0]) {
            case "tool" -> {
                int status = new Main(Terminal.ofProcess()).run(rest);
                if (status != 0) {
                    throw new IllegalStateException("status " + status);
                }
            }
            case "bare" -> statements(rest[0], Integer.parseInt(rest[1]));
            default -> {
                long before = VariationsBench.processors();
                BareRun run = BareRun.prepare(Path.of(rest[0]), Path.of(rest[1]));
                apart = VariationsBench.processors() - before;
                start = System.nanoTime();
                run.run();
            }
        }
        System.out.println(cost((System.nanoTime() - start) / 1e9, apart / 1e9).line());
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private static void statements(String memory, int threads) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = connection.createStatement()) {
            statement.execute("SET threads = " + threads);
            statement.execute("SET memory_limit = '" + memory + "'");
            for (String seed : Marketplace.SEEDS) {
                statement.execute("CREATE TABLE " + seed + " AS FROM read_csv('seeds/" + seed + ".csv')");
            }
            for (Marketplace.Part part : Marketplace.PARTS) {
                switch (part.kind()) {
                    case VIEW, TABLE -> statement.execute("CREATE " + part.kind() + " " + part.name() + " AS " + part.sql());
                    case QUERY, TEST -> read(statement, part.sql());
                }
            }
        }
    }

    private static void read(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                rows.getObject(1);
            }
        }
    }

    /** @param apart seconds of processors that don't count */
    private static Cost cost(double seconds, double apart) {
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage).collect(Collectors.summingLong(usage -> usage.getUsed()));
        return new Cost(seconds, VariationsBench.processors() / 1e9 - apart, heap >> 20, resident());
    }

    private static long resident() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .findFirst().orElse(0);
        } catch (IOException unknown) {
            return 0;
        }
    }
}
