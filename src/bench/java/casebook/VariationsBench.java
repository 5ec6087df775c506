package casebook;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * What it costs to build a dashboard in many states, or a page for each of many values: a made project, built several times
 * over. Prints for each round the seconds by the wall clock and those of all processors, and what came to one figure of one
 * state, or to one page. The first round is that of a cold process.
 */
final class VariationsBench {
    private static final int ROUNDS = 3;
    private static final int YEARS = 4;
    private static final String[] CHARTS = {"line", "bar", "hbar", "area", "step", "scatter", "histogram", "lollipop", "donut"};
    private static final int TABLES = 3;

    private VariationsBench() {}

    /** A page of nine charts and three tables, which all depend on what is chosen: one of the shops, and one of four years. */
    static void states(int shops, PrintStream out) throws IOException {
        try (var work = WorkFolder.create(Path.of("").toAbsolutePath())) {
            states(shops, work.path(), out);
        }
    }

    private static void states(int shops, Path folder, PrintStream out) throws IOException {
        seed(folder, shops);
        var page = new StringBuilder("# Dashboard\n\n" + filter("shop", "shops.shop") + filter("year", "years.year")
                + query("shops model", "", "SELECT DISTINCT shop FROM orders ORDER BY 1")
                + query("years model", "", "SELECT DISTINCT year FROM orders ORDER BY 1")
                + query("chosen model", "", "SELECT * FROM orders WHERE shop = $shop AND year = $year"));
        for (int i = 0; i < CHARTS.length; i++) {
            page.append(chart(CHARTS[i], i, "chosen"));
        }
        for (int i = 0; i < TABLES; i++) {
            page.append(query("table_" + i, "", "SELECT month, kind, sum(amount) + " + i + " AS amount FROM chosen GROUP BY ALL ORDER BY ALL"));
        }
        Files.writeString(folder.resolve("notebooks/index.md"), page);
        measure(folder, shops * YEARS * CHARTS.length, "state and figure", out);
    }

    /** A page for each value, of four cells and two charts. */
    static void pages(int pages, PrintStream out) throws IOException {
        try (var work = WorkFolder.create(Path.of("").toAbsolutePath())) {
            pages(pages, work.path(), out);
        }
    }

    private static void pages(int pages, Path folder, PrintStream out) throws IOException {
        seed(folder, pages);
        Files.writeString(folder.resolve("notebooks/index.md"), "# Shops\n\nOne page for [each](shops.md).\n");
        Files.writeString(folder.resolve("notebooks/shops.md"), "---\ntitle: Shops\n"
                + "pages: SELECT DISTINCT replace(lower(shop), ' ', '-') AS slug, shop, shop AS title FROM orders ORDER BY slug\n---\n\n"
                + query("own model", "", "SELECT * FROM orders WHERE shop = $shop")
                + query("total value", "", "SELECT sum(amount) AS amount FROM own")
                + "It sold for `=total.amount:num0`.\n\n" + chart("line", 0, "own") + chart("bar", 1, "own"));
        measure(folder, pages, "page", out);
    }

    private static String filter(String name, String values) {
        return "```yaml filter\nname: " + name + "\nlabel: " + name + "\nvalues: " + values + "\n```\n\n";
    }

    private static String query(String head, String options, String sql) {
        return "```sql " + head + "\n" + options + sql + "\n```\n\n";
    }

    private static String chart(String type, int number, String from) {
        String name = type + "_" + number;
        return switch (type) {
            case "line", "area", "bar" -> query(name, "--| chart: " + type + "\n--| x: month\n--| y: amount\n--| series: kind\n",
                    "SELECT month, kind, sum(amount) AS amount FROM " + from + " GROUP BY ALL ORDER BY ALL");
            case "scatter" -> query(name, "--| chart: scatter\n--| x: amount\n--| y: pieces\n", "SELECT amount, pieces FROM " + from + " ORDER BY ALL");
            case "histogram" -> query(name, "--| chart: histogram\n--| x: amount\n", "SELECT amount FROM " + from + " ORDER BY ALL");
            case "step" -> query(name, "--| chart: step\n--| x: month\n--| y: amount\n",
                    "SELECT month, sum(amount) AS amount FROM " + from + " GROUP BY ALL ORDER BY ALL");
            default -> query(name, "--| chart: " + type + "\n--| x: kind\n--| y: amount\n",
                    "SELECT kind, sum(amount) AS amount FROM " + from + " GROUP BY ALL ORDER BY amount DESC, kind");
        };
    }

    /** An order a month of each of four kinds, in each shop and year. */
    private static void seed(Path folder, int shops) throws IOException {
        Files.createDirectories(folder.resolve("notebooks"));
        Files.createDirectories(folder.resolve("seeds"));
        var rows = new StringBuilder("shop,year,month,kind,pieces,amount\n");
        for (int i = 0; i < shops * YEARS * 12 * 4; i++) {
            int kind = i % 4;
            int month = i / 4 % 12;
            int year = i / 48 % YEARS;
            int shop = i / 48 / YEARS;
            int pieces = 1 + (i * 31 + shop * 17) % 23;
            rows.append(String.format(Locale.ROOT, "Shop %04d,%d,%d-%02d-01,Kind %d,%d,%d\n", shop, 2020 + year, 2020 + year, month + 1, kind,
                    pieces, pieces * (20 + kind * 7) + (i * 53) % 101));
        }
        Files.writeString(folder.resolve("seeds/orders.csv"), rows);
    }

    private static void measure(Path folder, int things, String thing, PrintStream out) {
        for (int round = 1; round <= ROUNDS; round++) {
            long wall = System.nanoTime();
            long cpu = processors();
            build(folder, out);
            double seconds = (System.nanoTime() - wall) / 1e9;
            double busy = (processors() - cpu) / 1e9;
            out.printf(Locale.ROOT, "round %d: %.1f s, %.1f s of processors; a %s: %.1f ms, %.1f ms%n", round, seconds, busy, thing,
                    1000 * seconds / things, 1000 * busy / things);
        }
    }

    static void build(Path folder, PrintStream out) {
        var writer = new PrintWriter(out, true, StandardCharsets.UTF_8);
        int status = new Main(new Terminal(writer, writer, folder, Map.of(), false)).run("build", "--quiet");
        if (status != 0) {
            throw new IllegalStateException("the made project can't be built: status " + status);
        }
    }

    /** Nanoseconds that all processors have spent on this process. */
    static long processors() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
