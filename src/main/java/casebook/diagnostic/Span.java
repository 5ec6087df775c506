package casebook.diagnostic;

/**
 * A piece of a source.
 *
 * @param start the offset of its first UTF-16 unit, 0-based
 * @param end the offset behind its last; equal to {@code start} for a mere position
 */
public record Span(Source source, int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end < start || end > source.text().length()) {
            throw new IllegalArgumentException("span %d..%d outside %s".formatted(start, end, source));
        }
    }

    /** A file as a whole, for messages that can't point inside it. */
    public static Span file(String path) {
        return new Span(Source.opaque(path), 0, 0);
    }

    /** The characters covered. */
    public String text() {
        return source.text().substring(start, end);
    }

    /** A part of this span; the offsets count from its start and are clipped to it. */
    public Span part(int from, int to) {
        int clippedFrom = Math.clamp((long) start + from, start, end);
        return new Span(source, clippedFrom, Math.clamp((long) start + to, clippedFrom, end));
    }

    /** From the start of this span to the end of another in the same source. */
    public Span to(Span other) {
        return new Span(source, start, Math.max(end, other.end));
    }

    @Override
    public int compareTo(Span other) {
        int byPath = source.path().compareTo(other.source.path());
        if (byPath != 0) {
            return byPath;
        }
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
