package casebook;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The world around a command, as a value, so that commands are tested without a process of their own.
 *
 * @param out results
 * @param err progress and messages
 * @param folder where the command was called
 * @param live whether {@code err} is a terminal that can show colours and a line that changes
 */
record Terminal(PrintWriter out, PrintWriter err, Path folder, Map<String, String> environment, boolean live) {
    /** This process's own. */
    static Terminal ofProcess() {
        return new Terminal(writer(System.out), writer(System.err), Path.of("").toAbsolutePath(), System.getenv(),
                errorIsTerminal() && System.getenv("NO_COLOR") == null);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** Java tells about standard input and output only; Linux tells about standard error too. */
    private static boolean errorIsTerminal() {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return System.console() != null && System.console().isTerminal();
        }
    }
}
