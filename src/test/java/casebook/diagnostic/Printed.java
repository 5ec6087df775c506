package casebook.diagnostic;

import java.util.stream.Collectors;

/** What people read of messages, for tests that assert it. */
public final class Printed {
    private Printed() {}

    /** All messages as the terminal shows them, without colours. */
    public static String text(Diagnostics diagnostics) {
        var printer = new DiagnosticPrinter(false);
        return diagnostics.sorted().stream().map(printer::text).collect(Collectors.joining());
    }

    /** {@code line:column: severity: message}, then the notes and the hint in the same way, without frames. */
    public static String brief(Diagnostics diagnostics) {
        return text(diagnostics).lines().filter(line -> !line.matches(" *\\d* \\|.*")).collect(Collectors.joining("\n"));
    }
}
