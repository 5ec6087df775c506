package casebook.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs a checkout's {@code ./jbang} as a process of its own, with nothing on its standard input. */
public final class Launcher {
    private static final long LIMIT_MINUTES = 5;
    private static final File NOTHING = new File("/dev/null");

    private final Path checkout;
    private final Map<String, String> environment;

    /**
     * @param checkout the folder that holds {@code jbang}
     * @param environment what is added to this process's own environment
     */
    public Launcher(Path checkout, Map<String, String> environment) {
        this.checkout = checkout;
        this.environment = Map.copyOf(environment);
    }

    /** The exit status of a command, and what it said: standard output and standard error together. */
    public record Result(int status, String output) {}

    /** Runs the command in the folder, for at most five minutes. */
    public Result run(Path folder, String... arguments) throws IOException, InterruptedException {
        Path log = Files.createTempFile("casebook-launcher", ".log");
        try {
            Process process = process(folder, log, arguments).start();
            if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            return new Result(process.exitValue(), Files.readString(log));
        } finally {
            Files.delete(log);
        }
    }

    private ProcessBuilder process(Path folder, Path log, String... arguments) {
        String file = checkout.resolve("jbang").toString();
        ProcessBuilder builder =
                new ProcessBuilder(Stream.concat(Stream.of(file), Stream.of(arguments)).toList())
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectInput(NOTHING)
                        .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return builder;
    }
}
