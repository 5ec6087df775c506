///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//MAIN casebook.Bench
//SOURCES Archives.java BareRun.java BareWork.java LengthBench.java Marketplace.java MeasuredRun.java Median.java RuntimeOptions.java ScaleBench.java StartBench.java StartProject.java TestsBench.java VariationsBench.java ../../../main/java/casebook/Main.java

package casebook;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/**
 * Measures Casebook: {@code bench [SCALE…]} a whole build beside its queries alone, at 1, 100 and 1,000 times the data of the
 * case study; {@code bench start [ROUNDS]} one of the case study beside its statements and pictures alone; {@code bench tests [ROWS]},
 * {@code bench states [SHOPS]} and {@code bench pages [PAGES]} what one thing costs; {@code bench cells [CELLS]} and
 * {@code bench folder [MEGABYTES]} whether the cost grows as notebooks do.
 */
final class Bench {
    private static final List<Integer> SCALES = List.of(1, 100, 1_000);

    private Bench() {}

    public static void main(String[] args) throws IOException, SQLException {
        switch (args.length > 0 ? args[0] : "") {
            case "start" -> StartBench.run(number(args, 7), System.out);
            case "tests" -> TestsBench.run(number(args, 10_000_000), System.out);
            case "states" -> VariationsBench.states(number(args, 13), System.out);
            case "pages" -> VariationsBench.pages(number(args, 500), System.out);
            case "cells" -> LengthBench.cells(number(args, 1_000), System.out);
            case "folder" -> LengthBench.folder(number(args, 50), System.out);
            case "" -> ScaleBench.report(SCALES, System.out);
            default -> ScaleBench.report(Arrays.stream(args).map(Integer::valueOf).toList(), System.out);
        }
    }

    /** The folder of this project's checkout. */
    static Path root() {
        return Path.of(System.getProperty("casebook.root", "")).toAbsolutePath();
    }

    private static int number(String[] args, int usual) {
        return args.length > 1 ? Integer.parseInt(args[1]) : usual;
    }
}
