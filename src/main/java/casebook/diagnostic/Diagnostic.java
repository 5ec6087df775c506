package casebook.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One message about the user's files: what, where, and what to do.
 *
 * @param status the exit status that an error of this kind asks for; warnings ask for none
 * @param span where; a {@link Span#file} where no position is known
 * @param message what is wrong: one sentence without a full stop at its end
 * @param notes further places involved, in the order in which to show them
 * @param hint what to do, if there is something better to say than the message itself
 * @param detail lines that show more of the matter, such as the rows that a test found
 */
public record Diagnostic(
        Severity severity,
        ExitStatus status,
        Span span,
        String message,
        List<Note> notes,
        Optional<String> hint,
        Optional<String> detail) {

    /** Another place that plays a part, with what it has to do with the matter. */
    public record Note(Span span, String text) {}

    /** By path, then by position, then by message. */
    public static final Comparator<Diagnostic> ORDER =
            Comparator.comparing(Diagnostic::span).thenComparing(Diagnostic::message);

    public Diagnostic {
        notes = List.copyOf(notes);
    }

    /** The notebook, a setting or the command line is wrong. */
    public static Diagnostic invalid(Span span, String message) {
        return new Diagnostic(Severity.ERROR, ExitStatus.INVALID, span, message, List.of(), Optional.empty(), Optional.empty());
    }

    /** A cell failed in the engine, or a test did. */
    public static Diagnostic failed(Span span, String message) {
        return new Diagnostic(Severity.ERROR, ExitStatus.FAILED, span, message, List.of(), Optional.empty(), Optional.empty());
    }

    /** An input can't be read or an output can't be written. */
    public static Diagnostic io(Span span, String message) {
        return new Diagnostic(Severity.ERROR, ExitStatus.IO, span, message, List.of(), Optional.empty(), Optional.empty());
    }

    public static Diagnostic warning(Span span, String message) {
        return new Diagnostic(Severity.WARN, ExitStatus.DONE, span, message, List.of(), Optional.empty(), Optional.empty());
    }

    public Diagnostic withHint(String text) {
        return new Diagnostic(severity, status, span, message, notes, Optional.of(text), detail);
    }

    public Diagnostic withHint(Optional<String> text) {
        return text.map(this::withHint).orElse(this);
    }

    public Diagnostic withNote(Span where, String text) {
        var more = new ArrayList<>(notes);
        more.add(new Note(where, text));
        return new Diagnostic(severity, status, span, message, more, hint, detail);
    }

    public Diagnostic withDetail(String lines) {
        return new Diagnostic(severity, status, span, message, notes, hint, Optional.of(lines));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
