package casebook;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Span;
import java.util.Optional;

/**
 * What is left to say when the JVM itself has run out of memory or of stack. Bounds should come first; where one is
 * missing, nothing is published, and the message names what was being done.
 */
final class LastResort {
    private static final int DEEPEST_CAUSE = 20;

    private LastResort() {}

    /** What to say of a failure, if it is one of these, wherever in its causes. */
    static Optional<Diagnostic> diagnostic(Throwable failure, String doing, Span place) {
        Throwable cause = failure;
        for (int i = 0; i < DEEPEST_CAUSE && cause != null; i++, cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return Optional.of(Diagnostic.io(place, "Casebook ran out of memory" + doing)
                        .withHint("show fewer rows or shorter values, or give Java more: `JBANG_JAVA_OPTIONS=-Xmx4g`"));
            }
            if (cause instanceof StackOverflowError) {
                return Optional.of(Diagnostic.io(place, "something is nested too deeply for Casebook" + doing)
                        .withHint("take out what brings in or nests the most levels"));
            }
        }
        return Optional.empty();
    }
}
