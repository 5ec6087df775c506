package casebook;

import casebook.diagnostic.Diagnostics;
import casebook.diagnostic.ExitStatus;
import casebook.diagnostic.ReportException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells about what a command could not handle itself. */
final class Failures implements IExecutionExceptionHandler {
    private final Terminal terminal;
    private final boolean debug;

    Failures(Terminal terminal, boolean debug) {
        this.terminal = terminal;
        this.debug = debug;
    }

    @Override
    public int handleExecutionException(Exception error, CommandLine command, ParseResult parsed) {
        if (debug) {
            error.printStackTrace(terminal.err());
        }
        if (error instanceof CancellationException) {
            return ExitStatus.INTERRUPTED.code();
        }
        if (error instanceof ReportException report) {
            var found = new Diagnostics();
            found.addAll(report.diagnostics());
            Messages.print(found, terminal, false);
            return found.status().code();
        }
        String what = error instanceof UncheckedIOException io ? reason(io.getCause())
                : error instanceof IOException io ? reason(io)
                : "Casebook itself failed: " + error + "\nThis is a mistake in Casebook; --debug shows where.";
        terminal.err().println("error: " + what);
        return ExitStatus.IO.code();
    }

    private static String reason(IOException error) {
        return error.getClass().getSimpleName().replace("Exception", "") + ": " + error.getMessage();
    }
}
