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
