package casebook.site;

import casebook.diagnostic.Diagnostic;
import casebook.diagnostic.Nearest;
import casebook.diagnostic.ReportException;
import casebook.diagnostic.Source;
import casebook.diagnostic.Span;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/** Says FreeMarker's complaints in this project's words, with the template's own line. */
final class TemplateMistakes {
    private final TemplateFiles files;

    TemplateMistakes(TemplateFiles files) {
        this.files = files;
    }

    Diagnostic of(ParseException wrong) {
        Span span = span(wrong.getTemplateName(), wrong.getLineNumber(), wrong.getColumnNumber(),
                wrong.getEndLineNumber(), wrong.getEndColumnNumber());
        return Diagnostic.invalid(span, "the template can't be read: " + firstLine(wrong.getEditorMessage()));
    }

    Diagnostic of(TemplateNotFoundException missing) {
        return Diagnostic.invalid(Span.file("templates/" + missing.getTemplateName()), "there is no such template");
    }

    /** @param variables the names that the template may use */
    Diagnostic of(TemplateException wrong, Collection<String> variables) {
        Optional<ReportException> refused = cause(wrong, ReportException.class);
        if (refused.isPresent()) {
            return refused.get().diagnostics().getFirst();
        }
        Optional<ParseException> unreadable = cause(wrong, ParseException.class);
        if (unreadable.isPresent()) {
            return of(unreadable.get());
        }
        Span span = wrong.getTemplateSourceName() == null ? Span.file("templates")
                : span(wrong.getTemplateSourceName(), wrong.getLineNumber(), wrong.getColumnNumber(),
                        wrong.getEndLineNumber(), wrong.getEndColumnNumber());
        if (wrong instanceof RecordWrapper.UnknownField unknown) {
            return Diagnostic.invalid(span, "there is no field `" + unknown.field + "` here")
                    .withHint(Nearest.hint(unknown.field, unknown.fields));
        }
        if (wrong instanceof InvalidReferenceException && wrong.getBlamedExpressionString() != null) {
            String name = wrong.getBlamedExpressionString();
            return name.contains(".")
                    ? Diagnostic.invalid(span, "`" + name + "` is absent on this page")
                            .withHint("test it with <#if " + name + "??>, or give another value: " + name + "!\"\"")
                    : Diagnostic.invalid(span, "there is no variable `" + name + "` here")
                            .withHint(Nearest.hint(name, variables));
        }
        Optional<TemplateNotFoundException> missing = cause(wrong, TemplateNotFoundException.class);
        if (missing.isPresent()) {
            return Diagnostic.invalid(span, "there is no template `" + missing.get().getTemplateName() + "`");
        }
        return Diagnostic.invalid(span, "the template fails here: " + firstLine(wrong.getMessageWithoutStackTop()));
    }

    /** What lies behind a failure: a template that is included can't be read, or isn't there. */
    private static <T> Optional<T> cause(Throwable wrong, Class<T> type) {
        return Stream.iterate(wrong, each -> each != null, Throwable::getCause).filter(type::isInstance).map(type::cast)
                .findFirst();
    }

    /** FreeMarker's lines and columns start at 1, and the last column belongs to the range. */
    private Span span(String template, int line, int column, int endLine, int endColumn) {
        Source source = files.source(template);
        int start = offset(source, line, column - 1);
        return new Span(source, start, Math.max(start, offset(source, endLine, endColumn)));
    }

    private static int offset(Source source, int line, int columnsBefore) {
        if (line < 1 || line > source.lines()) {
            return 0;
        }
        return Math.clamp((long) source.lineStart(line - 1) + columnsBefore, 0, source.text().length());
    }

    private static String firstLine(String text) {
        return text == null ? "no reason given" : text.strip().lines().findFirst().orElse("").replaceFirst("[.:]$", "");
    }
}
