package casebook;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command came to, run in this process.
 *
 * @param status its exit status
 * @param out what went to standard output
 * @param err what went to standard error
 */
public record CommandRun(int status, String out, String err) {
    /** Runs a command as if it were called in a folder, with nothing in its environment. */
    public static CommandRun in(Path folder, String... arguments) {
        return in(folder, Map.of(), arguments);
    }

    /** The same with an environment. */
    public static CommandRun in(Path folder, Map<String, String> environment, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), folder, environment, false);
        int status = new Main(terminal).run(arguments);
        return new CommandRun(status, out.toString(), err.toString());
    }
}
