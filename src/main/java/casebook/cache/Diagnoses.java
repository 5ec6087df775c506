package casebook.cache;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.ExitStatus;
import casebook.diagnostic.Severity;
import casebook.diagnostic.Source;
import casebook.diagnostic.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Messages as bytes, each of the files that they show written once. */
public final class Diagnoses {
    private Diagnoses() {}

    public static void write(Out out, List<Diagnostic> messages) {
        Map<Source, Integer> sources = new LinkedHashMap<>();
        messages.forEach(message -> {
            number(sources, message.span());
            message.notes().forEach(note -> number(sources, note.span()));
        });
        out.list(sources.keySet(), (o, source) -> o.text(source.path()).text(source.text()));
        out.list(messages, (o, message) -> write(o, message, sources));
    }

    public static List<Diagnostic> read(In in) {
        List<Source> sources = in.list(i -> {
            String path = i.text();
            return new Source(path, i.text());
        });
        return in.list(i -> read(i, sources));
    }

    /** Whether messages are about the file of a place, and nothing else. */
    public static boolean areNear(List<Diagnostic> messages, Span near) {
        return messages.stream().allMatch(message -> message.notes().isEmpty() && message.span().source().equals(near.source()));
    }

    /** Writes messages so that they are told right when what they are about stands elsewhere; see {@link #areNear}. */
    public static void writeNear(Out out, List<Diagnostic> messages, Span near) {
        out.list(messages, (o, message) -> {
            o.number(message.span().start() - near.start()).text(message.span().text());
            o.number(message.severity().ordinal()).number(message.status().ordinal()).text(message.message())
                    .optionalText(message.hint()).optionalText(message.detail());
        });
    }

    /** @throws IllegalArgumentException if something else stands there now */
    public static List<Diagnostic> readNear(In in, Span near) {
        return in.list(i -> {
            int start = near.start() + i.count();
            String text = i.text();
            var span = new Span(near.source(), start, start + text.length());
            if (!span.text().equals(text)) {
                throw new IllegalArgumentException("something else stands there now");
            }
            Severity severity = Severity.values()[i.count()];
            ExitStatus status = ExitStatus.values()[i.count()];
            String message = i.text();
            Optional<String> hint = i.optionalText();
            return new Diagnostic(severity, status, span, message, List.of(), hint, i.optionalText());
        });
    }

    private static void number(Map<Source, Integer> sources, Span span) {
        sources.putIfAbsent(span.source(), sources.size());
    }

    private static void write(Out out, Diagnostic message, Map<Source, Integer> sources) {
        out.number(message.severity().ordinal()).number(message.status().ordinal());
        write(out, message.span(), sources);
        out.text(message.message());
        out.list(message.notes(), (o, note) -> {
            write(o, note.span(), sources);
            o.text(note.text());
        });
        out.optionalText(message.hint()).optionalText(message.detail());
    }

    private static Diagnostic read(In in, List<Source> sources) {
        Severity severity = Severity.values()[in.count()];
        ExitStatus status = ExitStatus.values()[in.count()];
        Span span = span(in, sources);
        String text = in.text();
        var notes = new ArrayList<>(in.list(i -> {
            Span where = span(i, sources);
            return new Diagnostic.Note(where, i.text());
        }));
        Optional<String> hint = in.optionalText();
        return new Diagnostic(severity, status, span, text, notes, hint, in.optionalText());
    }

    private static void write(Out out, Span span, Map<Source, Integer> sources) {
        out.number(sources.get(span.source())).number(span.start()).number(span.end());
    }

    private static Span span(In in, List<Source> sources) {
        Source source = sources.get(in.count());
        int start = in.count();
        return new Span(source, start, in.count());
    }
}
