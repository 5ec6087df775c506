package casebook;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * Whether the cost of a build grows as its notebooks do: a made project at a quarter, at half and at full length, each built twice.
 * Prints for each the seconds by the wall clock and those of all processors, and what came to one cell, or to one megabyte; a first
 * small build warms up and isn't printed.
 */
final class LengthBench {
    private static final int ROUNDS = 2;
    private static final int NOTEBOOKS = 10;
    private static final int PARAGRAPHS = 100;

    private LengthBench() {}

    /** Cells that each group a table, on ten pages. */
    static void cells(int most, PrintStream out) throws IOException {
        measure(most, "cell", out, cells -> index -> page(index, cells / NOTEBOOKS), _ -> NOTEBOOKS);
    }

    /** Prose: a notebook of 100 kB for each tenth of a megabyte. */
    static void folder(int megabytes, PrintStream out) throws IOException {
        measure(megabytes, "MB", out, _ -> LengthBench::prose, size -> Math.max(1, size * 10));
    }

    private static void measure(int most, String thing, PrintStream out, IntFunction<IntFunction<String>> notebooks, IntFunction<Integer> count)
            throws IOException {
        measure(Math.max(1, most / 20), 1, thing, new PrintStream(PrintStream.nullOutputStream()), notebooks, count);
        for (int size : new int[] {Math.max(1, most / 4), Math.max(1, most / 2), most}) {
            measure(size, ROUNDS, thing, out, notebooks, count);
        }
    }

    private static void measure(int size, int rounds, String thing, PrintStream out, IntFunction<IntFunction<String>> notebooks,
            IntFunction<Integer> count) throws IOException {
        try (var work = WorkFolder.create(Path.of("").toAbsolutePath())) {
            write(work.path(), notebooks.apply(size), count.apply(size));
            for (int round = 0; round < rounds; round++) {
                out.println(build(work.path(), size, thing, out));
                out.flush();
            }
        }
    }

    private static String build(Path folder, int size, String thing, PrintStream out) {
        long wall = System.nanoTime();
        long busy = VariationsBench.processors();
        VariationsBench.build(folder, out);
        double seconds = (System.nanoTime() - wall) / 1e9;
        double processors = (VariationsBench.processors() - busy) / 1e9;
        return String.format(Locale.ROOT, "%,d %s: %.1f s, %.1f s of processors; one %s: %.1f ms, %.1f ms", size, thing.equals("MB") ? thing : thing + "s",
                seconds, processors, thing, 1000 * seconds / size, 1000 * processors / size);
    }

    private static void write(Path folder, IntFunction<String> notebooks, int count) throws IOException {
        Files.createDirectories(folder.resolve("notebooks"));
        Files.createDirectories(folder.resolve("seeds"));
        var rows = new StringBuilder("kind,amount\n");
        for (int i = 0; i < 1_000; i++) {
            rows.append(i % 20).append(',').append(i).append('\n');
        }
        Files.writeString(folder.resolve("seeds/orders.csv"), rows);
        for (int i = 0; i < count; i++) {
            Files.writeString(folder.resolve("notebooks/" + (i == 0 ? "index" : "page_" + i) + ".md"), notebooks.apply(i));
        }
    }

    private static String page(int index, int cells) {
        var page = new StringBuilder("# Page " + index + "\n\n");
        for (int i = 0; i < cells; i++) {
            page.append("```sql cell_").append(i).append("\nSELECT kind, sum(amount) + ").append(i).append(" AS amount FROM orders GROUP BY kind ORDER BY kind\n```\n\n");
        }
        return page.toString();
    }

    private static String prose(int index) {
        var page = new StringBuilder("# Page " + index + "\n\n");
        for (int i = 0; i < PARAGRAPHS; i++) {
            page.append("## Part ").append(i).append("\n\n");
            for (int sentence = 0; sentence < 12; sentence++) {
                page.append("Sentence ").append(sentence).append(" tells *something* of **part ").append(i).append("**, and [the first page](index.md) more. ");
            }
            page.append("\n\n- one thing\n- another\n\n");
        }
        return page.toString();
    }
}
