package casebook.notebook;

import casebook.diagnostic.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A chart: one shape for every type. The parser has checked that the keys fit the type.
 *
 * @param source the relation it shows
 * @param formats how to write numbers, by column name
 * @param height in CSS pixels; empty for the type's own
 */
public record ChartSpec(
        Span span,
        ChartType type,
        Name source,
        Captions captions,
        Encoding encoding,
        Map<Name, Name> formats,
        Axes axes,
        Stack stack,
        boolean labels,
        Optional<Integer> height) implements Display {
    /**
     * Which column is shown how; lists are empty and options absent where the type has no use for them.
     *
     * @param y one column or several, each a series
     * @param y2 columns drawn against the second axis
     * @param series splits the rows into series by its values
     */
    public record Encoding(
            Optional<Name> x,
            List<Name> y,
            List<Name> y2,
            Optional<Name> series,
            Optional<Name> source,
            Optional<Name> target,
            Optional<Name> value) {
        /** Every column named. */
        public Stream<Name> columns() {
            return Stream.of(x.stream(), y.stream(), y2.stream(), series.stream(), source.stream(), target.stream(),
                    value.stream()).flatMap(Function.identity());
        }
    }

    /** The titles of the axes. */
    public record Axes(Optional<Phrase> x, Optional<Phrase> y, Optional<Phrase> y2) {}

    /** How series share a place. */
    public enum Stack {
        /** Side by side, or over one another for areas. */
        NONE,
        /** On top of one another. */
        SUM,
        /** On top of one another, each place scaled to 100 %. */
        PERCENT
    }

    @Override
    public List<Name> data() {
        return List.of(source);
    }

    @Override
    public Stream<ValueRef> values() {
        return Stream.concat(captions.values(),
                Stream.of(axes.x(), axes.y(), axes.y2()).flatMap(Optional::stream).flatMap(Phrase::values));
    }

    @Override
    public ChartSpec resolve(Function<ValueRef, String> values) {
        var filled = new Axes(axes.x().map(p -> p.resolve(values)), axes.y().map(p -> p.resolve(values)),
                axes.y2().map(p -> p.resolve(values)));
        return new ChartSpec(span, type, source, captions.resolve(values), encoding, formats, filled, stack, labels,
                height);
    }
}
