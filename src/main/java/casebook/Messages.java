package casebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.DiagnosticPrinter;
import casebook.diagnostic.Diagnostics;

/** Prints what was found, for people or as JSON lines. */
final class Messages {
    private Messages() {}

    static void print(Diagnostics diagnostics, Terminal terminal, boolean json) {
        var printer = new DiagnosticPrinter(terminal.live());
        for (Diagnostic diagnostic : diagnostics.sorted()) {
            if (json) {
                terminal.err().println(printer.json(diagnostic));
            } else {
                terminal.err().print(printer.text(diagnostic));
            }
        }
        terminal.err().flush();
    }
}
