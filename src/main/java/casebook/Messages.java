package casebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.DiagnosticPrinter;
import casebook.diagnostic.Diagnostics;
import java.util.List;
import java.util.Locale;

/** Prints what was found, for people or as JSON lines. */
final class Messages {
    /** Nobody reads more; programs may. */
    private static final int MOST = 1000;

    private Messages() {}

    static void print(Diagnostics diagnostics, Terminal terminal, boolean json) {
        var printer = new DiagnosticPrinter(terminal.live());
        List<Diagnostic> all = diagnostics.sorted();
        if (json) {
            all.forEach(diagnostic -> terminal.err().println(printer.json(diagnostic)));
        } else {
            all.stream().limit(MOST).forEach(diagnostic -> terminal.err().print(printer.text(diagnostic)));
            if (all.size() > MOST) {
                terminal.err().println(String.format(Locale.ROOT, "and %,d more messages", all.size() - MOST));
            }
        }
        terminal.err().flush();
    }
}
