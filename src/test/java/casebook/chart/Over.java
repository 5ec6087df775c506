package casebook.chart;

import casebook.diagnostic.Source;
import casebook.diagnostic.Span;
import casebook.notebook.ChartMarks;
import casebook.notebook.ChartMarks.Annotation;
import casebook.notebook.ChartMarks.Axis;
import casebook.notebook.ChartMarks.Reference;
import casebook.notebook.ChartRows;
import casebook.notebook.Name;
import casebook.notebook.Phrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What stands over a chart, and which of its rows are kept, put together for a test. */
final class Over {
    private static final Span NOWHERE = new Source("notebooks/test.md", "test").whole();

    private final List<Reference> references = new ArrayList<>();
    private final List<Annotation> notes = new ArrayList<>();
    private Optional<ChartMarks.Trend> trend = Optional.empty();

    static Over it() {
        return new Over();
    }

    Over line(Axis axis, String at, String text) {
        references.add(new Reference(NOWHERE, axis, name(at), Optional.empty(), phrase(text)));
        return this;
    }

    Over band(Axis axis, String from, String to, String text) {
        references.add(new Reference(NOWHERE, axis, name(from), Optional.of(name(to)), phrase(text)));
        return this;
    }

    /** @param y null for the value of the series */
    Over note(String x, String y, String series, String text) {
        notes.add(new Annotation(NOWHERE, name(x), Optional.ofNullable(y).map(Over::name), Optional.ofNullable(series).map(Over::name),
                Phrase.literal(NOWHERE, text)));
        return this;
    }

    Over trend(ChartMarks.Trend kind) {
        trend = Optional.of(kind);
        return this;
    }

    ChartMarks marks() {
        return new ChartMarks(references, notes, trend);
    }

    static ChartRows sorted(ChartRows.Sort sort) {
        return new ChartRows(Optional.of(sort), Optional.empty(), Optional.empty(), List.of());
    }

    static ChartRows limited(int limit) {
        return new ChartRows(Optional.empty(), Optional.of(limit), Optional.empty(), List.of());
    }

    static ChartRows highlighted(String... names) {
        return new ChartRows(Optional.empty(), Optional.empty(), Optional.empty(), Arrays.stream(names).map(Over::name).toList());
    }

    private static Name name(String text) {
        return new Name(text, NOWHERE);
    }

    private static Optional<Phrase> phrase(String text) {
        return Optional.ofNullable(text).map(some -> Phrase.literal(NOWHERE, some));
    }
}
