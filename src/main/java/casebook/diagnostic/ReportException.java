package casebook.diagnostic;

import java.util.List;

/** Ends a run because of mistakes that were found; carries all of them. */
public final class ReportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    public ReportException(List<Diagnostic> diagnostics) {
        super(diagnostics.isEmpty() ? "nothing found" : diagnostics.getFirst().message());
        this.diagnostics = List.copyOf(diagnostics);
    }

    public ReportException(Diagnostic diagnostic) {
        this(List.of(diagnostic));
    }

    /** What was found; never empty. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
