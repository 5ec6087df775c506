package casebook.notebook;

import casebook.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a chart draws over its data: lines, bands and notes that the author sets, and a trend.
 *
 * @param trend a line through the points of each series
 */
public record ChartMarks(List<Reference> references, List<Annotation> annotations, Optional<Trend> trend) {
    public static final ChartMarks NONE = new ChartMarks(List.of(), List.of(), Optional.empty());

    /** Which axis a place is on. */
    public enum Axis { X, Y }

    /** How a trend is found. */
    public enum Trend {
        /** A straight line by least squares. */
        LINEAR,
        /** A smooth curve by locally weighted regression. */
        LOESS
    }

    /**
     * A line at a value, or a band between two.
     *
     * @param from the value as written: a number, a time such as {@code 2024-09}, or a category
     * @param to the other end of a band; empty for a line
     */
    public record Reference(Span span, Axis axis, Name from, Optional<Name> to, Optional<Phrase> text) {}

    /**
     * A note at a point.
     *
     * @param x the place as written
     * @param y the value as written; empty for that of the series at {@code x}
     * @param series which series is meant, where there are several
     */
    public record Annotation(Span span, Name x, Optional<Name> y, Optional<Name> series, Phrase text) {}

    public ChartMarks {
        references = List.copyOf(references);
        annotations = List.copyOf(annotations);
    }

    /** The inline values in the texts. */
    public Stream<ValueRef> values() {
        return Stream.concat(references.stream().flatMap(reference -> reference.text().stream()),
                annotations.stream().map(Annotation::text)).flatMap(Phrase::values);
    }

    /** The same marks with their texts filled in. */
    public ChartMarks resolve(Function<ValueRef, String> values) {
        return new ChartMarks(
                references.stream().map(r -> new Reference(r.span(), r.axis(), r.from(), r.to(), r.text().map(text -> text.resolve(values)))).toList(),
                annotations.stream().map(a -> new Annotation(a.span(), a.x(), a.y(), a.series(), a.text().resolve(values))).toList(),
                trend);
    }
}
