package casebook;

import casebook.launch.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs the program in a process of its own, which may be killed.
 *
 * @param folder where it is called
 * @param temporary its folder for temporary files
 * @param options further ones of the Java machine
 * @param before what to start it by, such as {@code unshare}; empty for nothing
 */
record Child(Path folder, Path temporary, List<String> options, List<String> before, Map<String, String> environment) {
    private static final long PATIENCE_SECONDS = 400;

    static Child in(Path folder, Path temporary) {
        return new Child(folder, temporary, List.of(), List.of(), Map.of());
    }

    /** Starts a command; what it says goes to a file. */
    Process start(Path said, String... arguments) throws IOException {
        var command = new ArrayList<>(before);
        command.addAll(List.of(ProcessHandle.current().info().command().orElseThrow(), "-Djava.io.tmpdir=" + temporary));
        command.addAll(RuntimeOptions.of(Checkout.root()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "casebook.Main"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS"); // the Java machine would say that it found it
        // What users' own builds have kept is not pushed out by those of tests.
        builder.environment().put("XDG_CACHE_HOME", Checkout.root().resolve("target/cache").toString());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Runs a command to its end; {@code out} holds all that it said. */
    CommandRun run(String... arguments) throws IOException, InterruptedException {
        Path said = Files.createTempFile(temporary.getParent(), "said", ".txt");
        try {
            Process process = start(said, arguments);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError("it did not end: " + Files.readString(said));
            }
            return new CommandRun(process.exitValue(), Files.readString(said), "");
        } finally {
            Files.delete(said);
        }
    }
}
