package casebook.notebook;

import casebook.diagnostic.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A chart: one shape for every type. The parser has checked that the keys fit the type.
 *
 * @param source the relation it shows
 * @param formats how to write numbers, by column name
 * @param look what is left to choose about its looks
 */
public record ChartSpec(
        Span span,
        ChartType type,
        Name source,
        Captions captions,
        Encoding encoding,
        Map<Name, Name> formats,
        Axes axes,
        ChartRows rows,
        ChartMarks marks,
        Look look) implements Display {
    /** Which columns are shown as what. A channel that the type has no use for, or that isn't named, has none. */
    public record Encoding(Map<Channel, List<Name>> columns) {
        public Encoding {
            var copy = new EnumMap<Channel, List<Name>>(Channel.class);
            columns.forEach((channel, names) -> copy.put(channel, List.copyOf(names)));
            columns = copy;
        }

        /** The columns of a channel, each a series where the type has series. */
        public List<Name> all(Channel channel) {
            return columns.getOrDefault(channel, List.of());
        }

        /** The column of a channel. */
        public Optional<Name> one(Channel channel) {
            return all(channel).stream().findFirst();
        }

        public Optional<Name> x() {
            return one(Channel.X);
        }

        public List<Name> y() {
            return all(Channel.Y);
        }

        public List<Name> y2() {
            return all(Channel.Y2);
        }

        public Optional<Name> series() {
            return one(Channel.SERIES);
        }

        /** Every column named, those of {@code x} first. */
        public Stream<Name> named() {
            return columns.values().stream().flatMap(List::stream);
        }
    }

    /** The titles of the axes. */
    public record Axes(Optional<Phrase> x, Optional<Phrase> y, Optional<Phrase> y2) {
        public static final Axes UNTITLED = new Axes(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * What is left to choose.
     *
     * @param labels whether marks carry their values
     * @param bins how many a histogram has; empty for a number that suits the data
     * @param height in CSS pixels; empty for the type's own
     * @param as what file the picture is
     * @param logarithmic the axes on which equal steps are equal ratios
     */
    public record Look(Stack stack, boolean labels, Optional<Integer> bins, Optional<Integer> height, FileType as,
            Set<ChartMarks.Axis> logarithmic) {}

    /** How numbers are laid out along an axis. */
    public enum AxisScale {
        /** Equal steps are equal differences. */
        LINEAR,
        /** Equal steps are equal ratios. */
        LOG
    }

    /** How series share a place. */
    public enum Stack {
        /** Side by side, or over one another for areas. */
        NONE,
        /** On top of one another. */
        SUM,
        /** On top of one another, each place scaled to 100 %. */
        PERCENT
    }

    /** The file that a picture is. */
    public enum FileType {
        /** Pixels, two for each of CSS. */
        PNG,
        /** Shapes and real text. */
        SVG;

        /** Of the file's name. */
        public String extension() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Stack stack() {
        return look.stack();
    }

    /** Whether equal steps along an axis are equal ratios. */
    public boolean isLog(ChartMarks.Axis axis) {
        return look.logarithmic().contains(axis);
    }

    public boolean labels() {
        return look.labels();
    }

    @Override
    public List<Name> data() {
        return List.of(source);
    }

    @Override
    public Stream<ValueRef> values() {
        Stream<ValueRef> titles = Stream.of(axes.x(), axes.y(), axes.y2()).flatMap(Optional::stream).flatMap(Phrase::values);
        return Stream.of(captions.values(), titles, rows.values(), marks.values()).flatMap(Function.identity());
    }

    @Override
    public ChartSpec resolve(Function<ValueRef, String> values) {
        var filled = new Axes(axes.x().map(p -> p.resolve(values)), axes.y().map(p -> p.resolve(values)),
                axes.y2().map(p -> p.resolve(values)));
        return new ChartSpec(span, type, source, captions.resolve(values), encoding, formats, filled, rows.resolve(values),
                marks.resolve(values), look);
    }
}
