package casebook;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A whole build of the case study as readers find it at first, from nothing, beside a program that runs the same statements and
 * draws the same pictures with everything at hand: the driver's library unpacked, the classes in an archive of its own. Each
 * round runs both one after another; medians are shown.
 */
final class StartBench {
    private static final String LIBRARY = "libduckdb_java.so";

    private record Round(MeasuredRun.Cost bare, MeasuredRun.Cost tool) {
        double wall() {
            return tool.seconds() / bare.seconds();
        }

        double work() {
            return tool.processors() / bare.processors();
        }
    }

    private final Path work;
    private final Path project;

    private StartBench(Path work, Path project) {
        this.work = work;
        this.project = project;
    }

    static void run(int rounds, PrintStream out) throws IOException {
        Path root = Bench.root();
        try (var folder = WorkFolder.create(Path.of("").toAbsolutePath())) {
            Path project = Files.createDirectory(folder.path().resolve("study"));
            StartProject.write(root, project);
            new StartBench(folder.path(), project).measure(rounds, out);
        }
    }

    private void measure(int rounds, PrintStream out) throws IOException {
        BareWork.write(project, work.resolve("work"));
        String bare = withOwnLibrary();
        String tool = System.getProperty("java.class.path");
        var archives = new Archives(work, tool);
        if (archives.arePossible()) {
            bare(bare, archives.making("bare"));
            tool(tool, archives.making("tool"));
        }
        out.println(archives.told());
        out.println("| round | bare | Casebook | ratio | bare, processors | Casebook, processors | ratio |");
        out.println("|---:|---:|---:|---:|---:|---:|---:|");
        var all = new ArrayList<Round>();
        for (int i = 1; i <= rounds; i++) {
            all.add(new Round(bare(bare, archives.reading("bare")), tool(tool, archives.reading("tool"))));
            out.println(line(String.valueOf(i), List.of(all.getLast())));
        }
        out.println(line("median", all));
        out.flush();
    }

    private MeasuredRun.Cost bare(String classPath, String archive) throws IOException {
        return MeasuredRun.inProcess(project, Map.of(), List.of(archive, "-Djava.library.path=" + work.resolve("library")), classPath, "work",
                work.resolve("work").toString(), work.resolve("pictures").toString());
    }

    private MeasuredRun.Cost tool(String classPath, String archive) throws IOException {
        return MeasuredRun.inProcess(project, Map.of("XDG_CACHE_HOME", work.resolve("cache").toString()), List.of(archive), classPath, "tool",
                "build", "--quiet", "--no-cache");
    }

    /** The class path with a driver that finds its library unpacked: one that holds a library unpacks it at each start. */
    private String withOwnLibrary() throws IOException {
        Path library = Files.createDirectory(work.resolve("library"));
        Path driver = work.resolve("driver.jar");
        List<String> path = List.of(System.getProperty("java.class.path").split(File.pathSeparator));
        String full = path.stream().filter(part -> part.contains("duckdb_jdbc")).findFirst().orElseThrow();
        try (var from = new ZipFile(full); var to = new ZipOutputStream(Files.newOutputStream(driver))) {
            for (ZipEntry entry : from.stream().filter(it -> !it.isDirectory()).toList()) {
                boolean isLibrary = entry.getName().startsWith("libduckdb_java");
                if (!isLibrary || entry.getName().equals(libraryOfThisSystem())) {
                    to.putNextEntry(new ZipEntry(isLibrary ? "ignored" : entry.getName()));
                    try (var content = from.getInputStream(entry); OutputStream file = isLibrary ? Files.newOutputStream(library.resolve(LIBRARY)) : OutputStream.nullOutputStream()) {
                        byte[] bytes = content.readAllBytes();
                        file.write(bytes);
                        to.write(isLibrary ? new byte[0] : bytes);
                    }
                }
            }
        }
        return path.stream().map(part -> part.equals(full) ? driver.toString() : part).collect(Collectors.joining(File.pathSeparator));
    }

    private static String libraryOfThisSystem() {
        boolean arm = Arrays.asList("aarch64", "arm64").contains(System.getProperty("os.arch").toLowerCase(Locale.ROOT));
        return "libduckdb_java.so_linux_" + (arm ? "arm64" : "amd64");
    }

    private static String line(String name, List<Round> rounds) {
        return String.format(Locale.ROOT, "| %s | %.2f s | %.2f s | %.2f | %.2f s | %.2f s | %.2f |", name,
                Median.of(rounds, round -> round.bare().seconds()), Median.of(rounds, round -> round.tool().seconds()), Median.of(rounds, Round::wall),
                Median.of(rounds, round -> round.bare().processors()), Median.of(rounds, round -> round.tool().processors()), Median.of(rounds, Round::work));
    }
}
