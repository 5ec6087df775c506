package casebook.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Collects the messages of a run, so that one run reports as many mistakes as can be found.
 * Safe for use by several threads; a message added twice counts once.
 */
public final class Diagnostics {
    private final LinkedHashSet<Diagnostic> found = new LinkedHashSet<>();

    public synchronized void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    public synchronized void addAll(Collection<Diagnostic> diagnostics) {
        found.addAll(diagnostics);
    }

    /** All messages, sorted by place. */
    public synchronized List<Diagnostic> sorted() {
        return found.stream().sorted(Diagnostic.ORDER).toList();
    }

    public synchronized boolean hasErrors() {
        return found.stream().anyMatch(Diagnostic::isError);
    }

    /** Whether there is an error in a file, or at a folder that it is in. */
    public synchronized boolean hasErrorOf(String path) {
        return found.stream().filter(Diagnostic::isError).map(error -> error.span().source().path())
                .anyMatch(place -> path.equals(place) || path.startsWith(place + "/"));
    }

    /** The highest status that any error asks for. */
    public synchronized ExitStatus status() {
        return found.stream().filter(Diagnostic::isError).map(Diagnostic::status)
                .max(Enum::compareTo).orElse(ExitStatus.DONE);
    }

    /**
     * Ends a phase whose mistakes make the next one meaningless.
     *
     * @throws ReportException with everything found so far, warnings included, if there is an error
     */
    public void throwIfErrors() {
        if (hasErrors()) {
            throw new ReportException(new ArrayList<>(sorted()));
        }
    }
}
